import { randomUUID } from 'node:crypto';
import { codeHash } from '@server/platform/auth/passwords';
import type { Applied } from './applicant';
import { Walker, type TestStreet } from './street';

export const CASE = '/blaby/status/case';
/** Planted in every closed place; an applicant must never meet it. */
export const CLOSED_WORDS = 'HERON-IN-THE-REEDS';

/** Somebody signed in to their case with the code of a letter. */
export async function enter(street: TestStreet, { tenantId, partyId, reference }: Applied): Promise<Walker> {
  const code = `${randomUUID().slice(0, 4)}-${randomUUID().slice(0, 4)}`.toUpperCase();
  await street.ask('delete from auth.codes where party_id = $1', [partyId]);
  await street.ask('insert into auth.codes (tenant_id, party_id, code_hash) values ($1, $2, $3)', [
    tenantId,
    partyId,
    codeHash(code),
  ]);
  const walker = new Walker(street.app);
  const answer = await walker.post('/blaby/status/code', { 'code-reference': reference, code });
  if (answer.headers.location !== CASE) {
    throw new Error('The code did not open the case.');
  }
  return walker;
}

/** A letter as the post room leaves it. */
export async function letterSent(
  street: TestStreet,
  { tenantId, caseId, partyId }: Applied,
  kind: string,
  on: string,
): Promise<void> {
  const [letter, document] = [randomUUID(), randomUUID()];
  await street.ask(
    `insert into app.letters (tenant_id, id, case_id, kind, party_id, cause_id, status, channel, ordered_on, ordered_at)
     values ($1, $2, $3, $4, $5, $2, 'HANDED_OVER', 'EMAIL', $6, now())`,
    [tenantId, letter, caseId, kind, partyId, on],
  );
  await street.ask(
    `insert into app.documents (tenant_id, id, case_id, letter_id, file_name, media_type, size, sha256, stored_on, stored_at)
     values ($1, $2, $3, $4, 'letter.pdf', 'application/pdf', 1, 'x', $5, now())`,
    [tenantId, document, caseId, letter, on],
  );
  await street.ask(
    `insert into app.letters_sent (tenant_id, id, case_id, letter_id, document_id, kind, channel, dated_on, handed_over_at, served_on, recipient_name,
     template_version, policy_version, sha256, html, body_text, evidence) values ($1, $2, $3, $4, $5, $6, 'EMAIL', $7, now(), $7, 'x', 1, 'x', 'x', 'x', 'x', '{}')`,
    [tenantId, randomUUID(), caseId, letter, document, kind, on],
  );
}

/** The threshold is met, or whatever is said; Letter 2a went on Friday 10 April 2026, and both offers were in it unless they were not made. */
export async function decided(
  street: TestStreet,
  person: Applied,
  { outcome = 'MET', offers = true }: { outcome?: 'MET' | 'NOT_MET'; offers?: boolean } = {},
): Promise<void> {
  const { tenantId, caseId } = person;
  await letterSent(street, person, 'LETTER_1', '2026-03-26');
  await letterSent(street, person, outcome === 'MET' ? 'LETTER_2A' : 'LETTER_2B', '2026-04-10');
  await street.ask(`update app.cases set status = $2, letter_1_on = '2026-03-26', decided_on = '2026-04-10' where id = $1`, [
    caseId,
    outcome,
  ]);
  await street.ask(`update app.clocks set stopped_on = '2026-04-10' where case_id = $1`, [caseId]);
  await street.ask(
    `insert into app.decisions (tenant_id, id, case_id, outcome, basis, reasons, further_action, next_steps, account_run, settled_run, decided_on, decided_at,
     decided_by, issued_on) values ($1, $2, $3, $4, 'ROUTE_A', 'r', 'f', 'n', '{}', '{}', '2026-04-10', now(), $2, '2026-04-10')`,
    [tenantId, randomUUID(), caseId, outcome],
  );
  if (outcome === 'MET') {
    await clock(street, person, 'OUTCOME', '2026-04-10', '2026-05-11');
  }
  if (offers) {
    await offered(street, person);
  }
}
export async function offered(street: TestStreet, { tenantId, caseId, partyId }: Applied, to = partyId): Promise<void> {
  for (const kind of ['STATEMENT', 'ATTENDANCE']) {
    await street.ask(
      `insert into app.offers (tenant_id, id, case_id, party_id, kind, channel, offered_on, note, recorded_on, recorded_at)
       values ($1, $2, $3, $4, $5, 'EMAIL', '2026-04-10', $6, '2026-04-10', now())`,
      [tenantId, randomUUID(), caseId, to, kind, CLOSED_WORDS],
    );
  }
}
export async function clock(street: TestStreet, person: Applied, kind: string, from: string, due: string): Promise<void> {
  await street.ask(
    `insert into app.clocks (tenant_id, id, case_id, kind, subject_id, started_on, length, unit, due_on, provisional, rule, section, sentence, skipped)
     values ($1, $2, $3, $4, $3, $5, 20, 'WORKING_DAYS', $6, false, 'clock.outcome', '§4', '20 working days from Letter 2a.', '[]')`,
    [person.tenantId, randomUUID(), person.caseId, kind, from, due],
  );
}

