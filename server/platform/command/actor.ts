import type { Role } from '@shared/vocabulary/roles';
import type { Principal } from '../db/signature';

/** Who is asking: a principal, the part they play, and a name for the record. */
export interface Actor extends Principal {
  role: Role | 'APPLICANT' | 'RECIPIENT' | 'PUBLIC' | 'SYSTEM';
  /** The hat being worn; null for applicants, the public and the system. */
  membershipId: string | null;
  /** A name colleagues may see in the history. Never an applicant's. */
  name: string;
}

/** Nobody signed in, on one authority's pages. `draftId` is the application they are filling in. */
export const publicActor = (tenantId: string | null, draftId: string | null = null): Actor => ({
  kind: 'public',
  role: 'PUBLIC',
  tenantId,
  subjectId: draftId,
  userId: null,
  membershipId: null,
  name: 'Member of the public',
});

/** An applicant who used their link or code; sees their own case and nothing else. */
export const applicantActor = (tenantId: string, partyId: string): Actor => ({
  kind: 'applicant',
  role: 'APPLICANT',
  tenantId,
  subjectId: partyId,
  userId: null,
  membershipId: null,
  name: 'Applicant',
});

/** Somebody asked for information by a link (R49): the one request it opens. */
export const recipientActor = (tenantId: string, requestId: string): Actor => ({
  kind: 'recipient',
  role: 'RECIPIENT',
  tenantId,
  subjectId: requestId,
  userId: null,
  membershipId: null,
  name: 'Somebody asked by link',
});

/** The post room, working for one authority at a time. */
export const systemActor = (tenantId: string | null): Actor => ({
  kind: 'worker',
  role: 'SYSTEM',
  tenantId,
  subjectId: null,
  userId: null,
  membershipId: null,
  name: 'Recourse',
});
