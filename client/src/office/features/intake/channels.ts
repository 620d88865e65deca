import { isPlainDate } from '@shared/time/plain-date';
import type { FormError } from '@client/ui/errors';

export type KeyedChannel = 'PAPER' | 'PHONE' | 'EMAIL';
export const CHANNELS = [
  { value: 'PAPER', text: 'Paper form' },
  { value: 'PHONE', text: 'Phone' },
  { value: 'EMAIL', text: 'Email' },
];

/** How and when an application came, as it is typed. */
export interface CameForm {
  channel: string;
  receivedOn: string;
  receivedTime: string;
}
export const emptyCame = (): CameForm => ({ channel: 'PAPER', receivedOn: '', receivedTime: '' });

/** What is missing of how and when it came. The policy itself is the server's to judge. */
export function cameFaults({ receivedOn, receivedTime }: CameForm): FormError[] {
  return [
    ...(isPlainDate(receivedOn)
      ? []
      : [{ field: 'receivedOn', message: 'Enter the day it really arrived, for example 7 4 2026' }]),
    ...(receivedTime === '' || /^([01]?\d|2[0-3]):[0-5]\d$/.test(receivedTime)
      ? []
      : [{ field: 'receivedTime', message: 'Enter the time as on a 24-hour clock, for example 14:30' }]),
  ];
}
/** "9:05" as "09:05"; null where no time was noted. */
export const timeOf = ({ receivedTime }: CameForm): string | null => (receivedTime === '' ? null : receivedTime.padStart(5, '0'));
