import { addDays, longDate, type PlainDate } from '@shared/time';
import { consentStanding, consentState } from '@shared/policy';
import { names, step, type Day, type NextStep, type NextStepFacts } from './next-step-words';
import { reviewStep } from './review-step';

/** What the SPOC has to do now on a case, by when and why: the one question every screen answers first. */
export function nextStep(facts: NextStepFacts, moment: Day): NextStep {
  const { today } = moment;
  const stuck = facts.letters.map(stuckLetter).find((says) => says !== null);
  if (stuck) {
    return step(facts, stuck === PRINT_AND_POST ? 'post' : 'letters', stuck, ['ACKNOWLEDGE', 'DECIDE', 'OUTCOME']);
  }
  if (facts.letters.some(({ status, kind }) => (status === 'ORDERED' || status === 'SENDING') && kind.startsWith('LETTER_'))) {
    return { ...step(facts, null, 'A letter is on its way out', ['ACKNOWLEDGE', 'DECIDE']), waiting: true };
  }
  switch (facts.status) {
    case 'RECEIVED':
      return step(facts, 'acknowledge', 'Send Letter 1', ['ACKNOWLEDGE']);
    case 'ACKNOWLEDGED':
      return towardsDecision(facts, today);
    case 'NOT_MET':
    case 'REJECTED':
      return facts.review?.isDiscretionary
        ? reviewStep(facts, moment)
        : step(facts, null, 'Nothing to do unless the applicant appeals', []);
    case 'CLOSED':
    case 'WITHDRAWN':
    case 'TRANSFERRED':
    case 'JOINED':
      return step(facts, null, 'Nothing to do', []);
    case 'MET':
    case 'MEETING_SCHEDULED':
    case 'MEETING_HELD':
    case 'OUTCOME_SENT':
    case 'ACTIONS_OPEN':
      return reviewStep(facts, moment);
  }
}

const PRINT_AND_POST = 'Print and post a letter';

/** What to do about a letter that does not go by itself (D54); null for one that does, or has gone. */
function stuckLetter({ status, openTask, isCopy }: NextStepFacts['letters'][number]): string | null {
  switch (status) {
    case 'INTERRUPTED':
      return 'Say whether a letter went: its sending was interrupted';
    case 'HELD':
      return 'A letter could not be sent. See why.';
    case 'TO_POST':
      // A copy waits in the queue like any letter, and keeps nothing else waiting.
      return isCopy ? null : PRINT_AND_POST;
    case 'HANDED_OVER':
      return openTask === 'LETTER_RETURNED' ? 'A letter came back: send it again by a safe way' : null;
    case 'ORDERED':
      return openTask ? 'A letter has not gone. Try again, or post it and say so' : null;
    default:
      return null;
  }
}

/** An update is asked for from two days before it is due: a missed one lets the applicant appeal (R28, D57). */
const UPDATE_DAYS_AHEAD = 2;

function towardsDecision(facts: NextStepFacts, today: PlainDate): NextStep {
  if (facts.hasOpenCorrection) {
    return step(facts, 'answerCorrection', 'A team manager answers the proposed correction of facts', ['DECIDE']);
  }
  if (facts.decision?.outcome === 'REJECTED' && !facts.decision.approvedOn) {
    return step(facts, 'approveRejection', 'A team manager answers the proposed rejection', ['DECIDE']);
  }
  if (facts.decision) {
    const letter = facts.decision.outcome === 'MET' ? 'Letter 2a' : 'Letter 2b';
    return step(facts, 'issueDecision', `Send ${letter}`, ['DECIDE']);
  }
  const soon = addDays(today, UPDATE_DAYS_AHEAD);
  if (facts.clocks.some(({ kind, dueOn }) => kind === 'DECIDE_UPDATE' && dueOn <= soon)) {
    return step(facts, 'sendUpdate', 'Send the applicant an update, or the decision', ['DECIDE_UPDATE']);
  }
  const open = facts.requests.filter(({ status }) => status === 'SENT');
  const late = open.filter(({ dueOn }) => dueOn < today);
  if (late.length > 0) {
    return step(facts, 'requests', `Chase ${names(late.map(({ agencyName }) => agencyName))}`, ['DECIDE']);
  }
  if (open.length > 0) {
    const first = open.map(({ dueOn }) => dueOn).sort()[0] as PlainDate;
    return {
      deed: 'requests',
      says: `Waiting for ${names(open.map(({ agencyName }) => agencyName))}`,
      dueOn: first,
      sentence: `The first answer is due ${longDate(first)}.`,
      waiting: true,
    };
  }
  if (facts.requests.some(({ status }) => status === 'REPLIED')) {
    return step(facts, 'decide', 'Settle the reports and decide the threshold', ['DECIDE']);
  }
  if (facts.consents && consentStanding(consentState({ kind: 'APPLY', ...facts.consents }, today)).length > 0) {
    const says = 'Ask for the written consent of the person affected; no agency can be asked before';
    return step(facts, 'recordConsent', says, ['DECIDE']);
  }
  switch (facts.agreementToShare) {
    case 'GIVEN':
      return step(facts, 'requestInformation', 'Ask the agencies involved', ['DECIDE']);
    case 'MISSING':
      return step(facts, 'recordAgreement', 'Ask the applicant to agree to sharing; no agency can be asked before', ['DECIDE']);
    case 'REFUSED':
    case 'WITHDRAWN':
      return step(
        facts,
        'decide',
        'The applicant does not agree to sharing. Settle the reports on what is known and decide the threshold',
        ['DECIDE'],
      );
  }
}
