import { caseOffers, casePageParts } from '@server/features/cases';
import { joinCase } from './commands/join-case';
import { shareCase } from './commands/share-case';
import { transferCase } from './commands/transfer-case';
import { arrivalsSql, grantsSql, joinedIntoSql, movedSql, passOnsSql } from './reading/parts';

/** Hangs this room's parts and deeds on the case page. */
export function hangOnCasePage(): void {
  Object.assign(casePageParts, {
    moved: movedSql,
    joinedInto: joinedIntoSql,
    arrivals: arrivalsSql,
    passOns: passOnsSql,
    grants: grantsSql,
  });
  caseOffers.transferCase = (ctx, caseId) => ctx.offer(transferCase, { caseId });
  caseOffers.joinCase = (ctx, caseId) => ctx.offer(joinCase, { caseId });
  caseOffers.shareCase = (ctx, caseId) => ctx.offer(shareCase, { caseId });
}
