import { chaseStanding, REQUEST_RULES, refuse } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { requestForDeed, type RequestRow } from '../information-request.repository';
import type { RemindLateInput } from '../information-request.inputs';
import { lateRequests } from '../late-request.repository';
import { remind } from '../remind';

/**
 * Reminds everybody asked about a case who is late, in one deed (R25, R30). Whoever was reminded today is left out; with nobody left
 * it is refused.
 */
export const remindLateRequests = command({
  name: 'request.remind-late',
  load: async (tx, { caseId }: RemindLateInput, { moment }) => {
    const found = await caseForDeed(tx, caseId);
    const late: RequestRow[] = [];
    for (const id of await lateRequests(tx, moment.today, caseId)) {
      const request = await requestForDeed(tx, id);
      if (chaseStanding(request, moment.today).length === 0) {
        late.push(request);
      }
    }
    return { found, late };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['requestInformation', 'Case', found],
  standing: ({ late }) =>
    late.length > 0 ? [] : [refuse(REQUEST_RULES.chase, 'NOT_ALLOWED', 'Nobody is late who has not been reminded today.')],
  record: async (tx, { found, late }, _, at) => {
    const events: DomainEvent[] = [];
    for (const request of late) {
      events.push(...(await remind(tx, request, at)));
    }
    return { result: { caseId: found.id, reminded: late.length }, events };
  },
});
