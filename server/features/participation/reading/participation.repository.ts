import type { OfferKind } from '@shared/vocabulary/participation';
import type { ReadTx } from '@server/platform/db/tenant';
import type { AnswerToOfferType, ImpactStatementType, MadeOfferType, RiskAssessmentType } from '../participation.type';
import { RISK_REVIEW } from '../participation.repository';

/** What was offered, the latest first. */
export const offersMade = (tx: ReadTx, caseId: string): Promise<MadeOfferType[]> =>
  tx.query(
    `select o.id, o.kind, o.channel, o.offered_on as "offeredOn", o.note, o.letter_id is not null as "inLetter"
     from app.offers o where o.case_id = $1 order by o.offered_on desc, o.recorded_at desc, o.kind`,
    [caseId],
  );

export type AnswerRow = AnswerToOfferType & { kind: OfferKind; byRepresentative: boolean };

/** What was answered, the latest first: by the day it was said, then by when it was written down. */
export const answersGiven = (tx: ReadTx, caseId: string): Promise<AnswerRow[]> =>
  tx.query(
    `select a.id, a.kind, a.answer, a.channel, a.said_on as "saidOn", a.needs, ${saidBy('a')} as "saidBy",
       (a.by_party_id is not null and a.by_party_id <> a.party_id) as "byRepresentative",
       row_number() over (partition by a.kind order by a.said_on desc, a.recorded_at desc) = 1 as stands
     from app.offer_answers a left join app.memberships m on m.id = a.recorded_by
     where a.case_id = $1 order by a.said_on desc, a.recorded_at desc`,
    [caseId],
  );

/** The statements that were given, the latest first; a draft is its writer’s alone. */
export const statementsGiven = (tx: ReadTx, caseId: string): Promise<ImpactStatementType[]> =>
  tx.query(
    `select s.id, s.source, s.says, s.given_on as "givenOn", ${saidBy('s')} as "givenBy",
       case when d.id is null then null else json_build_object('id', d.id, 'fileName', d.file_name, 'mediaType', d.media_type, 'size', d.size,
         'storedOn', d.stored_on) end as document,
       row_number() over (order by s.given_on desc, s.given_at desc) = 1 as stands
     from app.impact_statements s left join app.memberships m on m.id = s.recorded_by
       left join app.documents d on d.tenant_id = s.tenant_id and d.id = s.document_id
     where s.case_id = $1 and s.given_on is not null order by s.given_on desc, s.given_at desc`,
    [caseId],
  );

/** Every assessment of the risk, the latest first (R47). */
export const risksAssessed = (tx: ReadTx, caseId: string): Promise<RiskAssessmentType[]> =>
  tx.query(
    `select r.id, r.level, r.what_could_happen as "whatCouldHappen", r.what_protects as "whatProtects", r.what_is_done as "whatIsDone", r.because,
       r.assessed_on as "assessedOn", r.review_on as "reviewOn", coalesce(m.display_name, r.assessed_by_name) as "assessedBy",
       row_number() over (order by r.assessed_on desc, r.recorded_at desc) = 1 as stands
     from app.risk_assessments r left join app.memberships m on m.id = r.recorded_by
     where r.case_id = $1 order by r.assessed_on desc, r.recorded_at desc`,
    [caseId],
  );

/** Whether an open task asks to look at the risk again. */
export async function riskIsAsked(tx: ReadTx, caseId: string): Promise<boolean> {
  const open = await tx.query('select 1 from app.tasks where case_id = $1 and kind = $2 and done_on is null', [
    caseId,
    RISK_REVIEW,
  ]);
  return open.length > 0;
}

/** Who said it, or took it down: never a name of the applicant’s side. */
const saidBy = (of: string): string => `case when ${of}.by_party_id is null then coalesce(m.display_name, 'Staff')
  when ${of}.by_party_id = ${of}.party_id then 'The person affected' else 'The applicant, for them' end`;
