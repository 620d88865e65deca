import { Field, InputType, ObjectType } from 'type-graphql';
import type { NoticeKind, NoticeWay } from '@shared/vocabulary/notices';
import { NoticeKindEnum, NoticeWayEnum } from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';

/** How one is told of one kind of notice. */
@ObjectType('NoticeChoice')
export class NoticeChoiceType {
  @Field(() => NoticeKindEnum) kind!: NoticeKind;
  @Field(() => NoticeWayEnum) way!: NoticeWay;
  @Field(() => Boolean, { description: 'False for what is always told at once.' }) canChoose!: boolean;
}
@ObjectType('NoticeChoices')
export class NoticeChoicesType {
  @Field(() => [NoticeChoiceType]) choices!: NoticeChoiceType[];
}
@ObjectType()
export class NoticeChoicesPayload extends Payload(NoticeChoicesType) {}

@InputType()
export class ChooseNoticesInput {
  @Field(() => NoticeKindEnum) kind!: NoticeKind;
  @Field(() => NoticeWayEnum) way!: NoticeWay;
}
