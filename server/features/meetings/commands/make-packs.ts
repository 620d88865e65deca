import { randomUUID } from 'node:crypto';
import { MEETING_RULES, toComeStanding } from '@shared/policy';
import { storeDocument } from '@server/features/documents';
import { paperFileName, renderPaper } from '@server/papers';
import { command } from '@server/platform/command/command';
import { meetingInHand, ofMeeting, recorded } from '../meeting.repository';
import { packPaper } from '../pack';
import { packsOf, partsOf } from '../reading/parts';

export interface MakePacksInput {
  meetingId: string;
  /** The number the packs are to have: made already, they are not made again. */
  number: number;
}

/** Makes the pack of each part and keeps it as it is, with its number (R31, R38, D31). For the post room. */
export const makePacks = command({
  name: 'meeting.make-packs',
  load: async (tx, { meetingId }: MakePacksInput) => {
    const held = await meetingInHand(tx, meetingId);
    return { ...held, parts: await partsOf(tx, held.meeting), packs: await packsOf(tx, meetingId) };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['minute', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.pack, meeting),
  record: async (tx, { meeting, parts, packs }, { number }: MakePacksInput, at) => {
    const { tenantId, id: meetingId, caseId } = meeting;
    const missing = parts.filter(({ session }) => !packs.some((pack) => pack.session === session && pack.number >= number));
    for (const { session } of missing) {
      const paper = await packPaper(tx, meeting, session, number, at.moment.today);
      const bytes = renderPaper(paper);
      const file = { fileName: paperFileName(paper), mediaType: 'application/pdf', bytes, purpose: 'PACK', mark: session };
      const { id: documentId } = await storeDocument(tx, { tenantId, caseId, storedBy: null, ...file }, at);
      await tx.query(
        `insert into app.packs (tenant_id, id, case_id, meeting_id, session, number, document_id, issued_on, recorded_on, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
        [tenantId, randomUUID(), caseId, meetingId, session, number, documentId, ...recorded(at)],
      );
    }
    return {
      result: { caseId },
      events: [{ name: 'meeting.packs-made', ids: { caseId, meetingId } }],
      idle: missing.length === 0,
    };
  },
});
