import { acknowledgeCase } from '@server/features/cases';
import { acknowledged, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { clocksOf, decideAndSend, decision, eventsOf, notMet, oneIncident } from './given';

describe('what a letter that has gone does to its case (D10)', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  beforeEach(() => town.on('2026-03-20'));
  const stateOf = async (caseId: string): Promise<unknown> =>
    (await town.raw('select status, letter_1_on, decided_on from app.cases where id = $1', [caseId]))[0];
  const issuedOn = async (caseId: string): Promise<unknown> =>
    (await town.raw('select issued_on from app.decisions where case_id = $1', [caseId]))[0];

  test('R26 C2 counts from the date of Letter 1, not from receipt: Thursday 26 March 2026 gives Monday 13 April', async () => {
    const told = await received(town);
    town.on('2026-03-26');
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    expect((await clocksOf(town, told.caseId)).DECIDE).toBeUndefined();
    await town.post();
    expect((await clocksOf(town, told.caseId)).DECIDE).toEqual({ due: '2026-04-13', stopped: null });
    expect(await stateOf(told.caseId)).toEqual({ status: 'ACKNOWLEDGED', letter_1_on: '2026-03-26', decided_on: null });
  });

  test('R42 R82 D6 Letter 2a on Friday 10 April 2026: outcome due Monday 11 May, promise 8 May; the decision clocks stop', async () => {
    const told = await acknowledged(town);
    town.on('2026-04-10');
    await decideAndSend(town, told, decision(told.caseId));
    expect(await clocksOf(town, told.caseId)).toMatchObject({
      DECIDE: { stopped: '2026-04-10' },
      DECIDE_SHADOW: { stopped: '2026-04-10' },
      OUTCOME: { due: '2026-05-11', stopped: null },
      OUTCOME_PROMISE: { due: '2026-05-08', stopped: null },
    });
    expect(await stateOf(told.caseId)).toEqual({ status: 'MET', letter_1_on: '2026-03-20', decided_on: '2026-04-10' });
    expect(await issuedOn(told.caseId)).toEqual({ issued_on: '2026-04-10' });
    expect(await eventsOf(town, told.caseId)).toEqual(expect.arrayContaining(['case.met']));
  });

  test('D6 the worst of Christmas: 2a on 18 December 2026 gives 28 days 15 January and 20 working days 20 January 2027', async () => {
    const told = await acknowledged(town);
    town.on('2026-12-18');
    await decideAndSend(town, told, decision(told.caseId));
    const { OUTCOME, OUTCOME_PROMISE } = await clocksOf(town, told.caseId);
    expect([OUTCOME?.due, OUTCOME_PROMISE?.due]).toEqual(['2027-01-20', '2027-01-15']);
  });

  test('R26 Letter 2b stops the decision clocks and starts none', async () => {
    const told = await acknowledged(town, 'blaby', oneIncident(town.today));
    town.on('2026-04-02');
    await decideAndSend(town, told, notMet(told.caseId));
    const clocks = await clocksOf(town, told.caseId);
    expect([clocks.DECIDE?.stopped, clocks.DECIDE_SHADOW?.stopped, clocks.OUTCOME, clocks.OUTCOME_PROMISE]).toEqual([
      '2026-04-02',
      '2026-04-02',
      undefined,
      undefined,
    ]);
    expect(await stateOf(told.caseId)).toMatchObject({ status: 'NOT_MET', decided_on: '2026-04-02' });
    expect(await issuedOn(told.caseId)).toEqual({ issued_on: '2026-04-02' });
  });

  test('D56 nothing stops or moves a clock that is late: it is answered late and keeps its day', async () => {
    const told = await acknowledged(town);
    const due = (await clocksOf(town, told.caseId)).DECIDE?.due;
    town.on('2026-06-01');
    await decideAndSend(town, told, decision(told.caseId));
    expect((await clocksOf(town, told.caseId)).DECIDE).toEqual({ due, stopped: '2026-06-01' });
  });

  test('D10 D54 ordered one day and handed over the next: the clocks count from the day it went', async () => {
    const told = await received(town);
    town.on('2026-03-23');
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    town.on('2026-03-24');
    await town.post();
    const clocks = await clocksOf(town, told.caseId);
    expect([clocks.ACKNOWLEDGE?.stopped, clocks.DECIDE?.due]).toEqual(['2026-03-24', '2026-04-09']);
    expect(await town.raw(`select ordered_on from app.letters where case_id = $1 and kind = 'LETTER_1'`, [told.caseId])).toEqual([
      { ordered_on: '2026-03-23' },
    ]);
  });
});
