import { askJudgement } from '@shared/policy';
import { askedAlready, reportsToAskAbout } from '@shared/policy/request-answers';
import { command } from '@server/platform/command/command';
import { BadInput } from '@server/platform/command/failures';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { touchCase } from '@server/features/cases';
import { askingFacts, askingStanding, askOne } from '../asking';
import { askableAgencies } from '../information-request.repository';
import type { RequestInformationInput } from '../information-request.inputs';

/**
 * Asks agencies for information: to confirm the threshold (§4, R25), or once a review is certain for reports and actions (R30). A frozen
 * extract, a grant on it, a clock (C4) and the statutory notice for each. Refused without agreement to share (R48) or a representative's
 * consent (R5), for a day outside its bounds, and for an agency already asked.
 */
export const requestInformation = command({
  name: 'request.send',
  load: async (tx, { caseId, agencyIds = [], version }: { caseId: string } & Partial<RequestInformationInput>, { moment }) => {
    const asking = await askingFacts(tx, { caseId, version }, moment);
    const wanted = [...new Set(agencyIds)];
    const agencies = await askableAgencies(tx, asking.found.tenantId, asking.found.id, asking.stage, wanted);
    if (agencies.length < wanted.length) {
      throw new BadInput([{ field: 'agencyIds', message: 'Choose agencies that serve this authority.' }]);
    }
    return { asking, agencies };
  },
  belongs: ({ asking: { found } }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ asking: { found } }) => ['requestInformation', 'Case', found],
  standing: ({ asking }) => askingStanding(asking),
  judge: ({ asking: { stage, nextDueOn }, agencies }, { scope, dueOn }: RequestInformationInput, moment) => [
    ...askJudgement({ agencies: agencies.map(({ id }) => id), scope, dueOn, decisionDueOn: nextDueOn, stage }, moment).map(
      (refusal) => (refusal.field === 'agencies' ? { ...refusal, field: 'agencyIds' } : refusal),
    ),
    ...askedAlready(agencies.filter(({ isWaitedFor }) => isWaitedFor).map(({ name }) => name)),
  ],
  record: async (tx, { asking, agencies }, { scope, dueOn }: RequestInformationInput, at) => {
    const events: DomainEvent[] = [];
    for (const { id: agencyId, kind } of agencies) {
      const items = reportsToAskAbout(kind, asking.extract.reports);
      events.push(...(await askOne(tx, asking, { agencyId, scope, dueOn, items }, at)));
    }
    await touchCase(tx, asking.found.id);
    return { result: { caseId: asking.found.id }, events };
  },
});
