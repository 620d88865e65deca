import type { PlainDate } from '@shared/time';
import {
  applicationJudgement,
  arrivalJudgement,
  dueFor,
  HAND_OVER_RULES,
  type Moment,
  refuse,
  type Refusal,
} from '@shared/policy';
import type { SentApplication } from '@shared/vocabulary/application';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import { authorityById } from '@server/features/authorities';
import { asSubmitted } from '@server/features/cases';
import { newReference } from '@server/platform/auth/passwords';
import { londonInstant } from '@server/platform/clock/product-clock';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { insertHandOver } from '../hand-over.repository';

export interface SealApplicationInput {
  application: SentApplication;
  channel: IntakeChannel;
  receivedOn: PlainDate;
  /** Where the behaviour was, as a place: the one thing that stays readable, to know whom it is for. */
  place: string;
}

/**
 * Seals an application that arrived at the county council (D16, D60): the day it came and the place of the behaviour stay readable,
 * and nothing else, to nobody here, from this moment. It keeps the day it came; the limit for Letter 1 runs from it.
 */
export const sealApplication = command({
  name: 'hand-over.seal',
  load: async (tx, _: SealApplicationInput, { actor }) => {
    const authority = actor.tenantId ? await authorityById(tx, actor.tenantId) : null;
    if (actor.kind !== 'county' || !authority) {
      throw new NotFound('Authority');
    }
    return authority;
  },
  belongs: ({ id }) => ({ tenantId: id, caseId: null }),
  permit: ({ id }) => ['seal', 'Authority', { tenantId: id }],
  judge: (_, { application, channel, receivedOn, place }, moment) => [
    ...sentJudgement(application, { channel, receivedOn }, moment),
    ...(place.trim() === ''
      ? [refuse(HAND_OVER_RULES.seal, 'MISSING', 'Say where the behaviour was: a town, village or street.', 'place')]
      : []),
  ],
  record: async (tx, authority, { application, channel, receivedOn, place }, { actor, moment }) => {
    const reference = newReference(authority.referencePrefix);
    const handOverId = await insertHandOver(
      tx,
      {
        tenantId: authority.id,
        caseId: null,
        reference,
        channel,
        receivedOn,
        receivedAt: londonInstant(`${receivedOn}T12:00`),
        place: place.trim(),
        reason: '',
        madeOn: moment.today,
        madeAt: moment.now,
        madeBy: actor.membershipId,
        toTenantId: null,
      },
      { application, status: 'RECEIVED', letter1On: null },
    );
    const acknowledgeBy = dueFor('ACKNOWLEDGE', receivedOn, moment.calendar);
    return {
      result: { handOverId, reference, acknowledgeBy },
      events: [{ name: 'hand-over.sealed', ids: { handOverId } }],
    };
  },
});

function sentJudgement(
  application: SentApplication,
  arrival: { channel: IntakeChannel; receivedOn: PlainDate },
  moment: Moment,
): Refusal[] {
  const refusals = arrivalJudgement(arrival, moment.today);
  return refusals.length > 0 ? refusals : applicationJudgement(asSubmitted(application, arrival.receivedOn), moment);
}
