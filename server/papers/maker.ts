import type { PaperKind } from '@shared/vocabulary/chronology';
import type { Session } from '@shared/vocabulary/marks';
import type { Ctx } from '@server/platform/command/context';
import type { Paper } from './paper';

/**
 * Makes one kind of paper about a case, open or closed, as whoever asks: what it reads, it reads under their wall. Null where there is
 * none (yet). Whether they may have that part at all was settled before.
 */
export type PaperMaker = (ctx: Ctx, caseId: string, session: Session) => Promise<Paper | null>;
/** The papers a room can make. */
export type PaperMakers = Readonly<Partial<Record<PaperKind, PaperMaker>>>;
