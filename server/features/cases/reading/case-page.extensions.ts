import type { Refusal } from '@shared/policy';
import type { Ctx } from '@server/platform/command/context';

export type OfferOf = (ctx: Ctx, caseId: string) => Promise<{ allowed: boolean; refusals: readonly Refusal[] }>;

/** Parts of the case page that later rooms add: SQL about `c`, and deeds that may be offered. An earlier room names no later one. */
export const casePageParts: Record<string, string> = {};
/** SQL about `c` for how far its review has come, as JSON (ReviewFacts), or null; hung here by the room that knows. */
export const reviewPart: { sql: string } = { sql: 'null::json' };
export const caseOffers: Record<string, OfferOf> = {};
