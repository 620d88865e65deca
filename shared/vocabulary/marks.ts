/**
 * Who may see a piece of information about a case (D31, D58). OPEN: whoever the open part was shared with. CLOSED: the panel, in the
 * closed session. ORIGINATOR: nobody but who gave it and the SPOC who asked for it.
 */
export const HANDLING_MARKS = ['OPEN', 'CLOSED', 'ORIGINATOR'] as const;
export type HandlingMark = (typeof HANDLING_MARKS)[number];
export const HANDLING_MARK_LABEL: Record<HandlingMark, string> = {
  OPEN: 'Open: may be said with the victim present',
  CLOSED: 'Closed session only',
  ORIGINATOR: 'For the SPOC only',
};

/** What each mark means, in the words of whoever chooses one. */
export const MARK_IN_WORDS: Record<HandlingMark, string> = {
  OPEN: 'Everybody in the meeting, the person affected too',
  CLOSED: 'The organisations in the closed part of the meeting, not the person affected',
  ORIGINATOR: 'Only the council officer who asked, nobody in the meeting',
};

/** The same in a word, for a line among many. */
export const HANDLING_MARK_WORD: Record<HandlingMark, string> = {
  OPEN: 'Open',
  CLOSED: 'Closed session',
  ORIGINATOR: 'SPOC only',
};

/** The two parts of a review meeting when somebody attends for the victim (R37, R38). */
export const SESSIONS = ['OPEN', 'CLOSED'] as const;
export type Session = (typeof SESSIONS)[number];
export const SESSION_LABEL: Record<Session, string> = { OPEN: 'Open session', CLOSED: 'Closed session' };

/** How much of a case a grant opens to an agency (D58). */
export const GRANT_SCOPES = ['REQUEST', 'OPEN', 'CLOSED'] as const;
export type GrantScope = (typeof GRANT_SCOPES)[number];
export const GRANT_SCOPE_LABEL: Record<GrantScope, string> = {
  REQUEST: 'One request',
  OPEN: 'The open part of the case',
  CLOSED: 'All of the case, for the panel',
};

/** What a dated line of a second-stage answer is (R30, R45). */
export const ENTRY_KINDS = ['REPORT', 'ACTION', 'EFFECT'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const ENTRY_KIND_LABEL: Record<EntryKind, string> = {
  REPORT: 'Report received',
  ACTION: 'Action taken',
  EFFECT: 'Effect',
};
