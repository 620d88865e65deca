import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { IntakeChannel } from '@shared/vocabulary/cases';

/** One row of app.arrivals: the application reached the authority this way, that day (R22, D36). None is ever changed. */
@Entity({ schema: 'app', name: 'arrivals' })
export class ArrivalEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') channel!: IntakeChannel;
  @Column('date') receivedOn!: PlainDate;
  @Column('timestamptz') receivedAt!: Date;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('date') recordedOn!: PlainDate;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}
