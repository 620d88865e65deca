import { Field, ID, ObjectType } from 'type-graphql';
import type { LetterChannel } from '@shared/vocabulary/letters';
import { LetterChannelEnum } from '@server/platform/graphql/enums';

/** Somebody a case is about. */
@ObjectType('Party')
export class PartyType {
  @Field(() => ID) id!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) organisationName!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => [String]) addressLines!: string[];
  @Field(() => LetterChannelEnum) letterChannel!: LetterChannel;
  @Field(() => String, { nullable: true, description: 'How to reach them safely, in their words.' }) safeContact!: string | null;
  @Field(() => String, { nullable: true }) language!: string | null;
  @Field(() => String, { nullable: true }) accessibleFormat!: string | null;
}
