import { askJudgement, linkUntil, outsiderJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { touchCase } from '@server/features/cases';
import { askingFacts, askingStanding, askOne } from '../asking';
import type { AskOutsiderInput } from '../information-request.inputs';

/**
 * Asks somebody without an account for information (R49): they answer by a link that opens this one request until a day. Refused as an
 * agency's request is, and without a name and an email address.
 */
export const askOutsider = command({
  name: 'request.ask-outsider',
  load: (tx, { caseId, version }: { caseId: string } & Partial<AskOutsiderInput>, { moment }) =>
    askingFacts(tx, { caseId, version }, moment),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['askOutsider', 'Case', found],
  standing: askingStanding,
  judge: ({ stage, nextDueOn }, { name, email, scope, dueOn }: AskOutsiderInput, moment) => [
    ...outsiderJudgement({ name, email }),
    ...askJudgement({ agencies: [name], scope, dueOn, decisionDueOn: nextDueOn, stage }, moment),
  ],
  record: async (tx, asking, input: AskOutsiderInput, at) => {
    const { scope, dueOn } = input;
    const recipient = {
      agencyId: null,
      recipientName: input.name.trim(),
      recipientOrganisation: input.organisation?.trim() || null,
      recipientEmail: input.email.trim(),
      recipientExercisesPublicFunctions: input.exercisesPublicFunctions,
      linkUntil: linkUntil(at.moment.today),
    };
    const items = asking.extract.reports;
    const events = await askOne(tx, asking, { ...recipient, scope, dueOn, items }, at);
    await touchCase(tx, asking.found.id);
    return { result: { caseId: asking.found.id }, events };
  },
});
