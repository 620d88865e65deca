import type { Part } from './meeting-words';

export interface OrderLine {
  id: string;
  title: string;
  minutes: number | null;
  /** When it begins, 'HH:MM'; null once an item before it has no minutes. */
  at: string | null;
}

/** The agenda of a part with the time each item begins, as far as the items before it say how long they take. */
export function orderOf(part: Pick<Part, 'startsAt' | 'agenda'>): OrderLine[] {
  const [hour = 0, minute = 0] = part.startsAt.split(':').map(Number);
  let from: number | null = hour * 60 + minute;
  return part.agenda.map(({ id, title, minutes }) => {
    const at = from;
    from = from === null || minutes === null ? null : from + minutes;
    return { id, title, minutes, at: at === null ? null : clock(at) };
  });
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
