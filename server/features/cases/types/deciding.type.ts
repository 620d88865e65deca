import { Field, ID, ObjectType } from 'type-graphql';
import type { Extended } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { CorrectionKind } from '@shared/vocabulary/cases';
import { CorrectionKindEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

@ObjectType('FactCorrection')
export class CorrectionType {
  @Field(() => ID) id!: string;
  @Field(() => CorrectionKindEnum) kind!: CorrectionKind;
  @Field(() => ID, { nullable: true }) reportId!: string | null;
  @Field(() => ID, { nullable: true }) incidentId!: string | null;
  @Field(() => ID, { nullable: true }) sameAsIncidentId!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar) proposedOn!: PlainDate;
  @Field(() => String) proposedBy!: string;
  @Field(() => PlainDateScalar, { nullable: true }) answeredOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) answeredBy!: string | null;
  @Field(() => Boolean, { nullable: true }) isApproved!: boolean | null;
  @Field(() => String, { nullable: true }) answerNote!: string | null;
}

@ObjectType('Extension')
export class ExtensionType {
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar, { description: 'The day it was first due; it never moves.' }) originalDueOn!: PlainDate;
  @Field(() => PlainDateScalar) recordedOn!: PlainDate;
  @Field(() => String) recordedBy!: string;
  @Field(() => Boolean, { description: 'Recorded after the day it was first due.' }) isLate!: boolean;
}

@ObjectType('CaseUpdate')
export class UpdateType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'DECIDE: of the decision. OUTCOME: of the review.' }) about!: Extended;
  @Field(() => String) why!: string;
  @Field(() => String) doneSoFar!: string;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) sentOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) nextDueOn!: PlainDate | null;
}

@ObjectType('Withdrawal')
export class WithdrawalType {
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
  @Field(() => String) how!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the case goes on all the same.' }) continuedBecause!: string | null;
  @Field(() => PlainDateScalar) recordedOn!: PlainDate;
  @Field(() => String) recordedBy!: string;
}

/** What happens to a case on its way to a decision: facts corrected, time extended, withdrawn, or nothing decided. */
@ObjectType('Deciding')
export class DecidingType {
  @Field(() => [CorrectionType]) corrections!: CorrectionType[];
  @Field(() => ExtensionType, { nullable: true }) extension!: ExtensionType | null;
  @Field(() => ExtensionType, { nullable: true, description: 'Of the time for the outcome of the review (R43).' })
  outcomeExtension!: ExtensionType | null;
  @Field(() => [UpdateType]) updates!: UpdateType[];
  @Field(() => WithdrawalType, { nullable: true }) withdrawal!: WithdrawalType | null;
  @Field(() => PlainDateScalar, { nullable: true }) originalDueOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) decidedOn!: PlainDate | null;
  @Field(() => Boolean, { nullable: true, description: 'Decided by the day first due; null while it cannot be said.' })
  metOriginal!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Every update in time; null without an extension or while it cannot be said.',
  })
  metExtended!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why the applicant may appeal without a decision.' })
  notDecided!: string | null;
}
