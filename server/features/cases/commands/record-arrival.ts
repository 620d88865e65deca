import type { PlainDate } from '@shared/time';
import { arrivalJudgement, arrivalStanding, earlierJudgement } from '@shared/policy';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import { londonInstant } from '@server/platform/clock/product-clock';
import { command } from '@server/platform/command/command';
import { latestDayTold, noteArrival } from '../arrival';
import { caseForDeed, sameVersion, touchCase } from '../case.repository';

export interface RecordArrivalInput {
  caseId: string;
  channel: IntakeChannel;
  receivedOn: PlainDate;
  note?: string | null;
  version?: number;
}

/** Notes that an application already on record has arrived by another way too: one case, both channels, the earliest day (D36). */
export const recordArrival = command({
  name: 'case.record-arrival',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<RecordArrivalInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    return { ...row, tellsOf: await latestDayTold(tx, caseId) };
  },
  belongs: (row) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: (row) => ['receive', 'Authority', { tenantId: row.tenantId }],
  standing: (row) => arrivalStanding(row),
  judge: ({ tellsOf }, input: RecordArrivalInput, { today }) => [
    ...arrivalJudgement(input, today),
    ...earlierJudgement({ receivedOn: input.receivedOn, tellsOf }),
  ],
  record: async (tx, { tenantId, id: caseId }, { channel, receivedOn, note }: RecordArrivalInput, at) => {
    const receivedAt = londonInstant(`${receivedOn}T12:00`);
    await noteArrival(tx, { tenantId, caseId, channel, receivedOn, receivedAt, note }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.arrived-again', ids: { caseId } }] };
  },
});
