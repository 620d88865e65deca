import { PLAN_STATUS_LABEL, REGARD_LABEL, type Regard } from '@shared/vocabulary/outcomes';
import type { OutcomeFieldsFragment } from '@client/gql/operations';
import { dayText } from '@client/ui/day-text';
import { paths } from '../../paths';

export type Plan = NonNullable<OutcomeFieldsFragment['plan']>;
export type PlanAction = Plan['actions'][number];
export type Recommendation = OutcomeFieldsFragment['recommendations'][number];

/** What a body answers to a recommendation; `byName` where staff take it down. */
export interface Regarded {
  regard: Regard;
  says: string;
  byName: string | null;
}

/** One step on the way from the meeting to the end of the case. */
export interface Step {
  id: string;
  title: string;
  to: string;
  status: string;
  done: boolean;
  hint?: string;
}

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** Actions that are still to be carried out. */
export const openActions = ({ plan }: Pick<OutcomeFieldsFragment, 'plan'>): PlanAction[] =>
  (plan?.actions ?? []).filter(({ status }) => status === 'OPEN');

/** What a body answered to a recommendation, or that it has not. */
export function regardText({ regard, regardOn, regardByName, toldOn, replyDueOn, agencyId }: Recommendation): string {
  if (regard && regardOn) {
    return `${REGARD_LABEL[regard]}: answered on ${dayText(regardOn)}${regardByName ? ` by ${regardByName}` : ''}`;
  }
  if (toldOn) {
    return `Told on ${dayText(toldOn)}. To answer by ${dayText(replyDueOn)}`;
  }
  return agencyId
    ? 'Not told yet: they are told once Letter 3 has gone'
    : 'Not told yet: this body has no account here, so write to it yourself';
}

function findingsStatus({ findings }: OutcomeFieldsFragment): string {
  return findings?.finalOn ? `Finished on ${dayText(findings.finalOn)}` : findings ? 'Being written' : 'Not begun';
}

function planStatus({ plan }: OutcomeFieldsFragment): string {
  if (!plan) {
    return 'Not begun';
  }
  const shown = plan.status === 'DRAFT' && plan.actions.length > 0 ? `, ${many(plan.actions.length, 'action')}` : '';
  return `${PLAN_STATUS_LABEL[plan.status]}${shown}`;
}

/** Whether the person affected was asked about the plan, and answered (R40). */
export function askedStatus({ plan }: Pick<OutcomeFieldsFragment, 'plan'>): { text: string; done: boolean } {
  if (plan?.status === 'NOT_NEEDED') {
    return { text: 'Not needed', done: true };
  }
  const asked = (plan?.consultations ?? []).map(({ askedOn }) => askedOn).find(Boolean);
  const answer = (plan?.consultations ?? []).find(({ saidOn }) => saidOn);
  if (answer?.saidOn) {
    return { text: `Answered on ${dayText(answer.saidOn)}`, done: true };
  }
  return asked
    ? { text: `Asked on ${dayText(asked)}, no answer yet`, done: plan?.status === 'FINAL' }
    : { text: 'Not asked yet', done: plan?.status === 'FINAL' };
}

/** The steps of an outcome in the order they are taken, each with where it stands (R39-R44). */
export function stepsOf(outcome: OutcomeFieldsFragment): Step[] {
  const { caseId, letter3, plan, recommendations, findings } = outcome;
  const open = openActions(outcome).length;
  const asked = askedStatus(outcome);
  return [
    {
      id: 'step-findings',
      title: 'Write the report of findings',
      to: paths.findings(caseId),
      status: findingsStatus(outcome),
      done: Boolean(findings?.finalOn),
    },
    {
      id: 'step-recommendations',
      title: 'Make recommendations, if there are any',
      to: paths.recommendations(caseId),
      status: recommendations.length === 0 ? 'None so far' : many(recommendations.length, 'recommendation'),
      done: Boolean(letter3?.sentOn),
      hint: 'Letter 3 says what is recommended and to whom, or that nothing is.',
    },
    {
      id: 'step-plan',
      title: 'Write the action plan, or say why none is needed',
      to: paths.plan(caseId),
      status: planStatus(outcome),
      done: plan !== null && plan.status !== 'DRAFT',
    },
    {
      id: 'step-asked',
      title: 'Ask the person affected about the plan',
      to: paths.plan(caseId),
      status: asked.text,
      done: asked.done,
    },
    {
      id: 'step-letter',
      title: 'Send Letter 3',
      to: paths.outcomeLetter(caseId),
      status: letter3?.sentOn ? `Sent on ${dayText(letter3.sentOn)}` : letter3 ? 'On its way' : 'Not sent',
      done: Boolean(letter3?.sentOn),
    },
    {
      id: 'step-progress',
      title: 'Follow the actions',
      to: paths.progress(caseId),
      status: !letter3?.sentOn ? 'After Letter 3' : open > 0 ? `${many(open, 'action')} under way` : 'None under way',
      done: Boolean(letter3?.sentOn) && open === 0,
    },
    {
      id: 'step-close',
      title: 'Close the case',
      to: paths.close(caseId),
      status: outcome.status === 'CLOSED' ? 'Closed' : 'Not closed',
      done: outcome.status === 'CLOSED',
    },
  ];
}

