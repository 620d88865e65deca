import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { FormAskedBy } from '@shared/vocabulary/forms';

/** One row of app.form_requests: somebody asked for a paper form (R21, R77). */
@Entity({ schema: 'app', name: 'form_requests' })
export class FormRequestEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') fullName!: string;
  @Column('text', { array: true }) addressLines!: string[];
  @Column('text') askedBy!: FormAskedBy;
  @Column('date') askedOn!: PlainDate;
  @Column('boolean') largePrint!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('date') recordedOn!: PlainDate;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}
