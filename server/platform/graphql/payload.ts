import 'reflect-metadata';
import { Field, ObjectType, type ClassType } from 'type-graphql';

/** Why something was not done, with the section it comes from. Data, never an error. */
@ObjectType('Refusal')
export class RefusalType {
  @Field(() => String) code!: string;
  @Field(() => String) rule!: string;
  @Field(() => String) section!: string;
  @Field(() => String) message!: string;
  @Field(() => String, { nullable: true, description: 'The answer to mend.' }) field?: string;
}

export interface PayloadOf<Result> {
  result: Result | null;
  refusals: RefusalType[];
}

/** The one shape of a mutation's answer: a result, or the reasons there is none. */
export function Payload<Result extends object>(of: ClassType<Result>): new () => PayloadOf<Result> {
  @ObjectType()
  abstract class PayloadType implements PayloadOf<Result> {
    @Field(() => of, { nullable: true }) result!: Result | null;
    @Field(() => [RefusalType]) refusals!: RefusalType[];
  }
  return PayloadType as unknown as new () => PayloadOf<Result>;
}