/** A meeting on Thursday 30 April 2026 with both parts, and words in the closed one that nobody outside the panel may read. */
export async function meetingSet(street: TestStreet, { tenantId, caseId, partyId }: Applied, told = true): Promise<string> {
  const id = randomUUID();
  const both = [tenantId, randomUUID(), caseId, id] as const;
  await street.ask(
    `insert into app.meetings (tenant_id, id, case_id, held_on, told_on, recorded_on, recorded_at) values ($1, $2, $3, '2026-04-30', $4, '2026-04-16', now())`,
    [tenantId, id, caseId, told ? '2026-04-16' : null],
  );
  await street.ask(`update app.cases set status = 'MEETING_SCHEDULED' where id = $1`, [caseId]);
  for (const [session, starts, place] of [
    ['OPEN', '14:00', 'Council offices, Room 2'],
    ['CLOSED', '15:00', CLOSED_WORDS],
  ] as const) {
    await street.ask(
      `insert into app.meeting_sessions (tenant_id, id, case_id, meeting_id, session, starts_at, minutes, place, video_link)
       values ($1, $2, $3, $4, $5, $6, 45, $7, $8)`,
      [
        tenantId,
        randomUUID(),
        caseId,
        id,
        session,
        starts,
        place,
        session === 'OPEN' ? 'https://meet.example/open' : `https://${CLOSED_WORDS}.example`,
      ],
    );
    await street.ask(
      `insert into app.agenda_items (tenant_id, id, case_id, meeting_id, session, position, title, minutes, recorded_on, recorded_at)
       values ($1, $2, $3, $4, $5, 1, $6, 10, '2026-04-16', now())`,
      [tenantId, randomUUID(), caseId, id, session, session === 'OPEN' ? 'Welcome and who is here' : CLOSED_WORDS],
    );
  }
  for (const [name, role, session] of [
    ['Morgan Hale', 'CHAIR', 'OPEN'],
    [`Detective ${CLOSED_WORDS}`, 'MEMBER', 'CLOSED'],
  ] as const) {
    const member = randomUUID();
    await street.ask(
      `insert into app.panel_members (tenant_id, id, case_id, meeting_id, full_name, organisation, email, role, recorded_on, recorded_at)
       values ($1, $2, $3, $4, $5, 'Leicestershire Police', 'panel@example.org', $6, '2026-04-16', now())`,
      [tenantId, member, caseId, id, name, role],
    );
    await street.ask(
      `insert into app.seats (tenant_id, id, case_id, meeting_id, member_id, role, session) values ($1, $2, $3, $4, $5, $6, $7)`,
      [tenantId, randomUUID(), caseId, id, member, role, session],
    );
  }
  await street.ask(
    `insert into app.minutes (tenant_id, id, case_id, meeting_id, session, says, opened_on, recorded_on, recorded_at)
     values ($1, $2, $3, $4, 'CLOSED', $5, '2026-04-30', '2026-04-30', now())`,
    [...both, CLOSED_WORDS],
  );
  await street.ask(
    `insert into app.risk_assessments (tenant_id, id, case_id, party_id, level, what_could_happen, what_protects, what_is_done, assessed_on,
     review_on, assessed_by_name, recorded_on, recorded_at) values ($1, $2, $3, $4, 'HIGH', $5, $5, $5, '2026-04-16', '2026-05-16', $5, '2026-04-16', now())`,
    [tenantId, randomUUID(), caseId, partyId, CLOSED_WORDS],
  );
  return id;
}

