import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { DecisionBasis, DecisionOutcome, RejectionGround, Route, Verdict } from '@shared/vocabulary/cases';
import {
  DecisionBasisEnum,
  DecisionOutcomeEnum,
  RejectionGroundEnum,
  RouteEnum,
  VerdictEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

@ObjectType('IncidentVerdict')
export class IncidentVerdictType {
  @Field(() => ID) incidentId!: string;
  @Field(() => Boolean) counts!: boolean;
  @Field(() => Boolean, { description: 'For the test in the Act.' }) qualifies!: boolean;
  @Field(() => String) rule!: string;
  @Field(() => String) section!: string;
  @Field(() => String) because!: string;
}

/** One run of the engine: what it recommends, and why. */
@ObjectType('ThresholdRun')
export class ThresholdRunType {
  @Field(() => VerdictEnum) policy!: Verdict;
  @Field(() => RouteEnum, { nullable: true }) route!: Route | null;
  @Field(() => Boolean, { description: 'Whether the applicant was asked about effective action after applying.' })
  beliefAsked!: boolean;
  @Field(() => Int) counted!: number;
  @Field(() => Boolean) statutoryFloor!: boolean;
  @Field(() => Int) statutoryCounted!: number;
  @Field(() => [IncidentVerdictType]) incidents!: IncidentVerdictType[];
  @Field(() => String) routeASentence!: string;
  @Field(() => String) routeBSentence!: string;
  @Field(() => String) floorSentence!: string;
}

/** Both runs: on the applicant's account, and on the settled facts (D51). */
@ObjectType('Threshold')
export class ThresholdType {
  @Field(() => ThresholdRunType) account!: ThresholdRunType;
  @Field(() => ThresholdRunType) settled!: ThresholdRunType;
}

@ObjectType('Decision')
export class DecisionType {
  @Field(() => ID) id!: string;
  @Field(() => DecisionOutcomeEnum) outcome!: DecisionOutcome;
  @Field(() => DecisionBasisEnum, { nullable: true }) basis!: DecisionBasis | null;
  @Field(() => String) reasons!: string;
  @Field(() => String) furtherAction!: string;
  @Field(() => String) nextSteps!: string;
  @Field(() => String, { nullable: true }) persistence!: string | null;
  @Field(() => String, { nullable: true }) harm!: string | null;
  @Field(() => String, { nullable: true }) adequacy!: string | null;
  @Field(() => PlainDateScalar) decidedOn!: PlainDate;
  @Field(() => String) decidedBy!: string;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn!: PlainDate | null;
  @Field(() => RejectionGroundEnum, { nullable: true }) rejectionGround!: RejectionGround | null;
  @Field(() => String, { nullable: true }) rejectionEvidence!: string | null;
  @Field(() => String, { nullable: true }) legalAdvice!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The day a second person approved a rejection.' })
  approvedOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) approvedBy!: string | null;
  @Field(() => String, { nullable: true }) approvalNote!: string | null;
}
