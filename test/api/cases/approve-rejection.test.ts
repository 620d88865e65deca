import { approveRejection, issueDecision, rejectApplication, settleReport } from '@server/features/cases';
import { acknowledged, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decisionOf, eventsOf, oneIncident, traces } from './given';

describe('R79 D5 a second person answers a rejection', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const manager = () => town.staff('blaby', 'TEAM_MANAGER');

  async function proposed(by = town.staff('blaby')): Promise<ToldCase & { decisionId: string }> {
    const told = await acknowledged(town, 'blaby', oneIncident(town.today));
    const { refusals } = await town.run(by, rejectApplication, {
      caseId: told.caseId,
      ground: 'MALICIOUS',
      evidence: 'The calls were traced.',
      reasons: 'The reports were invented.',
      nextSteps: 'You can appeal.',
      legalAdvice: null,
      persistence: null,
      harm: null,
      adequacy: null,
    });
    expect(refusals).toEqual([]);
    return { ...told, decisionId: String((await decisionOf(town, told.caseId))['id']) };
  }

  test('the answer, the row and the event: approved, told by Letter 2b, the case is rejected', async () => {
    const told = await proposed();
    const input = { caseId: told.caseId, decisionId: told.decisionId, approved: true, note: 'Agreed.' };
    expect(await town.run(manager(), approveRejection, input)).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await decisionOf(town, told.caseId)).toMatchObject({
      approved_on: town.today,
      approved_by: manager().membershipId,
      approval_note: 'Agreed.',
    });
    expect(await eventsOf(town, told.caseId)).toContain('case.rejection-approved');
    expect((await town.run(told.spoc, issueDecision, { caseId: told.caseId })).refusals).toEqual([]);
    await town.post();
    expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'REJECTED' }]);
    const [letter] = await town.raw<{ body_text: string }>(
      `select body_text from app.letters_sent where case_id = $1 and kind = 'LETTER_2B'`,
      [told.caseId],
    );
    expect(letter?.body_text).toContain('malicious');
    expect(letter?.body_text).toContain('last day to appeal');
  });

  test('not approved: the proposal falls, and another decision can be made', async () => {
    const told = await proposed();
    const input = { caseId: told.caseId, decisionId: told.decisionId, approved: false, note: 'The evidence is thin.' };
    expect((await town.run(manager(), approveRejection, input)).refusals).toEqual([]);
    expect(await decisionOf(town, told.caseId)).toEqual({});
    expect(await eventsOf(town, told.caseId)).toContain('case.rejection-refused');
  });

  test('one person with two hats is one person: what they proposed as SPOC they do not approve as manager', async () => {
    const told = await proposed();
    const hat = manager().membershipId;
    await town.raw('update app.memberships set user_id = $2 where id = $1', [hat, told.spoc.userId]);
    const both = { ...manager(), userId: told.spoc.userId, subjectId: told.spoc.userId };
    const input = { caseId: told.caseId, decisionId: told.decisionId, approved: true, note: '' };
    expect((await town.run(both, approveRejection, input)).refusals).toMatchObject([{ code: 'SECOND_PERSON' }]);
    await town.raw('update app.memberships set user_id = $2 where id = $1', [hat, manager().userId]);
    expect((await town.run(manager(), approveRejection, input)).refusals).toEqual([]);
  });

  test('refused to whoever proposed it and to a SPOC; another authority finds nothing', async () => {
    const told = await proposed(manager());
    const before = await traces(town, told.caseId);
    const input = { caseId: told.caseId, decisionId: told.decisionId, approved: true, note: '' };
    expect((await town.run(manager(), approveRejection, input)).refusals).toMatchObject([{ code: 'SECOND_PERSON' }]);
    await expect(town.run(told.spoc, approveRejection, input)).rejects.toThrow();
    await expect(town.run(town.staff('charnwood'), approveRejection, input)).rejects.toThrow('Case was not found.');
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('D5 the same person in another hat is not a second person', async () => {
    const told = await proposed();
    await town.raw('update app.memberships set user_id = $1 where id = $2', [told.spoc.userId, manager().membershipId]);
    const input = { caseId: told.caseId, decisionId: told.decisionId, approved: true, note: '' };
    const twice = { ...manager(), userId: told.spoc.userId };
    expect((await town.run(twice, approveRejection, input)).refusals).toMatchObject([{ code: 'SECOND_PERSON' }]);
    await town.raw('update app.memberships set user_id = $1 where id = $2', [manager().userId, manager().membershipId]);
  });

  test('R79 a proposal that falls because the facts changed takes the manager’s task with it', async () => {
    const told = await proposed();
    const open = () =>
      town.raw('select 1 from app.tasks where case_id = $1 and kind = $2 and done_on is null', [
        told.caseId,
        'APPROVE_REJECTION',
      ]);
    expect(await open()).toHaveLength(1);
    const [report] = await town.raw<{ id: string }>('select id from app.reports where case_id = $1 limit 1', [told.caseId]);
    const finding = { caseId: told.caseId, reportId: report?.id ?? '', finding: 'CONFIRMED' as const, reason: '' };
    expect((await town.run(told.spoc, settleReport, finding)).refusals).toEqual([]);
    expect(await decisionOf(town, told.caseId)).toEqual({});
    expect(await open()).toEqual([]);
  });
});
