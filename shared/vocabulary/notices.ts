/** What staff are told by email. A limit that comes near can be read later; the day itself and the day after cannot be put off (D44). */
export const NOTICE_KINDS = ['NEW_APPLICATION', 'LIMIT_NEAR', 'LIMIT_DUE', 'LIMIT_OVERDUE', 'REPLY', 'TASK'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export const NOTICE_KIND_LABEL: Record<NoticeKind, string> = {
  NEW_APPLICATION: 'A new application has come in',
  LIMIT_NEAR: 'A time limit is two working days away',
  LIMIT_DUE: 'A time limit ends today',
  LIMIT_OVERDUE: 'A time limit has passed',
  REPLY: 'An agency has answered',
  TASK: 'A case has something that only a person can do',
};

/** When it is told: by itself, in one email each working morning, or not at all. */
export const NOTICE_WAYS = ['AT_ONCE', 'DIGEST', 'OFF'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];
export const NOTICE_WAY_LABEL: Record<NoticeWay, string> = {
  AT_ONCE: 'At once',
  DIGEST: 'In the morning email',
  OFF: 'Not at all',
};
