import { decideThreshold, issueDecision, linkCases, unlinkCases } from '@server/features/cases';
import { acknowledged, incident, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decision, eventsOf, notMet, oneIncident, traces } from './given';

describe('R27 exactly one of Letter 2a and 2b tells a decision', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  const lettersOf = (caseId: string): Promise<{ kind: string; status: string }[]> =>
    town.raw(`select kind, status from app.letters where case_id = $1 and kind in ('LETTER_2A', 'LETTER_2B') order by kind`, [
      caseId,
    ]);

  test('the answer, the row and the event; the case waits for the hand-over (D10)', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    const outcome = await town.run(told.spoc, issueDecision, { caseId: told.caseId });
    expect(outcome).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await lettersOf(told.caseId)).toEqual([{ kind: 'LETTER_2A', status: 'ORDERED' }]);
    expect((await eventsOf(town, told.caseId)).filter((name) => name === 'letter.ordered')).toHaveLength(4); // Letter 1, the notices to two relevant bodies, Letter 2a
    expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'ACKNOWLEDGED' }]);
  });

  test('a second time is refused while it waits, and again once it has gone', async () => {
    const told = await acknowledged(town, 'blaby', oneIncident(town.today));
    await town.run(told.spoc, decideThreshold, notMet(told.caseId));
    await town.run(told.spoc, issueDecision, { caseId: told.caseId });
    const refused = { result: null, refusals: [{ code: 'ALREADY_DONE', section: '§4' }] };
    expect(await town.run(told.spoc, issueDecision, { caseId: told.caseId })).toMatchObject(refused);
    await town.post();
    expect(await town.run(told.spoc, issueDecision, { caseId: told.caseId })).toMatchObject(refused);
    expect(await lettersOf(told.caseId)).toEqual([{ kind: 'LETTER_2B', status: 'HANDED_OVER' }]);
  });

  test('two at the same moment make one letter', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    const both = await Promise.all([1, 2].map(() => town.run(told.spoc, issueDecision, { caseId: told.caseId })));
    expect(both.filter(({ result }) => result).length).toBe(1);
    expect(await lettersOf(told.caseId)).toHaveLength(1);
  });

  test('the wrong letter, no decision, no Letter 1: refused with the section, and nothing is written', async () => {
    const told = await acknowledged(town);
    expect((await town.run(told.spoc, issueDecision, { caseId: told.caseId })).refusals).toMatchObject([
      { code: 'NOT_DECIDED', section: '§4' },
    ]);
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    const before = await traces(town, told.caseId);
    const wrong = await town.run(told.spoc, issueDecision, { caseId: told.caseId, kind: 'LETTER_2B' });
    expect(wrong).toMatchObject({ result: null, refusals: [{ code: 'WRONG_LETTER', section: '§4' }] });
    expect(await traces(town, told.caseId)).toEqual(before);
    const early = await received(town);
    expect((await town.run(early.spoc, issueDecision, { caseId: early.caseId })).refusals).toMatchObject([
      { code: 'NOT_DECIDED' },
    ]);
  });

  test('D14 D52 a neighbour’s case linked after the decision is weighed before the decision is told', async () => {
    const mine = await acknowledged(town, 'blaby', { incidents: [incident('2026-02-10', 2), incident('2026-02-20', 2)] });
    const theirs = await received(town, 'blaby', { fullName: 'Next Door', incidents: [incident('2026-02-21', 1)] });
    expect((await town.run(mine.spoc, decideThreshold, notMet(mine.caseId))).refusals).toEqual([]);
    expect(await town.raw('select 1 from app.case_links')).toEqual([]);
    const reason = 'The same yard, the same nights.';
    await town.run(mine.spoc, linkCases, { caseId: mine.caseId, otherCaseId: theirs.caseId, reason });
    expect((await town.run(mine.spoc, issueDecision, { caseId: mine.caseId })).refusals.map(({ code }) => code)).toEqual([
      'FLOOR_MET',
    ]);
    expect(await lettersOf(mine.caseId)).toEqual([]);
    const unlinked = await town.run(town.staff('blaby', 'TEAM_MANAGER'), unlinkCases, {
      caseId: mine.caseId,
      otherCaseId: theirs.caseId,
      reason: 'Another yard.',
    });
    expect(unlinked.refusals).toEqual([]);
    expect((await town.run(mine.spoc, issueDecision, { caseId: mine.caseId })).refusals).toEqual([]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    await expect(town.run(town.staff('charnwood'), issueDecision, { caseId: told.caseId })).rejects.toThrow(
      'Case was not found.',
    );
    await expect(town.run(told.spoc, issueDecision, { caseId: told.caseId, version: 1 })).rejects.toThrow(
      'Somebody has changed this',
    );
    expect(await lettersOf(told.caseId)).toEqual([]);
  });
});
