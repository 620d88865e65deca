import { addressJudgement, type Moment } from '@shared/policy';
import type { LetterChannel, LetterKind } from '@shared/vocabulary/letters';
import type { Contact } from '@server/features/letters';
import { newCode } from '@server/platform/auth/passwords';
import type { Loaded } from '../facts/load';
import { LetterRefused, MissingField } from '../letter';
import { renderLetter, type RenderedLetter, type RenderInput } from '../render-letter';

export interface Ready {
  ready: true;
  rendered: RenderedLetter;
  templateVersion: number;
  /** The code printed in Letter 1 for somebody without email; null otherwise. */
  code: string | null;
}
export interface Held {
  ready: false;
  /** A sentence for staff: what to mend. Names fields, never what was in them. */
  because: string;
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const held = (because: string): Held => ({ ready: false, because });

/**
 * Renders a letter dated today, or says what keeps it from going: a missing field, no wording, no usable address. Sends nothing. Somebody
 * whom email does not serve is printed a code in Letter 1.
 */
export function prepare(
  loaded: Loaded | null,
  channel: LetterChannel,
  { today }: Moment,
  emailServes = Boolean(loaded?.email),
): Ready | Held {
  if (!loaded) {
    return held('What the letter is about, or whom it is for, was not found.');
  }
  const unreachable = reachJudgement(loaded, channel);
  if (unreachable) {
    return held(unreachable);
  }
  if (!loaded.template) {
    return held('There is no wording in force for this letter.');
  }
  const code = loaded.kind === 'LETTER_1' && !emailServes ? newCode() : null;
  try {
    const rendered = renderLetter({
      kind: loaded.kind,
      body: loaded.template.body,
      templateVersion: loaded.template.version,
      facts: loaded.facts,
      letterhead: loaded.letterhead,
      recipient: loaded.recipient,
      reference: loaded.reference,
      datedOn: today,
      ...(code ? { extra: { code } } : {}),
    } as RenderInput);
    return { ready: true, rendered, templateVersion: loaded.template.version, code };
  } catch (failure) {
    if (failure instanceof MissingField) {
      return held(
        `Something the letter must say is missing: ${failure.fields.map((field) => field.replaceAll('_', ' ')).join(', ')}.`,
      );
    }
    if (failure instanceof LetterRefused) {
      return held(failure.message);
    }
    throw failure;
  }
}

/** Why it cannot reach them, in a sentence; null when it can. */
function reachJudgement({ email, recipient }: Loaded, channel: LetterChannel): string | null {
  if (channel === 'EMAIL') {
    return email && EMAIL.test(email) ? null : 'There is no usable email address to send it to.';
  }
  const wrong = addressJudgement([recipient.name, ...recipient.addressLines]);
  return wrong.length > 0 ? wrong.map(({ message }) => message).join(' ') : null;
}

/** Whether somebody can be sent a link by email: else Letter 1 prints them a code. */
export const emailServes = (to: Pick<Contact, 'email' | 'safeChannels'> | null): boolean =>
  Boolean(to?.email) && Boolean(to?.safeChannels.includes('EMAIL'));

const FILE_TITLE: Record<LetterKind, string> = {
  LETTER_1: 'Letter 1',
  LETTER_2A: 'Letter 2a',
  LETTER_2B: 'Letter 2b',
  REQUEST_NOTICE: 'Information request',
  REQUEST_CHASER: 'Reminder',
  CASE_UPDATE: 'Update',
  DATE_CHANGED: 'Changed date',
  WITHDRAWAL: 'Withdrawal',
  TRANSFER: 'Transfer',
  NOT_DECIDED: 'No decision in time',
  DISCRETIONARY_REVIEW: 'Review of your case',
  CLOSURE: 'Case closed',
  CORRIGENDUM: 'Correction',
  LETTER_3: 'Letter 3',
  PLAN_DRAFT: 'Draft plan',
  RECOMMENDATION_NOTICE: 'Notice of a recommendation',
  ACTION_NOTICE: 'Notice of an action',
  ACTION_REMINDER: 'Reminder of an action',
  PASS_ON_NOTICE: 'Notice of an application',
  MEETING_INVITATION: 'Invitation',
  PANEL_INVITATION: 'Invitation',
};

/** The name of the letter's PDF: kind and reference, nothing personal. */
export const letterFileName = (kind: LetterKind, reference: string): string => `${FILE_TITLE[kind]} ${reference}.pdf`;
