import { randomUUID } from 'node:crypto';
import { addDays, plainDate, type PlainDate } from '@shared/time';
import {
  acknowledgeCase,
  decideThreshold,
  issueDecision,
  receiveApplication,
  settleReport,
  type ApplicationInput,
} from '@server/features/cases';
import { replyToRequest, requestInformation } from '@server/features/information-requests';
import type { Actor } from '@server/platform/command/actor';
import { AGENCIES, type AgencyName, type World } from './world';

type Incident = ApplicationInput['incidents'][number];

/** An incident reported so many days after it happened. */
export function incident(on: string, reportedAfterDays: number, change: Partial<Incident> = {}): Incident {
  const occurredOn = plainDate(on);
  return {
    kind: 'ASB',
    characteristic: null,
    occurredOn,
    occurredAbout: null,
    place: 'Orchard Lane',
    area: 'INSIDE',
    description: 'Shouting and stones thrown.',
    reports: [
      {
        body: 'POLICE',
        bodyName: null,
        reportedOn: addDays(occurredOn, reportedAfterDays),
        method: 'PHONE',
        agencyReference: null,
        actionTaken: null,
      },
    ],
    ...change,
  };
}

/** An application that meets Route A when received on the world's day, unless changed. */
export function application(today: PlainDate, change: Partial<ApplicationInput> = {}): ApplicationInput {
  return {
    applicantKind: 'INDIVIDUAL',
    fullName: 'Leila Hassan',
    organisationName: null,
    email: 'leila.hassan@mail.example',
    phone: null,
    addressLines: ['14 Orchard Lane', 'Leicester', 'LE19 2AB'],
    letterChannel: 'EMAIL',
    safeContact: null,
    language: null,
    accessibleFormat: null,
    believesNoEffectiveAction: true,
    agreesToShare: true,
    privacyNotice: 'test',
    impact: 'I cannot sleep.',
    desiredOutcome: 'That it stops.',
    declaredTrue: true,
    incidents: [10, 7, 4].map((weeks) => incident(addDays(today, -7 * weeks), 2)),
    ...change,
  };
}

export interface ToldCase {
  slug: string;
  caseId: string;
  reference: string;
  spoc: Actor;
}

/** Receives an application on the world's day. */
export async function received(world: World, slug = 'blaby', change: Partial<ApplicationInput> = {}): Promise<ToldCase> {
  const { result, refusals } = await world.run(
    world.visitor(slug, randomUUID()),
    receiveApplication,
    application(world.today, change),
  );
  if (!result) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
  const [row] = await world.raw<{ id: string }>('select id from app.cases where reference = $1', [result.reference]);
  return { slug, caseId: row?.id ?? '', reference: result.reference, spoc: world.staff(slug) };
}

/** Received and acknowledged: Letter 1 has gone. */
export async function acknowledged(world: World, slug = 'blaby', change: Partial<ApplicationInput> = {}): Promise<ToldCase> {
  const told = await received(world, slug, change);
  await expectDone(world.run(told.spoc, acknowledgeCase, { caseId: told.caseId }));
  await world.post();
  return told;
}

/** Asks agencies, due on the proposed or a given day. Answers the ids of the requests by agency. */
export async function asked(
  world: World,
  told: ToldCase,
  agencies: readonly AgencyName[] = ['police'],
  dueOn?: string,
): Promise<Record<string, string>> {
  const [row] = await world.raw<{ version: number; due: PlainDate }>(
    `select c.version, (select k.due_on from app.clocks k where k.case_id = c.id and k.kind = 'DECIDE') as due from app.cases c where c.id = $1`,
    [told.caseId],
  );
  await expectDone(
    world.run(told.spoc, requestInformation, {
      caseId: told.caseId,
      agencyIds: agencies.map((name) => AGENCIES[name].id),
      scope: 'Which of these reports do you hold?',
      version: row?.version ?? 1,
      dueOn: plainDate(dueOn ?? addDays(world.today, 4)),
    }),
  );
  await world.post();
  const rows = await world.raw<{ id: string; agency_id: string }>(
    'select id, agency_id from app.information_requests where case_id = $1',
    [told.caseId],
  );
  return Object.fromEntries(
    agencies.map((name) => [name, rows.find((request) => request.agency_id === AGENCIES[name].id)?.id ?? '']),
  );
}

/** An agency answers that it holds every report asked about. */
export async function answered(world: World, requestId: string, name: AgencyName): Promise<void> {
  const items = await world.raw<{ report_id: string }>('select report_id from app.request_items where request_id = $1', [
    requestId,
  ]);
  await expectDone(
    world.run(world.agency(name), replyToRequest, {
      requestId,
      version: 1,
      kind: 'PROVIDED',
      ground: null,
      explanation: null,
      reportsMade: 'Three calls.',
      effectOnOthers: 'Two neighbours.',
      actionTaken: 'A visit.',
      items: items.map(({ report_id }) => ({
        reportId: report_id,
        answer: 'RECORDED' as const,
        agencyReference: 'NP/1',
        recordedOn: null,
      })),
    }),
  );
  await world.post();
}

/** Settles every report the same way, decides, and sends 2a or 2b. */
export async function decided(world: World, told: ToldCase, outcome: 'MET' | 'NOT_MET'): Promise<void> {
  const reports = await world.raw<{ id: string }>('select id from app.reports where case_id = $1', [told.caseId]);
  for (const { id } of reports) {
    await expectDone(
      world.run(told.spoc, settleReport, { caseId: told.caseId, reportId: id, finding: 'CONFIRMED', reason: 'On record.' }),
    );
  }
  await expectDone(
    world.run(told.spoc, decideThreshold, {
      caseId: told.caseId,
      outcome,
      basis: outcome === 'MET' ? 'ROUTE_A' : null,
      reasons: 'Because of the reports.',
      furtherAction: 'As set out.',
      nextSteps: 'We will write to you.',
      persistence: null,
      harm: null,
      adequacy: null,
    }),
  );
  await expectDone(world.run(told.spoc, issueDecision, { caseId: told.caseId }));
  await world.post();
}

async function expectDone(outcome: Promise<{ result: unknown; refusals: readonly { message: string }[] }>): Promise<void> {
  const { result, refusals } = await outcome;
  if (result === null) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
}
