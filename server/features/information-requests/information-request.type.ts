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

/** A request as the authority sees it on its case (R25). */
@ObjectType('InformationRequest')
export class InformationRequestType extends RequestFields {
  @Field(() => AgencyType) agency!: AgencyType;
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
