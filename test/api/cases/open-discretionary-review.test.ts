import { openDiscretionaryReview } from '@server/features/cases';
import { closeCase } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { acknowledgedOn, clocksOf, decideAndSend, eventsOf, notMet, oneIncident, traces } from './given';
import type { PlainDate } from '@shared/time';

const reason = 'It has gone on for a year, and three organisations acted without each other.';

describe('D15 a review is held although the threshold is not met', () => {
  let town: World;
  beforeEach(async () => {
    town ??= await world({ today: '2026-03-26' });
    town.on('2026-03-26');
  });
  const refusedCase = async () => {
    const told = await acknowledgedOn(town, '2026-04-08', oneIncident('2026-03-26' as PlainDate));
    await decideAndSend(town, told, notMet(told.caseId));
    return told;
  };

  test('the answer, the row and the event; its time runs from the letter that tells the applicant why', async () => {
    const told = await refusedCase();
    town.on('2026-04-10');
    expect(await town.run(told.spoc, openDiscretionaryReview, { caseId: told.caseId, reason })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    const row = () =>
      town.raw('select reason, decided_on, told_on from app.discretionary_reviews where case_id = $1', [told.caseId]);
    expect(await row()).toEqual([{ reason, decided_on: '2026-04-10', told_on: null }]);
    await town.post();
    expect(await row()).toEqual([{ reason, decided_on: '2026-04-10', told_on: '2026-04-10' }]);
    expect(await eventsOf(town, told.caseId)).toEqual(
      expect.arrayContaining(['case.discretionary-review-opened', 'case.discretionary-review']),
    );
    expect(await clocksOf(town, told.caseId)).toMatchObject({
      OUTCOME: { due: '2026-05-11', stopped: null },
      OUTCOME_PROMISE: { due: '2026-05-08', stopped: null },
    });
    const [found] = await town.raw('select status from app.cases where id = $1', [told.caseId]);
    expect(found).toEqual({ status: 'NOT_MET' });
    const [letter] = await town.raw<{ body_text: string }>(
      `select body_text from app.letters_sent where case_id = $1 and kind = 'DISCRETIONARY_REVIEW'`,
      [told.caseId],
    );
    for (const words of [
      reason,
      'Monday 11 May 2026',
      'Friday 8 May 2026',
      'about 30 minutes',
      '20 working days from this letter',
    ]) {
      expect(letter?.body_text).toContain(words);
    }
  });

  test('none is opened while the letter that closes the case is on its way', async () => {
    const told = await refusedCase();
    const closed = { caseId: told.caseId, reason: 'They asked us to end here.', atApplicantsWord: true };
    expect((await town.run(told.spoc, closeCase, closed)).refusals).toEqual([]);
    expect((await town.run(told.spoc, openDiscretionaryReview, { caseId: told.caseId, reason })).refusals).toMatchObject([
      { code: 'WRONG_STATUS', rule: 'review.discretionary' },
    ]);
    await town.post();
    expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'CLOSED' }]);
  });

  test('the refusals: before the decision, twice, without a reason; another authority', async () => {
    const early = await acknowledgedOn(town, '2026-04-08');
    expect((await town.run(early.spoc, openDiscretionaryReview, { caseId: early.caseId, reason })).refusals).toMatchObject([
      { code: 'WRONG_STATUS', rule: 'review.discretionary' },
    ]);
    town.on('2026-03-26');
    const told = await refusedCase();
    const before = await traces(town, told.caseId);
    expect((await town.run(told.spoc, openDiscretionaryReview, { caseId: told.caseId, reason: ' ' })).refusals).toMatchObject([
      { field: 'reason' },
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await town.run(told.spoc, openDiscretionaryReview, { caseId: told.caseId, reason });
    expect((await town.run(told.spoc, openDiscretionaryReview, { caseId: told.caseId, reason })).refusals).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    await expect(town.run(town.staff('charnwood'), openDiscretionaryReview, { caseId: told.caseId, reason })).rejects.toThrow(
      'Case was not found.',
    );
  });
});
