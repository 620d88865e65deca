import type { PlainDate } from '@shared/time';
import { SAMPLE_AUTHORITY } from '../authority-facts';
import type { RequestNoticeFacts } from './letter';

/** A stage 1 request to an invented neighbourhood policing unit. */
export const sample: RequestNoticeFacts = {
  reference: 'BLA-2026-0012',
  authority: SAMPLE_AUTHORITY,
  agencyName: 'Leicestershire Police, South Leicestershire',
  stage: 'STAGE_1',
  scope:
    'Please confirm whether you hold a record of the reports above and give us what you hold about them since 20 September 2025.',
  incidents: [
    {
      what: 'Anti-social behaviour',
      occurredOn: '2026-01-15' as PlainDate,
      where: 'Car park behind Enderby Road, Blaby',
      reportedOn: '2026-01-16' as PlainDate,
    },
    {
      what: 'Anti-social behaviour',
      occurredOn: '2026-02-07' as PlainDate,
      where: 'Outside the flats, Enderby Road, Blaby',
      reportedOn: null,
    },
  ],
  dueOn: '2026-04-02' as PlainDate,
  dueSentence:
    'Due Thursday 2 April 2026: 5 working days from the request (Thursday 26 March 2026), not counting weekends. Source: §4.',
  applicantDueOn: '2026-04-13' as PlainDate,
  exercisesPublicFunctions: true,
  replyUrl: 'https://recourse.example/office/requests',
};
