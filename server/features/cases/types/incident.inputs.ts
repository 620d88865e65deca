import { Field, InputType } from 'type-graphql';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { SentIncident, SentReport } from '@shared/vocabulary/application';
import type { HateCharacteristic, IncidentArea, IncidentKind, ReportBody, ReportMethod } from '@shared/vocabulary/cases';
import {
  HateCharacteristicEnum,
  IncidentAreaEnum,
  IncidentKindEnum,
  ReportBodyEnum,
  ReportMethodEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const LONG = 6_000;
const LINE = 300;

@InputType()
export class SentReportInput implements SentReport {
  @Field(() => ReportBodyEnum) body!: ReportBody;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) bodyName!: string | null;
  @Field(() => PlainDateScalar) reportedOn!: PlainDate;
  @Field(() => ReportMethodEnum) method!: ReportMethod;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) agencyReference!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) actionTaken!: string | null;
}
@InputType()
export class SentIncidentInput implements SentIncident {
  @Field(() => IncidentKindEnum) kind!: IncidentKind;
  @Field(() => HateCharacteristicEnum, { nullable: true }) characteristic!: HateCharacteristic | null;
  @Field(() => PlainDateScalar) occurredOn!: PlainDate;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) occurredAbout!: string | null;
  @Field(() => String) @MaxLength(LINE) place!: string;
  @Field(() => IncidentAreaEnum) area!: IncidentArea;
  @Field(() => Boolean, { nullable: true }) areaUnsure?: boolean;
  @Field(() => String) @MaxLength(LONG) description!: string;
  @Field(() => [SentReportInput]) @ArrayMaxSize(30) @ValidateNested({ each: true }) reports!: SentReportInput[];
}
