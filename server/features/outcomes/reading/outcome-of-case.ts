import {
  isActionLate,
  mayBeFinalFrom,
  planRows,
  progressStanding,
  redactionFaults,
  regardStanding,
  takeBackStanding,
  tellStanding,
  ACTION_RULES,
  OUTCOME_RULES,
  type KeptBack,
  type Refusal,
} from '@shared/policy';
import { POWERS } from '@shared/vocabulary/outcomes';
import type { OfferType } from '@server/features/cases';
import type { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { outcomeForDeed, type FindingsRow } from '../outcome-facts';
import type { CaseOutcomeType, FindingsType, PlanActionType, PlanType, RecommendationType } from '../outcome.type';
import { lacking } from '../commands/issue-outcome';
import { outcomeOffers } from './outcome-offers';
import { outcomeRow, type ActionOfCase, type OutcomeRow } from './outcome.repository';

/** The outcome of a case as staff see it: what is there, what Letter 3 lacks, and what may be done now (R39-R44). Throws NotFound. */
export async function outcomeOfCase(ctx: Ctx, caseId: string): Promise<CaseOutcomeType> {
  const facts = await ctx.read((tx) => outcomeForDeed(tx, caseId));
  const row = await ctx.read((tx) => outcomeRow(tx, caseId));
  if (!row) {
    throw new NotFound('Case');
  }
  const { recommendations, actions, consultations, ...rest } = row;
  const plan = facts.plan && planOf(ctx, facts.plan, { actions, consultations }, facts.keptBack);
  return {
    ...rest,
    meetingHeldOn: facts.meetingHeldOn,
    findings: facts.findings && findingsView(facts.findings),
    recommendations: recommendations.map(recommendationView),
    plan,
    preview: planRows(actions),
    missing: lacking(facts),
    offers: await outcomeOffers(ctx, caseId),
  };
}

/** Every power in order, whether or not it was answered yet (R39). */
const findingsView = (findings: FindingsRow): FindingsType => ({
  ...findings,
  powers: POWERS.map((power) => findings.powers.find((one) => one.power === power) ?? { power, answer: null, why: '' }),
});

const offered = (deed: string, refusals: readonly Refusal[]): OfferType => ({
  deed,
  allowed: refusals.length === 0,
  refusals: [...refusals],
});

const recommendationView = (one: OutcomeRow['recommendations'][number]): RecommendationType => ({
  ...one,
  offers: [
    offered('removeRecommendation', takeBackStanding(one, OUTCOME_RULES.recommend)),
    offered('answerRecommendation', regardStanding(one)),
  ],
});

type PlanParts = Pick<OutcomeRow, 'actions' | 'consultations'>;
function planOf(
  { moment }: Ctx,
  plan: NonNullable<Awaited<ReturnType<typeof outcomeForDeed>>['plan']>,
  { actions, consultations }: PlanParts,
  keptBack: KeptBack,
): PlanType {
  return {
    ...plan,
    actions: actions.map((action) => actionView(action, moment.today, keptBack)),
    consultations,
    mayBeFinalFrom: mayBeFinalFrom(consultations, moment.calendar),
  };
}

function actionView(action: ActionOfCase, today: ActionOfCase['dueOn'], keptBack: KeptBack): PlanActionType {
  return {
    ...action,
    isLate: isActionLate(action, today),
    faults: redactionFaults(action.openSays, keptBack),
    offers: [
      offered('reportProgress', progressStanding(action)),
      offered('noteActionDone', progressStanding(action, ACTION_RULES.done)),
      offered('endAction', progressStanding(action, ACTION_RULES.end)),
      offered('tellProgress', tellStanding(action)),
    ],
  };
}
