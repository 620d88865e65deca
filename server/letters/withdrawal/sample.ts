import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { WithdrawalFacts } from './letter';

/** The invented case, withdrawn by phone before anything was decided. */
export const sample: WithdrawalFacts = {
  ...SAMPLE_CASE,
  saidOn: '2026-04-01' as PlainDate,
  continuedBecause: null,
  applyUrl: 'https://recourse.example/blaby',
};
