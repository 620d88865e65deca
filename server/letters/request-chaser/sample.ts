import type { PlainDate } from '@shared/time';
import { SAMPLE_AUTHORITY } from '../authority-facts';
import type { RequestChaserFacts } from './letter';

/** The invented request of 26 March, not answered by its date. */
export const sample: RequestChaserFacts = {
  reference: 'BLA-2026-0012',
  authority: SAMPLE_AUTHORITY,
  agencyName: 'Leicestershire Police, South Leicestershire',
  askedOn: '2026-03-26' as PlainDate,
  dueOn: '2026-04-02' as PlainDate,
  overdue: true,
  replyUrl: 'https://recourse.example/office/requests',
};
