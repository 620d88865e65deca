import type { PlainDate } from '@shared/time';
import type { SubmittedApplication } from '@shared/policy';
import type { SentApplication } from '@shared/vocabulary/application';

/** An application as policy judges it, with the day it arrived. */
export const asSubmitted = (application: SentApplication, receivedOn: PlainDate): SubmittedApplication => ({
  ...application,
  name: application.fullName,
  victim: application.victim ? { ...application.victim, name: application.victim.fullName } : null,
  receivedOn,
  incidents: application.incidents.map(({ description, ...incident }) => ({ ...incident, whatHappened: description })),
});