/** A plan of two actions; shown to the person affected unless it was not. What is not for them is in it too. */
export async function planMade(
  street: TestStreet,
  { tenantId, caseId }: Applied,
  { status = 'DRAFT', shown = true }: { status?: 'DRAFT' | 'FINAL'; shown?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  await street.ask(
    `insert into app.plans (tenant_id, id, case_id, status, shown_on, final_on, not_needed_because, recorded_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, '2026-05-01', now())`,
    [tenantId, id, caseId, status, shown ? '2026-05-01' : null, status === 'FINAL' ? '2026-05-08' : null, CLOSED_WORDS],
  );
  for (const [number, openSays, state, progress] of [
    [1, 'Patrols on Mill Lane in the evening', 'DONE', 'Patrols went out on six evenings.'],
    [2, 'A second lock for the front door', 'OPEN', null],
  ] as const) {
    await street.ask(
      `insert into app.actions (tenant_id, id, case_id, plan_id, number, says, body_name, open_says, open_progress, due_on, status, done_on, reference, recorded_on, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'Leicestershire Police', $7, $8, '2026-06-30', $9, $10, 'BDC-TEST', '2026-05-01', now())`,
      [
        tenantId,
        randomUUID(),
        caseId,
        id,
        number,
        CLOSED_WORDS,
        openSays,
        progress,
        state,
        state === 'DONE' ? '2026-05-20' : null,
      ],
    );
  }
  await street.ask(
    `insert into app.findings (tenant_id, id, case_id, conclusions, final_on, recorded_on, recorded_at) values ($1, $2, $3, $4, '2026-05-05', '2026-05-05', now())`,
    [tenantId, randomUUID(), caseId, CLOSED_WORDS],
  );
  return id;
}

/** A recommendation; told to the applicant in Letter 3 unless it was not. */
export async function recommended(
  street: TestStreet,
  { tenantId, caseId }: Applied,
  number: number,
  says: string,
  toldOn: string | null,
): Promise<void> {
  await street.ask(
    `insert into app.recommendations (tenant_id, id, case_id, number, says, body_name, reply_due_on, applicant_told_on, regard, regard_says, regard_on, reference, recorded_on, recorded_at)
     values ($1, $2, $3, $4, $5, 'Soar Valley Homes', '2026-06-15', $6, 'ACCEPTED', $7, '2026-06-01', 'BDC-TEST', '2026-05-01', now())`,
    [tenantId, randomUUID(), caseId, number, says, toldOn, CLOSED_WORDS],
  );
}

/** Every page about a case that somebody signed in to it can open, one after the other. */
export async function everyPage(walker: Walker): Promise<string> {
  const paths = [
    '',
    '/taking-part',
    '/taking-part/told',
    '/statement',
    '/statement/check',
    '/meeting',
    '/meeting.ics',
    '/plan',
    '/plan/told',
  ];
  const bodies: string[] = [];
  for (const path of paths) {
    bodies.push((await walker.get(`${CASE}${path}`)).body);
  }
  return bodies.join('\n');
}
