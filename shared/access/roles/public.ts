import type { Bearer, Grants } from '../subjects';

/** Anyone: fills in an application and sends it (R18). */
export function member({ may }: Grants, { tenantId, subjectId }: Bearer): void {
  if (tenantId) {
    may('receive', 'Authority', { tenantId });
    if (subjectId) {
      may('draft', 'Draft', { tenantId, draftId: subjectId });
    }
  }
}
