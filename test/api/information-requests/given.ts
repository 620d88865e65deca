import { randomUUID } from 'node:crypto';
import { dueFor } from '@shared/policy';
import { replyToRequest, requestInformation, type ReplyToRequestInput } from '@server/features/information-requests';
import { agencyUser, as, calendar, day, spoc, type Town } from './town';

export * from './town';

export interface GivenCase {
  tenantId: string;
  caseId: string;
  /** The reports, in the order of the incidents: to the police, to the police, to the council. */
  reports: { police1: string; police2: string; council: string };
}

/** An application received on 20 March 2026, acknowledged on the 26th, to be decided by 13 April. */
export async function givenCase(
  t: Town,
  tenantId: string,
  agreed: 'GIVEN' | 'MISSING' | 'WITHDRAWN' = 'GIVEN',
): Promise<GivenCase> {
  const [caseId, partyId] = [randomUUID(), randomUUID()];
  await t.look(
    `insert into app.cases (tenant_id, id, reference, status, channel, applicant_kind, received_at, received_on, policy_version,
       believes_no_effective_action, impact, desired_outcome, letter_1_on)
     values ($1, $2, $3, 'ACKNOWLEDGED', 'ONLINE', 'INDIVIDUAL', '2026-03-20T10:00Z', '2026-03-20', 'LLR-1', true,
       'We do not sleep', 'Quiet', '2026-03-26')`,
    [tenantId, caseId, `REF-${caseId.slice(0, 8)}`],
  );
  await t.look(
    `insert into app.parties (tenant_id, id, case_id, full_name, email, address_lines, letter_channel)
     values ($1, $2, $3, 'Robin Ashby', 'robin@example.org', '{"4 Mill Lane","LE19 4AA"}', 'EMAIL')`,
    [tenantId, partyId, caseId],
  );
  if (agreed !== 'MISSING') {
    await t.look(
      `insert into app.agreements (tenant_id, id, case_id, party_id, kind, evidence, privacy_notice, given_on, withdrawn_on)
       values ($1, $2, $3, $4, 'SHARE', 'Ticked', 'v1', '2026-03-20', $5)`,
      [tenantId, randomUUID(), caseId, partyId, agreed === 'WITHDRAWN' ? '2026-03-25' : null],
    );
  }
  const decide = dueFor('DECIDE', day('2026-03-26'), calendar);
  await t.look(
    `insert into app.clocks (tenant_id, id, case_id, kind, subject_id, started_on, length, unit, due_on, provisional, rule, section,
       sentence, skipped)
     values ($1, $2, $3, 'DECIDE', $3, $4, $5, $6, $7, false, $8, $9, $10, '[]')`,
    [
      tenantId,
      randomUUID(),
      caseId,
      decide.startedOn,
      decide.length,
      decide.unit,
      decide.dueOn,
      decide.rule,
      decide.section,
      decide.sentence,
    ],
  );
  const home = { tenantId, caseId };
  return {
    ...home,
    reports: {
      police1: await incident(t, home, 1, '2026-01-15', 'POLICE', '2026-01-16'),
      police2: await incident(t, home, 2, '2026-02-07', 'POLICE', '2026-02-08'),
      council: await incident(t, home, 3, '2026-02-20', 'COUNCIL', '2026-02-21'),
    },
  };
}

async function incident(
  t: Town,
  { tenantId, caseId }: { tenantId: string; caseId: string },
  position: number,
  occurredOn: string,
  body: string,
  reportedOn: string,
): Promise<string> {
  const [incidentId, reportId] = [randomUUID(), randomUUID()];
  await t.look(
    `insert into app.incidents (tenant_id, id, case_id, position, kind, occurred_on, place, area, description)
     values ($1, $2, $3, $4, 'ASB', $5, 'Mill Lane car park', 'INSIDE', 'Shouting until two')`,
    [tenantId, incidentId, caseId, position, occurredOn],
  );
  await t.look(
    `insert into app.reports (tenant_id, id, case_id, incident_id, position, body, reported_on, method, agency_reference)
     values ($1, $2, $3, $4, 1, $5, $6, 'PHONE', 'REF 12')`,
    [tenantId, reportId, caseId, incidentId, body, reportedOn],
  );
  return reportId;
}

/** Asks one agency on 26 March for an answer by 2 April. Answers the request's id. */
export async function asked(t: Town, { tenantId, caseId }: GivenCase, agencyId: string): Promise<string> {
  const [{ version } = { version: 1 }] = await t.look<{ version: number }>('select version from app.cases where id = $1', [
    caseId,
  ]);
  const ask = { caseId, agencyIds: [agencyId], scope: 'What do you hold?', dueOn: day('2026-04-02'), version };
  const { refusals } = await as(t, spoc(tenantId), (ctx) => ctx.run(requestInformation, ask));
  const [request] = await t.look<{ id: string }>(
    'select id from app.information_requests where case_id = $1 and agency_id = $2 order by sent_at desc limit 1',
    [caseId, agencyId],
  );
  if (!request) {
    throw new Error(`The request was refused: ${JSON.stringify(refusals)}`);
  }
  return request.id;
}

/** An answer that provides: both reports to the police are on record. */
export const providing = (given: GivenCase, requestId: string): ReplyToRequestInput => ({
  requestId,
  kind: 'PROVIDED',
  reportsMade: 'Two calls.',
  version: 1,
  items: [given.reports.police1, given.reports.police2].map((reportId) => ({ reportId, answer: 'RECORDED' })),
});

/** Answers on 1 April as somebody of the agency: as `providing`, but for what is said otherwise. */
export const reply = (
  t: Town,
  given: GivenCase,
  requestId: string,
  agencyId: string,
  answer: Partial<ReplyToRequestInput> = {},
) => as(t, agencyUser(agencyId), (ctx) => ctx.run(replyToRequest, { ...providing(given, requestId), ...answer }), '2026-04-01');
