import type { PrincipalKind } from '@shared/vocabulary/roles';

const live = `g.agency_id = $2 and g.revoked_at is null and (g.until_at is null or g.until_at > now())`;
/** Cases that an agency may read, by grants at least as wide as that (D58). */
const granted = (scope: 'OPEN' | 'CLOSED'): string =>
  `select g.case_id from app.case_grants g where ${live} and g.scope in (${scope === 'OPEN' ? `'OPEN', 'CLOSED'` : `'CLOSED'`})`;
const byWord = (column: 'mark' | 'session', of = 't'): string =>
  `(${of}.${column} = 'OPEN' and ${of}.case_id in (${granted('OPEN')}) or ${of}.${column} = 'CLOSED' and ${of}.case_id in (${granted('CLOSED')}))`;
/** A statement that came as a document, where the open part is shared. */
const asStatement = (of: string): string =>
  `${of}.id in (select s.document_id from app.impact_statements s where s.given_on is not null and s.case_id in (${granted('OPEN')}))`;
/** By its mark, and not kept from the open part by staff (D31). */
const byMarkKept = `(${byWord('mark')} and (not t.kept_closed or t.case_id in (${granted('CLOSED')})))`;
const onMyCase = (of: string): string => `${of}.case_id in (select p.case_id from app.parties p where p.id = $2)`;
const ofToldMeeting = `${onMyCase('t')} and t.meeting_id in (select m.id from app.meetings m where m.told_on is not null and m.has_open_session)`;
const notGone = (of: string): string =>
  `${of}.case_id not in (select h.case_id from app.hand_overs h where h.case_id is not null and h.accepted_on is not null)`;

/**
 * The wall, table by table and kind by kind: which rows a `select *` with no `where` may return. Each word is a condition below, asked
 * of the table by a superuser with the principal's own authority ($1) and subject ($2). A kind that is not named sees nothing. A table
 * that is not listed fails the suite.
 */
