import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { RecordAnswer, RefusalGround, ReplyKind } from '@shared/vocabulary/information-requests';
import type { EntryKind, HandlingMark } from '@shared/vocabulary/marks';

/** One row of app.replies: an agency's answer, given once and never changed (R45, R50, R51). */
@Entity({ schema: 'app', name: 'replies' })
export class ReplyEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') requestId!: string;
  /** Null: given by a link, under `fromName` (R49). */
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('text', { nullable: true }) fromName!: string | null;
  @Column('text') kind!: ReplyKind;
  /** Who may see it (D31). */
  @Column('text') mark!: HandlingMark;
  @Column('text', { nullable: true }) reportsMade!: string | null;
  @Column('text', { nullable: true }) effectOnOthers!: string | null;
  @Column('text', { nullable: true }) actionTaken!: string | null;
  @Column('text', { nullable: true }) ground!: RefusalGround | null;
  @Column('text', { nullable: true }) explanation!: string | null;
  @Column('date') repliedOn!: PlainDate;
  @Column('timestamptz') repliedAt!: Date;
  @Column('uuid', { nullable: true }) repliedBy!: string | null;
}

/** One row of app.reply_items: what the agency's records say of one report. It informs the SPOC and excludes nothing (D51). */
@Entity({ schema: 'app', name: 'reply_items' })
export class ReplyItemEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') requestId!: string;
  @Column('uuid') replyId!: string;
  @Column('uuid') reportId!: string;
  @Column('text') answer!: RecordAnswer;
  @Column('text', { nullable: true }) agencyReference!: string | null;
  @Column('date', { nullable: true }) recordedOn!: PlainDate | null;
}

/** One row of app.reply_entries: a dated line of an answer, with its own mark (R30, D31). */
@Entity({ schema: 'app', name: 'reply_entries' })
export class ReplyEntryEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') requestId!: string;
  @Column('uuid') replyId!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('int') position!: number;
  @Column('date') happenedOn!: PlainDate;
  @Column('text') kind!: EntryKind;
  @Column('text') says!: string;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text') mark!: HandlingMark;
}
