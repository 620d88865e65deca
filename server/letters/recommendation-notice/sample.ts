import type { PlainDate } from '@shared/time';
import { SAMPLE_BODY } from '../body-facts';
import type { RecommendationNoticeFacts } from './letter';

export const sample: RecommendationNoticeFacts = { ...SAMPLE_BODY, replyDueOn: '2026-06-08' as PlainDate };
