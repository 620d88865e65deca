import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { applicationJudgement, arrivalJudgement, dueFor } from '@shared/policy';
import type { SentApplication } from '@shared/vocabulary/application';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import { authorityById } from '@server/features/authorities';
import { newReference } from '@server/platform/auth/passwords';
import { londonInstant } from '@server/platform/clock/product-clock';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';
import { asSubmitted } from '../as-submitted';
import { writeApplication } from '../write-application';
import type { Receipt } from './receive-application';

export interface RecordApplicationInput {
  application: SentApplication;
  channel: IntakeChannel;
  receivedOn: PlainDate;
  /** "14:30" in London, where it is known; noon otherwise. */
  receivedTime?: string | null;
  /** Made by whoever keys it: sent twice with the same key, it is one case. */
  key?: string | null;
}

/**
 * Keys an application that came on paper, by phone or by email (R22, R78). It bears the day it really arrived: clocks, reporting
 * windows and the policy version count from that day, and the day it was keyed is kept beside it.
 */
export const recordApplication = command({
  name: 'case.record-application',
  load: async (tx, { key }: RecordApplicationInput, { actor }) => {
    const authority = actor.tenantId ? await authorityById(tx, actor.tenantId) : null;
    if (!authority?.capabilities.includes('REVIEWS')) {
      throw new NotFound('Authority');
    }
    const sent = key ? await keyedAlready(tx, key) : null;
    return { authority, sent, caseId: sent?.caseId ?? key ?? randomUUID() };
  },
  belongs: ({ authority, caseId }) => ({ tenantId: authority.id, caseId }),
  permit: ({ authority }) => ['receive', 'Authority', { tenantId: authority.id }],
  judge: (_, { application, channel, receivedOn }, moment) => {
    const arrival = arrivalJudgement({ channel, receivedOn }, moment.today);
    return arrival.length > 0 ? arrival : applicationJudgement(asSubmitted(application, receivedOn), moment);
  },
  record: async (tx, { authority, sent, caseId }, input, at) => {
    const { application, channel, receivedOn, receivedTime } = input;
    if (sent) {
      return {
        result: { ...sent, acknowledgeBy: dueFor('ACKNOWLEDGE', sent.receivedOn, at.moment.calendar) },
        events: [],
        idle: true,
      };
    }
    const reference = newReference(authority.referencePrefix);
    const receivedAt = londonInstant(`${receivedOn}T${receivedTime ?? '12:00'}`);
    const acknowledgeBy = await writeApplication(
      tx,
      { tenantId: authority.id, caseId, reference, application, channel, receivedOn, receivedAt },
      at,
    );
    return {
      result: { caseId, reference, receivedOn, acknowledgeBy } satisfies Receipt & { caseId: string },
      events: [{ name: 'case.received', ids: { caseId } }],
    };
  },
});

async function keyedAlready(
  tx: ReadTx,
  key: string,
): Promise<{ caseId: string; reference: string; receivedOn: PlainDate } | null> {
  const [row] = await tx.query<{ caseId: string; reference: string; receivedOn: PlainDate }>(
    'select id as "caseId", reference, received_on as "receivedOn" from app.cases where id = $1',
    [key],
  );
  return row ?? null;
}
