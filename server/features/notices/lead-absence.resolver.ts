import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isAway } from '@shared/policy';
import { CaseType } from '@server/features/cases';
import type { Ctx as Context } from '@server/platform/command/context';
import type { AbsenceRow } from './absence.repository';
import { AbsenceType } from './cover.type';

/** Adds to a case whether its lead is away today. It was read with the case, in its one statement. */
@Resolver(() => CaseType)
export class LeadAbsenceResolver {
  @FieldResolver(() => AbsenceType, { nullable: true, description: 'Set while the lead officer is away (D44).' })
  leadAbsence(@Root() page: CaseType & { leadAbsence?: AbsenceRow[] }, @Ctx() ctx: Context): AbsenceType | null {
    return page.leadAbsence?.find((absence) => isAway(absence, ctx.moment.today)) ?? null;
  }
}
