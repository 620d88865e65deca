import type { RefusalShown } from '@client/api/deed';
import type { DecideThresholdInput, RunFieldsFragment } from '@client/gql/operations';
import type { FormError } from '@client/ui/errors';
import { DECISION_BASES } from '@shared/vocabulary/cases';

export interface DecisionForm {
  outcome: string;
  basis: string;
  reasons: string;
  furtherAction: string;
  nextSteps: string;
  persistence: string;
  harm: string;
  adequacy: string;
}

/** The form as the settled facts suggest it: the engine recommends, the SPOC decides (D50). Empty where it leaves the choice open. */
export function suggested(settled: RunFieldsFragment): DecisionForm {
  const blank = {
    outcome: '',
    basis: '',
    reasons: '',
    furtherAction: '',
    nextSteps: '',
    persistence: '',
    harm: '',
    adequacy: '',
  };
  if (settled.policy === 'MET') {
    return { ...blank, outcome: 'MET', basis: settled.route === 'B' ? 'ROUTE_B' : 'ROUTE_A' };
  }
  return settled.statutoryFloor ? { ...blank, outcome: 'MET', basis: 'STATUTORY_FLOOR' } : blank;
}

/** What is missing before the decision is sent; the policy itself is asked on the server. */
export function decisionFaults(form: DecisionForm): FormError[] {
  const blank = (text: string): boolean => text.trim() === '';
  return [
    ...(blank(form.outcome) ? [{ field: 'outcome', message: 'Say whether the threshold is met' }] : []),
    ...(form.outcome === 'MET' && blank(form.basis) ? [{ field: 'basis', message: 'Say on which footing it is met' }] : []),
    ...(blank(form.reasons) ? [{ field: 'reasons', message: 'Give the reasons for the decision' }] : []),
    ...(blank(form.furtherAction) ? [{ field: 'furtherAction', message: 'Say what further action follows' }] : []),
    ...(blank(form.nextSteps) ? [{ field: 'nextSteps', message: 'Say what happens next and what the applicant can do' }] : []),
    ...(form.basis !== 'DISCRETION'
      ? []
      : (
          [
            ['persistence', 'Say how persistent the behaviour is'],
            ['harm', 'Say what harm there is, or could be'],
            ['adequacy', 'Say how adequate the response was'],
          ] as const
        )
          .filter(([field]) => blank(form[field]))
          .map(([field, message]) => ({ field, message }))),
  ];
}

/** The form as the deed wants it; the three headings go only with a decision by discretion (D12). */
export function decisionInput(form: DecisionForm, caseId: string, version: number): DecideThresholdInput {
  const discretion = form.basis === 'DISCRETION';
  const basis = DECISION_BASES.find((one) => one === form.basis) ?? null;
  return {
    caseId,
    version,
    outcome: form.outcome === 'MET' ? 'MET' : 'NOT_MET',
    basis: basis,
    reasons: form.reasons,
    furtherAction: form.furtherAction,
    nextSteps: form.nextSteps,
    persistence: discretion ? form.persistence : null,
    harm: discretion ? form.harm : null,
    adequacy: discretion ? form.adequacy : null,
  };
}

const FIELDS: Record<string, string> = {
  'discretion.persistence': 'persistence',
  'discretion.harm': 'harm',
  'discretion.adequacyOfResponse': 'adequacy',
};

/** Refusals with the field named as the form's inputs are. */
export function atInputs(refusals: readonly RefusalShown[]): RefusalShown[] {
  return refusals.map((refusal) => ({ ...refusal, field: refusal.field ? (FIELDS[refusal.field] ?? refusal.field) : null }));
}
