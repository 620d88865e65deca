import { randomUUID } from 'node:crypto';
import { anonymousErrors, said, type Values } from '@shared/apply';
import { command } from '@server/platform/command/command';
import { BadInput } from '@server/platform/command/failures';

/** What somebody tells without a name (D35): kept for the council to read, and never a case. Run it as a visitor without a draft. */
export const tellWithoutName = command({
  name: 'anonymous.tell',
  load: async (_, { tenantId }: { tenantId: string; values: Values }) => ({ tenantId }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['receive', 'Authority', { tenantId }],
  record: async (tx, { tenantId }, { values }, { moment }) => {
    const wrong = anonymousErrors(values);
    if (wrong.length > 0) {
      throw new BadInput(wrong);
    }
    await tx.query(
      `insert into app.anonymous_reports (tenant_id, id, place, happened_on_about, what_happened, told_on, told_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tenantId,
        randomUUID(),
        said(values, 'place'),
        said(values, 'happenedOnAbout') || null,
        said(values, 'whatHappened'),
        moment.today,
        moment.now,
      ],
    );
    return { result: true, events: [] };
  },
});
