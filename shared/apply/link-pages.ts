import type { PlainDate } from '@shared/time';
import type { AnswerGroup } from './answer-by-link';
import type { Values } from './answers';
import type { PublicAuthority } from './pages';
import type { FieldError } from './question';

export interface AskedRow {
  label: string;
  answer: string;
}
interface OfRequest {
  authority: PublicAuthority;
  reference: string;
}

/** Pages for somebody who was asked for information by a link (R49). */
export interface LinkPages {
  'open-request': { authority: PublicAuthority; token: string };
  'request-closed': { authority: PublicAuthority };
  asked: OfRequest & {
    about: AskedRow[];
    items: string[];
    notice: string[];
    mustAnswer: boolean;
    groups: AnswerGroup[];
    values: Values;
    hidden: Values;
    errors: FieldError[];
    action: string;
  };
  'asked-details': OfRequest & {
    groups: AnswerGroup[];
    values: Values;
    hidden: Values;
    errors: FieldError[];
    /** Whether another dated line can be added. */
    more: boolean;
    action: string;
  };
  'asked-check': OfRequest & { rows: AskedRow[]; hidden: Values; action: string };
  answered: OfRequest & { justNow: boolean; on: PlainDate; rows: AskedRow[] };
}
