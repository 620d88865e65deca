import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { LetterStatus } from '@shared/vocabulary/letters';
import type { ActionStatus, PlanStatus, Power, PowerAnswer, Regard } from '@shared/vocabulary/outcomes';
import type { OfferChannel } from '@shared/vocabulary/participation';
import { OfferType } from '@server/features/cases';
import {
  ActionStatusEnum,
  CaseStatusEnum,
  LetterStatusEnum,
  OfferChannelEnum,
  PlanStatusEnum,
  PowerAnswerEnum,
  PowerEnum,
  RegardEnum,
} from '@server/platform/graphql/enums';
import { Payload, RefusalType } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** What the review made of one power or tool (R39). */
@ObjectType('PowerConsidered')
export class PowerConsideredType {
  @Field(() => PowerEnum) power!: Power;
  @Field(() => PowerAnswerEnum, { nullable: true }) answer!: PowerAnswer | null;
  @Field(() => String) why!: string;
}

/** The report of findings (R39). For the panel, but for `forApplicant`, which Letter 3 says. */
@ObjectType('Findings')
export class FindingsType {
  @Field(() => ID) id!: string;
  @Field(() => String) whatWasDone!: string;
  @Field(() => String) whatWorked!: string;
  @Field(() => String) whatDidNot!: string;
  @Field(() => String) conclusions!: string;
  @Field(() => String) forApplicant!: string;
  @Field(() => [PowerConsideredType], { description: 'Every power there is, in order; without an answer while none was given.' })
  powers!: PowerConsideredType[];
  @Field(() => PlainDateScalar, { nullable: true }) finalOn!: PlainDate | null;
  @Field(() => Int) version!: number;
}

/** A recommendation to somebody who exercises public functions, and what they answered (s.104(7)). */
@ObjectType('Recommendation')
export class RecommendationType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) says!: string;
  @Field(() => ID, { nullable: true, description: 'Null: a body that has no account here.' }) agencyId!: string | null;
  @Field(() => String) bodyName!: string;
  @Field(() => PlainDateScalar) replyDueOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When they were told of it.' }) toldOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When Letter 3 told the applicant (s.104(8)).' })
  applicantToldOn!: PlainDate | null;
  @Field(() => RegardEnum, { nullable: true }) regard!: Regard | null;
  @Field(() => String, { nullable: true }) regardSays!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) regardOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) regardByName!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [OfferType], { description: 'removeRecommendation, answerRecommendation.' }) offers!: OfferType[];
}

/** How an action goes, in the words of whoever carries it out. */
@ObjectType('ActionUpdate')
export class ActionUpdateType {
  @Field(() => ID) id!: string;
  @Field(() => String) says!: string;
  @Field(() => Boolean, { description: 'They say that it is done; staff note it.' }) saysDone!: boolean;
  @Field(() => String) byName!: string;
  @Field(() => Boolean, { description: 'Said by the agency itself.' }) byAgency!: boolean;
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
}

/** One action of the plan: in full, and as the applicant’s side reads it (R40, D29). */
@ObjectType('PlanAction')
export class PlanActionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) says!: string;
  @Field(() => ID, { nullable: true }) agencyId!: string | null;
  @Field(() => String) bodyName!: string;
  @Field(() => String, { nullable: true, description: 'The redacted words.' }) openSays!: string | null;
  @Field(() => String, { nullable: true, description: 'How it goes, as the applicant’s side reads it.' })
  openProgress!: string | null;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => ActionStatusEnum) status!: ActionStatus;
  @Field(() => Boolean) isLate!: boolean;
  @Field(() => PlainDateScalar, { nullable: true }) toldOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) doneOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) endedBecause!: string | null;
  @Field(() => [PlainDateScalar]) remindedOn!: PlainDate[];
  @Field(() => [ActionUpdateType]) updates!: ActionUpdateType[];
  @Field(() => [RefusalType], { description: 'What the redacted words say and must not (D29).' }) faults!: RefusalType[];
  @Field(() => Int) version!: number;
  @Field(() => [OfferType], { description: 'reportProgress, noteActionDone, endAction, tellProgress.' }) offers!: OfferType[];
}

/** The victim asked about the draft plan, and what they said (R40). */
@ObjectType('PlanConsultation')
export class PlanConsultationType {
  @Field(() => ID) id!: string;
  @Field(() => PlainDateScalar, { nullable: true }) askedOn!: PlainDate | null;
  @Field(() => OfferChannelEnum) channel!: OfferChannel;
  @Field(() => String, { nullable: true }) says!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) saidOn!: PlainDate | null;
  @Field(() => Boolean, { description: 'Said on their own page.' }) byThemselves!: boolean;
}

@ObjectType('Plan')
export class PlanType {
  @Field(() => ID) id!: string;
  @Field(() => PlanStatusEnum) status!: PlanStatus;
  @Field(() => String, { nullable: true }) notNeededBecause!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When its redacted form was first shown to the victim.' })
  shownOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) finalOn!: PlainDate | null;
  @Field(() => Int) version!: number;
  @Field(() => [PlanActionType]) actions!: PlanActionType[];
  @Field(() => [PlanConsultationType]) consultations!: PlanConsultationType[];
  @Field(() => PlainDateScalar, { nullable: true, description: 'Without an answer, it may be made final from this day.' })
  mayBeFinalFrom!: PlainDate | null;
}

/** A row of the plan exactly as the applicant’s side reads it: the same rows as the letter’s (D29). */
@ObjectType('PlanRow')
export class PlanRowType {
  @Field(() => Int) number!: number;
  @Field(() => String) what!: string;
  @Field(() => String) who!: string;
  @Field(() => PlainDateScalar) by!: PlainDate;
}

/** Letter 3, once ordered. */
@ObjectType('OutcomeLetter')
export class OutcomeLetterType {
  @Field(() => ID) id!: string;
  @Field(() => LetterStatusEnum) status!: LetterStatus;
  @Field(() => String, { nullable: true }) heldBecause!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) sentOn!: PlainDate | null;
  @Field(() => ID, { nullable: true }) documentId!: string | null;
}

/** What a review found, recommends and plans, and what is still to do before Letter 3 (R39-R44). */
@ObjectType('CaseOutcome')
export class CaseOutcomeType {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When the meeting was held.' }) meetingHeldOn!: PlainDate | null;
  @Field(() => FindingsType, { nullable: true }) findings!: FindingsType | null;
  @Field(() => [RecommendationType]) recommendations!: RecommendationType[];
  @Field(() => PlanType, { nullable: true }) plan!: PlanType | null;
  @Field(() => [PlanRowType], { description: 'Exactly what the applicant’s side will see of the plan (D29).' })
  preview!: PlanRowType[];
  @Field(() => OutcomeLetterType, { nullable: true }) letter3!: OutcomeLetterType | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When Letter 3 is due (R42).' }) letter3DueOn!: PlainDate | null;
  @Field(() => [RefusalType], { description: 'What Letter 3 still lacks; empty when it can go.' }) missing!: RefusalType[];
  @Field(() => [OfferType]) offers!: OfferType[];
}
@ObjectType()
export class CaseOutcomePayload extends Payload(CaseOutcomeType) {}
