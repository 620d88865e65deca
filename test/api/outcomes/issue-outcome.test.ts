import { issueOutcome, noPlanNeeded, writeFindings } from '@server/features/outcomes';
import { acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';
import { done, findings, outcomeTold, readyToTell, refusedWith, reviewed, withFindings } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});
const letters = (caseId: string) =>
  town.raw<{ kind: string; status: string }>(
    `select kind, status from app.letters where case_id = $1 and kind = 'LETTER_3' and not is_copy`,
    [caseId],
  );

describe('R40 R41 R44 Letter 3', () => {
  test('the answer, the row, the event; it goes with the redacted plan as its own part, and the case moves', async () => {
    const told = await reviewed(town);
    await readyToTell(town, told);
    expect(await town.run(told.spoc, issueOutcome, { caseId: told.caseId })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(await letters(told.caseId)).toEqual([{ kind: 'LETTER_3', status: 'ORDERED' }]);
    expect(await refusedWith(town, told.spoc, issueOutcome, { caseId: told.caseId })).toEqual([['ALREADY_DONE', undefined]]);
    expect(await refusedWith(town, told.spoc, writeFindings, findings(told.caseId, { version: 2 }))).toEqual([
      ['ALREADY_DONE', undefined],
    ]);
    await town.post();
    const [sent] = await town.raw<{ text: string }>(
      `select body_text as text from app.letters_sent where case_id = $1 and kind = 'LETTER_3'`,
      [told.caseId],
    );
    const text = sent?.text ?? '';
    for (const words of [
      'Each organisation acted alone.',
      'Name one officer for each long case.',
      'Enclosed: action plan',
      'Use the powers of the police against the noise.',
      'Narborough Parish Council',
      'The last day to appeal is',
    ]) {
      expect(text).toContain(words);
    }
    for (const kept of ['Kyle', 'Marsh', 'plain-clothes', 'All acted alone', 'Two warnings']) {
      expect(text).not.toContain(kept);
    }
    const [row] = await town.raw<{ status: string }>('select status from app.cases where id = $1', [told.caseId]);
    expect(row?.status).toBe('ACTIONS_OPEN');
    expect(await town.events()).toEqual(expect.arrayContaining(['letter.ordered', 'letter.handed-over', 'case.outcome-sent']));
  });

  test('R40 without a plan it says why, and the case waits to be closed', async () => {
    const told = await reviewed(town);
    await withFindings(town, told);
    await done(town, told.spoc, noPlanNeeded, { caseId: told.caseId, because: 'The noise has stopped.' });
    await done(town, told.spoc, issueOutcome, { caseId: told.caseId });
    await town.post();
    const [sent] = await town.raw<{ text: string }>(
      `select body_text as text from app.letters_sent where case_id = $1 and kind = 'LETTER_3'`,
      [told.caseId],
    );
    expect(sent?.text).toContain('The noise has stopped.');
    expect(sent?.text).toContain('The review made no recommendations.');
    expect(sent?.text).not.toContain('Enclosed');
    expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'OUTCOME_SENT' }]);
  });

  test('R40 R41 R44 refused before the meeting, without final findings, and without a plan or a reason', async () => {
    const early = await acknowledged(town);
    expect(await refusedWith(town, early.spoc, issueOutcome, { caseId: early.caseId })).toEqual([['WRONG_STATUS', undefined]]);
    const told = await reviewed(town);
    expect(await refusedWith(town, told.spoc, issueOutcome, { caseId: told.caseId })).toEqual([
      ['MISSING', undefined],
      ['MISSING', undefined],
    ]);
    expect(await letters(told.caseId)).toEqual([]);
    await expect(town.run(town.staff('charnwood'), issueOutcome, { caseId: told.caseId })).rejects.toThrow('Case was not found.');
    await expect(town.run(town.agency('police'), issueOutcome, { caseId: told.caseId })).rejects.toThrow();
  });

  test('R39 R40 D29 the page for staff shows all of it, the preview what the applicant sees, and what may be done now', async () => {
    const told = await outcomeTold(town);
    const { data, errors } = await town.ask<{ outcomeOfCase: Record<string, never> }>(
      told.spoc,
      `query Q($id: ID!) { outcomeOfCase(caseId: $id) { status meetingHeldOn findings { finalOn powers { power answer } }
        recommendations { number toldOn applicantToldOn offers { deed allowed } }
        plan { status shownOn actions { number says openSays toldOn status faults { code } offers { deed allowed } updates { says } } }
        preview { number what who by } letter3 { status sentOn documentId } missing { message }
        offers { deed allowed refusals { code } } } }`,
      { id: told.caseId },
    );
    expect(errors).toEqual([]);
    expect(data?.outcomeOfCase).toMatchObject({
      status: 'ACTIONS_OPEN',
      findings: { finalOn: town.today },
      recommendations: [{ number: 1, toldOn: town.today, applicantToldOn: town.today }],
      plan: { status: 'FINAL', shownOn: town.today, actions: [{ number: 1, toldOn: town.today, faults: [] }, { number: 2 }] },
      preview: [
        { number: 1, what: 'Use the powers of the police against the noise.', who: 'Leicestershire Police' },
        { number: 2, what: 'Mend the gate.', who: 'Narborough Parish Council' },
      ],
      letter3: { status: 'HANDED_OVER', sentOn: town.today },
      missing: [],
    });
    expect(JSON.stringify(data?.outcomeOfCase['preview'])).not.toContain('Marsh');
    const { data: foreign } = await town.ask(
      town.staff('charnwood'),
      'query Q($id: ID!) { outcomeOfCase(caseId: $id) { reference } }',
      { id: told.caseId },
    );
    expect(foreign?.['outcomeOfCase']).toBeNull();
  });
});
