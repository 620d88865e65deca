import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { AnswerKind } from '@shared/vocabulary/answers';
import type { LetterChannel } from '@shared/vocabulary/letters';
import type { AddressKind, AdultSafety, LetterFormat, PartyRole, SafeChannel, Tenure } from '@shared/vocabulary/people';

/** One row of app.parties: somebody a case is about or speaks for. The most guarded data in the house. */
@Entity({ schema: 'app', name: 'parties' })
export class PartyEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') fullName!: string;
  @Column('text', { nullable: true }) organisationName!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { array: true }) addressLines!: string[];
  @Column('text') letterChannel!: LetterChannel;
  @Column('text', { nullable: true }) safeContact!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('text', { nullable: true }) accessibleFormat!: string | null;
  @Column('text') role!: PartyRole;
  @Column('text', { nullable: true }) relationship!: string | null;
  @Column('text') addressKind!: AddressKind;
  @Column('text', { array: true }) safeChannels!: SafeChannel[];
  @Column('text', { nullable: true }) contactTimes!: string | null;
  @Column('boolean') needsInterpreter!: boolean;
  @Column('text') letterFormat!: LetterFormat;
  @Column('text', { nullable: true }) supportNeeds!: string | null;
  @Column('text') tenure!: Tenure;
  @Column('text', { nullable: true }) landlordName!: string | null;
  @Column('text', { nullable: true }) landlordOfficer!: string | null;
  @Column({ type: 'boolean', name: 'is_under_18' }) isUnder18!: boolean;
  @Column('text', { nullable: true }) adultName!: string | null;
  @Column('text', { nullable: true }) adultRelationship!: string | null;
  @Column('text', { nullable: true }) adultIsSafe!: AdultSafety | null;
  @Column('boolean') wantsCopies!: boolean;
  @Column('date', { nullable: true }) endedOn!: PlainDate | null;
  @Column('int') version!: number;
}

/** One row of app.agreements: what somebody agreed to, when, on what evidence. */
@Entity({ schema: 'app', name: 'agreements' })
export class AgreementEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') partyId!: string;
  @Column('text') kind!: 'SHARE';
  @Column('text') evidence!: string;
  @Column('text') privacyNotice!: string;
  @Column('date') givenOn!: PlainDate;
}

/** One row of app.case_answers: what the applicant said when asked. Written once; the database notes when. */
@Entity({ schema: 'app', name: 'case_answers' })
export class CaseAnswerEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: AnswerKind;
  @Column('boolean') answer!: boolean;
  @Column('text') how!: string;
  @Column('date') saidOn!: PlainDate;
  @Column('date') recordedOn!: PlainDate;
  @Column('uuid') recordedBy!: string;
}

/** One row of app.contact_changes: which details of somebody were mended, by whom and why; never what they were. */
@Entity({ schema: 'app', name: 'contact_changes' })
export class ContactChangeEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') partyId!: string;
  @Column('text', { array: true }) changed!: string[];
  @Column('text') because!: string;
  @Column('date') recordedOn!: PlainDate;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}
