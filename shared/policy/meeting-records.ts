import { longDate, type PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import type { MeetingStatus } from '@shared/vocabulary/meetings';
import { MEETING_RULES } from './meeting-rules';
import { toComeStanding } from './meetings';
import { refuse, type Refusal } from './rule';

const blank = (text: string): boolean => text.trim() === '';

/** Whether the meeting may be held, that is minutes opened (R33): both offers on record, and the day has come. */
export function holdStanding(
  facts: { status: MeetingStatus; heldOn: PlainDate; hasBothOffers: boolean },
  today: PlainDate,
): Refusal[] {
  const { hold } = MEETING_RULES;
  const refusals = toComeStanding(hold, facts);
  if (!facts.hasBothOffers) {
    const message = 'The person affected must have been offered a statement and a part in the meeting, and it must be on record.';
    refusals.push(refuse(hold, 'MISSING', message));
  }
  return today < facts.heldOn
    ? [...refusals, refuse(hold, 'TOO_EARLY', `The meeting is on ${longDate(facts.heldOn)}; its minutes open that day.`)]
    : refusals;
}

/** Whether minutes may still be written or agreed: opened and not agreed. */
export const minutesStanding = (facts: { isOpened: boolean; agreedOn: PlainDate | null }): Refusal[] => {
  const { minutes } = MEETING_RULES;
  if (!facts.isOpened) {
    return [refuse(minutes, 'WRONG_STATUS', 'There are no minutes of this part. Open them when the meeting is held.')];
  }
  return facts.agreedOn === null ? [] : [refuse(minutes, 'ALREADY_DONE', `They were agreed on ${longDate(facts.agreedOn)}.`)];
};

/** Whether minutes may be agreed as they are: something is written, and everybody who decides declared (D45). */
export function agreeJudgement(facts: { session: Session; says: string; undeclared: number }): Refusal[] {
  const { minutes, interest } = MEETING_RULES;
  const refusals = blank(facts.says) ? [refuse(minutes, 'MISSING', 'Nothing is written yet.')] : [];
  if (facts.undeclared === 0) {
    return refusals;
  }
  const message = 'Everybody who decides declares an interest or that there is none first: ask them and note it.';
  return [...refusals, refuse(interest, 'MISSING', message)];
}

/** What is wrong with an agenda of one part (R37, R38): the part is there, and no item is empty. */
export function agendaJudgement(
  { hasOpenSession }: { hasOpenSession: boolean },
  { session, items }: { session: Session; items: readonly { title: string }[] },
): Refusal[] {
  const { agenda } = MEETING_RULES;
  const noSuchPart =
    session === 'OPEN' && !hasOpenSession ? [refuse(agenda, 'NOT_ALLOWED', 'This meeting has no open session.', 'session')] : [];
  return items.length === 0 || items.some(({ title }) => blank(title))
    ? [...noSuchPart, refuse(agenda, 'MISSING', 'Write at least one item, and no empty ones.', 'items')]
    : noSuchPart;
}

/** Whether packs may be made (R31, D30): before the meeting, and with an agenda for each part, for it is in the pack. */
export function packStanding({ status, withoutAgenda }: { status: MeetingStatus; withoutAgenda: number }): Refusal[] {
  const { pack } = MEETING_RULES;
  return withoutAgenda === 0
    ? toComeStanding(pack, { status })
    : [...toComeStanding(pack, { status }), refuse(pack, 'MISSING', 'Write the agenda of each part first: it is in the pack.')];
}