export const WORDS: Readonly<Record<string, string>> = {
  ALL: 'true',
  /** Rows of the principal's own authority. */
  OWN: 't.tenant_id = $1',
  /** The visitor's own draft, in the authority it was begun in. */
  DRAFT: 't.tenant_id = $1 and t.id = $2',
  /** Files that wait with the visitor's own draft. */
  HELD: 't.tenant_id = $1 and t.holder_id = $2',
  /** What hangs on cases of the own authority, those left out that another has taken over: of them only a stub is left (D62). */
  KEPT: 't.tenant_id = $1 and t.case_id not in (select h.case_id from app.hand_overs h where h.case_id is not null and h.accepted_on is not null)',
  BYTES_KEPT: `t.tenant_id = $1 and t.document_id not in (select d.id from app.documents d join app.hand_overs h on h.case_id = d.case_id
    where h.accepted_on is not null)`,
  /** Words to search by: of a case that was taken over, those of its reference. */
  WORDS_KEPT: `t.tenant_id = $1 and (t.source_id = t.case_id
    or t.case_id not in (select h.case_id from app.hand_overs h where h.case_id is not null and h.accepted_on is not null))`,
  /** Hand-overs of the own authority, and those passed to it; what is in a packet is for the authority it was passed to. */
  PASSED_HERE: '(t.tenant_id = $1 or (t.to_tenant_id = $1 and t.passed_on is not null))',
  PASSED_OR_SEALED: '(t.tenant_id = $1 or t.to_tenant_id = $1)',
  PACKED: 't.hand_over_id in (select h.id from app.hand_overs h where h.to_tenant_id = $1 and h.passed_on is not null)',
  /** Files of a packet this authority made: staff see that they are there. */
  PACKED_HERE: 't.tenant_id = $1 and t.holder_id in (select h.id from app.hand_overs h where h.tenant_id = $1)',
  /** Files of drafts here, and of packets passed to here; never those of a packet that was sealed here. */
  HELD_OR_PASSED_HERE: `(t.tenant_id = $1 and t.holder_id not in (select h.id from app.hand_overs h where h.tenant_id = $1)
    or t.holder_id in (select h.id from app.hand_overs h where h.to_tenant_id = $1 and h.passed_on is not null))`,
  BYTES_HELD_OR_PASSED_HERE: `t.file_id in (select f.id from app.held_files f where
    f.tenant_id = $1 and f.holder_id not in (select h.id from app.hand_overs h where h.tenant_id = $1)
    or f.holder_id in (select h.id from app.hand_overs h where h.to_tenant_id = $1 and h.passed_on is not null))`,
  /** Cases shared with this agency under a live grant, and what hangs on them. */
  SHARED_CASES: `t.id in (${granted('OPEN')})`,
  OF_SHARED: `t.case_id in (${granted('OPEN')})`,
  /** What is for the panel, and what says itself in which part it belongs (R38, D58). */
  OF_PANEL: `t.case_id in (${granted('CLOSED')})`,
  BY_MARK: byWord('mark'),
  BY_SESSION: byWord('session'),
  ENTRIES_BY_MARK: `t.removed_on is null and ${byWord('mark')}`,
  ITEMS_BY_SESSION: `t.removed_on is null and ${byWord('session')}`,
  AGREED_BY_SESSION: `t.agreed_on is not null and ${byWord('session')}`,
  GIVEN_OF_SHARED: `t.given_on is not null and t.case_id in (${granted('OPEN')})`,
  FINAL_OF_PANEL: `t.final_on is not null and t.case_id in (${granted('CLOSED')})`,
  SEATED: `t.case_id in (${granted('OPEN')}) and exists (select 1 from app.seats s where s.member_id = t.id
    and (s.session = 'OPEN' or s.case_id in (${granted('CLOSED')})))`,
  /** Letters to the applicant, as a line of the chronology. */
  KNOWN_LETTERS: `t.kind in ('LETTER_1', 'LETTER_2A', 'LETTER_2B', 'CASE_UPDATE', 'LETTER_3') and t.case_id in (${granted('OPEN')})`,
  /** The agency’s own tasks and recommendations, once it was told, and those of a panel it sits on. */
  GIVEN_TO: `t.removed_on is null and ((t.agency_id = $2 and t.told_on is not null) or t.case_id in (${granted('CLOSED')}))`,
  SAID_BY: `(t.agency_id = $2 or t.case_id in (${granted('CLOSED')}))`,
  /** Answers: the agency’s own, and those whose mark lets it. */
  REPLIES: `(t.request_id in (select g.request_id from app.case_grants g where g.agency_id = $2 and g.revoked_at is null
    and (g.until_at is null or g.until_at > now())) and t.agency_id = $2 or ${byMarkKept})`,
  DOCUMENTS: `(t.request_id in (select g.request_id from app.case_grants g where g.agency_id = $2 and g.revoked_at is null
    and (g.until_at is null or g.until_at > now())) or ${byWord('mark')} or ${asStatement('t')})`,
  BYTES_OF_DOCUMENTS: `t.document_id in (select d.id from app.documents d where d.request_id in (select g.request_id from app.case_grants g
    where g.agency_id = $2 and g.revoked_at is null and (g.until_at is null or g.until_at > now())) or ${byWord('mark', 'd')} or ${asStatement('d')})`,
  /** The one request a link opens, and what hangs on it. */
  THE_REQUEST: `t.tenant_id = $1 and t.id = $2 and t.agency_id is null and t.status <> 'WITHDRAWN'`,
  ON_REQUEST: 't.tenant_id = $1 and t.request_id = $2',
  /** The applicant’s side of a review. */
  MY_STATEMENTS: `t.tenant_id = $1 and ((t.party_id = $2 and t.given_on is not null) or t.by_party_id = $2)`,
  GIVEN_HERE: 't.tenant_id = $1 and t.given_on is not null',
  GIVEN_KEPT: `t.tenant_id = $1 and t.given_on is not null and ${notGone('t')}`,
  TOLD_MEETINGS: `t.tenant_id = $1 and t.told_on is not null and t.has_open_session and ${onMyCase('t')}`,
  OF_TOLD_MEETINGS: `t.tenant_id = $1 and ${ofToldMeeting}`,
  OPEN_OF_TOLD_MEETINGS: `t.tenant_id = $1 and t.session = 'OPEN' and ${ofToldMeeting}`,
  OPEN_ITEMS_OF_TOLD_MEETINGS: `t.tenant_id = $1 and t.session = 'OPEN' and t.removed_on is null and ${ofToldMeeting}`,
  SEATED_IN_OPEN: `t.tenant_id = $1 and ${ofToldMeeting} and exists (select 1 from app.seats s where s.member_id = t.id
    and s.session = 'OPEN' and s.removed_on is null)`,
  TOLD_TO_APPLICANT: `t.tenant_id = $1 and t.applicant_told_on is not null and t.removed_on is null and ${onMyCase('t')}`,
  TOLD_ON_CASE: `t.tenant_id = $1 and t.told_on is not null and ${onMyCase('t')}`,
  SHOWN_PLANS: `t.tenant_id = $1 and t.shown_on is not null and ${onMyCase('t')}`,
  OF_SHOWN_PLANS: `t.tenant_id = $1 and t.removed_on is null and ${onMyCase('t')}
    and t.plan_id in (select l.id from app.plans l where l.shown_on is not null)`,
  MY_CONSULTATIONS: 't.tenant_id = $1 and (t.party_id = $2 or t.by_party_id = $2)',
  BYTES_OF_HELD: 't.tenant_id = $1 and t.file_id in (select f.id from app.held_files f where f.holder_id = $2)',
  /** The applicant's own person. */
  SELF: 't.tenant_id = $1 and t.id = $2',
  /** The applicant's own case, by its id; and what hangs on it. */
  THE_CASE: 't.tenant_id = $1 and t.id in (select p.case_id from app.parties p where p.id = $2)',
  ON_CASE: 't.tenant_id = $1 and t.case_id in (select p.case_id from app.parties p where p.id = $2)',
  ISSUED: 't.tenant_id = $1 and t.issued_on is not null and t.case_id in (select p.case_id from app.parties p where p.id = $2)',
  /** The clocks that run for the applicant; not those that run for agencies. */
  THEIR_CLOCKS: `t.tenant_id = $1 and t.kind <> 'REQUEST_REPLY' and t.case_id in (select p.case_id from app.parties p where p.id = $2)`,
  OF_THEIR_CLOCKS: `t.tenant_id = $1 and t.clock_id in (select k.id from app.clocks k where k.kind <> 'REQUEST_REPLY'
    and k.case_id in (select p.case_id from app.parties p where p.id = $2))`,
  /** Updates that have gone (R28). */
  SENT_UPDATES:
    't.tenant_id = $1 and t.sent_on is not null and t.case_id in (select p.case_id from app.parties p where p.id = $2)',
  /** Letters that went to this applicant, and what they were. */
  MAIL: `t.tenant_id = $1 and t.party_id = $2 and t.status = 'HANDED_OVER'`,
  OF_MAIL: `t.tenant_id = $1 and t.letter_id in (select l.id from app.letters l where l.party_id = $2 and l.status = 'HANDED_OVER')`,
  BYTES_OF_MAIL: `t.tenant_id = $1 and t.document_id in (select d.id from app.documents d join app.letters l on l.id = d.letter_id
    where l.party_id = $2 and l.status = 'HANDED_OVER')`,
  /** Live grants to this agency, and what they open: its requests, and of those its own answers and uploads and the notices it was sent. */
  GRANTS: 't.agency_id = $2 and t.revoked_at is null and (t.until_at is null or t.until_at > now())',
  REQUESTS:
    't.id in (select g.request_id from app.case_grants g where g.agency_id = $2 and g.revoked_at is null and (g.until_at is null or g.until_at > now()))',
  OF_REQUESTS: `t.request_id in (select g.request_id from app.case_grants g where g.agency_id = $2 and g.revoked_at is null
    and (g.until_at is null or g.until_at > now()))`,
  BYTES_OF_REQUESTS: `t.document_id in (select d.id from app.documents d join app.case_grants g on g.request_id = d.request_id
    where g.agency_id = $2 and g.revoked_at is null and (g.until_at is null or g.until_at > now()))`,
  /** Hats: of the own authority, of the own agency, and for the worker also those of agencies, to whom it writes. */
  AGENCY_HATS: 't.agency_id = $2',
  /** What one chose for oneself. */
  OWN_PREFERENCES: 't.tenant_id = $1 and t.membership_id in (select m.id from app.memberships m where m.user_id = $2)',
  OWN_AND_AGENCY_HATS: '(t.tenant_id = $1 or t.agency_id is not null)',
};

