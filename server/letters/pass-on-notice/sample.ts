import type { PlainDate } from '@shared/time';
import { SAMPLE_AUTHORITY } from '../authority-facts';
import type { PassOnNoticeFacts } from './letter';

/** The notice of the invented case to an invented neighbourhood policing unit. */
export const sample: PassOnNoticeFacts = {
  reference: 'BLA-2026-0012',
  receivedOn: '2026-03-20' as PlainDate,
  agencyName: 'Leicestershire Police, South Leicestershire',
  authority: SAMPLE_AUTHORITY,
};
