import { randomUUID } from 'node:crypto';
import { acknowledged, asked } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const ASK = `query Q($from: PlainDate!, $to: PlainDate!, $leadId: ID) { diary(from: $from, to: $to, leadId: $leadId) {
  items { kind day time says reference caseId leadName late } holidays { day title } members { displayName } } }`;
interface Item {
  kind: string;
  day: string;
  says: string;
  reference: string;
  late: boolean;
}
interface Answer {
  diary: { items: Item[]; holidays: { day: string; title: string }[]; members: { displayName: string }[] } | null;
}
const MONTHS = { from: '2026-03-16', to: '2026-05-31' };
const ask = async (as = town.staff('blaby'), more: object = {}) =>
  (await town.ask<Answer>(as, ASK, { ...MONTHS, ...more })).data?.diary;

describe('the team’s calendar', () => {
  test('R31 R42 shows meetings and what is due of the own authority, in order, with the holidays; a meeting called off is left out', async () => {
    const told = await acknowledged(town);
    await asked(town, told, ['police']);
    const [{ tenant_id: tenantId = '' } = {}] = await town.raw<{ tenant_id: string }>(
      'select tenant_id from app.cases where id = $1',
      [told.caseId],
    );
    for (const [heldOn, status] of [
      ['2026-04-15', 'SCHEDULED'],
      ['2026-04-14', 'CALLED_OFF'],
    ]) {
      const meetingId = randomUUID();
      await town.raw(
        `insert into app.meetings (tenant_id, id, case_id, held_on, status, recorded_on, recorded_at) values ($1, $2, $3, $4, $5, $6, now())`,
        [tenantId, meetingId, told.caseId, heldOn, status, town.today],
      );
      await town.raw(
        `insert into app.meeting_sessions (tenant_id, id, case_id, meeting_id, session, starts_at, minutes) values ($1, $2, $3, $4, 'OPEN', '14:00', 30)`,
        [tenantId, randomUUID(), told.caseId, meetingId],
      );
    }
    const planId = randomUUID();
    await town.raw('insert into app.plans (tenant_id, id, case_id, recorded_on, recorded_at) values ($1, $2, $3, $4, now())', [
      tenantId,
      planId,
      told.caseId,
      town.today,
    ]);
    await town.raw(
      `insert into app.actions (tenant_id, id, case_id, plan_id, number, reference, says, agency_id, body_name, due_on, recorded_on, recorded_at)
       values ($1, $2, $3, $4, 1, 'BDC-X', 'SECRET-ACTION', $5, 'Leicestershire Police', '2026-05-11', $6, now())`,
      [tenantId, randomUUID(), told.caseId, planId, AGENCIES.police.id, town.today],
    );

    const shown = await ask();
    const said = shown?.items.map(({ kind, day, says }) => [day, kind, says]) ?? [];
    expect(said).toEqual([...said].sort((one, other) => (one[0]! < other[0]! ? -1 : one[0]! > other[0]! ? 1 : 0)));
    expect(said).toEqual(
      expect.arrayContaining([
        ['2026-04-07', 'DEADLINE', 'Decide the threshold and send Letter 2a or 2b'],
        ['2026-03-24', 'REQUEST', 'Answer due from Leicestershire Police'],
        ['2026-04-15', 'MEETING', 'Review meeting'],
        ['2026-05-11', 'ACTION', 'Action 1: Leicestershire Police'],
      ]),
    );
    expect(said.filter(([, kind]) => kind === 'MEETING')).toHaveLength(1);
    expect(shown?.items.find(({ kind }) => kind === 'MEETING')).toMatchObject({
      time: '14:00',
      reference: told.reference,
      late: false,
    });
    expect(shown?.holidays).toContainEqual({ day: '2026-04-03', title: 'Good Friday' });
    expect(JSON.stringify(shown)).not.toMatch(/Hassan|Orchard|SECRET-ACTION/);

    town.on('2026-04-08');
    expect((await ask())?.items.filter(({ late }) => late).map(({ day }) => day)).toEqual(expect.arrayContaining(['2026-04-07']));
    town.on('2026-03-20');
  });

  test('of one person; of nobody else’s authority; for staff only; not for years at once', async () => {
    const told = await acknowledged(town);
    const manager = town.staff('blaby', 'TEAM_MANAGER').membershipId;
    await town.raw('update app.cases set lead_membership_id = $2 where id = $1', [told.caseId, manager]);
    const mine = await ask(told.spoc, { leadId: manager });
    expect(new Set(mine?.items.map(({ reference }) => reference))).toEqual(new Set([told.reference]));
    expect((await ask(town.staff('charnwood')))?.items).toEqual([]);
    for (const other of [town.agency('police'), town.county(), town.authorityAdmin('blaby')]) {
      expect((await ask(other)) ?? null).toBeNull();
    }
    expect((await ask(told.spoc, { to: '2027-05-31' })) ?? null).toBeNull();
    expect((await ask(told.spoc, { to: '2026-03-01' })) ?? null).toBeNull();
  });
});
