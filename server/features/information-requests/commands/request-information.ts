import { askJudgement, dueFor, requestStanding, type Moment } from '@shared/policy';
import { askedAlready, reportsToAskAbout } from '@shared/policy/request-answers';
import { workingDaysBetween, type PlainDate } from '@shared/time';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import { command } from '@server/platform/command/command';
import { BadInput } from '@server/platform/command/failures';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { decisionDueOn, startClock } from '@server/features/clocks';
import { orderLetter } from '@server/features/letters';
import { agreementToShare, consentToApply } from '@server/features/people';
import { askableAgencies, extractOf, insertRequest } from '../information-request.repository';
import type { RequestInformationInput } from '../information-request.inputs';
import { requestSent } from '../information-request.events';

const STAGE: RequestStage = 'STAGE_1';

/**
 * Asks agencies for information to confirm the threshold (§4, R25): a frozen extract, a grant on it, a clock (C4) and the
 * statutory notice for each. Refused without agreement to share (R48) or a representative's consent (R5), for a day outside its bounds, and for an agency
 * already asked.
 */
export const requestInformation = command({
  name: 'request.send',
  load: async (tx, { caseId, agencyIds = [], version }: { caseId: string } & Partial<RequestInformationInput>, { moment }) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    const wanted = [...new Set(agencyIds)];
    const agencies = await askableAgencies(tx, found.tenantId, found.id, STAGE, wanted);
    if (agencies.length < wanted.length) {
      throw new BadInput([{ field: 'agencyIds', message: 'Choose agencies that serve this authority.' }]);
    }
    return {
      found,
      agencies,
      extract: await extractOf(tx, found.id),
      agreement: await agreementToShare(tx, found.id),
      consent: await consentToApply(tx, found.id, moment.today),
      decisionDueOn: await decisionDueOn(tx, found.id),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['requestInformation', 'Case', found],
  standing: ({ found, agreement, consent }) =>
    requestStanding({ status: found.status, agreementToShare: agreement, consent, stage: STAGE }),
  judge: ({ agencies, decisionDueOn: due }, { scope, dueOn }: RequestInformationInput, moment) => [
    ...askJudgement({ agencies: agencies.map(({ id }) => id), scope, dueOn, decisionDueOn: due }, moment).map((refusal) =>
      refusal.field === 'agencies' ? { ...refusal, field: 'agencyIds' } : refusal,
    ),
    ...askedAlready(agencies.filter(({ isWaitedFor }) => isWaitedFor).map(({ name }) => name)),
  ],
  record: async (tx, { found, agencies, extract }, { scope, dueOn }: RequestInformationInput, at) => {
    const { tenantId, id: caseId, reference } = found;
    const { today, now } = at.moment;
    const events: DomainEvent[] = [];
    for (const agency of agencies) {
      const id = await insertRequest(tx, {
        tenantId,
        caseId,
        agencyId: agency.id,
        stage: STAGE,
        reference,
        subjectName: extract.subjectName,
        subjectAddress: extract.subjectAddress,
        scope: scope.trim(),
        sentOn: today,
        sentAt: now,
        dueOn,
        items: reportsToAskAbout(agency.kind, extract.reports),
      });
      await startClock(tx, { tenantId, caseId, subjectId: id, due: dueOnThatDay(dueOn, at.moment) });
      const ordered = await orderLetter(
        tx,
        { tenantId, caseId, kind: 'REQUEST_NOTICE', requestId: id, causeId: id, channel: 'EMAIL' },
        at,
      );
      events.push(requestSent({ id, caseId, agencyId: agency.id }), ordered);
    }
    await touchCase(tx, caseId);
    return { result: { caseId }, events };
  },
});

/** The day the SPOC chose, explained as working days from today. */
function dueOnThatDay(dueOn: PlainDate, { today, calendar }: Moment) {
  return dueFor('REQUEST_REPLY', today, calendar, { stage: STAGE, workingDays: workingDaysBetween(today, dueOn, calendar) });
}
