import { addWorkingDays, type PlainDate } from '@shared/time';
import { lastDayToAppeal, mayBeFinalFrom, planRows, servedOn, type Moment } from '@shared/policy';
import type { PlanStatus } from '@shared/vocabulary/outcomes';
import type { LetterChannel } from '@shared/vocabulary/letters';
import type { ReadTx } from '@server/platform/db/tenant';
import { applicantOf, caseFacts, type AboutLetter, type ToApplicant } from './applicant';
import { authorityFacts, type Premises } from './sender';
import { toldAbout } from './told';

interface OpenAction {
  number: number;
  openSays: string | null;
  bodyName: string;
  dueOn: PlainDate;
}
/** The rows of a plan `p` that letters may read: the redacted columns only (D29). */
const ACTIONS = `(select coalesce(json_agg(json_build_object('number', a.number, 'openSays', a.open_says, 'bodyName', a.body_name,
  'dueOn', a.due_on) order by a.number), '[]') from app.actions a where a.plan_id = p.id and a.removed_on is null)`;

interface Outcome {
  meetingHeldOn: PlainDate | null;
  found: string;
  planStatus: PlanStatus | null;
  noPlanBecause: string | null;
  recommendations: { says: string; to: string; replyDueOn: PlainDate }[];
  actions: OpenAction[];
}
/** Of the findings it is sent for, or while it is only looked at, of the latest. What is not final is not there, so that it cannot go. */
const OUTCOME = `(
  select json_build_object('meetingHeldOn', m.held_on, 'found', case when f.final_on is not null or $4::uuid is null then f.for_applicant else '' end,
    'planStatus', p.status, 'noPlanBecause', p.not_needed_because, 'actions', ${ACTIONS}, 'recommendations', (
      select coalesce(json_agg(json_build_object('says', r.says, 'to', r.body_name, 'replyDueOn', r.reply_due_on) order by r.number), '[]')
      from app.recommendations r where r.case_id = f.case_id and r.meeting_id is not distinct from f.meeting_id and r.removed_on is null))
  from app.findings f left join app.meetings m on m.tenant_id = f.tenant_id and m.id = f.meeting_id
    left join app.plans p on p.tenant_id = f.tenant_id and p.case_id = f.case_id and p.meeting_id is not distinct from f.meeting_id
  where f.case_id = c.id and case when $4::uuid is null then true else f.id = $4 end order by f.recorded_at desc limit 1)`;

/** Facts of Letter 3 (R40-R44). A plan that is not final is as if it had no rows: such a letter is missing its plan (R44). */
export async function letter3Facts(
  tx: ReadTx,
  letter: AboutLetter & { channel: LetterChannel },
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'LETTER_3'> | null> {
  const row = await toldAbout<Outcome>(tx, { kind: 'LETTER_3', letter, aboutSql: OUTCOME }, moment);
  if (!row) {
    return null;
  }
  const { meetingHeldOn, found, planStatus, noPlanBecause, recommendations, actions } = row.about;
  const readable = planStatus === 'FINAL' || letter.causeId === undefined;
  return applicantOf({
    kind: 'LETTER_3',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
      meetingHeldOn: meetingHeldOn ?? ('' as PlainDate),
      found,
      recommendations,
      plan: planStatus === 'NOT_NEEDED' ? null : readable ? planRows(actions) : [],
      noPlanBecause: noPlanBecause ?? '',
      lastDayToAppeal: lastDayToAppeal(servedOn(letter.channel, moment.today, moment.calendar), moment.calendar),
    },
  });
}

const DRAFT = `(
  select json_build_object('askedOn', k.asked_on, 'actions', ${ACTIONS})
  from app.plan_consultations k join app.plans p on p.tenant_id = k.tenant_id and p.id = k.plan_id where k.case_id = c.id and k.id = $4)`;

/** Facts of the draft plan as it is shown (R40, D29): the rows as they stand when it goes. Five working days are left to answer. */
export async function planDraftFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'PLAN_DRAFT'> | null> {
  const row = await toldAbout<{ askedOn: PlainDate; actions: OpenAction[] }>(
    tx,
    { kind: 'PLAN_DRAFT', letter, aboutSql: DRAFT },
    moment,
  );
  return (
    row &&
    applicantOf({
      kind: 'PLAN_DRAFT',
      row,
      facts: {
        ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
        plan: planRows(row.about.actions),
        answerBy:
          mayBeFinalFrom([{ askedOn: moment.today, saidOn: null }], moment.calendar) ??
          addWorkingDays(moment.today, 1, moment.calendar),
      },
    })
  );
}
