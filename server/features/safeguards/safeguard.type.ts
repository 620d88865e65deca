import { Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { ComplaintBody } from '@shared/vocabulary/cases';
import type { ConsentEvidence, ConsentKind, ConsentState } from '@shared/vocabulary/people';
import { ComplaintBodyEnum, ConsentEvidenceEnum, ConsentKindEnum, ConsentStateEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** A consent in writing, as it was filed. */
@ObjectType('Consent')
export class ConsentType {
  @Field(() => ID) id!: string;
  @Field(() => String) holderName!: string;
  @Field(() => String) scope!: string;
  @Field(() => ConsentEvidenceEnum) evidence!: ConsentEvidence;
  @Field(() => ID, { nullable: true }) documentId!: string | null;
  @Field(() => PlainDateScalar) givenOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) expiresOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) withdrawnOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) withdrawnBecause!: string | null;
}

/** One of the three consents, as it stands today. */
@ObjectType('ConsentLine')
export class ConsentLineType {
  @Field(() => ConsentKindEnum) kind!: ConsentKind;
  @Field(() => ConsentStateEnum) state!: ConsentState;
  @Field(() => ConsentType, { nullable: true, description: 'The latest of its kind.' }) latest!: ConsentType | null;
}

/** That somebody was told where a complaint goes. */
@ObjectType('Signpost')
export class SignpostType {
  @Field(() => ID) id!: string;
  @Field(() => ComplaintBodyEnum) about!: ComplaintBody;
  @Field(() => PlainDateScalar) toldOn!: PlainDate;
  @Field(() => String) how!: string;
  @Field(() => String) recordedBy!: string;
}

/** Which details of somebody were mended and why; never what they were. */
@ObjectType('ContactChange')
export class ContactChangeType {
  @Field(() => ID) id!: string;
  @Field(() => ID) partyId!: string;
  @Field(() => [String]) changed!: string[];
  @Field(() => String) because!: string;
  @Field(() => PlainDateScalar) changedOn!: PlainDate;
  @Field(() => String) changedBy!: string;
}
