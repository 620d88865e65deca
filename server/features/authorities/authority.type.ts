import { Field, ID, ObjectType } from 'type-graphql';
import type { Capability } from '@shared/vocabulary/authorities';
import { CapabilityEnum } from '@server/platform/graphql/enums';

/** One of the ten authorities. */
@ObjectType('Authority')
export class AuthorityType {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
  @Field(() => String) colour!: string;
  @Field(() => [CapabilityEnum]) capabilities!: Capability[];
}
