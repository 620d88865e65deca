import { answerSeat } from '@server/features/meetings';
import { AGENCIES, world, type World } from '../../support/world';
import { arranged, named, refused, type Arranged } from './given';

/** The case is shared with the police as widely as that. */
const shared = (town: World, told: Arranged, scope: 'OPEN' | 'CLOSED') =>
  town.raw(
    `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at, until_at, given_by)
     select tenant_id, gen_random_uuid(), id, $2, $3, 'On the panel.', now() - interval '1 day', now() + interval '9 days', null
     from app.cases where id = $1`,
    [told.caseId, AGENCIES.police.id, scope],
  );
const seatIn = async (town: World, session: string): Promise<string> =>
  (await town.raw<{ id: string }>('select id from app.seats where session = $1', [session]))[0]?.id ?? '';

test('R37 D58 an agency answers for its own people in the parts it sees, and for nobody else', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told, { role: 'MEMBER', agencyId: AGENCIES.police.id });
  const police = town.agency('police');
  const answers = (session: string, who = police) =>
    seatIn(town, session).then((seatId) => town.run(who, answerSeat, { seatId, response: 'ACCEPTED' }));
  await expect(answers('OPEN')).rejects.toThrow('not found');
  await shared(town, told, 'OPEN');
  expect((await answers('OPEN')).refusals).toEqual([]);
  await expect(answers('CLOSED')).rejects.toThrow('not found');
  await expect(answers('OPEN', town.agency('housing'))).rejects.toThrow('not found');
  expect(await town.raw('select session, response, responded_on from app.seats order by session')).toEqual([
    { session: 'CLOSED', response: 'NONE', responded_on: null },
    { session: 'OPEN', response: 'ACCEPTED', responded_on: '2026-03-20' },
  ]);
  expect(await town.events()).toContain('seat.answered');
});

test('R38 D31 an agency reads of the meeting the parts its grant opens, by query', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told, { role: 'MEMBER', agencyId: AGENCIES.police.id });
  await named(town, told, { fullName: 'Only Closed', role: 'CHAIR', sessions: ['CLOSED'] });
  const reads = async () =>
    (
      await town.ask<{ sharedMeeting: { parts: { session: string; seats: { fullName: string; mine: boolean }[] }[] } | null }>(
        town.agency('police'),
        'query Q($id: ID!) { sharedMeeting(caseId: $id) { heldOn parts { session place seats { fullName mine } } } }',
        { id: told.caseId },
      )
    ).data?.sharedMeeting;
  expect(await reads()).toBeNull();
  await shared(town, told, 'OPEN');
  expect(await reads()).toEqual({
    heldOn: '2026-04-08',
    parts: [{ session: 'OPEN', place: 'Room 2, Council Offices', seats: [{ fullName: 'Jo Farrow', mine: true }] }],
  });
  await shared(town, told, 'CLOSED');
  const all = await reads();
  expect(all?.parts.map(({ session }) => session)).toEqual(['OPEN', 'CLOSED']);
  expect(JSON.stringify(all)).toContain('Only Closed');
});

test('R37 staff note an answer by phone; it is one or the other, and not after the meeting was held', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told, { sessions: ['CLOSED'] });
  const seatId = await seatIn(town, 'CLOSED');
  expect(await refused(town, told, answerSeat, { seatId, response: 'NONE' })).toEqual([
    ['MISSING', 'meeting.invite', 'response'],
  ]);
  expect(await refused(town, told, answerSeat, { seatId, response: 'APOLOGIES' })).toEqual([]);
  await expect(town.run(town.staff('charnwood'), answerSeat, { seatId, response: 'ACCEPTED' })).rejects.toThrow('not found');
  await town.raw(`update app.meetings set status = 'HELD'`);
  expect(await refused(town, told, answerSeat, { seatId, response: 'ACCEPTED' })).toEqual([['WRONG_STATUS', 'meeting.invite']]);
});
