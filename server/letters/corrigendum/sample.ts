import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { CorrigendumFacts } from './letter';

/** A street misnamed in a decision. */
export const sample: CorrigendumFacts = {
  ...SAMPLE_CASE,
  letterTitle: 'Letter 2a: threshold met',
  letterDate: '2026-04-10' as PlainDate,
  said: 'Outside the flats, Enderby Lane, Blaby',
  shouldSay: 'Outside the flats, Enderby Road, Blaby',
};
