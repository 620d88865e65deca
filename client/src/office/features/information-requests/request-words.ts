import { REFUSAL_GROUND_LABEL, REPLY_KIND_LABEL, type RequestStage } from '@shared/vocabulary/information-requests';
import type { IncidentFieldsFragment, RequestFieldsFragment } from '@client/gql/operations';
import { shortDayText } from '@client/ui/day-text';

/** The two rounds of requests (R25, R30). */
export const STAGE_IN_WORDS: Record<RequestStage, string> = { STAGE_1: 'First: the decision', STAGE_2: 'Second: the review' };

/** Where one request stands, in words; who has not replied is said, not left blank (R25). */
export function repliedText(request: RequestFieldsFragment): string {
  if (request.status === 'WITHDRAWN') {
    return 'Withdrawn';
  }
  if (request.repliedOn) {
    return shortDayText(request.repliedOn);
  }
  return request.overdue ? 'Not replied: overdue' : 'Not yet';
}

/** The days it was chased, or that it was not. */
export function chasedText(request: RequestFieldsFragment): string {
  return request.chasers.length === 0 ? 'No' : request.chasers.map(({ chasedOn }) => shortDayText(chasedOn)).join(', ');
}

/** What the agency answered in a few words, with the ground of a refusal (R51). */
export function answerText(request: RequestFieldsFragment): string {
  const { reply } = request;
  return !reply
    ? ''
    : reply.kind === 'REFUSED' && reply.ground
      ? REFUSAL_GROUND_LABEL[reply.ground]
      : REPLY_KIND_LABEL[reply.kind];
}

/** What to ask for, ready to be changed by hand: names nobody. */
export function usualScope(incidents: readonly IncidentFieldsFragment[], stage: RequestStage = 'STAGE_1'): string {
  if (stage === 'STAGE_2') {
    return [
      'There will be a review of this case. Please tell us of any reports you received about this behaviour, from anybody, with the day of each.',
      'Tell us what you did about each, when, what came of it, and what effect the behaviour has had on others.',
    ].join('\n\n');
  }
  const days = incidents.map(({ occurredOn }) => occurredOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  const span =
    first && first === last
      ? ` on ${shortDayText(first)}`
      : first && last
        ? ` between ${shortDayText(first)} and ${shortDayText(last)}`
        : '';
  return [
    `Please check your records for each report listed below, about incidents${span}.`,
    'Tell us of any other reports by this person about the same behaviour, how it affected others, and what you did.',
  ].join('\n\n');
}

/** The agencies whose answer is still awaited (R25). */
export function waitingFor(requests: readonly RequestFieldsFragment[]): string[] {
  return requests.filter(({ status }) => status === 'SENT').map(({ askedName }) => askedName);
}
