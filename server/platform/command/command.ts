import type { Moment, Refusal } from '@shared/policy/rule';
import type { Action, Facts, Tag } from '@shared/access/subjects';
import type { ReadTx, Tx } from '../db/tenant';
import type { DomainEvent } from '../outbox/outbox';
import type { Actor } from './actor';

export interface At {
  actor: Actor;
  moment: Moment;
}
export interface Recorded<Result> {
  result: Result;
  events: readonly DomainEvent[];
  /** Nothing was there to be done, so nothing is written in the trail: a sweep that finds no clock, a letter that has gone. */
  idle?: boolean;
}
/** What may be done, as CASL reads it: the action, the tag, and that tag's own facts. */
export type Permit = { [T in Tag]: readonly [Action, T, Facts[T]] }[Tag];

/** One deed: the corridor's rooms in order. A command cannot exist without `permit`. */
export interface Command<Input, Loaded, Result> {
  name: string;
  /** Loads, and where it writes locks, everything that will be judged. Throws NotFound. */
  load(tx: ReadTx & Partial<Tx>, input: Input, at: At): Promise<Loaded>;
  /** Which authority and case the deed belongs to. */
  belongs(loaded: Loaded): { tenantId: string; caseId: string | null };
  permit(loaded: Loaded): Permit;
  /** May this be done to this case today? */
  standing?(loaded: Loaded, moment: Moment): readonly Refusal[];
  /** Is this input acceptable? */
  judge?(loaded: Loaded, input: Input, moment: Moment): readonly Refusal[];
  record(tx: Tx, loaded: Loaded, input: Input, at: At): Promise<Recorded<Result>>;
}

/** Declares a command; every type is inferred from `load` onwards. */
export function command<Input, Loaded, Result>(definition: Command<Input, Loaded, Result>): Command<Input, Loaded, Result> {
  return definition;
}

/** What a command answers: a result, or the reasons there is none. Refusals are data, never exceptions. */
export interface Outcome<Result> {
  result: Result | null;
  refusals: readonly Refusal[];
}
