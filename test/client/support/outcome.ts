import type { AgencyWorkQuery, OutcomeFieldsFragment } from '@client/gql/operations';
import type { PlainDate } from '@shared/time/plain-date';

const day = (text: string): PlainDate => text as PlainDate;
type Plan = NonNullable<OutcomeFieldsFragment['plan']>;
export type PlanAction = Plan['actions'][number];

const yes = (deed: string): OutcomeFieldsFragment['offers'][number] => ({ deed, allowed: true, refusals: [] });

/** An action of a plan: the full words name somebody, the open ones do not. */
export function action(number: number, more: Partial<PlanAction> = {}): PlanAction {
  return {
    id: `action-${number}`,
    number,
    says: `Patrol the yard behind Dale House, ${number}`,
    agencyId: 'police',
    bodyName: 'Leicestershire Police',
    openSays: `More patrols near your home, ${number}`,
    openProgress: null,
    dueOn: day('2026-06-12'),
    status: 'OPEN',
    isLate: false,
    toldOn: null,
    doneOn: null,
    endedBecause: null,
    remindedOn: [],
    version: 1,
    updates: [],
    faults: [],
    offers: [],
    ...more,
  };
}

/** A plan being written, with two actions. */
export function plan(more: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-1',
    status: 'DRAFT',
    notNeededBecause: null,
    shownOn: null,
    finalOn: null,
    mayBeFinalFrom: null,
    version: 1,
    actions: [action(1), action(2)],
    consultations: [],
    ...more,
  };
}

/** What is on record of a case whose meeting was held, before anything is written. */
export function outcome(more: Partial<OutcomeFieldsFragment> = {}): OutcomeFieldsFragment {
  return {
    caseId: 'case-1',
    status: 'MEETING_HELD',
    meetingHeldOn: day('2026-05-04'),
    letter3DueOn: day('2026-05-11'),
    findings: null,
    recommendations: [],
    plan: null,
    preview: [],
    letter3: null,
    missing: [],
    offers: ['writeFindings', 'finishFindings', 'recommend', 'setAction', 'noPlanNeeded', 'showPlan'].map(yes),
    ...more,
  };
}

/** An action as the agency that has it reads it. */
export const agreed = (
  id: string,
  dueOn: string,
  more: Partial<AgencyWorkQuery['myActions'][number]> = {},
): AgencyWorkQuery['myActions'][number] => ({
  id,
  reference: 'BLA-2026-0007',
  authorityName: 'Blaby District Council',
  number: 1,
  says: `Do ${id}`,
  dueOn: day(dueOn),
  status: 'OPEN',
  isLate: false,
  toldOn: day('2026-05-11'),
  doneOn: null,
  updates: [],
  ...more,
});

/** A recommendation as the agency it was made to reads it. */
export const recommended = (
  id: string,
  replyDueOn: string,
  more: Partial<AgencyWorkQuery['myRecommendations'][number]> = {},
): AgencyWorkQuery['myRecommendations'][number] => ({
  id,
  reference: 'CHA-2026-0003',
  authorityName: 'Charnwood Borough Council',
  number: 1,
  says: `Consider ${id}`,
  replyDueOn: day(replyDueOn),
  isLate: false,
  toldOn: day('2026-05-11'),
  regard: null,
  regardSays: null,
  regardOn: null,
  regardByName: null,
  version: 1,
  ...more,
});
