import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { formRequestJudgement, tidyAddress } from '@shared/policy';
import type { FormAskedBy } from '@shared/vocabulary/forms';
import { command } from '@server/platform/command/command';
import { FormRequestEntity } from '../intake.entity';

export interface RequestFormInput {
  fullName: string;
  addressLines: string[];
  askedBy: FormAskedBy;
  askedOn: PlainDate;
  largePrint: boolean;
  note?: string | null;
}

/** Notes that somebody asked for a paper form, by phone or in person (R21, R77). */
export const requestForm = command({
  name: 'form.request',
  load: async (_, __: RequestFormInput, { actor }) => ({ tenantId: actor.tenantId ?? '' }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['keepForms', 'Authority', { tenantId }],
  judge: (_, input, { today }) => formRequestJudgement({ ...input, inPerson: input.askedBy === 'IN_PERSON' }, today),
  record: async (tx, { tenantId }, input, { actor, moment }) => {
    const id = randomUUID();
    await tx.manager.insert(FormRequestEntity, {
      tenantId,
      id,
      fullName: input.fullName.trim(),
      addressLines: tidyAddress(input.addressLines),
      askedBy: input.askedBy,
      askedOn: input.askedOn,
      largePrint: input.largePrint,
      note: input.note?.trim() || null,
      recordedOn: moment.today,
      recordedAt: moment.now,
      recordedBy: actor.membershipId,
    });
    return { result: { id }, events: [{ name: 'form.requested', ids: { formRequestId: id } }] };
  },
});
