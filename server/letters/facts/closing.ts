import { dueFor, lastDayToAppeal, type Moment } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { DecisionOutcome } from '@shared/vocabulary/cases';
import { letterTitle, type LetterKind } from '@shared/vocabulary/letters';
import type { ReadTx } from '@server/platform/db/tenant';
import type { ActionTold } from '../closure/letter';
import { applicantOf, caseFacts, type AboutLetter, type ToApplicant } from './applicant';
import { authorityFacts, type Premises } from './sender';
import { toldAbout } from './told';

const REVIEW = `(select json_build_object('reason', v.reason) from app.discretionary_reviews v where v.case_id = c.id and v.id = $4)`;
/** What they may speak for, unless the chair of the meeting changes it (R34, R35). */
const ATTENDANCE_MINUTES = 30;

/** Facts of the letter that tells of a review by discretion; its dates count from the day on it (D15). */
export async function discretionaryReviewFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'DISCRETIONARY_REVIEW'> | null> {
  const kind = 'DISCRETIONARY_REVIEW';
  const row = await toldAbout<{ reason: string }>(tx, { kind, letter, aboutSql: REVIEW }, moment);
  if (!row) {
    return null;
  }
  const due = (clock: 'OUTCOME' | 'OUTCOME_PROMISE') =>
    dueFor(clock, moment.today, moment.calendar, { policyOn: row.receivedOn });
  const facts = {
    ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
    reason: row.about.reason,
    outcomeDueOn: due('OUTCOME').dueOn,
    outcomeDueSentence: due('OUTCOME').sentence.replace('from Letter 2a', 'from this letter'),
    promiseOn: due('OUTCOME_PROMISE').dueOn,
    attendanceMinutes: ATTENDANCE_MINUTES,
  };
  return applicantOf({ kind, row, facts });
}

interface Closing {
  reason: string;
  actions: ActionTold[];
  last: { kind: 'LETTER_2B' | 'LETTER_3'; servedOn: PlainDate } | null;
}
const CLOSING = `(
  select json_build_object('reason', v.reason, 'actions', (
      select coalesce(json_agg(json_build_object('says', a.open_says, 'owner', a.body_name, 'status', a.status, 'doneOn', a.done_on,
        'progress', a.open_progress) order by a.number), '[]')
      from app.actions a where a.case_id = c.id and a.removed_on is null and a.open_says is not null), 'last', (
      select json_build_object('kind', s.kind, 'servedOn', s.served_on) from app.letters_sent s
      where s.case_id = c.id and s.kind in ('LETTER_2B', 'LETTER_3')
        and not exists (select 1 from app.letter_returns b where b.letter_id = s.letter_id)
      order by s.served_on desc limit 1))
  from app.closures v where v.case_id = c.id and v.id = $4)`;

/** Facts of the letter that closes a case: each action in the words its applicant reads (D29), and the appeal while it is open (R53). */
export async function closureFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'CLOSURE'> | null> {
  const row = await toldAbout<Closing>(tx, { kind: 'CLOSURE', letter, aboutSql: CLOSING }, moment);
  if (!row) {
    return null;
  }
  const { reason, actions, last } = row.about;
  const lastDay = last && lastDayToAppeal(last.servedOn, moment.calendar);
  const isOpen = lastDay !== null && lastDay >= moment.today;
  const facts = {
    ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
    reason,
    actions,
    lastDayToAppeal: isOpen ? lastDay : null,
    appealAgainst: isOpen ? (last?.kind === 'LETTER_3' ? 'the outcome of the review' : 'our decision on your application') : null,
  };
  return applicantOf({ kind: 'CLOSURE', row, facts });
}

interface Correction {
  kind: LetterKind;
  outcome: DecisionOutcome | null;
  letterDate: PlainDate;
  said: string;
  shouldSay: string;
}
const CORRECTION = `(
  select json_build_object('kind', s.kind, 'letterDate', s.dated_on, 'said', v.said, 'shouldSay', v.should_say, 'outcome', (
    select d.outcome from app.letters l join app.decisions d on d.tenant_id = l.tenant_id and d.id = l.decision_id where l.id = v.letter_id))
  from app.corrigenda v join app.letters_sent s on s.tenant_id = v.tenant_id and s.letter_id = v.letter_id
  where v.case_id = c.id and v.id = $4)`;

/** Facts of the correction of a letter that has gone (D47). */
export async function corrigendumFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'CORRIGENDUM'> | null> {
  const row = await toldAbout<Correction>(tx, { kind: 'CORRIGENDUM', letter, aboutSql: CORRECTION }, moment);
  if (!row) {
    return null;
  }
  const { kind, outcome, letterDate, said, shouldSay } = row.about;
  const base = caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter);
  return applicantOf({
    kind: 'CORRIGENDUM',
    row,
    facts: { ...base, letterTitle: letterTitle(kind, outcome), letterDate, said, shouldSay },
  });
}
