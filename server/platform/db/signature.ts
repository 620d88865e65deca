import { createHmac } from 'node:crypto';
import type { PrincipalKind } from '@shared/vocabulary/roles';

/** Whose transaction this is, as the garden wall reads it. */
export interface Principal {
  kind: PrincipalKind;
  /** The authority whose rows these are; null for those who serve several (agency, county, board). */
  tenantId: string | null;
  /** Agency, party, draft or Chair: what the kind's policies compare with. */
  subjectId: string | null;
  /** The person signed in, for the record; never decides what is seen. */
  userId: string | null;
  /** True only for the partnership administrator. */
  partnership?: boolean;
}

/** The sign-in desk, which has no role of its own: it asks before there is a principal. */
export type Desk = Omit<Principal, 'kind'> & { kind: 'desk' };

/** A context lives as long as the longest transaction may; the real clock decides, never the product's. */
const LIFETIME_SECONDS = 120;

/**
 * The signed context that `app.claims()` checks in the database: JSON, a dot, and its HMAC-SHA256 in hex. Without the key,
 * not even injected SQL can speak for another kind, tenant or subject.
 */
export function signContext(principal: Principal | Desk, key: string, now: Date = new Date()): string {
  const body = JSON.stringify({
    kind: principal.kind,
    tenant: principal.tenantId,
    subject: principal.subjectId,
    user: principal.userId,
    partnership: principal.partnership === true,
    exp: Math.floor(now.getTime() / 1000) + LIFETIME_SECONDS,
  });
  return `${body}.${createHmac('sha256', key).update(body, 'utf8').digest('hex')}`;
}
