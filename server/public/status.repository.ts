import type { PlainDate } from '@shared/time';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { CaseStatus, DecisionOutcome, IncidentKind, ReportBody } from '@shared/vocabulary/cases';
import type { ClockKind } from '@shared/vocabulary/clocks';
import type { LetterKind } from '@shared/vocabulary/letters';
import type { SentUpdate } from '@shared/policy';
import { clockChangesSql, type ClockChange } from '@server/features/clocks';
import { agreementSql } from '@server/features/people';
import type { ReadTx } from '@server/platform/db/tenant';
import { reviewOfApplicant, type ApplicantReview } from './review/review.repository';

/** A case as its applicant may see it. The garden wall leaves only their own rows. */
export interface ApplicantCase {
  reference: string;
  status: CaseStatus;
  receivedOn: PlainDate;
  letter1On: PlainDate | null;
  agreementToShare: AgreementToShare;
  outcome: DecisionOutcome | null;
  decidedOn: PlainDate | null;
  /** The council it was passed to (D17). */
  movedTo?: string | null;
  /** The day the decision was first due, where the time was extended; and the updates that have gone (R28). */
  extension?: { originalDueOn: PlainDate } | null;
  updates?: SentUpdate[];
  /** `promisedOn`: the day they were given, where a holiday has moved the limit since (D33). */
  clocks: {
    kind: ClockKind;
    dueOn: PlainDate;
    sentence: string;
    stoppedOn: PlainDate | null;
    promisedOn?: PlainDate | null;
    changes?: ClockChange[];
  }[];
  /** Their part in the review and what came of it (R33-R44). */
  review?: ApplicantReview | null;
  letters: { kind: LetterKind; datedOn: PlainDate; servedOn: PlainDate; documentId: string; returned: boolean }[];
  incidents: {
    kind: IncidentKind;
    occurredOn: PlainDate;
    place: string;
    reports: { body: ReportBody; bodyName: string | null; reportedOn: PlainDate }[];
  }[];
}

const SQL = `
  select c.reference, c.status, c.received_on as "receivedOn", c.letter_1_on as "letter1On",
    ${agreementSql('c.id')} as "agreementToShare",
    (select substring(k.stopped_because from '^Transferred to (.*)$') from app.clocks k
       where k.case_id = c.id and k.stopped_because like 'Transferred to %' limit 1) as "movedTo",
    (select d.outcome from app.decisions d where d.case_id = c.id and d.superseded_at is null and d.issued_on is not null) as outcome,
    (select d.issued_on from app.decisions d where d.case_id = c.id and d.superseded_at is null and d.issued_on is not null) as "decidedOn",
    (select json_build_object('originalDueOn', e.original_due_on) from app.extensions e where e.case_id = c.id and e.clock_kind = 'DECIDE'
       order by e.recorded_at desc limit 1) as extension,
    (select coalesce(json_agg(json_build_object('sentOn', u.sent_on, 'nextDueOn', u.next_due_on) order by u.sent_on), '[]')
       from app.case_updates u join app.extensions e on e.id = u.extension_id and e.clock_kind = 'DECIDE'
       where u.case_id = c.id and u.sent_on is not null) as updates,
    (select coalesce(json_agg(json_build_object('kind', k.kind, 'dueOn', k.due_on, 'sentence', k.sentence, 'stoppedOn', k.stopped_on,
       'promisedOn', k.promised_on, 'changes', ${clockChangesSql('k')})
       order by k.due_on), '[]') from app.clocks k where k.case_id = c.id) as clocks,
    (select coalesce(json_agg(json_build_object('kind', s.kind, 'datedOn', s.dated_on, 'servedOn', s.served_on, 'documentId', s.document_id,
       'returned', exists (select 1 from app.letter_returns b where b.letter_id = s.letter_id))
       order by s.handed_over_at desc), '[]') from app.letters_sent s where s.case_id = c.id) as letters,
    (select coalesce(json_agg(json_build_object('kind', i.kind, 'occurredOn', i.occurred_on, 'place', i.place, 'reports',
       (select coalesce(json_agg(json_build_object('body', r.body, 'bodyName', r.body_name, 'reportedOn', r.reported_on) order by r.position), '[]')
        from app.reports r where r.incident_id = i.id)) order by i.position), '[]') from app.incidents i where i.case_id = c.id) as incidents
  from app.cases c`;

/** The applicant's own case, in one statement; null when it is not there. Read it as the applicant. */
export async function caseOfApplicant(tx: ReadTx): Promise<ApplicantCase | null> {
  const [row] = await tx.query<ApplicantCase>(SQL);
  return row ?? null;
}

/** The same with its review (R33-R44). */
export async function caseWithReview(
  tx: ReadTx,
  today: PlainDate,
): Promise<(ApplicantCase & { review: ApplicantReview }) | null> {
  const [found, review] = [await caseOfApplicant(tx), await reviewOfApplicant(tx, today)];
  return found && review ? { ...found, review } : null;
}
