import type { PlainDate } from '@shared/time';
import { SAMPLE_BODY } from '../body-facts';
import type { ActionReminderFacts } from './letter';

export const sample: ActionReminderFacts = { ...SAMPLE_BODY, dueOn: '2026-06-08' as PlainDate, isLate: false };
