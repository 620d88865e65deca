import type { PlainDate } from '@shared/time';
import { SAMPLE_BODY } from '../body-facts';
import type { ActionNoticeFacts } from './letter';

export const sample: ActionNoticeFacts = { ...SAMPLE_BODY, dueOn: '2026-06-08' as PlainDate };
