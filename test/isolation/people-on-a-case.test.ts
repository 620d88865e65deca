import { Doors } from './doors';
import { authorityId } from '@server/cli/foundations/authorities';
import { acknowledgeCase } from '@server/features/cases';
import { applicantActor, type Actor } from '@server/platform/command/actor';
import { forSomebody, WRITTEN } from '../api/people/given';
import { attacker, type Attempt } from '../support/attacker';
import { received, type ToldCase } from '../support/stories';
import { world, type World } from '../support/world';

let town: World;
let tries: Attempt;
let doors: Doors;
let told: ToldCase;
let rep: Actor;
let victim: Actor;
let theirs: { id: string; party_id: string; is_copy: boolean }[];

beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
  tries = await attacker(town);
  doors = await Doors.of(town);
  told = await received(
    town,
    'blaby',
    forSomebody({ victim: { ...forSomebody().victim!, phone: '01632 960333', wantsCopies: true } }, WRITTEN),
  );
  await town.post();
  await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
  await town.post();
  const parties = await town.raw<{ id: string; role: string }>('select id, role from app.parties where case_id = $1', [
    told.caseId,
  ]);
  const as = (role: string) => applicantActor(authorityId('blaby'), parties.find((one) => one.role === role)?.id ?? '');
  [rep, victim] = [as('APPLICANT'), as('VICTIM')];
  theirs = await town.raw(
    'select d.id, l.party_id, l.is_copy from app.documents d join app.letters l on l.id = d.letter_id where l.case_id = $1 and l.party_id is not null',
    [told.caseId],
  );
});

const status = async (actor: Actor, party: Actor) => {
  const codes = theirs
    .filter(({ party_id }) => party_id === party.subjectId)
    .map(async ({ id }) => (await doors.knock(actor, 'GET', `/documents/${id}`)).statusCode);
  return [...new Set(await Promise.all(codes))];
};

describe('D28 the person affected and who speaks for them, on one case', () => {
  test('neither reads the other’s details, letters or files', async () => {
    expect(theirs.map(({ is_copy }) => is_copy).sort()).toEqual([false, true]);
    for (const [one, other] of [
      [rep, victim],
      [victim, rep],
    ] as const) {
      expect(await tries(one, 'select id from app.parties')).toEqual([{ id: one.subjectId }]);
      expect(await tries(one, 'select distinct party_id from app.letters')).toEqual([{ party_id: one.subjectId }]);
      expect([await status(one, one), await status(one, other)]).toEqual([[200], [404]]);
      const sent = JSON.stringify(await tries(one, 'select s.html, s.body_text, s.recipient_name from app.letters_sent s'));
      expect(sent).toContain(told.reference);
      expect(sent).not.toMatch(one === rep ? /Fern Close|01632 960333|imran@/ : /nadia@|14 Orchard Lane/);
    }
    const page = await doors.knock(rep, 'GET', '/blaby/status/case');
    expect(page.body).toContain(told.reference);
    expect(page.body).not.toMatch(/Fern Close|960333|imran@|Imran Rahman/);
  });

  test('who has spoken for them to the end reads nothing more: no row of any table, no letter, no page', async () => {
    await town.raw('update app.parties set ended_on = $2 where id = $1', [rep.subjectId, town.today]);
    const tables = await town.raw<{ name: string }>(
      `select 'app.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' where n.nspname = 'app' and c.relkind = 'r'`,
    );
    const seen: string[] = [];
    for (const { name } of [...tables, { name: 'app.cases' }, { name: 'app.document_chunks' }]) {
      const rows = await tries(rep, `select count(tenant_id)::int as n from ${name}`);
      if (Array.isArray(rows) && rows[0]?.['n'] !== 0) {
        seen.push(`${name}: ${String(rows[0]?.['n'])}`);
      }
    }
    expect(seen).toEqual([]);
    expect(await status(rep, rep)).toEqual([404]);
    expect((await doors.knock(rep, 'GET', '/blaby/status/case')).body).not.toContain(told.reference);
    expect(await status(victim, victim)).toEqual([200]);
    await town.raw('update app.parties set ended_on = null where id = $1', [rep.subjectId]);
  });

  test('a link is not sent to an address that is not safe', async () => {
    const link = async (email: string) => {
      await town.composed.desk.requestLink(told.reference, email, '192.0.2.9');
      return town.carrier.mails.filter(({ text }) => text?.includes('token=')).length;
    };
    const before = await link('imran@mail.example');
    await town.raw(`update app.parties set safe_channels = '{POST}' where id = $1`, [victim.subjectId]);
    expect(await link('imran@mail.example')).toBe(before);
    expect(before).toBeGreaterThan(0);
  });
});
