import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { RequestStage, RequestStatus } from '@shared/vocabulary/information-requests';
import { RequestStageEnum, RequestStatusEnum } from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { AuthorityType } from '@server/features/authorities';
import { DocumentType } from '@server/features/documents';
import { AgencyType } from '@server/features/partners';
import { ChaserType, ReplyType, RequestItemType } from './reply.type';

/** What both sides see of a request. */
@ObjectType()
class RequestFields {
  @Field(() => ID) id!: string;
  @Field(() => RequestStageEnum) stage!: RequestStage;
  @Field(() => RequestStatusEnum) status!: RequestStatus;
  @Field(() => String) scope!: string;
  @Field(() => PlainDateScalar) sentOn!: PlainDate;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) repliedOn!: PlainDate | null;
  @Field(() => [RequestItemType]) items!: RequestItemType[];
  @Field(() => [ChaserType]) chasers!: ChaserType[];
  @Field(() => ReplyType, { nullable: true }) reply!: ReplyType | null;
  @Field(() => [DocumentType]) documents!: DocumentType[];
  @Field(() => Int, { description: 'Send it back with a change; a stale one is a CONFLICT.' }) version!: number;
}

/** Somebody without an account who was asked (R49). */
@ObjectType('LinkRecipient')
export class LinkRecipientType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) organisation!: string | null;
  @Field(() => String) email!: string;
  @Field(() => Boolean) exercisesPublicFunctions!: boolean;
  @Field(() => PlainDateScalar, { description: 'The last day on which the link works.' }) linkUntil!: PlainDate;
}

/** A request as the authority sees it on its case (R25). */
@ObjectType('InformationRequest')
export class InformationRequestType extends RequestFields {
  @Field(() => String, { description: 'The agency, or the organisation or person asked by a link.' }) askedName!: string;
  @Field(() => AgencyType, { nullable: true, description: 'Null: somebody was asked by a link.' }) agency!: AgencyType | null;
  @Field(() => LinkRecipientType, { nullable: true }) recipient!: LinkRecipientType | null;
  @Field(() => Boolean) overdue!: boolean;
}

/** A request as the agency sees it: a frozen extract, no case (D42, D58). */
@ObjectType('AgencyRequest')
export class AgencyRequestType extends RequestFields {
  @Field(() => String, { description: 'The reference of the case it is about.' }) reference!: string;
  @Field(() => AuthorityType) authority!: AuthorityType;
  @Field(() => String) subjectName!: string;
  @Field(() => [String]) subjectAddress!: string[];
  @Field(() => Int, { description: '0 on the day it is due; negative when overdue.' }) workingDaysLeft!: number;
  @Field(() => [DocumentType], { description: 'The notice and any reminder, as letters.' }) notices!: DocumentType[];
  @Field(() => Boolean) exercisesPublicFunctions!: boolean;
  @Field(() => [String], { description: 'The power, the duty, the grounds and the protection (R49 to R52).' }) notice!: string[];
}

@ObjectType()
export class AgencyRequestPayload extends Payload(AgencyRequestType) {}

/** A request that waits for an answer past its day (R25, R30). */
@ObjectType('UnansweredRequest')
export class UnansweredRequestType {
  @Field(() => ID) id!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) askedName!: string;
  @Field(() => RequestStageEnum) stage!: RequestStage;
  @Field(() => PlainDateScalar) sentOn!: PlainDate;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => Int, { description: 'Working days past its day; 0 or less: not late yet.' }) daysLate!: number;
  @Field(() => Int) reminders!: number;
}
/** How an agency answered in the last twelve months. */
@ObjectType('AnsweringCount')
export class AnsweringCountType {
  @Field(() => String) askedName!: string;
  @Field(() => Int) asked!: number;
  @Field(() => Int) inTime!: number;
  @Field(() => Int) late!: number;
  @Field(() => Int, { description: 'Of the answers: refused on ground (a).' }) refusedA!: number;
  @Field(() => Int, { description: 'Of the answers: refused on ground (b).' }) refusedB!: number;
  @Field(() => Int, { description: 'Not answered, and its day has passed.' }) never!: number;
}
/** Who has not answered, across the authority, and how agencies answered (R25, R30). */
@ObjectType('Unanswered')
export class UnansweredType {
  @Field(() => [UnansweredRequestType]) waiting!: UnansweredRequestType[];
  @Field(() => PlainDateScalar, { description: 'The first day that is counted.' }) since!: PlainDate;
  @Field(() => [AnsweringCountType]) counts!: AnsweringCountType[];
}
