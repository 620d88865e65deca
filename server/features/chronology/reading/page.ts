import { lineClosingStanding, lineReopeningStanding } from '@shared/policy';
import { CLOSABLE_KINDS } from '@shared/vocabulary/chronology';
import type { OfferType } from '@server/features/cases';
import type { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { paperHead } from '../chronology-paper';
import { reasonsKept } from '../chronology.repository';
import type { ChronologyLineType, ChronologyType } from '../chronology.type';
import { addChronologyEntry } from '../commands/add-chronology-entry';
import { sessionsOpenTo } from '../paper-rights';
import { filtered, linesOfCase, linesOfShared, type ChronologyFilter, type ChronologyLine } from './lines';

/** The chronology as the case's own team reads and keeps it (R31). NotFound where the case is not theirs. */
export async function chronologyOfCase(ctx: Ctx, caseId: string, filter: ChronologyFilter): Promise<ChronologyType> {
  const papers = await sessionsOpenTo(ctx, caseId);
  const head = await ctx.read((tx) => paperHead(tx, caseId));
  if (!head || papers.length === 0) {
    throw new NotFound('Case');
  }
  const adding = { deed: 'addChronologyEntry', ...(await ctx.offer(addChronologyEntry, { caseId })) } as OfferType;
  const kept = await ctx.read((tx) => reasonsKept(tx, caseId));
  const lines = await ctx.read((tx) => linesOfCase(tx, caseId));
  return {
    ...page(caseId, head.reference, lines, filter),
    lines: filtered(lines, filter).map((line) => ({
      ...line,
      keptClosedBecause: kept.get(line.id) ?? null,
      offers: offersOf(line, adding),
    })),
    papers: [...papers],
    offers: [adding],
  };
}

/** The chronology as an agency reads it of a case shared with it (D58); null where nothing is. */
export async function chronologyOfShared(ctx: Ctx, caseId: string, filter: ChronologyFilter): Promise<ChronologyType | null> {
  const papers = await sessionsOpenTo(ctx, caseId);
  const head = papers.length === 0 ? null : await ctx.read((tx) => paperHead(tx, caseId));
  if (!head) {
    return null;
  }
  const lines = await ctx.read((tx) => linesOfShared(tx, caseId, papers));
  return { ...page(caseId, head.reference, lines, filter), papers: [...papers] };
}

function page(caseId: string, reference: string, lines: readonly ChronologyLine[], filter: ChronologyFilter): ChronologyType {
  return {
    caseId,
    reference,
    lines: filtered(lines, filter).map((line) => ({ ...line, keptClosedBecause: null, offers: [] })),
    total: lines.length,
    sources: [...new Set(lines.map(({ source }) => source))].sort((one, other) => one.localeCompare(other)),
    papers: [],
    offers: [],
  };
}

/** What can be done to a line, where anything can at all: with the reason where not now. */
function offersOf(line: ChronologyLine, adding: OfferType): ChronologyLineType['offers'] {
  const offer = (deed: string, own: readonly OfferType['refusals'][number][]): OfferType => {
    const refusals = [...adding.refusals, ...own];
    return { deed, allowed: adding.allowed && refusals.length === 0, refusals };
  };
  if (line.kind === 'NOTE') {
    return [offer('removeChronologyEntry', [])];
  }
  // Of what its giver closed there is nothing to be done here.
  if (!CLOSABLE_KINDS.includes(line.kind) || line.givenAs !== 'OPEN') {
    return [];
  }
  return line.isKeptClosed
    ? [offer('reopenChronologyLine', lineReopeningStanding(line))]
    : [offer('closeChronologyLine', lineClosingStanding(line))];
}
