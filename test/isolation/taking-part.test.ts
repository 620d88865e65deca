import { answerOffer, assessRisk, giveStatement, saveStatement } from '@server/features/participation';
import type { Actor } from '@server/platform/command/actor';
import type { Tx } from '@server/platform/db/tenant';
import { addDays } from '@shared/time';
import type { ToldCase } from '../support/stories';
import { AGENCIES, world, type World } from '../support/world';
import { forSomebody, WRITTEN } from '../api/people/given';
import { assessed, met, offeredBoth, onPage } from '../api/participation/given';

let town: World;
let told: ToldCase;
let sister: Actor;
let brother: Actor;

beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
  told = await met(town, forSomebody({}, WRITTEN));
  await offeredBoth(town, told);
  [sister, brother] = [await onPage(town, told), await onPage(town, told, 'VICTIM')];
  await town.run(brother, giveStatement, { caseId: told.caseId, says: 'Given by him.' });
  await town.run(brother, saveStatement, { caseId: told.caseId, says: 'Begun by him.' });
  await town.run(sister, saveStatement, { caseId: told.caseId, says: 'Begun by her.' });
  await assessed(town, told, { whatCouldHappen: 'CLOSED-MARKER' });
});

/** A statement by hand, through whatever the wall leaves open to this person: how many rows, or the code of the refusal. */
async function byHand(actor: Actor, sql: string): Promise<number | string> {
  let rows = -1;
  const forged = {
    ...saveStatement,
    record: async (tx: Tx) => {
      const [, count] = (await tx.query(sql, [])) as unknown as [unknown, number];
      rows = count;
      return { result: { caseId: told.caseId }, events: [], idle: true };
    },
  };
  try {
    await town.run(actor, forged, { caseId: told.caseId, says: 'x' });
    return rows;
  } catch (failure) {
    return String((failure as { code?: string }).code);
  }
}
const grant = (scope: string) =>
  town.raw(
    `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at, until_at)
     select tenant_id, gen_random_uuid(), id, $2, $3, 'x', now(), now() + interval '9 days' from app.cases where id = $1`,
    [told.caseId, AGENCIES.police.id, scope],
  );
const says = async (actor: Actor) =>
  (await town.read<{ says: string }>(actor, 'select says from app.impact_statements order by says')).map((row) => row.says);
const risks = async (actor: Actor) => {
  try {
    return (await town.read(actor, 'select what_could_happen from app.risk_assessments')).length;
  } catch (failure) {
    return (failure as { code?: string }).code;
  }
};

test('R33 R38 D28 each sees their own draft and the statements of the person affected; the risk nobody of theirs', async () => {
  expect(await says(sister)).toEqual(['Begun by her.']);
  expect(await says(brother)).toEqual(['Begun by him.', 'Given by him.']);
  expect(await says(told.spoc)).toEqual(['Given by him.']);
  expect([await risks(sister), await risks(brother), await risks(told.spoc)]).toEqual(['42501', '42501', 1]);
});

test('R38 D58 an agency that sees the open part reads what was given, and the risk only with the panel’s sight', async () => {
  expect([await says(town.agency('police')), await risks(town.agency('police'))]).toEqual([[], 0]);
  await grant('OPEN');
  expect([await says(town.agency('police')), await risks(town.agency('police'))]).toEqual([['Given by him.'], 0]);
  await town.raw(`update app.case_grants set scope = 'CLOSED' where case_id = $1 and request_id is null`, [told.caseId]);
  expect([await says(town.agency('police')), await risks(town.agency('police'))]).toEqual([['Given by him.'], 1]);
  expect([await says(town.agency('housing')), await risks(town.agency('housing'))]).toEqual([[], 0]);
});

test('R33 by hand nobody changes what was given, speaks for another, or says it was staff', async () => {
  const answer = (by: string, channel: string) =>
    `insert into app.offer_answers (tenant_id, id, case_id, party_id, kind, answer, channel, said_on, by_party_id, recorded_on, recorded_at)
     select tenant_id, gen_random_uuid(), case_id, party_id, 'ATTENDANCE', 'NOT_ATTENDING', '${channel}', current_date, '${by}', current_date, now()
     from app.offers limit 1`;
  expect(await byHand(brother, `update app.impact_statements set says = 'changed' where given_on is not null`)).toBe(0);
  expect(
    await byHand(sister, `update app.impact_statements set says = 'changed' where by_party_id <> '${sister.subjectId ?? ''}'`),
  ).toBe(0);
  expect(await byHand(sister, answer(brother.subjectId ?? '', 'OWN_PAGE'))).toBe('42501');
  expect(await byHand(sister, answer(sister.subjectId ?? '', 'PHONE'))).toBe('42501');
  expect(await byHand(sister, `delete from app.impact_statements`)).toBe('42501');
  expect(await byHand(sister, `insert into app.offers (tenant_id) values (null)`)).toBe('42501');
  expect(await says(brother)).toEqual(['Begun by him.', 'Given by him.']);
});

test('R7 another authority’s deeds find nothing', async () => {
  const answer = { caseId: told.caseId, kind: 'ATTENDANCE', answer: 'IN_PERSON', channel: 'PHONE', saidOn: town.today } as const;
  const risk = { level: 'HIGH', whatCouldHappen: 'x', whatProtects: 'x', whatIsDone: 'x', assessedOn: town.today } as const;
  const there = town.staff('charnwood');
  await expect(town.run(there, answerOffer, answer)).rejects.toThrow('not found');
  await expect(town.run(there, assessRisk, { caseId: told.caseId, ...risk, reviewOn: addDays(town.today, 7) })).rejects.toThrow(
    'not found',
  );
});
