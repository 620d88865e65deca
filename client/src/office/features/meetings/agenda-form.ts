import type { FormError } from '@client/ui/errors';

export interface AgendaLine {
  title: string;
  minutes: string;
}

/** The lines with the one at `from` moved by one place; the same lines where there is no such place. */
export function moved(lines: readonly AgendaLine[], from: number, by: -1 | 1): AgendaLine[] {
  const to = from + by;
  const line = lines[from];
  const other = lines[to];
  if (!line || !other) {
    return [...lines];
  }
  return lines.map((one, index) => (index === from ? other : index === to ? line : one));
}

/** Minutes of all lines together; lines without any count as none. */
export const minutesTogether = (lines: readonly AgendaLine[]): number =>
  lines.reduce((sum, { minutes }) => sum + (Number(minutes) > 0 ? Number(minutes) : 0), 0);

/** What is to be mended, by the ids of the inputs. */
export function agendaFaults(lines: readonly AgendaLine[], name: string): FormError[] {
  return [
    ...(lines.length === 0 ? [{ field: `${name}-add`, message: 'Add at least one item' }] : []),
    ...lines.flatMap(({ title, minutes }, index) => [
      ...(title.trim() === '' ? [{ field: `${name}-title-${index}`, message: `Say what item ${index + 1} is` }] : []),
      ...(minutes.trim() === '' || /^[1-9]\d{0,2}$/.test(minutes.trim())
        ? []
        : [{ field: `${name}-minutes-${index}`, message: `Enter the minutes of item ${index + 1} as a number` }]),
    ]),
  ];
}
