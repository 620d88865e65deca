import { inject, type InjectionKey } from 'vue';

/** What to do when the server says nobody is signed in: the office goes to its sign-in page and comes back. */
export type LostSession = () => void;

export const LOST_SESSION: InjectionKey<LostSession> = Symbol('lost session');

/** The way out given by the application; nothing where there is none (a test, a preview). */
export function useLostSession(): LostSession {
  return inject(LOST_SESSION, () => undefined);
}
