import { longDate, type PlainDate } from '@shared/time';
import type { Moment } from '@shared/policy';
import type { ClockKind } from '@shared/vocabulary/clocks';
import type { ReadTx } from '@server/platform/db/tenant';
import { applicantOf, caseFacts, type AboutLetter, type ToApplicant } from './applicant';
import { authorityFacts, type Premises } from './sender';
import { toldAbout } from './told';

interface Holiday {
  title: string;
  on: PlainDate;
  change: 'ADDED' | 'REMOVED';
}
interface Change {
  clockKind: ClockKind;
  quotedOn: PlainDate;
  latestOn: PlainDate;
  sentence: string;
  cause: string;
  holiday: Holiday | null;
}
const CHANGE = `(
  select json_build_object('clockKind', k.kind, 'quotedOn', coalesce(k.promised_on, h.old_due_on), 'latestOn', h.new_due_on,
    'sentence', k.sentence, 'cause', h.cause, 'holiday', (
      select json_build_object('title', d.title, 'on', d.holiday_on, 'change', d.change)
      from app.calendar_changes d where d.id = h.calendar_change_id))
  from app.clock_changes h join app.clocks k on k.tenant_id = h.tenant_id and k.id = h.clock_id
  where h.case_id = c.id and h.id = $4)`;

/** Facts of a letter about a date that a holiday moved (D33, D64). */
export async function dateChangedFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'DATE_CHANGED'> | null> {
  const row = await toldAbout<Change>(tx, { kind: 'DATE_CHANGED', letter, aboutSql: CHANGE }, moment);
  if (!row) {
    return null;
  }
  const { cause, holiday, ...about } = row.about;
  return applicantOf({
    kind: 'DATE_CHANGED',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
      ...about,
      whatChanged: holiday ? holidaySentence(holiday) : cause,
    },
  });
}

const holidaySentence = ({ title, on, change }: Holiday): string =>
  `${longDate(on)} ${change === 'ADDED' ? 'has been made' : 'is no longer'} a bank holiday (${title}).`;
