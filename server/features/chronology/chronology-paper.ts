import type { Session } from '@shared/vocabulary/marks';
import { WHO_MAY_SEE, type Paper } from '@server/papers';
import type { Ctx } from '@server/platform/command/context';
import type { ReadTx } from '@server/platform/db/tenant';
import { linesOfCase, linesOfShared, paperLines } from './reading/lines';

/** The head of every paper about a case: whose it is and which, in the authority's colour. NotFound is null. */
export async function paperHead(
  tx: ReadTx,
  caseId: string,
): Promise<Pick<Paper, 'reference' | 'authorityName' | 'colour'> | null> {
  const [head] = await tx.query<Pick<Paper, 'reference' | 'authorityName' | 'colour'>>(
    `select c.reference, a.name as "authorityName", a.colour from app.cases c join app.authorities a on a.id = c.tenant_id where c.id = $1`,
    [caseId],
  );
  return head ?? null;
}

/** The chronology as a paper, in the open or the closed version, as far as the reader's own rights go (R31, R38). */
export async function chronologyPaper(ctx: Ctx, caseId: string, session: Session): Promise<Paper | null> {
  return ctx.read(async (tx) => {
    const head = await paperHead(tx, caseId);
    if (!head) {
      return null;
    }
    const lines = await (ctx.actor.kind === 'agency' ? linesOfShared(tx, caseId, ['OPEN', 'CLOSED']) : linesOfCase(tx, caseId));
    return {
      ...head,
      title: 'Chronology',
      marking: session,
      markingSays: WHO_MAY_SEE[session],
      madeOn: ctx.moment.today,
      sections: [{ heading: 'What happened, by date', parts: [{ kind: 'LINES', lines: paperLines(lines, session) }] }],
    };
  });
}
