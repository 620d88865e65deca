import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { CaseType } from '@server/features/cases';
import { InformationRequestType } from './information-request.type';
import type { RequestOfCase } from './request-reading.repository';
import { requestOfCaseView } from './request-view';

/** Adds to a case the requests made on it. They were read with the case, in its one statement. */
@Resolver(() => CaseType)
export class CaseRequestsResolver {
  @FieldResolver(() => [InformationRequestType], { description: 'Who was asked, by when, and who has not replied (R25).' })
  requests(@Root() page: CaseType & { requests?: RequestOfCase[] }, @Ctx() ctx: Context): InformationRequestType[] {
    return (page.requests ?? []).map((row) => requestOfCaseView(row, ctx.moment));
  }
}