/** What to do now, in a sentence, with where it is done; null where there is nothing to do. */
export function nowFor(outcome: OutcomeFieldsFragment): { says: string; step: Step } | null {
  if (outcome.status === 'CLOSED' || !outcome.meetingHeldOn) {
    return null;
  }
  const steps = stepsOf(outcome);
  const find = (id: string): Step => steps.find((step) => step.id === id) as Step;
  const late = openActions(outcome).filter(({ isLate }) => isLate).length;
  if (!find('step-findings').done) {
    return { says: 'Write down what the meeting found, and finish it.', step: find('step-findings') };
  }
  if (!outcome.plan || (outcome.plan.status === 'DRAFT' && outcome.plan.actions.length === 0)) {
    return { says: 'Write the action plan, or say why none is needed.', step: find('step-plan') };
  }
  if (outcome.plan.status === 'DRAFT') {
    const says = outcome.plan.shownOn
      ? 'Take down what the person affected says of the plan, and make it final.'
      : 'Show the person affected what they will see of the plan, and ask what they think.';
    return { says, step: find('step-plan') };
  }
  if (!outcome.letter3) {
    return { says: 'Look at Letter 3 and send it.', step: find('step-letter') };
  }
  if (!outcome.letter3.sentOn) {
    return { says: 'Letter 3 is on its way out.', step: find('step-letter') };
  }
  const saidDone = openActions(outcome).filter(({ updates }) => updates.some(({ saysDone }) => saysDone)).length;
  if (saidDone > 0) {
    return {
      says: `${many(saidDone, 'action is', 'actions are')} said to be done: look, and note it.`,
      step: find('step-progress'),
    };
  }
  return find('step-progress').done
    ? { says: 'Nothing is under way any more: close the case.', step: find('step-close') }
    : {
        says:
          late > 0 ? `${many(late, 'action is', 'actions are')} late: ask its owner.` : 'Follow the actions until they are done.',
        step: find('step-progress'),
      };
}

/** What goes with Letter 3, said before it goes (R44, s.104(8)). */
export function enclosed({ plan, recommendations }: OutcomeFieldsFragment): string {
  const said =
    recommendations.length === 0
      ? 'It says that nothing is recommended'
      : `It tells ${many(recommendations.length, 'recommendation')}`;
  return plan?.status === 'FINAL'
    ? `${said}, and encloses the action plan as the applicant sees it.`
    : `${said}, and why no action plan is needed.`;
}

/** How an action stands, in a sentence. */
export function actionText({ status, dueOn, doneOn, endedBecause, isLate }: PlanAction): string {
  switch (status) {
    case 'DONE':
      return doneOn ? `Done on ${dayText(doneOn)}` : 'Done';
    case 'ENDED':
      return `Ended without being done: ${(endedBecause ?? '').replace(/\.$/, '')}`;
    case 'OPEN':
      return isLate ? `Late: it was due on ${dayText(dueOn)}` : `To be done by ${dayText(dueOn)}`;
  }
}

/** Late ones first, then by the day they are due; those that are over last. */
export const inUrgency = <Row extends { status: string; dueOn: string }>(actions: readonly Row[]): Row[] =>
  [...actions].sort((a, b) => Number(a.status !== 'OPEN') - Number(b.status !== 'OPEN') || a.dueOn.localeCompare(b.dueOn));
