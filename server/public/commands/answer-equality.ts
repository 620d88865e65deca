import { randomUUID } from 'node:crypto';
import { plainDate } from '@shared/time';
import { equalityAnswers, equalityErrors, type Values } from '@shared/apply';
import { command } from '@server/platform/command/command';
import { BadInput } from '@server/platform/command/failures';

/**
 * Keeps equality answers apart from every case: the month and the answers, nothing else. Run it as a visitor without a draft, so that
 * not even the trail leads to one.
 */
export const answerEquality = command({
  name: 'equality.answer',
  load: async (_, { tenantId }: { tenantId: string; values: Values }) => ({ tenantId }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['receive', 'Authority', { tenantId }],
  record: async (tx, { tenantId }, { values }, { moment }) => {
    const wrong = equalityErrors(values);
    if (wrong.length > 0) {
      throw new BadInput(wrong);
    }
    const answers = equalityAnswers(values);
    if (Object.keys(answers).length === 0) {
      return { result: true, events: [], idle: true };
    }
    await tx.query('insert into app.equality_answers (tenant_id, id, given_in, answers) values ($1, $2, $3, $4)', [
      tenantId,
      randomUUID(),
      plainDate(`${moment.today.slice(0, 8)}01`),
      JSON.stringify(answers),
    ]);
    return { result: true, events: [] };
  },
});
