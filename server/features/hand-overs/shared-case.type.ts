import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { CaseStatus, IncidentKind, ReportBody } from '@shared/vocabulary/cases';
import type { GrantScope } from '@shared/vocabulary/marks';
import type { ActionStatus, Regard } from '@shared/vocabulary/outcomes';
import type { RiskLevel, StatementSource } from '@shared/vocabulary/participation';
import type { PartyRole } from '@shared/vocabulary/people';
import {
  ActionStatusEnum,
  CaseStatusEnum,
  GrantScopeEnum,
  IncidentKindEnum,
  PartyRoleEnum,
  RegardEnum,
  ReportBodyEnum,
  RiskLevelEnum,
  StatementSourceEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { DocumentType } from '@server/features/documents';

@ObjectType('SharedPerson')
export class SharedPersonType {
  @Field(() => PartyRoleEnum) role!: PartyRole;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) organisationName!: string | null;
  @Field(() => [String]) addressLines!: string[];
}
@ObjectType('SharedReport')
export class SharedReportType {
  @Field(() => ReportBodyEnum) body!: ReportBody;
  @Field(() => String, { nullable: true }) bodyName!: string | null;
  @Field(() => PlainDateScalar) reportedOn!: PlainDate;
  @Field(() => String, { nullable: true }) agencyReference!: string | null;
  @Field(() => String, { nullable: true }) actionTaken!: string | null;
}
@ObjectType('SharedIncident')
export class SharedIncidentType {
  @Field(() => ID) id!: string;
  @Field(() => IncidentKindEnum) kind!: IncidentKind;
  @Field(() => PlainDateScalar) occurredOn!: PlainDate;
  @Field(() => String, { nullable: true }) occurredAbout!: string | null;
  @Field(() => String) place!: string;
  @Field(() => String) description!: string;
  @Field(() => [SharedReportType]) reports!: SharedReportType[];
}
@ObjectType('SharedStatement')
export class SharedStatementType {
  @Field(() => StatementSourceEnum) source!: StatementSource;
  @Field(() => String, { nullable: true }) says!: string | null;
  @Field(() => PlainDateScalar) givenOn!: PlainDate;
}
@ObjectType('SharedRisk')
export class SharedRiskType {
  @Field(() => RiskLevelEnum) level!: RiskLevel;
  @Field(() => String) whatCouldHappen!: string;
  @Field(() => String) whatProtects!: string;
  @Field(() => String) whatIsDone!: string;
  @Field(() => PlainDateScalar) assessedOn!: PlainDate;
  @Field(() => PlainDateScalar) reviewOn!: PlainDate;
}
@ObjectType('SharedFindings')
export class SharedFindingsType {
  @Field(() => String) whatWasDone!: string;
  @Field(() => String) whatWorked!: string;
  @Field(() => String) whatDidNot!: string;
  @Field(() => String) conclusions!: string;
  @Field(() => PlainDateScalar) finalOn!: PlainDate;
}
@ObjectType('SharedRecommendation')
export class SharedRecommendationType {
  @Field(() => Int) number!: number;
  @Field(() => String) says!: string;
  @Field(() => String) bodyName!: string;
  @Field(() => PlainDateScalar) replyDueOn!: PlainDate;
  @Field(() => RegardEnum, { nullable: true }) regard!: Regard | null;
}
@ObjectType('SharedAction')
export class SharedActionType {
  @Field(() => Int) number!: number;
  @Field(() => String) says!: string;
  @Field(() => String) bodyName!: string;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => ActionStatusEnum) status!: ActionStatus;
}
/** The closed part of a case, for the panel alone (D31, D58). */
@ObjectType('SharedClosedPart')
export class SharedClosedPartType {
  @Field(() => [SharedRiskType], { description: 'The latest first (R47).' }) risks!: SharedRiskType[];
  @Field(() => [SharedFindingsType], { description: 'Once final (R39).' }) findings!: SharedFindingsType[];
  @Field(() => [SharedRecommendationType]) recommendations!: SharedRecommendationType[];
  @Field(() => [SharedActionType]) actions!: SharedActionType[];
}
/** What a grant opens of a case to an agency: the open part, and to the panel the closed one as well (D58). */
@ObjectType('SharedCase')
export class SharedCaseType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String) authorityName!: string;
  @Field(() => GrantScopeEnum) scope!: GrantScope;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar, { description: 'The last day on which it may be read.' }) until!: PlainDate;
  @Field(() => String) impact!: string;
  @Field(() => String) desiredOutcome!: string;
  @Field(() => [SharedPersonType]) people!: SharedPersonType[];
  @Field(() => [SharedIncidentType]) incidents!: SharedIncidentType[];
  @Field(() => [SharedStatementType], { description: 'Impact statements that were given, the latest first (R33).' })
  statements!: SharedStatementType[];
  @Field(() => [DocumentType], { description: 'Files whose giver let them go this far.' }) documents!: DocumentType[];
  @Field(() => SharedClosedPartType, { nullable: true, description: 'Null without sight of the closed part.' })
  closed!: SharedClosedPartType | null;
}
