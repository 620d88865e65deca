import type { DomainEvent } from '@server/platform/outbox/outbox';

interface Request {
  id: string;
  caseId: string;
  /** Null: somebody was asked by a link (R49). */
  agencyId: string | null;
}
const ids = ({ id, caseId, agencyId }: Request) => ({ requestId: id, caseId, ...(agencyId === null ? {} : { agencyId }) });

/** An agency was asked (R25). */
export const requestSent = (request: Request): DomainEvent => ({ name: 'request.sent', ids: ids(request) });
/** An agency that has not answered was reminded. */
export const requestChased = (request: Request): DomainEvent => ({ name: 'request.chased', ids: ids(request) });
/** An agency answered, whatever it said. */
export const requestReplied = (request: Request): DomainEvent => ({ name: 'request.replied', ids: ids(request) });
