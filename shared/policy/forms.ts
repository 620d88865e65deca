import { shortDate, type PlainDate } from '@shared/time';
import { addressJudgement } from './postal-address';
import { Refusal, refuse, Rule } from './rule';

/** Paper forms, and what people tell without their name (§3, §8). */
export const FORM_RULES = {
  ask: {
    id: 'form.ask',
    section: '§3',
    requirements: ['R21', 'R77'],
    says: 'A paper form is sent to a name and address, or handed over, to whoever asks by phone or in person.',
  },
  send: {
    id: 'form.send',
    section: '§8',
    requirements: ['R77'],
    says: 'The day a paper form was posted or collected is kept, once.',
  },
  anonymous: {
    id: 'form.without-a-name',
    section: '§3',
    requirements: ['D35'],
    says: 'What somebody tells without a name is read by a person, who notes what was done; it is not an application.',
  },
} as const satisfies Record<string, Rule>;

const blank = (text: string): boolean => text.trim() === '';

/** What stands against a request for a paper form. Somebody who is there needs no address: they take it with them. */
export function formRequestJudgement(
  asked: { fullName: string; addressLines: readonly string[]; inPerson: boolean; askedOn: PlainDate },
  today: PlainDate,
): Refusal[] {
  const lines = asked.addressLines.filter((line) => !blank(line));
  return [
    ...(blank(asked.fullName) ? [refuse(FORM_RULES.ask, 'MISSING', 'Give the name of whoever asked.', 'fullName')] : []),
    ...(asked.askedOn > today
      ? [refuse(FORM_RULES.ask, 'DATE_ORDER', 'It cannot have been asked for after today.', 'askedOn')]
      : []),
    ...(lines.length > 0 || !asked.inPerson ? addressJudgement([blank(asked.fullName) ? 'Name' : asked.fullName, ...lines]) : []),
  ];
}

export interface FormAsked {
  askedOn: PlainDate;
  sentOn: PlainDate | null;
  hasAddress: boolean;
}

/** Whether this form is still to be sent. */
export function sendFormStanding({ sentOn }: FormAsked): Refusal[] {
  return sentOn === null ? [] : [refuse(FORM_RULES.send, 'ALREADY_DONE', `This form already went on ${shortDate(sentOn)}.`)];
}

/** What stands against the day a form was posted or collected. */
export function sendFormJudgement(form: FormAsked, sent: { sentOn: PlainDate; collected: boolean }, today: PlainDate): Refusal[] {
  const no = (code: Refusal['code'], message: string, field: string): Refusal => refuse(FORM_RULES.send, code, message, field);
  return [
    ...(sent.sentOn > today ? [no('DATE_ORDER', 'The day cannot be later than today.', 'sentOn')] : []),
    ...(sent.sentOn < form.askedOn
      ? [no('DATE_ORDER', `It was asked for on ${shortDate(form.askedOn)} and cannot have gone before.`, 'sentOn')]
      : []),
    ...(!sent.collected && !form.hasAddress ? [no('MISSING', 'There is no address to post it to.', 'collected')] : []),
  ];
}

/** What stands against noting what was done about something told without a name. */
export function closeAnonymousJudgement({ seenOn }: { seenOn: PlainDate | null }, done: string): Refusal[] {
  return [
    ...(seenOn === null ? [] : [refuse(FORM_RULES.anonymous, 'ALREADY_DONE', `This was dealt with on ${shortDate(seenOn)}.`)]),
    ...(blank(done) ? [refuse(FORM_RULES.anonymous, 'MISSING', 'Say what was done, or that nothing can be.', 'done')] : []),
  ];
}
