import { Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { IncidentKind, ReportBody } from '@shared/vocabulary/cases';
import type { RecordAnswer, RefusalGround, ReplyKind } from '@shared/vocabulary/information-requests';
import type { EntryKind, HandlingMark } from '@shared/vocabulary/marks';
import {
  EntryKindEnum,
  HandlingMarkEnum,
  IncidentKindEnum,
  RecordAnswerEnum,
  RefusalGroundEnum,
  ReplyKindEnum,
  ReportBodyEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** One report an agency is asked about, as the applicant described it when the request was sent. */
@ObjectType('RequestItem')
export class RequestItemType {
  @Field(() => ID) reportId!: string;
  @Field(() => IncidentKindEnum) incidentKind!: IncidentKind;
  @Field(() => PlainDateScalar) occurredOn!: PlainDate;
  @Field(() => String) place!: string;
  @Field(() => ReportBodyEnum) body!: ReportBody;
  @Field(() => PlainDateScalar) reportedOn!: PlainDate;
  @Field(() => String, { nullable: true, description: 'The reference the applicant was given.' }) agencyReference!: string | null;
}

/** What the agency's records say of one report. */
@ObjectType('ReplyItem')
export class ReplyItemType {
  @Field(() => ID) reportId!: string;
  @Field(() => RecordAnswerEnum) answer!: RecordAnswer;
  @Field(() => String, { nullable: true }) agencyReference!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) recordedOn!: PlainDate | null;
}

/** One dated line of an answer: a report, an action or an effect, and who may see it (R30, D31). */
@ObjectType('ReplyEntry')
export class ReplyEntryType {
  @Field(() => PlainDateScalar) happenedOn!: PlainDate;
  @Field(() => EntryKindEnum) kind!: EntryKind;
  @Field(() => String) says!: string;
  @Field(() => String, { nullable: true }) reference!: string | null;
  @Field(() => HandlingMarkEnum) mark!: HandlingMark;
}

/** An agency's answer under the headings of §5 (R45). */
@ObjectType('Reply')
export class ReplyType {
  @Field(() => ReplyKindEnum) kind!: ReplyKind;
  @Field(() => String, { nullable: true }) reportsMade!: string | null;
  @Field(() => String, { nullable: true }) effectOnOthers!: string | null;
  @Field(() => String, { nullable: true }) actionTaken!: string | null;
  @Field(() => RefusalGroundEnum, { nullable: true }) ground!: RefusalGround | null;
  @Field(() => String, { nullable: true }) explanation!: string | null;
  @Field(() => PlainDateScalar) repliedOn!: PlainDate;
  @Field(() => HandlingMarkEnum, { description: 'Who may see the answer as a whole (D31).' }) mark!: HandlingMark;
  @Field(() => String, { nullable: true, description: 'Who answered, where it was by a link (R49).' }) fromName!: string | null;
  @Field(() => [ReplyEntryType]) entries!: ReplyEntryType[];
  @Field(() => [ReplyItemType]) items!: ReplyItemType[];
}

/** A reminder that was ordered. */
@ObjectType('Chaser')
export class ChaserType {
  @Field(() => PlainDateScalar) chasedOn!: PlainDate;
}
