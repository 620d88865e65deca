import { Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** What staff are told once an application is keyed. */
@ObjectType('KeyedReceipt')
export class KeyedReceiptType {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => PlainDateScalar, { description: 'Letter 1 is due by the end of this day.' }) dueOn!: PlainDate;
  @Field(() => String, { description: 'Why then, with the source.' }) dueSentence!: string;
}
@ObjectType()
export class KeyedReceiptPayload extends Payload(KeyedReceiptType) {}
