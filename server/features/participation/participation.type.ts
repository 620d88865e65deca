import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { OfferAnswer, OfferChannel, OfferKind, RiskLevel, StatementSource } from '@shared/vocabulary/participation';
import { OfferType } from '@server/features/cases';
import { DocumentType } from '@server/features/documents';
import {
  OfferAnswerEnum,
  OfferChannelEnum,
  OfferKindEnum,
  RiskLevelEnum,
  StatementSourceEnum,
} from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** The person affected, as far as taking part goes (D28). */
@ObjectType('PersonAffected')
export class PersonAffectedType {
  @Field(() => ID) partyId!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean) isUnder18!: boolean;
  @Field(() => Boolean, { description: 'False where somebody else applied for them.' }) isApplicant!: boolean;
}

/** That something was offered to the person affected: when and how (R33, R34). */
@ObjectType('MadeOffer')
export class MadeOfferType {
  @Field(() => ID) id!: string;
  @Field(() => OfferKindEnum) kind!: OfferKind;
  @Field(() => OfferChannelEnum) channel!: OfferChannel;
  @Field(() => PlainDateScalar) offeredOn!: PlainDate;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Boolean, { description: 'Noted by itself when a letter had gone.' }) inLetter!: boolean;
}

/** What was answered to an offer. */
@ObjectType('AnswerToOffer')
export class AnswerToOfferType {
  @Field(() => ID) id!: string;
  @Field(() => OfferKindEnum) kind!: OfferKind;
  @Field(() => OfferAnswerEnum) answer!: OfferAnswer;
  @Field(() => OfferChannelEnum) channel!: OfferChannel;
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
  @Field(() => String, { nullable: true }) needs!: string | null;
  @Field(() => String, { description: 'Who said it, or who took it down.' }) saidBy!: string;
  @Field(() => Boolean, { description: 'The latest to its offer.' }) stands!: boolean;
}

/** An impact statement as it was given (R33). Drafts are nobody’s but their writer’s. */
@ObjectType('ImpactStatement')
export class ImpactStatementType {
  @Field(() => ID) id!: string;
  @Field(() => StatementSourceEnum) source!: StatementSource;
  @Field(() => String, { nullable: true }) says!: string | null;
  @Field(() => DocumentType, { nullable: true }) document!: DocumentType | null;
  @Field(() => PlainDateScalar) givenOn!: PlainDate;
  @Field(() => String, { description: 'Who wrote it, or who took it down.' }) givenBy!: string;
  @Field(() => Boolean, { description: 'A later one takes the place of an earlier.' }) stands!: boolean;
}

/** One version of the assessment of the risk to the person affected (R47). Closed: for staff and the panel. */
@ObjectType('RiskAssessment')
export class RiskAssessmentType {
  @Field(() => ID) id!: string;
  @Field(() => RiskLevelEnum) level!: RiskLevel;
  @Field(() => String) whatCouldHappen!: string;
  @Field(() => String) whatProtects!: string;
  @Field(() => String) whatIsDone!: string;
  @Field(() => String, { nullable: true, description: 'Why it was reviewed; null of the first.' }) because!: string | null;
  @Field(() => PlainDateScalar) assessedOn!: PlainDate;
  @Field(() => PlainDateScalar) reviewOn!: PlainDate;
  @Field(() => String) assessedBy!: string;
  @Field(() => Boolean, { description: 'The latest.' }) stands!: boolean;
}

/** The part of the person affected in a review, for staff. */
@ObjectType('Participation')
export class ParticipationType {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => Int, { description: 'Of the case.' }) version!: number;
  @Field(() => PersonAffectedType, { nullable: true }) person!: PersonAffectedType | null;
  @Field(() => [MadeOfferType], { description: 'The latest first.' }) made!: MadeOfferType[];
  @Field(() => [AnswerToOfferType], { description: 'The latest first.' }) answers!: AnswerToOfferType[];
  @Field(() => [ImpactStatementType], { description: 'The latest first; never a draft.' }) statements!: ImpactStatementType[];
  @Field(() => [RiskAssessmentType], { description: 'The latest first.' }) risks!: RiskAssessmentType[];
  @Field(() => Boolean, { description: 'Somebody is under 18, and the adult with them is not known to be safe (D46).' })
  childAtRisk!: boolean;
  @Field(() => [String], { description: 'What is missing or to be looked at, in sentences that name nobody.' })
  warnings!: string[];
  @Field(() => [OfferType], { description: 'recordOffer, answerOffer, recordStatement, assessRisk.' }) offers!: OfferType[];
}

@ObjectType()
export class ParticipationPayload extends Payload(ParticipationType) {}
