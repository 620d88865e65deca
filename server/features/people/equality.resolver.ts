import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { monitoringTable, type AnswerCount } from '@shared/policy';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';

@ObjectType('EqualityAnswer')
export class EqualityAnswerType {
  @Field(() => String) answer!: string;
  @Field(() => String, { description: 'A number, or that it is under five.' }) count!: string;
}

@ObjectType('EqualityQuestion')
export class EqualityQuestionType {
  @Field(() => String) question!: string;
  @Field(() => [EqualityAnswerType]) answers!: EqualityAnswerType[];
}

@Resolver()
export class EqualityResolver {
  @Query(() => [EqualityQuestionType], {
    description: 'How applicants answered the equality questions; kept apart from every case. Empty before ten have answered.',
  })
  async equalityMonitoring(@Ctx() ctx: Context): Promise<EqualityQuestionType[]> {
    onlyFor(ctx, 'admin');
    const counts = await ctx.read((tx) =>
      tx.query<AnswerCount>(
        `select q.key as question, q.value as answer, count(*)::int as count
         from app.equality_answers e, jsonb_each_text(e.answers) q where e.tenant_id = $1 group by 1, 2 order by 1, 2`,
        [ctx.actor.tenantId],
      ),
    );
    const [row] = await ctx.read((tx) =>
      tx.query<{ people: number }>('select count(*)::int as people from app.equality_answers where tenant_id = $1', [
        ctx.actor.tenantId,
      ]),
    );
    return monitoringTable(counts, row?.people ?? 0);
  }
}
