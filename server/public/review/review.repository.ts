import type { SentUpdate } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { MeetingStatus, PanelRole } from '@shared/vocabulary/meetings';
import type { ActionStatus, PlanStatus, Regard } from '@shared/vocabulary/outcomes';
import type { OfferAnswer, OfferKind, StatementSource } from '@shared/vocabulary/participation';
import type { ReadTx } from '@server/platform/db/tenant';

export interface ToldMeeting {
  id: string;
  heldOn: PlainDate;
  status: MeetingStatus;
  slotMinutes: number;
  /** Their own part of it. Times are wall-clock times in London, ‘HH:MM’. */
  open: { startsAt: string; minutes: number; place: string | null; videoLink: string | null } | null;
  people: { name: string; organisation: string; role: PanelRole }[];
  agenda: { title: string; minutes: number | null }[];
  slotChange: { fromMinutes: number; toMinutes: number; because: string } | null;
}
export interface ShownPlan {
  id: string;
  status: PlanStatus;
  shownOn: PlainDate;
  finalOn: PlainDate | null;
  actions: {
    number: number;
    bodyName: string;
    says: string;
    progress: string | null;
    dueOn: PlainDate;
    status: ActionStatus;
    doneOn: PlainDate | null;
  }[];
  answers: { says: string; saidOn: PlainDate }[];
}
export interface KeptStatement {
  says: string | null;
  givenOn: PlainDate | null;
  source: StatementSource;
  mine: boolean;
}
/** The review as the applicant's side may know it: their part in it, the open part of the meeting, and what came of it. */
export interface ApplicantReview {
  caseId: string;
  partyId: string;
  /** They applied for somebody else, whom the offers are made to (D28). */
  forAnother: boolean;
  offers: { kind: OfferKind; offeredOn: PlainDate }[];
  /** Latest first. */
  answers: { kind: OfferKind; answer: OfferAnswer; saidOn: PlainDate; needs: string | null }[];
  agreedInWritingOn: PlainDate | null;
  /** Latest first; one without a day is still being written. */
  statements: KeptStatement[];
  meeting: ToldMeeting | null;
  discretionaryOn: PlainDate | null;
  extension: { originalDueOn: PlainDate } | null;
  updates: (SentUpdate & { why: string })[];
  plan: ShownPlan | null;
  recommendations: {
    number: number;
    says: string;
    bodyName: string;
    replyDueOn: PlainDate;
    regard: Regard | null;
    regardOn: PlainDate | null;
  }[];
  closure: { reason: string; toldOn: PlainDate } | null;
}

const MEETING = `
  select json_build_object('id', m.id, 'heldOn', m.held_on, 'status', m.status, 'slotMinutes', m.slot_minutes,
    'open', (select json_build_object('startsAt', s.starts_at, 'minutes', s.minutes, 'place', s.place, 'videoLink', s.video_link)
       from app.meeting_sessions s where s.meeting_id = m.id and s.session = 'OPEN'),
    'people', (select coalesce(json_agg(json_build_object('name', p.full_name, 'organisation', p.organisation, 'role', p.role)
       order by p.role <> 'CHAIR', p.organisation, p.full_name), '[]') from app.panel_members p
       where p.meeting_id = m.id and p.left_on is null
         and p.id in (select s.member_id from app.seats s where s.session = 'OPEN' and s.removed_on is null)),
    'agenda', (select coalesce(json_agg(json_build_object('title', a.title, 'minutes', a.minutes) order by a.position), '[]')
       from app.agenda_items a where a.meeting_id = m.id and a.session = 'OPEN' and a.removed_on is null),
    'slotChange', (select json_build_object('fromMinutes', h.from_minutes, 'toMinutes', h.to_minutes, 'because', h.because)
       from app.slot_changes h where h.meeting_id = m.id and h.to_minutes = m.slot_minutes limit 1))
  from app.meetings m where m.case_id = c.id order by m.status <> 'SCHEDULED', m.held_on desc limit 1`;

const PLAN = `
  select json_build_object('id', p.id, 'status', p.status, 'shownOn', p.shown_on, 'finalOn', p.final_on,
    'actions', (select coalesce(json_agg(json_build_object('number', a.number, 'bodyName', a.body_name, 'says', a.open_says,
       'progress', a.open_progress, 'dueOn', a.due_on, 'status', a.status, 'doneOn', a.done_on) order by a.number), '[]')
       from app.actions a where a.plan_id = p.id and a.removed_on is null and a.open_says <> ''),
    'answers', (select coalesce(json_agg(json_build_object('says', n.says, 'saidOn', n.said_on) order by n.said_on), '[]')
       from app.plan_consultations n where n.plan_id = p.id and n.said_on is not null and n.says <> ''))
  from app.plans p where p.case_id = c.id order by p.shown_on desc limit 1`;

