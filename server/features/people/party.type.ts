import { Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { AnswerKind } from '@shared/vocabulary/answers';
import type { LetterChannel } from '@shared/vocabulary/letters';
import { AnswerKindEnum, LetterChannelEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

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

/** What the applicant said when they were asked, after applying (R14, R48). */
@ObjectType('CaseAnswer')
export class CaseAnswerType {
  @Field(() => ID) id!: string;
  @Field(() => AnswerKindEnum) kind!: AnswerKind;
  @Field(() => Boolean, { description: 'BELIEF: that nothing effective was done. AGREEMENT: that it may be shared.' })
  answer!: boolean;
  @Field(() => String) how!: string;
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
  @Field(() => String) recordedBy!: string;
}
