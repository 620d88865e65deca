import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import { SessionEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** A file that was kept. Its bytes are fetched from /documents/:id. */
@ObjectType('Document')
export class DocumentType {
  @Field(() => ID) id!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Int, { description: 'In bytes.' }) size!: number;
  @Field(() => PlainDateScalar) storedOn!: PlainDate;
  @Field(() => SessionEnum, { nullable: true, description: 'How far it may go beyond staff; null: no further (D31).' })
  mark?: Session | null;
}