const SQL = `
  select c.id as "caseId", me.id as "partyId", (me.role = 'APPLICANT' and c.applies_for <> 'SELF') as "forAnother",
    (select coalesce(json_agg(json_build_object('kind', o.kind, 'offeredOn', o.offered_on) order by o.offered_on), '[]')
       from app.offers o where o.case_id = c.id) as offers,
    (select coalesce(json_agg(json_build_object('kind', a.kind, 'answer', a.answer, 'saidOn', a.said_on, 'needs', a.needs)
       order by a.said_on desc, a.recorded_at desc), '[]') from app.offer_answers a where a.case_id = c.id) as answers,
    (select max(g.given_on) from app.consents g where g.case_id = c.id and g.kind = 'ATTEND' and g.withdrawn_on is null
       and (g.expires_on is null or g.expires_on >= $1)) as "agreedInWritingOn",
    (select coalesce(json_agg(json_build_object('says', t.says, 'givenOn', t.given_on, 'source', t.source,
       'mine', coalesce(t.by_party_id = me.id, false)) order by t.given_on desc nulls first, t.given_at desc nulls last, t.recorded_at desc), '[]')
       from app.impact_statements t where t.case_id = c.id) as statements,
    (${MEETING}) as meeting,
    (select max(d.told_on) from app.discretionary_reviews d where d.case_id = c.id) as "discretionaryOn",
    (select json_build_object('originalDueOn', e.original_due_on) from app.extensions e
       where e.case_id = c.id and e.clock_kind = 'OUTCOME' order by e.recorded_at desc limit 1) as extension,
    (select coalesce(json_agg(json_build_object('sentOn', u.sent_on, 'nextDueOn', u.next_due_on, 'why', u.why) order by u.sent_on), '[]')
       from app.case_updates u join app.extensions e on e.id = u.extension_id
       where u.case_id = c.id and e.clock_kind = 'OUTCOME') as updates,
    (${PLAN}) as plan,
    (select coalesce(json_agg(json_build_object('number', r.number, 'says', r.says, 'bodyName', r.body_name, 'replyDueOn', r.reply_due_on,
       'regard', r.regard, 'regardOn', r.regard_on) order by r.number), '[]') from app.recommendations r where r.case_id = c.id) as recommendations,
    (select json_build_object('reason', z.reason, 'toldOn', z.told_on) from app.closures z
       where z.case_id = c.id order by z.told_on desc limit 1) as closure
  from app.cases c join app.parties me on me.case_id = c.id`;

/** The review of the applicant's own case, in one statement; null when it is not there. Read it as the applicant: the wall leaves the open part only (R38). */
export async function reviewOfApplicant(tx: ReadTx, today: PlainDate): Promise<ApplicantReview | null> {
  const [row] = await tx.query<ApplicantReview>(SQL, [today]);
  return row ?? null;
}

/** What they said last to an offer, or null. */
export const latestAnswer = ({ answers }: Pick<ApplicantReview, 'answers'>, kind: OfferKind) =>
  answers.find((answer) => answer.kind === kind) ?? null;
/** Whether the council has made them that offer (R33, R34). */
export const isOffered = ({ offers }: Pick<ApplicantReview, 'offers'>, kind: OfferKind): boolean =>
  offers.some((offer) => offer.kind === kind);
/** The statement that stands: the one given last. */
export const givenStatement = ({ statements }: Pick<ApplicantReview, 'statements'>) =>
  statements.find((one): one is KeptStatement & { givenOn: PlainDate } => one.givenOn !== null) ?? null;
/** '1 of 2 actions is done', and how many ended without. */
export function doneWords(actions: ShownPlan['actions']): string {
  const count = (status: ActionStatus): number => actions.filter((action) => action.status === status).length;
  const [done, ended] = [count('DONE'), count('ENDED')];
  const all = `${done} of ${actions.length} ${actions.length === 1 ? 'action' : 'actions'} ${done === 1 ? 'is' : 'are'} done`;
  return ended > 0 ? `${all}, ${ended} ended without being done` : all;
}
/** What they began to write and have not given; their own only. */
export const draftStatement = ({ statements }: Pick<ApplicantReview, 'statements'>) =>
  statements.find(({ givenOn, mine }) => givenOn === null && mine) ?? null;
