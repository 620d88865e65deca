import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { IncidentKind, ReportBody } from '@shared/vocabulary/cases';
import type { RequestStage, RequestStatus } from '@shared/vocabulary/information-requests';

/** One row of app.information_requests: a frozen extract, so that an agency can answer without seeing the case (D42, D58). */
@Entity({ schema: 'app', name: 'information_requests' })
export class InformationRequestEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  /** Null: somebody without an account was asked, by a link (R49). */
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('text', { nullable: true }) recipientName!: string | null;
  @Column('text', { nullable: true }) recipientOrganisation!: string | null;
  @Column('text', { nullable: true }) recipientEmail!: string | null;
  @Column('boolean', { nullable: true }) recipientExercisesPublicFunctions!: boolean | null;
  /** The last day on which the link works. */
  @Column('date', { nullable: true }) linkUntil!: PlainDate | null;
  @Column('text') stage!: RequestStage;
  @Column('text') status!: RequestStatus;
  @Column('text') reference!: string;
  @Column('text') subjectName!: string;
  @Column('text', { array: true }) subjectAddress!: string[];
  @Column('text') scope!: string;
  @Column('date') sentOn!: PlainDate;
  @Column('timestamptz') sentAt!: Date;
  @Column('date') dueOn!: PlainDate;
  @Column('int') version!: number;
}

/** One row of app.request_items: one report the agency is asked about, as the applicant described it. */
@Entity({ schema: 'app', name: 'request_items' })
export class RequestItemEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') requestId!: string;
  @Column('uuid') reportId!: string;
  @Column('text') incidentKind!: IncidentKind;
  @Column('date') occurredOn!: PlainDate;
  @Column('text') place!: string;
  @Column('text') body!: ReportBody;
  @Column('date') reportedOn!: PlainDate;
  @Column('text', { nullable: true }) agencyReference!: string | null;
}

/** One row of app.case_grants: the only way across the wall between an authority and an agency (D58). */
@Entity({ schema: 'app', name: 'case_grants' })
export class CaseGrantEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) requestId!: string | null;
  @Column('uuid') agencyId!: string;
  @Column('text') scope!: 'REQUEST';
  @Column('text') reason!: string;
  @Column('timestamptz') fromAt!: Date;
  @Column('timestamptz', { nullable: true }) untilAt!: Date | null;
}

/** One row of app.request_chasers: the agency was reminded (R25). */
@Entity({ schema: 'app', name: 'request_chasers' })
export class RequestChaserEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') requestId!: string;
  @Column('date') chasedOn!: PlainDate;
  @Column('timestamptz') chasedAt!: Date;
  @Column('uuid', { nullable: true }) chasedBy!: string | null;
}
