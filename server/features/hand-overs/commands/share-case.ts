import { panelSightJudgement, shareJudgement, shareStanding } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { reviewToldOn } from '@server/features/information-requests';
import { agenciesServing } from '@server/features/partners';
import { agreementToShare, consentToApply } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { attendsForVictim, grantSight } from '../grant.repository';

export interface ShareCaseInput {
  caseId: string;
  agencyId: string;
  scope: string;
  reason: string;
  /** The last day on which they may read it. */
  until: PlainDate;
  version?: number;
}

/**
 * Lets one agency read the open part of a case, or on the panel all of it, for a reason, until a day (D42, D58). Needs agreement to share,
 * and consent on file. One sight replaces the other; whoever attends for the person affected never gets the panel's.
 */
export const shareCase = command({
  name: 'case.share',
  load: async (tx, { caseId, agencyId, version }: { caseId: string } & Partial<ShareCaseInput>, { moment }) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    const agency = (await agenciesServing(tx, found.tenantId)).find(({ id }) => id === agencyId);
    return {
      found,
      agency,
      attendsForVictim: await attendsForVictim(tx, caseId, agencyId),
      discretionaryToldOn: await reviewToldOn(tx, caseId),
      agreementToShare: await agreementToShare(tx, caseId),
      consent: await consentToApply(tx, caseId, moment.today),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['share', 'Case', found],
  standing: ({ found, agreementToShare: agreement, consent }) =>
    shareStanding({ status: found.status, agreementToShare: agreement, consent }),
  judge: ({ found: { status }, agency, ...facts }, { scope, reason, until }: ShareCaseInput, { today }) => [
    ...shareJudgement({ servesArea: agency !== undefined, scope, reason, until }, today),
    ...(scope === 'CLOSED' ? panelSightJudgement({ ...facts, status, agencyKind: agency?.kind ?? null }) : []),
  ],
  record: async (tx, { found }, { agencyId, scope, reason, until }: ShareCaseInput, at) => {
    const { tenantId, id: caseId } = found;
    const width = scope === 'CLOSED' ? 'CLOSED' : 'OPEN';
    const grantId = await grantSight(tx, { tenantId, caseId, agencyId, scope: width, reason: reason.trim(), until }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.shared', ids: { caseId, grantId, agencyId } }] };
  },
});
