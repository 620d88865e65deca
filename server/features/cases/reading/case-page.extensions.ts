import type { Refusal } from '@shared/policy';
import type { Ctx } from '@server/platform/command/context';

export type OfferOf = (ctx: Ctx, caseId: string) => Promise<{ allowed: boolean; refusals: readonly Refusal[] }>;

/** Parts of the case page that later rooms add: SQL about `c`, and deeds that may be offered. An earlier room names no later one. */
export const casePageParts: Record<string, string> = {};
export const caseOffers: Record<string, OfferOf> = {};
