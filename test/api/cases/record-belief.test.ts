import { decideThreshold, issueDecision, recordBelief } from '@server/features/cases';
import { plainDate } from '@shared/time';
import { acknowledged, decided, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decideAndSend, decision, decisionOf, eventsOf, notMet, oneIncident, refusedDecision, traces } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

/** One incident, and "something effective has been done" on the form. */
const unsure = (): Promise<ToldCase> =>
  acknowledged(town, 'blaby', { ...oneIncident(town.today), believesNoEffectiveAction: false });
const says = (told: ToldCase, believes: boolean, change: object = {}) => ({
  caseId: told.caseId,
  believesNoEffectiveAction: believes,
  how: ' By phone ',
  askedOn: town.today,
  ...change,
});

describe('R14 D4 what the applicant says when asked', () => {
  test('the answer, the row and the event; the application itself is never touched', async () => {
    const told = await unsure();
    expect(await town.run(told.spoc, recordBelief, says(told, true))).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(
      await town.raw('select kind, answer, how, said_on, recorded_on, recorded_by from app.case_answers where case_id = $1', [
        told.caseId,
      ]),
    ).toEqual([
      {
        kind: 'BELIEF',
        answer: true,
        how: 'By phone',
        said_on: '2026-03-20',
        recorded_on: '2026-03-20',
        recorded_by: told.spoc.membershipId,
      },
    ]);
    expect(await eventsOf(town, told.caseId)).toContain('case.belief-recorded');
    expect(await town.raw('select believes_no_effective_action as said from app.cases where id = $1', [told.caseId])).toEqual([
      { said: false },
    ]);
  });

  test('asked, and effective action was taken: “not met” can be decided and told', async () => {
    const told = await unsure();
    await refusedDecision(town, told, notMet(told.caseId), [['ASK_FIRST', '§2']]);
    await town.run(told.spoc, recordBelief, says(told, false));
    await decideAndSend(town, told, notMet(told.caseId));
    expect(await decisionOf(town, told.caseId)).toMatchObject({
      outcome: 'NOT_MET',
      issued_on: '2026-03-20',
      settled_run: { policy: 'QUERY', beliefAsked: true },
    });
  });

  test('the latest answer stands, and an untold decision is made again on it', async () => {
    const told = await unsure();
    await town.run(told.spoc, recordBelief, says(told, false));
    await town.run(told.spoc, decideThreshold, notMet(told.caseId));
    await town.run(told.spoc, recordBelief, says(told, true));
    expect(await decisionOf(town, told.caseId)).toEqual({});
    const { data } = await town.ask<{ case: unknown }>(
      told.spoc,
      `query Q($id: ID!) { case(id: $id) { believesNoEffectiveAction answers { kind answer how saidOn }
         threshold { settled { policy beliefAsked counted routeASentence } } } }`,
      { id: told.caseId },
    );
    expect(data?.case).toMatchObject({
      believesNoEffectiveAction: true,
      answers: [
        { kind: 'BELIEF', answer: true, how: 'By phone', saidOn: '2026-03-20' },
        { kind: 'BELIEF', answer: false },
      ],
      threshold: { settled: { policy: 'NOT_MET', beliefAsked: true, counted: 1 } },
    });
  });

  test('D52 the Act’s test binds whatever they say', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, recordBelief, says(told, false));
    await refusedDecision(town, told, notMet(told.caseId), [['FLOOR_MET', '§2']]);
    expect((await town.run(told.spoc, decideThreshold, decision(told.caseId, { basis: 'STATUTORY_FLOOR' }))).refusals).toEqual(
      [],
    );
  });

  test('the refusals: no word of how, a day to come, a decision already on its way or told', async () => {
    const told = await unsure();
    const before = await traces(town, told.caseId);
    const refused = async (change: object) =>
      (await town.run(told.spoc, recordBelief, says(told, false, change))).refusals.map(({ code, field }) => [code, field]);
    expect(await refused({ how: ' ', askedOn: plainDate('2026-03-21') })).toEqual([
      ['MISSING', 'how'],
      ['DATE_ORDER', 'askedOn'],
    ]);
    expect(await refused({ askedOn: plainDate('2026-03-19') })).toEqual([['DATE_ORDER', 'askedOn']]);
    expect(await traces(town, told.caseId)).toEqual(before);
    const met = await acknowledged(town);
    await town.run(met.spoc, decideThreshold, decision(met.caseId));
    await town.run(met.spoc, issueDecision, { caseId: met.caseId });
    expect((await town.run(met.spoc, recordBelief, says(met, false))).refusals).toMatchObject([{ code: 'ALREADY_DONE' }]);
    const over = await acknowledged(town);
    await decided(town, over, 'MET');
    expect((await town.run(over.spoc, recordBelief, says(over, false))).refusals).toMatchObject([{ code: 'WRONG_STATUS' }]);
    expect(await town.raw('select 1 from app.case_answers where case_id = any ($1)', [[met.caseId, over.caseId]])).toEqual([]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict', async () => {
    const told = await unsure();
    await expect(town.run(town.staff('charnwood'), recordBelief, says(told, false))).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, recordBelief, says(told, false, { version: 1 }))).rejects.toThrow(
      'Somebody has changed this',
    );
    expect(await town.raw('select 1 from app.case_answers where case_id = $1', [told.caseId])).toEqual([]);
  });
});

test('R12 an area the applicant was not sure of counts as inside, and the SPOC is told', async () => {
  const [one] = oneIncident(town.today).incidents ?? [];
  const told = await acknowledged(town, 'blaby', { incidents: one ? [{ ...one, areaUnsure: true }] : [] });
  const { data } = await town.ask<{ case: unknown }>(
    told.spoc,
    'query Q($id: ID!) { case(id: $id) { incidents { area areaUnsure } threshold { settled { counted } } } }',
    { id: told.caseId },
  );
  expect(data?.case).toEqual({
    incidents: [{ area: 'INSIDE', areaUnsure: true }],
    threshold: { settled: { counted: 1 } },
  });
});
