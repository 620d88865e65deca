/** Not there, or not yours to see: the two are never told apart. */
export class NotFound extends Error {
  constructor(readonly what: string) {
    super(`${what} was not found.`);
  }
}
/** Visible, but not for your role. The button should not have been offered. */
export class Forbidden extends Error {
  constructor(
    readonly action: string,
    readonly subject: string,
  ) {
    super(`You cannot do this (${action}, ${subject}).`);
  }
}
/** Somebody changed the record first. */
export class Conflict extends Error {
  constructor() {
    super('Somebody has changed this since you opened it. Reload the page and compare.');
  }
}
/** The input is malformed. Names each field and how to mend it. */
export class BadInput extends Error {
  constructor(readonly fields: readonly { field: string; message: string }[]) {
    super(fields.map(({ message }) => message).join(' '));
  }
}
/** Did the garden wall itself refuse: no grant for this role, or a row its policy does not let in? Then it is as if not there. */
export const refusedByWall = (failure: unknown): boolean => (failure as { code?: unknown } | null)?.code === '42501';

/** Could the database not read what was sent: an id that is none, a character that text cannot hold? */
export const unreadable = (failure: unknown): boolean =>
  ['22P02', '22021'].includes(String((failure as { code?: unknown } | null)?.code));

/** Nobody is signed in. */
export class Unauthenticated extends Error {
  constructor() {
    super('Sign in first.');
  }
}
