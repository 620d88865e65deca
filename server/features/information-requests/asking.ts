import { dueFor, requestStanding, secondRoundStanding, stageIn, type Moment, type Refusal } from '@shared/policy';
import { workingDaysBetween, type PlainDate } from '@shared/time';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import type { ConsentState } from '@shared/vocabulary/people';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { caseForDeed, sameVersion, type CaseRow } from '@server/features/cases';
import { runningDueOn, startClock } from '@server/features/clocks';
import { orderLetter } from '@server/features/letters';
import { agreementToShare, consentToApply } from '@server/features/people';
import { requestSent } from './information-request.events';
import { extractOf, insertRequest, type Asked, type Extract, type ExtractReport } from './information-request.repository';
import { reviewToldOn } from './review-told';

/** What has to be known before anybody is asked about a case. */
export interface Asking {
  found: CaseRow;
  stage: RequestStage;
  extract: Extract;
  agreement: AgreementToShare;
  consent: ConsentState;
  /** The decision in the first round, the outcome in the second: answers are wanted before that (C4). */
  nextDueOn: PlainDate | null;
  discretionaryToldOn: PlainDate | null;
}

/** When the applicant must next hear: by then answers are needed. Null while no such limit runs. */
export const nextDueOn = (tx: ReadTx, caseId: string, stage: RequestStage): Promise<PlainDate | null> =>
  runningDueOn(tx, caseId, stage === 'STAGE_1' ? 'DECIDE' : 'OUTCOME');

/** Loads it, locked where the deed will write. A stale version is a Conflict. */
export async function askingFacts(
  tx: ReadTx & Partial<Tx>,
  { caseId, version }: { caseId: string; version?: number | undefined },
  { today }: Pick<Moment, 'today'>,
): Promise<Asking> {
  const found = await caseForDeed(tx, caseId);
  if (version !== undefined) {
    sameVersion(found, version);
  }
  const stage = stageIn(found.status);
  return {
    found,
    stage,
    extract: await extractOf(tx, found.id),
    agreement: await agreementToShare(tx, found.id),
    consent: await consentToApply(tx, found.id, today),
    nextDueOn: await nextDueOn(tx, found.id, stage),
    discretionaryToldOn: await reviewToldOn(tx, found.id),
  };
}

/** Whether anybody may be asked about this case today (R5, R25, R30, R48). */
export const askingStanding = ({ found: { status }, stage, agreement, consent, discretionaryToldOn }: Asking): Refusal[] => [
  ...requestStanding({ status, agreementToShare: agreement, consent, stage }),
  ...secondRoundStanding({ status, discretionaryToldOn }),
];

/** Asks one: the frozen extract, its clock (C4), and the statutory notice. Answers the events. */
export async function askOne(
  tx: Tx,
  { found, stage, extract }: Asking,
  { items, scope, dueOn, ...asked }: Asked & { items: readonly ExtractReport[]; scope: string; dueOn: PlainDate },
  at: At,
): Promise<DomainEvent[]> {
  const { tenantId, id: caseId, reference } = found;
  const { today, now, calendar } = at.moment;
  const id = await insertRequest(tx, {
    ...asked,
    ...{ tenantId, caseId, stage, reference, items, dueOn },
    subjectName: extract.subjectName,
    subjectAddress: extract.subjectAddress,
    scope: scope.trim(),
    sentOn: today,
    sentAt: now,
  });
  const workingDays = workingDaysBetween(today, dueOn, calendar);
  const due = dueFor('REQUEST_REPLY', today, calendar, { stage, workingDays });
  await startClock(tx, { tenantId, caseId, subjectId: id, due });
  const notice = { kind: 'REQUEST_NOTICE', requestId: id, causeId: id, channel: 'EMAIL' } as const;
  const ordered = await orderLetter(tx, { tenantId, caseId, ...notice }, at);
  return [requestSent({ id, caseId, agencyId: asked.agencyId }), ordered];
}
