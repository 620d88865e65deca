import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type {
  Finding,
  HateCharacteristic,
  IncidentArea,
  IncidentKind,
  ReportBody,
  Reporter,
  ReportMethod,
} from '@shared/vocabulary/cases';
import type { RecordAnswer } from '@shared/vocabulary/information-requests';
import {
  FindingEnum,
  HateCharacteristicEnum,
  IncidentAreaEnum,
  IncidentKindEnum,
  RecordAnswerEnum,
  ReportBodyEnum,
  ReporterEnum,
  ReportMethodEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** What the SPOC made of a report (D51). */
@ObjectType('Settlement')
export class SettlementType {
  @Field(() => FindingEnum) finding!: Finding;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar) settledOn!: PlainDate;
  @Field(() => String) settledBy!: string;
}

/** What an agency's records say of a report. */
@ObjectType('AgencyAnswer')
export class AgencyAnswerType {
  @Field(() => String) agencyName!: string;
  @Field(() => RecordAnswerEnum) answer!: RecordAnswer;
  @Field(() => String, { nullable: true }) agencyReference!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) recordedOn!: PlainDate | null;
}

@ObjectType('Report')
export class ReportType {
  @Field(() => ID) id!: string;
  @Field(() => Int) position!: number;
  @Field(() => ReportBodyEnum) body!: ReportBody;
  @Field(() => String, { nullable: true }) bodyName!: string | null;
  @Field(() => PlainDateScalar) reportedOn!: PlainDate;
  @Field(() => ReporterEnum) reportedBy!: Reporter;
  @Field(() => ReportMethodEnum) method!: ReportMethod;
  @Field(() => String, { nullable: true }) agencyReference!: string | null;
  @Field(() => String, { nullable: true }) actionTaken!: string | null;
  @Field(() => SettlementType, { nullable: true }) settlement!: SettlementType | null;
  @Field(() => [AgencyAnswerType]) answers!: AgencyAnswerType[];
}

@ObjectType('Incident')
export class IncidentType {
  @Field(() => ID) id!: string;
  @Field(() => Int) position!: number;
  @Field(() => IncidentKindEnum) kind!: IncidentKind;
  @Field(() => HateCharacteristicEnum, { nullable: true }) characteristic!: HateCharacteristic | null;
  @Field(() => PlainDateScalar) occurredOn!: PlainDate;
  @Field(() => String, { nullable: true }) occurredAbout!: string | null;
  @Field(() => String) place!: string;
  @Field(() => IncidentAreaEnum) area!: IncidentArea;
  @Field(() => Boolean, {
    description: 'The applicant did not know whether it is in the area; it counts as inside until it is checked.',
  })
  areaUnsure!: boolean;
  @Field(() => String) description!: string;
  @Field(() => [ReportType]) reports!: ReportType[];
}
