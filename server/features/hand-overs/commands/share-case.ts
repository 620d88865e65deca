import { shareJudgement, shareStanding } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { agenciesServing } from '@server/features/partners';
import { agreementToShare, consentToApply } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { grantOpen } from '../grant.repository';

export interface ShareCaseInput {
  caseId: string;
  agencyId: string;
  scope: string;
  reason: string;
  /** The last day on which they may read it. */
  until: PlainDate;
  version?: number;
}

/** Lets one agency read the open part of a case, for a reason, until a day (D42, D58). Needs agreement to share, and consent on file. */
export const shareCase = command({
  name: 'case.share',
  load: async (tx, { caseId, agencyId, version }: { caseId: string } & Partial<ShareCaseInput>, { moment }) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    return {
      found,
      agreementToShare: await agreementToShare(tx, caseId),
      consent: await consentToApply(tx, caseId, moment.today),
      servesArea: (await agenciesServing(tx, found.tenantId)).some(({ id }) => id === agencyId),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['share', 'Case', found],
  standing: ({ found, ...facts }) => shareStanding({ status: found.status, ...facts }),
  judge: ({ servesArea }, { scope, reason, until }: ShareCaseInput, { today }) =>
    shareJudgement({ servesArea, scope, reason, until }, today),
  record: async (tx, { found }, { agencyId, reason, until }: ShareCaseInput, at) => {
    const { tenantId, id: caseId } = found;
    const grantId = await grantOpen(tx, { tenantId, caseId, agencyId, reason: reason.trim(), until }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.shared', ids: { caseId, grantId, agencyId } }] };
  },
});
