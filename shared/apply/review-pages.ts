import type { PlainDate } from '@shared/time';
import type { Values } from './answers';
import type { PublicAuthority } from './pages';
import type { Field, FieldError, LongField } from './question';

/** A part of the review that the applicant has to do with: what it is, how it stands, and where it is. */
export interface ReviewPart {
  title: string;
  says: string;
  href: string;
  link: string;
}
export interface PlanLine {
  number: number;
  who: string;
  what: string;
  byWhen: PlainDate;
  stands: string;
  progress: string | null;
}
export interface RecommendationLine {
  number: number;
  to: string;
  what: string;
  stands: string;
}
interface OfPart {
  authority: PublicAuthority;
  errors: FieldError[];
}

/** Pages about the review, for whoever is signed in to their own case. */
export interface ReviewPages {
  'taking-part': OfPart & {
    field: Field;
    values: Values;
    minutes: number;
    until: string | null;
    said: string | null;
    forAnother: boolean;
    action: string | null;
  };
  'taking-part-needs': OfPart & {
    title: string;
    way: string;
    fields: readonly Field[];
    values: Values;
    written: boolean;
    forAnother: boolean;
    action: string;
  };
  'taking-part-check': OfPart & { way: string; inWords: string; needs: string | null; values: Values; base: string };
  statement: OfPart & {
    field: LongField;
    says: string;
    saved: boolean;
    /** Why none can be given now. */
    instead: string | null;
    given: { on: PlainDate; says: string | null } | null;
    declined: boolean;
    forAnother: boolean;
    action: string | null;
    decline: string | null;
  };
  'statement-check': OfPart & { says: string; action: string; back: string };
  'part-done': {
    forAnother: boolean;
    authority: PublicAuthority;
    title: string;
    says: readonly string[];
    written: boolean;
    home: string;
  };
  meeting: {
    authority: PublicAuthority;
    headline: string;
    rows: { name: string; value: string; href?: string }[];
    slot: string;
    people: { name: string; part: string }[];
    agenda: { title: string; minutes: number | null }[];
    calendar: string | null;
    change: string | null;
  };
  plan: OfPart & {
    headline: string;
    explain: readonly string[];
    lines: PlanLine[];
    recommendations: RecommendationLine[];
    asked: { field: LongField; values: Values; action: string } | null;
    answers: { says: string; saidOn: PlainDate }[];
  };
}
