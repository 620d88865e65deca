import type { PlainDate } from '@shared/time';
import { dueFor, UPDATE_CLOCK, type Extended, type Moment } from '@shared/policy';
import type { ReadTx } from '@server/platform/db/tenant';
import { applicantOf, caseFacts, type AboutLetter, type ToApplicant } from './applicant';
import { authorityFacts, type Premises } from './sender';
import { toldAbout } from './told';

interface Update {
  why: string;
  doneSoFar: string;
  originalDueOn: PlainDate;
  about: Extended;
}
/** The day first told: a day that a holiday moved since stays what was promised (D33). */
const UPDATE = `(
  select json_build_object('why', u.why, 'doneSoFar', u.done_so_far, 'about', e.clock_kind, 'originalDueOn', coalesce(
    (select k.promised_on from app.clocks k where k.case_id = u.case_id and k.kind = e.clock_kind order by k.started_on desc limit 1),
    e.original_due_on))
  from app.case_updates u join app.extensions e on e.tenant_id = u.tenant_id and e.id = u.extension_id
  where u.case_id = c.id and u.id = $4)`;

/** Facts of an update (R28, D7). The next one counts from the day on this letter. */
export async function caseUpdateFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'CASE_UPDATE'> | null> {
  const row = await toldAbout<Update>(tx, { kind: 'CASE_UPDATE', letter, aboutSql: UPDATE }, moment);
  if (!row) {
    return null;
  }
  const next = dueFor(UPDATE_CLOCK[row.about.about], moment.today, moment.calendar, { policyOn: row.receivedOn });
  return applicantOf({
    kind: 'CASE_UPDATE',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
      why: row.about.why,
      doneSoFar: row.about.doneSoFar,
      originalDueOn: row.about.originalDueOn,
      ofReview: row.about.about === 'OUTCOME',
      nextUpdateOn: next.dueOn,
      nextUpdateSentence: next.sentence,
    },
  });
}
