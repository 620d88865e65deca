import type { SentApplication, SentConsent, SentIncident, SentVictim } from '@shared/vocabulary/application';
import type { PartyRole } from '@shared/vocabulary/people';
import type { CaseRow, ClockAsItStood } from '@server/features/cases';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';

type Party = SentVictim & { role: PartyRole; relationship: string | null };
type Head = Pick<
  SentApplication,
  | 'appliesFor'
  | 'impact'
  | 'desiredOutcome'
  | 'peopleResponsible'
  | 'othersAffected'
  | 'witnesses'
  | 'under18Involved'
  | 'complaintAbout'
> & { privacyNotice: string | null; agrees: boolean; consent: SentConsent | null };

/**
 * The application of a case as it stands, in the shape in which it would be sent anew: what the receiving authority makes its own
 * case from (D62). Not the letters, the replies of agencies or what was settled: those were this authority's.
 */
export async function frozenApplication(tx: ReadTx, row: CaseRow): Promise<SentApplication> {
  const [head] = await tx.query<Head>(
    `select c.applies_for as "appliesFor", c.impact, c.desired_outcome as "desiredOutcome", c.people_responsible as "peopleResponsible",
       c.others_affected as "othersAffected", c.witnesses, c.under_18_involved as "under18Involved", c.complaint_about as "complaintAbout",
       (select a.privacy_notice from app.agreements a where a.case_id = c.id order by a.given_on desc limit 1) as "privacyNotice",
       exists (select 1 from app.agreements a where a.case_id = c.id and a.kind = 'SHARE' and a.withdrawn_on is null) as agrees,
       (select json_build_object('evidence', s.evidence, 'givenOn', s.given_on, 'scope', s.scope, 'expiresOn', s.expires_on)
        from app.consents s where s.case_id = c.id and s.kind = 'APPLY' and s.withdrawn_on is null
        order by s.recorded_at desc limit 1) as consent
     from app.cases c where c.id = $1`,
    [row.id],
  );
  const parties = await tx.query<Party>(
    `select role, relationship, full_name as "fullName", organisation_name as "organisationName", email, phone,
       address_kind as "addressKind", address_lines as "addressLines",
       case when letter_channel = 'EMAIL' then 'EMAIL' else 'POST_FIRST' end as "letterChannel", safe_channels as "safeChannels",
       contact_times as "contactTimes", safe_contact as "safeContact", language, needs_interpreter as "needsInterpreter",
       letter_format as "letterFormat", accessible_format as "accessibleFormat", support_needs as "supportNeeds", tenure,
       landlord_name as "landlordName", landlord_officer as "landlordOfficer", is_under_18 as "isUnder18", adult_name as "adultName",
       adult_relationship as "adultRelationship", adult_is_safe as "adultIsSafe", wants_copies as "wantsCopies"
     from app.parties where case_id = $1 and ended_on is null order by role, id`,
    [row.id],
  );
  const victim = parties.find(({ role }) => role === 'VICTIM') ?? null;
  const spoken = parties.find(({ role }) => role === 'APPLICANT') ?? null;
  const applicant = spoken ?? victim;
  if (!head || !applicant) {
    throw new NotFound('The applicant');
  }
  const { agrees, privacyNotice, ...told } = head;
  const { role: _, wantsCopies: __, ...person } = applicant;
  return {
    ...person,
    ...told,
    // Where the representative has gone, the person affected speaks for themselves.
    appliesFor: spoken && victim ? 'SOMEONE_ELSE' : 'SELF',
    victim: spoken && victim ? withoutPart(victim) : null,
    applicantKind: row.applicantKind,
    believesNoEffectiveAction: row.believesNoEffectiveAction,
    agreesToShare: agrees,
    privacyNotice: privacyNotice ?? '',
    declaredTrue: true,
    incidents: await incidentsOf(tx, row.id),
  };
}

function withoutPart({ role: _, relationship: __, ...victim }: Party): SentVictim {
  return victim;
}

// Inside or outside was said of this council's area. Of the next one's nothing was said: it is taken as inside, for them to check (R12).
const incidentsOf = (tx: ReadTx, caseId: string): Promise<SentIncident[]> =>
  tx.query<SentIncident>(
    `select i.kind, i.characteristic, i.occurred_on as "occurredOn", i.occurred_about as "occurredAbout", i.place,
       'INSIDE' as area, true as "areaUnsure", i.description, coalesce((
         select json_agg(json_build_object('body', r.body, 'bodyName', r.body_name, 'reportedOn', r.reported_on, 'method', r.method,
           'agencyReference', r.agency_reference, 'actionTaken', r.action_taken, 'reportedBy', r.reported_by) order by r.position)
         from app.reports r where r.incident_id = i.id), '[]') as reports
     from app.incidents i where i.case_id = $1 order by i.position`,
    [caseId],
  );

/** The clocks of the case itself that still run, with the due dates they have and what was promised since (D33). */
export const runningCaseClocks = (tx: ReadTx, caseId: string): Promise<ClockAsItStood[]> =>
  tx.query<ClockAsItStood>(
    `select kind, started_on as "startedOn", length, unit, due_on as "dueOn", provisional, skipped, rule, section, sentence,
       promised_on as "promisedOn"
     from app.clocks where subject_id = $1 and stopped_on is null order by due_on, kind`,
    [caseId],
  );
