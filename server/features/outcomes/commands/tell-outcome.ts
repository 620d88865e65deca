import { canMove } from '@shared/policy';
import { caseForDeed, touchCase } from '@server/features/cases';
import { letterForDeed } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { untoldActions } from '../action.repository';
import { letterDatedOn, planOfFindings } from '../letter-3.repository';
import { notePlanShown } from '../plan.repository';
import { noteApplicantTold, untoldRecommendations } from '../recommendation.repository';
import { askStaffToTell, tellAction, tellRecommendation } from '../tell';

/**
 * After Letter 3 has gone: the applicant has been told of the recommendations (s.104(8)) and of the plan, each agency is told what is
 * recommended to it and what it is to do, and staff are asked to write to bodies without an account. Running twice tells nobody twice.
 */
export const tellOutcome = command({
  name: 'outcome.tell',
  load: async (tx, { letterId }: { letterId: string }) => {
    const letter = await letterForDeed(tx, letterId);
    const isFirst = letter.kind === 'LETTER_3' && !letter.isCopy && letter.status === 'HANDED_OVER';
    return {
      letter,
      found: await caseForDeed(tx, letter.caseId),
      on: isFirst ? await letterDatedOn(tx, letterId) : null,
      planId: await planOfFindings(tx, letter.causeId),
      recommendations: await untoldRecommendations(tx, letter.caseId),
      actions: await untoldActions(tx, letter.caseId),
    };
  },
  belongs: ({ letter: { tenantId, caseId } }) => ({ tenantId, caseId }),
  permit: ({ found }) => ['issueLetter', 'Case', found],
  record: async (tx, { letter, found, on, planId, recommendations, actions }, _, at) => {
    if (on === null) {
      return { result: { told: false }, events: [], idle: true };
    }
    if (planId === null) {
      throw new NotFound('The plan');
    }
    await noteApplicantTold(tx, letter.caseId, on);
    await notePlanShown(tx, planId, on);
    const events: DomainEvent[] = [];
    for (const one of recommendations) {
      if (one.agencyId === null) {
        await askStaffToTell(tx, one, at);
      } else {
        events.push(...(await tellRecommendation(tx, one, on, at)));
      }
    }
    for (const one of actions) {
      events.push(...(await tellAction(tx, one, on, at)));
    }
    if (actions.length > 0 && canMove(found.status, 'ACTIONS_OPEN')) {
      await touchCase(tx, found.id, { status: 'ACTIONS_OPEN' });
      events.push({ name: 'case.actions-open', ids: { caseId: found.id } });
    }
    return { result: { told: true }, events };
  },
});
