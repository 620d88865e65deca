import { ArrayMaxSize, ArrayNotEmpty, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { LetterChannel, LetterKind } from '@shared/vocabulary/letters';
import { LetterChannelEnum, LetterKindEnum } from '@server/platform/graphql/enums';
import { Payload, RefusalType } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { MOST_AT_ONCE } from './print-file';

const LONGEST_REASON = 2_000;

@ObjectType('LetterToPost', { description: 'A letter that somebody here prints and posts.' })
export class LetterToPostType {
  @Field(() => ID) letterId!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => LetterKindEnum) kind!: LetterKind;
  @Field(() => LetterChannelEnum) channel!: LetterChannel;
  @Field(() => Boolean) isCopy!: boolean;
  @Field(() => Int) attempt!: number;
  @Field(() => String) initials!: string;
  @Field(() => PlainDateScalar) orderedOn!: PlainDate;
  @Field(() => Int) waitsWorkingDays!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The day its PDF bears; null where none was made.' })
  printedOn!: PlainDate | null;
  @Field(() => ID, { nullable: true }) documentId!: string | null;
  @Field(() => Int, { nullable: true }) pages!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it must not be posted as things stand.' }) unsafe!: string | null;
}

@ObjectType('LetterNotDone', { description: 'A letter of a selection for which it was not done, and why.' })
export class LetterNotDoneType {
  @Field(() => ID) letterId!: string;
  @Field(() => [RefusalType]) refusals!: RefusalType[];
}

@ObjectType('PostedSelection', {
  description: 'What was done for a selection of letters: one can be refused without the others.',
})
export class PostedSelectionType {
  @Field(() => [ID]) done!: string[];
  @Field(() => [LetterNotDoneType]) notDone!: LetterNotDoneType[];
}
@ObjectType()
export class SelectionPayload extends Payload(PostedSelectionType) {}

@InputType()
export class PrintLettersInput {
  @Field(() => [ID]) @ArrayNotEmpty() @ArrayMaxSize(MOST_AT_ONCE) letterIds!: string[];
}

@InputType()
export class RecordPostingInput extends PrintLettersInput {
  @Field(() => PlainDateScalar, { description: 'The day they were posted; it must be the day they bear.' }) postedOn!: PlainDate;
  @Field(() => LetterChannelEnum, { description: 'The class they went by.' }) channel!: LetterChannel;
  @Field(() => String, { nullable: true, description: 'Who put them in the post, where it was somebody else.' })
  @MaxLength(200)
  postedBy?: string | null;
}

@InputType()
export class RecordReturnInput {
  @Field(() => ID) letterId!: string;
  @Field(() => PlainDateScalar) returnedOn!: PlainDate;
  @Field(() => String, { description: 'How it came back.' }) @Length(0, LONGEST_REASON) because!: string;
}

@InputType()
export class SendAgainInput {
  @Field(() => ID) letterId!: string;
  @Field(() => LetterChannelEnum, { nullable: true, description: 'Another way than the person chose.' })
  channel?: LetterChannel | null;
}

@InputType()
export class CorrectLetterInput {
  @Field(() => ID) letterId!: string;
  @Field(() => String, { description: 'What it said.' }) @MaxLength(LONGEST_REASON) said!: string;
  @Field(() => String, { description: 'What it should have said.' }) @MaxLength(LONGEST_REASON) shouldSay!: string;
}
