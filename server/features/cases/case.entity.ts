import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { ThresholdVerdict } from '@shared/policy';
import type {
  ApplicantKind,
  CaseStatus,
  ComplaintBody,
  DecisionBasis,
  DecisionOutcome,
  Finding,
  HateCharacteristic,
  IncidentArea,
  IncidentKind,
  IntakeChannel,
  RejectionGround,
  ReportBody,
  Reporter,
  ReportMethod,
} from '@shared/vocabulary/cases';
import type { AppliesFor } from '@shared/vocabulary/people';

/** One row of app.cases. Ids only: no relations, no cascades. */
@Entity({ schema: 'app', name: 'cases' })
export class CaseEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') status!: CaseStatus;
  @Column('text') channel!: IntakeChannel;
  @Column('text') applicantKind!: ApplicantKind;
  @Column('timestamptz') receivedAt!: Date;
  @Column('date') receivedOn!: PlainDate;
  @Column('text') policyVersion!: string;
  @Column('boolean') believesNoEffectiveAction!: boolean;
  @Column('text') impact!: string;
  @Column('text') desiredOutcome!: string;
  @Column('text') appliesFor!: AppliesFor;
  @Column('text', { nullable: true }) peopleResponsible!: string | null;
  @Column('text', { nullable: true }) othersAffected!: string | null;
  @Column('text', { nullable: true }) witnesses!: string | null;
  @Column({ type: 'boolean', name: 'under_18_involved' }) under18Involved!: boolean;
  @Column('text', { array: true }) complaintAbout!: ComplaintBody[];
  @Column({ type: 'date', name: 'letter_1_on', nullable: true }) letter1On!: PlainDate | null;
}

/** One row of app.incidents: something that happened, as the applicant tells it. */
@Entity({ schema: 'app', name: 'incidents' })
export class IncidentEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('int') position!: number;
  @Column('text') kind!: IncidentKind;
  @Column('text', { nullable: true }) characteristic!: HateCharacteristic | null;
  @Column('date') occurredOn!: PlainDate;
  @Column('text', { nullable: true }) occurredAbout!: string | null;
  @Column('text') place!: string;
  @Column('text') area!: IncidentArea;
  @Column('boolean') areaUnsure!: boolean;
  @Column('text') description!: string;
}

/** One row of app.reports: one telling of one incident to one body. */
@Entity({ schema: 'app', name: 'reports' })
export class ReportEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') incidentId!: string;
  @Column('int') position!: number;
  @Column('text') body!: ReportBody;
  @Column('text', { nullable: true }) bodyName!: string | null;
  @Column('date') reportedOn!: PlainDate;
  @Column('text') reportedBy!: Reporter;
  @Column('text') method!: ReportMethod;
  @Column('text', { nullable: true }) agencyReference!: string | null;
  @Column('text', { nullable: true }) actionTaken!: string | null;
}

/** One row of app.settlements: what the SPOC made of a report. The latest stands; none is ever changed (D51). */
@Entity({ schema: 'app', name: 'settlements' })
export class SettlementEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') reportId!: string;
  @Column('text') finding!: Finding;
  @Column('text') reason!: string;
  @Column('date') settledOn!: PlainDate;
  @Column('timestamptz') settledAt!: Date;
  @Column('uuid') settledBy!: string;
}

/** One row of app.decisions: the SPOC's decision with both runs of the engine behind it (D51). */
@Entity({ schema: 'app', name: 'decisions' })
export class DecisionEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') outcome!: DecisionOutcome;
  @Column('text', { nullable: true }) basis!: DecisionBasis | null;
  @Column('text') reasons!: string;
  @Column('text') furtherAction!: string;
  @Column('text') nextSteps!: string;
  @Column('text', { nullable: true }) persistence!: string | null;
  @Column('text', { nullable: true }) harm!: string | null;
  @Column('text', { nullable: true }) adequacy!: string | null;
  @Column('text', { nullable: true }) rejectionGround!: RejectionGround | null;
  @Column('text', { nullable: true }) rejectionEvidence!: string | null;
  @Column('text', { nullable: true }) legalAdvice!: string | null;
  @Column('jsonb') accountRun!: ThresholdVerdict;
  @Column('jsonb') settledRun!: ThresholdVerdict;
  @Column('date') decidedOn!: PlainDate;
  @Column('timestamptz') decidedAt!: Date;
  @Column('uuid') decidedBy!: string;
}
