import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { LetterChannel, LetterKind, LetterStatus } from '@shared/vocabulary/letters';
import { LetterChannelEnum, LetterKindEnum, LetterStatusEnum } from '@server/platform/graphql/enums';
import { InstantScalar, PlainDateScalar } from '@server/platform/graphql/scalars';

/** What left the building. */
@ObjectType('LetterSent')
export class LetterSentType {
  @Field(() => PlainDateScalar) datedOn!: PlainDate;
  @Field(() => InstantScalar) handedOverAt!: Date | string;
  @Field(() => PlainDateScalar, { description: 'When it counts as arrived (D53).' }) servedOn!: PlainDate;
  @Field(() => LetterChannelEnum) channel!: LetterChannel;
  @Field(() => String) recipientName!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => String) sha256!: string;
}

/** That a letter came back: it starts no time limit (D53). */
@ObjectType('LetterReturn')
export class LetterReturnType {
  @Field(() => PlainDateScalar) returnedOn!: PlainDate;
  @Field(() => String) because!: string;
}

/** A letter, waiting or gone. */
@ObjectType('Letter')
export class LetterType {
  @Field(() => ID) id!: string;
  @Field(() => LetterKindEnum) kind!: LetterKind;
  @Field(() => LetterStatusEnum) status!: LetterStatus;
  @Field(() => LetterChannelEnum) channel!: LetterChannel;
  @Field(() => PlainDateScalar) orderedOn!: PlainDate;
  @Field(() => String, { nullable: true }) heldBecause!: string | null;
  @Field(() => ID, { nullable: true }) requestId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The person it goes to; null for a letter to an agency.' }) partyId!:
    string | null;
  @Field(() => Boolean, { description: 'A copy for the person affected of what the applicant is sent (D28).' }) isCopy!: boolean;
  @Field(() => Int, { description: 'One more each time the letter before came back.' }) attempt!: number;
  @Field(() => Boolean, { description: 'False where a later one was sent in its place.' }) isLast!: boolean;
  @Field(() => String, { nullable: true, description: 'The kind of the task that keeps it waiting for a person.' })
  openTask!: string | null;
  @Field(() => ID, { nullable: true, description: 'The PDF as it was last made, to print where nobody prints for us (D54).' })
  renderingDocumentId!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The date that PDF bears.' }) renderedOn!: PlainDate | null;
  @Field(() => LetterSentType, { nullable: true }) sent!: LetterSentType | null;
  @Field(() => LetterReturnType, { nullable: true }) returned!: LetterReturnType | null;
}

/** Something only a person can do. */
@ObjectType('Task')
export class TaskType {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) says!: string;
  @Field(() => ID, { nullable: true }) letterId!: string | null;
  @Field(() => PlainDateScalar) raisedOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) doneOn!: PlainDate | null;
}