type Line = Partial<Record<PrincipalKind | 'partnership', keyof typeof WORDS>>;

const TEAM: Line = { staff: 'OWN', worker: 'OWN' };
const CONTENT: Line = { staff: 'KEPT', worker: 'OWN' };
const EVERY_KIND: Line = {
  staff: 'ALL',
  agency: 'ALL',
  chair: 'ALL',
  panel: 'ALL',
  county: 'ALL',
  board: 'ALL',
  admin: 'ALL',
  partnership: 'ALL',
  applicant: 'ALL',
  public: 'ALL',
  worker: 'ALL',
};
const WITH_RECIPIENT: Line = { ...EVERY_KIND, recipient: 'ALL' };
const { applicant: _, public: __, ...SIGNED_IN } = EVERY_KIND;

/** Who sees which rows of which table. `partnership` is the partnership administrator; `admin` an authority's. */
export const WHO_SEES: Readonly<Record<string, Line>> = {
  // Published facts of the partnership.
  'app.authorities': WITH_RECIPIENT,
  'app.csps': EVERY_KIND,
  'app.bank_holidays': WITH_RECIPIENT,
  'app.calendar_extents': WITH_RECIPIENT,
  'app.agencies': SIGNED_IN,
  'app.agency_areas': SIGNED_IN,
  'app.letter_templates': { staff: 'ALL', admin: 'ALL', partnership: 'ALL', worker: 'ALL', county: 'ALL', chair: 'ALL' },
  'app.memberships': { staff: 'OWN', admin: 'OWN', partnership: 'ALL', agency: 'AGENCY_HATS', worker: 'OWN_AND_AGENCY_HATS' },
  'app.calendar_changes': { staff: 'ALL', worker: 'ALL', county: 'ALL', admin: 'ALL', partnership: 'ALL' },
  // Who is away, and what staff are told.
  'app.absences': TEAM,
  'app.notices': TEAM,
  'app.notice_preferences': { staff: 'OWN_PREFERENCES', worker: 'OWN' },
  // A case and what hangs on it.
  'app.drafts': { public: 'DRAFT', worker: 'OWN' },
  'app.held_files': { public: 'HELD', county: 'OWN', staff: 'PACKED_HERE', worker: 'HELD_OR_PASSED_HERE' },
  // The county puts bytes in and cannot read them again; nor can its own post room (D60).
  'app.held_file_chunks': { public: 'BYTES_OF_HELD', worker: 'BYTES_HELD_OR_PASSED_HERE' },
  'app.equality_answers': { admin: 'OWN', partnership: 'OWN' },
  'app.cases': { ...TEAM, applicant: 'THE_CASE', agency: 'SHARED_CASES' },
  'app.parties': { ...CONTENT, applicant: 'SELF', agency: 'OF_SHARED' },
  'app.agreements': { ...CONTENT, applicant: 'ON_CASE' },
  'app.consents': { ...CONTENT, applicant: 'ON_CASE' },
  'app.contact_changes': { staff: 'KEPT' },
  'app.signposts': CONTENT,
  'app.case_answers': { ...CONTENT, applicant: 'ON_CASE' },
  'app.arrivals': { ...CONTENT, applicant: 'ON_CASE' },
  'app.incidents': { ...CONTENT, applicant: 'ON_CASE', agency: 'OF_SHARED' },
  'app.reports': { ...CONTENT, applicant: 'ON_CASE', agency: 'OF_SHARED' },
  'app.case_links': CONTENT,
  'app.pass_ons': TEAM,
  'app.hand_overs': { staff: 'PASSED_HERE', county: 'OWN', worker: 'PASSED_OR_SEALED' },
  'app.hand_over_contents': { worker: 'PACKED' },
  'app.settlements': CONTENT,
  'app.decisions': { ...CONTENT, applicant: 'ISSUED' },
  'app.clocks': { ...TEAM, applicant: 'THEIR_CLOCKS' },
  'app.clock_changes': { ...TEAM, applicant: 'OF_THEIR_CLOCKS' },
  'app.fact_corrections': CONTENT,
  'app.extensions': { ...CONTENT, applicant: 'ON_CASE' },
  'app.case_updates': { ...CONTENT, applicant: 'SENT_UPDATES' },
  'app.withdrawals': { ...CONTENT, applicant: 'ON_CASE' },
  'app.tasks': CONTENT,
  'app.search_terms': { staff: 'WORDS_KEPT' },
  'app.form_requests': { staff: 'OWN' },
  'app.anonymous_reports': { staff: 'OWN' },
  // Asking agencies.
  'app.case_grants': { ...TEAM, agency: 'GRANTS' },
  'app.information_requests': { ...CONTENT, agency: 'REQUESTS', recipient: 'THE_REQUEST' },
  'app.request_items': { ...CONTENT, agency: 'OF_REQUESTS', recipient: 'ON_REQUEST' },
  'app.request_chasers': { ...TEAM, agency: 'OF_REQUESTS' },
  'app.replies': { ...CONTENT, agency: 'REPLIES', recipient: 'ON_REQUEST' },
  'app.reply_items': { ...CONTENT, agency: 'OF_REQUESTS', recipient: 'ON_REQUEST' },
  'app.reply_entries': { ...CONTENT, agency: 'REPLIES', recipient: 'ON_REQUEST' },
  // The victim’s part in the review.
  'app.offers': { ...CONTENT, applicant: 'ON_CASE' },
  'app.offer_answers': { ...CONTENT, applicant: 'ON_CASE' },
  'app.impact_statements': { staff: 'GIVEN_KEPT', worker: 'GIVEN_HERE', applicant: 'MY_STATEMENTS', agency: 'GIVEN_OF_SHARED' },
  'app.risk_assessments': { ...CONTENT, agency: 'OF_PANEL' },
  'app.chronology_entries': { ...CONTENT, agency: 'ENTRIES_BY_MARK' },
  'app.chronology_closings': { ...CONTENT, agency: 'OF_PANEL' },
  // The meeting, in its two parts (R37, R38).
  'app.meetings': { ...CONTENT, applicant: 'TOLD_MEETINGS', agency: 'OF_SHARED' },
  'app.meeting_sessions': { ...CONTENT, applicant: 'OPEN_OF_TOLD_MEETINGS', agency: 'BY_SESSION' },
  'app.slot_changes': { ...CONTENT, applicant: 'OF_TOLD_MEETINGS', agency: 'OF_PANEL' },
  'app.panel_members': { ...CONTENT, applicant: 'SEATED_IN_OPEN', agency: 'SEATED' },
  'app.seats': { ...CONTENT, applicant: 'OPEN_ITEMS_OF_TOLD_MEETINGS', agency: 'BY_SESSION' },
  'app.interests': { ...CONTENT, agency: 'OF_PANEL' },
  'app.invitations': CONTENT,
  'app.agenda_items': { ...CONTENT, applicant: 'OPEN_ITEMS_OF_TOLD_MEETINGS', agency: 'ITEMS_BY_SESSION' },
  'app.minutes': { ...CONTENT, agency: 'AGREED_BY_SESSION' },
  'app.packs': { ...CONTENT, agency: 'BY_SESSION' },
  // What comes of it.
  'app.findings': { ...CONTENT, agency: 'FINAL_OF_PANEL' },
  'app.recommendations': { ...CONTENT, applicant: 'TOLD_TO_APPLICANT', agency: 'GIVEN_TO' },
  'app.plans': { ...CONTENT, applicant: 'SHOWN_PLANS' },
  'app.actions': { ...CONTENT, applicant: 'OF_SHOWN_PLANS', agency: 'GIVEN_TO' },
  'app.action_updates': { ...CONTENT, agency: 'SAID_BY' },
  'app.action_reminders': CONTENT,
  'app.plan_consultations': { ...CONTENT, applicant: 'MY_CONSULTATIONS' },
  'app.discretionary_reviews': { ...CONTENT, applicant: 'TOLD_ON_CASE' },
  'app.corrigenda': CONTENT,
  'app.closures': { ...CONTENT, applicant: 'TOLD_ON_CASE' },
  // Letters and files.
  'app.letters': { ...TEAM, applicant: 'MAIL' },
  'app.letters_sent': { ...CONTENT, applicant: 'OF_MAIL', agency: 'KNOWN_LETTERS' },
  'app.letter_returns': { ...CONTENT, applicant: 'OF_MAIL' },
  'app.letter_renderings': CONTENT,
  'app.documents': { ...CONTENT, applicant: 'OF_MAIL', agency: 'DOCUMENTS' },
  'app.document_chunks': { staff: 'BYTES_KEPT', worker: 'OWN', applicant: 'BYTES_OF_MAIL', agency: 'BYTES_OF_DOCUMENTS' },
  // The trail is the authority's; the letterbox is the relay's alone.
  'app.audit': { staff: 'OWN' },
  'app.outbox': {},
  'app.job_runs': {},
  // Before any principal exists: definer functions only.
  'auth.users': {},
  'auth.sessions': {},
  'auth.links': {},
  'auth.codes': {},
  'auth.request_links': {},
};

/** Tables whose rows belong to no authority: one row anywhere is enough to try them with. */
export const SHARED = [
  'app.authorities',
  'app.csps',
  'app.bank_holidays',
  'app.calendar_extents',
  'app.agencies',
  'app.letter_templates',
  'app.job_runs',
  'auth.users',
];
/** Who may write the published facts; nobody else may write a row of another authority, or none. */
export const WRITES_SHARED = [
  'app.authorities',
  'app.csps',
  'app.bank_holidays',
  'app.calendar_extents',
  'app.agencies',
  'app.agency_areas',
  'app.letter_templates',
  'app.memberships',
  'app.calendar_changes',
];
