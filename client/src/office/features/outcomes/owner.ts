import type { RefusalShown } from '@client/api/deed';
import type { FormError } from '@client/ui/errors';

/** What is chosen for a body that has no account here. */
export const OTHER_BODY = 'OTHER';

/** Who is to do something: an agency's id, or `OTHER_BODY` with its name; empty while nobody is chosen. */
export interface Owner {
  agency: string;
  bodyName: string;
}

/** The owner of something that is on record already. */
export const ownerOf = ({ agencyId, bodyName }: { agencyId: string | null; bodyName: string }): Owner => ({
  agency: agencyId ?? (bodyName === '' ? '' : OTHER_BODY),
  bodyName,
});

/** As the server wants it. */
export const ownerInput = ({ agency, bodyName }: Owner): { agencyId: string | null; bodyName: string } => ({
  agencyId: agency === OTHER_BODY ? null : agency,
  bodyName: bodyName.trim(),
});

/** What is still to be said of the owner, at the inputs that `OwnerFields` draws under this name. */
export function ownerFaults(owner: Owner, name: string): FormError[] {
  if (owner.agency === '') {
    return [{ field: `${name}-agency`, message: 'Choose who is to do it' }];
  }
  return owner.agency === OTHER_BODY && owner.bodyName.trim() === ''
    ? [{ field: `${name}-body`, message: 'Give the name of the body' }]
    : [];
}

/** Refusals at the inputs of a form: the server's names of fields to the ids drawn here; others stay as they are. */
export const atInputs = (refusals: readonly RefusalShown[], ids: Record<string, string>): RefusalShown[] =>
  refusals.map((refusal) => ({ ...refusal, field: refusal.field ? (ids[refusal.field] ?? refusal.field) : null }));
