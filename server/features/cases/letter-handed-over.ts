import type { PlainDate } from '@shared/time';
import { canMove, dueFor, UPDATE_CLOCK, updateAfter, waitsFor } from '@shared/policy';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { startClock, stopClocks } from '@server/features/clocks';
import type { LetterRow } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { caseForDeed, standingDecision, touchCase } from './case.repository';
import { stopClocksOfCase } from './end-case';
import { noteUpdateSent, updateIsAbout } from './extension.repository';

/** What a letter that has gone does to its case: the next state and the clocks that its date stops and starts (D10). */
export async function letterHandedOver(
  tx: Tx,
  letter: LetterRow,
  sent: { datedOn: PlainDate; servedOn: PlainDate },
  { moment }: At,
): Promise<DomainEvent[]> {
  // A copy moves nothing (D28), and a letter sent again moves nothing twice (D53): the clocks count from the first that went.
  if (letter.isCopy || letter.attempt > 1) {
    return [];
  }
  const row = await caseForDeed(tx, letter.caseId);
  const home = { tenantId: row.tenantId, caseId: row.id, subjectId: row.id };
  const move = async (to: CaseStatus, set: Parameters<typeof touchCase>[2] = {}): Promise<DomainEvent[]> => {
    if (!canMove(row.status, to)) {
      return [];
    }
    await touchCase(tx, row.id, { ...set, status: to });
    return [{ name: `case.${to.toLowerCase().replaceAll('_', '-')}`, ids: { caseId: row.id } }];
  };
  const decided = async (to: 'MET' | 'NOT_MET' | 'REJECTED', because: string): Promise<DomainEvent[]> => {
    const kinds = ['DECIDE', 'DECIDE_SHADOW', 'DECIDE_UPDATE'] as const;
    await stopClocksOfCase(tx, { caseId: row.id, kinds, on: sent.datedOn, because });
    await tx.query('update app.decisions set issued_on = $1 where id = $2', [sent.datedOn, letter.decisionId]);
    return move(to, { decidedOn: sent.datedOn });
  };
  const reviewBegins = async (): Promise<void> => {
    for (const kind of ['OUTCOME', 'OUTCOME_PROMISE'] as const) {
      await startClock(tx, { ...home, due: dueFor(kind, sent.datedOn, moment.calendar, { policyOn: row.receivedOn }) });
    }
  };
  switch (letter.kind) {
    case 'LETTER_1':
      await stopClocks(tx, { subjectId: row.id, kinds: ['ACKNOWLEDGE'], on: sent.datedOn, because: 'Letter 1 sent' });
      await startClock(tx, { ...home, due: dueFor('DECIDE', sent.datedOn, moment.calendar, { policyOn: row.receivedOn }) });
      return move('ACKNOWLEDGED', { letter1On: sent.datedOn });
    case 'LETTER_2A':
      await reviewBegins();
      return decided('MET', 'Letter 2a sent');
    case 'LETTER_2B':
      return (await standingDecision(tx, row.id))?.outcome === 'REJECTED'
        ? decided('REJECTED', 'Letter 2b sent: rejected')
        : decided('NOT_MET', 'Letter 2b sent');
    case 'CASE_UPDATE': {
      // The next one counts from the day on this letter (D7); a decision, or an outcome, that went first has ended them.
      const what = (await updateIsAbout(tx, letter.causeId)) ?? 'DECIDE';
      const nextDueOn = updateAfter(sent.datedOn, row.receivedOn, moment.calendar, what);
      const isFirstTime = await noteUpdateSent(tx, letter.causeId, { sentOn: sent.datedOn, nextDueOn });
      if (isFirstTime && waitsFor(row.status) === what) {
        const kind = UPDATE_CLOCK[what];
        await stopClocksOfCase(tx, { caseId: row.id, kinds: [kind], on: sent.datedOn, because: 'Update sent' });
        const due = dueFor(kind, sent.datedOn, moment.calendar, { policyOn: row.receivedOn });
        await startClock(tx, { ...home, subjectId: letter.causeId, due });
      }
      return [];
    }
    case 'LETTER_3': {
      const kinds = ['OUTCOME', 'OUTCOME_PROMISE', 'OUTCOME_UPDATE'] as const;
      await stopClocksOfCase(tx, { caseId: row.id, kinds, on: sent.datedOn, because: 'Letter 3 sent' });
      return move('OUTCOME_SENT');
    }
    case 'DISCRETIONARY_REVIEW':
      // Its time runs from the day the applicant is told, as after Letter 2a (D15, R42).
      await reviewBegins();
      await tx.query('update app.discretionary_reviews set told_on = $1 where id = $2', [sent.datedOn, letter.causeId]);
      return [{ name: 'case.discretionary-review', ids: { caseId: row.id } }];
    case 'CLOSURE':
      await tx.query('update app.closures set told_on = $1 where id = $2', [sent.datedOn, letter.causeId]);
      return move('CLOSED');
    case 'PLAN_DRAFT':
      // The days to answer count from the day on this letter, as it says itself, and not from the day it was ordered (R40).
      await tx.query('update app.plan_consultations set asked_on = $1 where id = $2', [sent.datedOn, letter.causeId]);
      return [];
    case 'CORRIGENDUM':
    case 'RECOMMENDATION_NOTICE':
    case 'ACTION_NOTICE':
    case 'ACTION_REMINDER':
    case 'REQUEST_NOTICE':
    case 'REQUEST_CHASER':
    case 'PASS_ON_NOTICE':
    case 'MEETING_INVITATION':
    case 'PANEL_INVITATION':
    case 'DATE_CHANGED':
    case 'WITHDRAWAL':
    case 'TRANSFER':
    case 'NOT_DECIDED':
      return [];
  }
}
