import type { PlainDate } from '@shared/time';
import { signpostJudgement } from '@shared/policy';
import type { ComplaintBody } from '@shared/vocabulary/cases';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { closeCaseTasks } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { complaintsOf, insertSignpost } from '../safeguard.repository';

export interface SignpostComplaintInput {
  caseId: string;
  about: ComplaintBody;
  toldOn: PlainDate;
  how: string;
  version?: number;
}

/** Notes that somebody was told where a complaint about an organisation goes; it is never processed here (R73). */
export const signpostComplaint = command({
  name: 'case.signpost-complaint',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<SignpostComplaintInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    return { found, ...(await complaintsOf(tx, caseId)) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['signpost', 'Case', found],
  judge: ({ found }, input: SignpostComplaintInput, { today }) =>
    signpostJudgement({ ...input, receivedOn: found.receivedOn }, today),
  record: async (tx, { found, complaintAbout, signposted }, { about, toldOn, how }: SignpostComplaintInput, at) => {
    const { tenantId, id: caseId } = found;
    await insertSignpost(tx, { tenantId, caseId, about, toldOn, how: how.trim() }, at);
    if (complaintAbout.every((body) => body === about || signposted.includes(body))) {
      await closeCaseTasks(tx, { caseId, kind: 'COMPLAINT_INSIDE', because: 'They were told where the complaint goes.' }, at);
    }
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.complaint-signposted', ids: { caseId } }] };
  },
});
