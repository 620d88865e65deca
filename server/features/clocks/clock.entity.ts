import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate, SkippedDay } from '@shared/time';
import type { ClockKind } from '@shared/vocabulary/clocks';

/** One row of app.clocks: a time limit, with the rule and the days that made it. */
@Entity({ schema: 'app', name: 'clocks' })
export class ClockEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: ClockKind;
  @Column('uuid') subjectId!: string;
  @Column('date') startedOn!: PlainDate;
  @Column('int') length!: number;
  @Column('text') unit!: string;
  @Column('date') dueOn!: PlainDate;
  @Column('boolean') provisional!: boolean;
  @Column('text') rule!: string;
  @Column('text') section!: string;
  @Column('text') sentence!: string;
  @Column('jsonb') skipped!: SkippedDay[];
}
