import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '@shared/time';
import type { ConsentEvidence, ConsentKind } from '@shared/vocabulary/people';

/** One row of app.consents: what the person affected allowed somebody to do for them, in writing (R5, R36, R60). */
@Entity({ schema: 'app', name: 'consents' })
export class ConsentEntity {
  @Column('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: ConsentKind;
  @Column('uuid') giverPartyId!: string;
  @Column('uuid', { nullable: true }) holderPartyId!: string | null;
  @Column('text') holderName!: string;
  @Column('text') scope!: string;
  @Column('text') evidence!: ConsentEvidence;
  @Column('uuid', { nullable: true }) documentId!: string | null;
  @Column('date') givenOn!: PlainDate;
  @Column('date', { nullable: true }) expiresOn!: PlainDate | null;
  @Column('date') recordedOn!: PlainDate;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}
