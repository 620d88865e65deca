import type { ZodType } from 'zod';
import type { Ctx } from '../command/context';

/** The names of all jobs; the registry in `server/compose.ts` is total over them. */
export const JOB_NAMES = [
  'hand-over-letter',
  'print-letter',
  'send-notice',
  'sweep-clocks',
  'remove-old-drafts',
  'stop-request-clock',
  'raise-agreement-task',
  'raise-receipt-tasks',
  'pass-on-application',
  'accept-hand-over',
  'tell-not-decided',
  'take-back-requests',
  'recalculate-clocks',
  'raise-notices',
  'send-digests',
  'tell-date-changed',
  'chase-late-requests',
  'note-offers-in-letter',
  'review-risk',
  'watch-risk',
  'note-said-on-page',
  'make-pack',
  'call-off-meeting',
  'note-slot-told',
  'tell-outcome',
  'note-progress',
  'remind-late-actions',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** Ids only: job data is clear text in a queue. */
export interface JobPayload {
  tenantId: string;
  outboxId: string;
  ids: Readonly<Record<string, string>>;
}

/** Which try this is, from 1, and whether the queue will not try again. */
export interface Turn {
  attempt: number;
  last: boolean;
}

/** A reaction to an event, declared once by the feature that owns the deed. Handlers may run twice and must not mind. */
export interface Job<Ids extends Record<string, string> = Record<string, string>> {
  name: JobName;
  /** The events it reacts to. */
  on: readonly string[];
  ids: ZodType<Ids>;
  attempts: number;
  /** Runs as the system of one authority. */
  handle(ctx: Ctx, ids: Ids, turn: Turn): Promise<void>;
}

/** Declares a job. */
export const job = <Ids extends Record<string, string>>(definition: Job<Ids>): Job => definition;

/** Work done by the calendar rather than by an event: every authority in turn. */
export interface Chore {
  name: JobName;
  everyMs: number;
  handle(ctx: Ctx): Promise<void>;
}
