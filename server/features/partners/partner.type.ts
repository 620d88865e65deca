import { Field, ID, ObjectType } from 'type-graphql';
import type { AgencyKind } from '@shared/vocabulary/authorities';
import type { Role } from '@shared/vocabulary/roles';
import { AgencyKindEnum, RoleEnum } from '@server/platform/graphql/enums';

/** A partner that may be asked for information. */
@ObjectType('Agency')
export class AgencyType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => AgencyKindEnum) kind!: AgencyKind;
  @Field(() => Boolean, { description: 'Whoever does must disclose, save on two grounds (R50).' })
  exercisesPublicFunctions!: boolean;
}

/** A colleague of the authority. */
@ObjectType('Member')
export class MemberType {
  @Field(() => ID) id!: string;
  @Field(() => String) displayName!: string;
  @Field(() => RoleEnum) role!: Role;
}
