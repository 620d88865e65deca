/** What the team's calendar shows: what happens on a day, and what has to be done by one. */
export const DIARY_KINDS = ['MEETING', 'DEADLINE', 'UPDATE', 'REQUEST', 'ACTION'] as const;
export type DiaryKind = (typeof DIARY_KINDS)[number];
export const DIARY_KIND_LABEL: Record<DiaryKind, string> = {
  MEETING: 'Review meeting',
  DEADLINE: 'Deadline',
  UPDATE: 'Update to the applicant',
  REQUEST: 'Answer due',
  ACTION: 'Action due',
};
