import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { refuse, type Rule } from '@shared/policy';
import type { Role } from '@shared/vocabulary/roles';
import { listAuthorities } from '@server/features/authorities';
import { NotFound, Unauthenticated } from '@server/platform/command/failures';
import { Payload } from '@server/platform/graphql/payload';
import { RoleEnum } from '@server/platform/graphql/enums';
import type { StaffSession } from '@server/platform/auth/desk';
import { ApiContext } from './context';

const SIGN_IN: Rule = {
  id: 'sign-in',
  section: 'sign-in',
  says: 'An account, its own password, and not too many tries.',
  requirements: [],
};

@ObjectType('Hat')
export class HatType {
  @Field(() => ID) id!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => String) displayName!: string;
  @Field(() => String, { nullable: true }) colour!: string | null;
}

/** Who is signed in, which hat is on, and which others there are. */
@ObjectType('Me')
export class MeType {
  @Field(() => String) name!: string;
  @Field(() => HatType, { nullable: true }) hat!: HatType | null;
  @Field(() => [HatType]) hats!: HatType[];
}

@ObjectType()
export class MePayload extends Payload(MeType) {}

@InputType()
export class SignInInput {
  @Field(() => String) @MaxLength(254) email!: string;
  @Field(() => String) @MaxLength(500) password!: string;
}

@Resolver(() => MeType)
export class SignInResolver {
  @Query(() => MeType, { nullable: true })
  async me(@Ctx() ctx: ApiContext): Promise<MeType | null> {
    return ctx.session?.kind === 'USER' ? meOf(ctx, ctx.session) : null;
  }

  @Mutation(() => MePayload)
  async signIn(@Arg('input', () => SignInInput) { email, password }: SignInInput, @Ctx() ctx: ApiContext): Promise<MePayload> {
    const answer = await ctx.porch.desk.signIn(email.trim(), password, ctx.address);
    if ('refused' in answer) {
      const refusal =
        answer.refused === 'TOO_MANY'
          ? refuse(SIGN_IN, 'TOO_MANY', 'Too many tries. Wait five minutes, then try again.')
          : refuse(SIGN_IN, 'WRONG_SIGN_IN', 'Email or password is wrong. Check both and try again.', 'email');
      return { result: null, refusals: [refusal] };
    }
    ctx.keep(answer.token);
    const session = await ctx.porch.desk.session(answer.token);
    return { result: session?.kind === 'USER' ? await meOf(ctx, session) : null, refusals: [] };
  }

  @Mutation(() => Boolean)
  async signOut(@Ctx() ctx: ApiContext): Promise<boolean> {
    if (ctx.token) {
      await ctx.porch.desk.close(ctx.token);
    }
    ctx.forget();
    return true;
  }

  @Mutation(() => Boolean, { description: 'Ends every session of this person, on every device.' })
  async signOutEverywhere(@Ctx() ctx: ApiContext): Promise<boolean> {
    if (ctx.session?.kind !== 'USER') {
      throw new Unauthenticated();
    }
    await ctx.porch.desk.closeEvery(ctx.session.userId);
    ctx.forget();
    return true;
  }

  @Mutation(() => MePayload, { description: 'Puts on another hat.' })
  async wearHat(@Arg('membershipId', () => ID) membershipId: string, @Ctx() ctx: ApiContext): Promise<MePayload> {
    if (ctx.session?.kind !== 'USER' || !ctx.token) {
      throw new Unauthenticated();
    }
    const hats = await ctx.porch.desk.hats(ctx.session.userId);
    if (!hats.some(({ id }) => id === membershipId) || !(await ctx.porch.desk.wear(ctx.token, membershipId))) {
      throw new NotFound('Hat');
    }
    return { result: await meOf(ctx, { ...ctx.session, hatId: membershipId }), refusals: [] };
  }
}

async function meOf(ctx: ApiContext, session: StaffSession): Promise<MeType> {
  const [mine, authorities] = await Promise.all([ctx.porch.desk.hats(session.userId), ctx.read(listAuthorities)]);
  const colourOf = new Map(authorities.map(({ id, colour }) => [id, colour]));
  const hats = mine.map(({ tenantId, ...hat }) => ({ ...hat, colour: tenantId ? (colourOf.get(tenantId) ?? null) : null }));
  return { name: session.name, hat: hats.find(({ id }) => id === session.hatId) ?? null, hats };
}
