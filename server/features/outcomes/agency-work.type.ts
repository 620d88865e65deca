import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { ActionStatus, Regard } from '@shared/vocabulary/outcomes';
import { ActionStatusEnum, RegardEnum } from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { ActionUpdateType } from './outcome.type';

/** An action of an agency, as that agency reads it, in whichever authority the case is (R40). */
@ObjectType('AgencyAction')
export class AgencyActionType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) authorityName!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) says!: string;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => ActionStatusEnum) status!: ActionStatus;
  @Field(() => Boolean) isLate!: boolean;
  @Field(() => PlainDateScalar) toldOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) doneOn!: PlainDate | null;
  @Field(() => [ActionUpdateType]) updates!: ActionUpdateType[];
}
@ObjectType()
export class AgencyActionPayload extends Payload(AgencyActionType) {}

/** A recommendation made to an agency, as that agency reads it (s.104(7)). */
@ObjectType('AgencyRecommendation')
export class AgencyRecommendationType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) authorityName!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) says!: string;
  @Field(() => PlainDateScalar) replyDueOn!: PlainDate;
  @Field(() => Boolean) isLate!: boolean;
  @Field(() => PlainDateScalar) toldOn!: PlainDate;
  @Field(() => RegardEnum, { nullable: true }) regard!: Regard | null;
  @Field(() => String, { nullable: true }) regardSays!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) regardOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) regardByName!: string | null;
  @Field(() => Int) version!: number;
}
@ObjectType()
export class AgencyRecommendationPayload extends Payload(AgencyRecommendationType) {}
