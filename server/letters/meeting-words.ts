/** Why somebody is written to about a meeting. */
export type MeetingReason = 'FIRST' | 'REARRANGED' | 'SLOT_ALTERED' | 'CALLED_OFF' | 'NOT_NEEDED';

/** A time of day as a letter says it: ‘10:30am’ from ‘10:30’. Empty where there is none, so that the letter refuses. */
export function timeWord(time: string | null | undefined): string {
  const [hour = '', minute = ''] = (time ?? '').split(':');
  if (hour === '' || minute === '') {
    return '';
  }
  const of12 = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  return `${of12}${minute === '00' ? '' : `:${minute}`}${Number(hour) < 12 ? 'am' : 'pm'}`;
}
