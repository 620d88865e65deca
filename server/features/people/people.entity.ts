import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { AnswerKind } from '@shared/vocabulary/answers';
import type { LetterChannel } from '@shared/vocabulary/letters';

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
