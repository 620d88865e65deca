import type { WorkstackQuery } from '@client/gql/operations';

export type WorkRow = WorkstackQuery['workstack']['rows'][number];

/** The groups of the workstack, most urgent first, and what each says when it is empty. */
export const GROUPS = [
  { id: 'OVERDUE', title: 'Overdue' },
  { id: 'TODAY', title: 'Today' },
  { id: 'THIS_WEEK', title: 'This week' },
  { id: 'LATER', title: 'Later' },
  { id: 'WAITING', title: 'Waiting for others' },
  { id: 'NOTHING', title: 'No action needed' },
] as const;

/** The rows by group, in the order of the list; groups without rows are left out; a group we do not know goes last. */
export function grouped(rows: readonly WorkRow[]): { id: string; title: string; rows: WorkRow[] }[] {
  const known = new Set<string>(GROUPS.map(({ id }) => id));
  return GROUPS.map(({ id, title }) => ({
    id,
    title,
    rows: rows.filter((row) => row.group === id || (id === 'NOTHING' && !known.has(row.group))),
  })).filter((group) => group.rows.length > 0);
}
