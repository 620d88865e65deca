import { longDate, type PlainDate } from '@shared/time';
import { acknowledgeCase, receiveApplication, settleReport, takeCase } from '@server/features/cases';
import { chaseRequest, replyToRequest, requestInformation } from '@server/features/information-requests';
import type { Actor } from '@server/platform/command/actor';
import { applicationOf } from './applications';
import type { Telling } from './cast';
import { agencyId, council, HOUSING, POLICE } from './people';
import type { Stage } from './stage';

/** A case as the stories know it. */
export interface Told {
  slug: string;
  caseId: string;
  spoc: Actor;
}

/** An application sent on a day, on the council’s own page. */
export async function received(stage: Stage, slug: string, on: PlainDate, telling: Telling): Promise<Told> {
  const { reference } = await stage.play(stage.visitor(slug), on, receiveApplication, applicationOf(telling, on));
  stage.cases += 1;
  const [row] = await stage.read<{ id: string }>(slug, 'select id from app.cases where reference = $1', [reference]);
  return { slug, caseId: row?.id ?? '', spoc: await stage.staff(slug) };
}

/** Taken by the SPOC and acknowledged with Letter 1. */
export async function acknowledged(stage: Stage, told: Told, on: PlainDate): Promise<Told> {
  const [row] = await stage.read<{ version: number }>(told.slug, 'select version from app.cases where id = $1', [told.caseId]);
  await stage.play(told.spoc, on, takeCase, { caseId: told.caseId, version: row?.version ?? 1 });
  await stage.play(told.spoc, on, acknowledgeCase, { caseId: told.caseId });
  return told;
}

/** Agencies asked; the police have answered, the landlord is late and has been reminded. */
export async function waiting(stage: Stage, told: Told, acknowledgedOn: PlainDate, askedOn: PlainDate): Promise<Told> {
  await asked(stage, await acknowledged(stage, told, acknowledgedOn), askedOn);
  await reply(stage, told, POLICE, stage.dayAfter(askedOn));
  const late = await requestOf(stage, told, HOUSING);
  if (late && late.dueOn < stage.today) {
    await stage.play(told.spoc, stage.workingDaysAgo(1), chaseRequest, { requestId: late.id });
  }
  return told;
}

/** Agencies asked, and all have answered. */
export async function answered(
  stage: Stage,
  told: Told,
  acknowledgedOn: PlainDate,
  askedOn: PlainDate,
  repliedOn: PlainDate,
): Promise<Told> {
  await asked(stage, await acknowledged(stage, told, acknowledgedOn), askedOn);
  for (const name of agenciesOf(told)) {
    await reply(stage, told, name, repliedOn);
  }
  return told;
}

/** Blaby's own environmental health team is asked too; somebody there has an account. */
const agenciesOf = ({ slug }: Told): string[] => [POLICE, HOUSING, ...(slug === 'blaby' ? [council('Blaby')] : [])];

/** The agencies involved are asked, each with a day to answer by. */
export async function asked(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  const [row] = await stage.read<{ version: number; due: PlainDate | null }>(
    told.slug,
    `select c.version, (select k.due_on from app.clocks k where k.case_id = c.id and k.kind = 'DECIDE') as due from app.cases c where c.id = $1`,
    [told.caseId],
  );
  const dueOn = stage.replyDue(on, row?.due ?? null);
  await stage.play(told.spoc, on, requestInformation, {
    caseId: told.caseId,
    agencyIds: agenciesOf(told).map(agencyId),
    dueOn,
    version: row?.version ?? 1,
    scope: `Please tell us by ${longDate(dueOn)} which of the reports below you hold a record of, and what was done about each.`,
  });
}

async function requestOf(
  stage: Stage,
  told: Told,
  agency: string,
): Promise<{ id: string; version: number; dueOn: PlainDate } | null> {
  const [row] = await stage.read<{ id: string; version: number; dueOn: PlainDate }>(
    told.slug,
    `select id, version, due_on as "dueOn" from app.information_requests where case_id = $1 and agency_id = $2`,
    [told.caseId, agencyId(agency)],
  );
  return row ?? null;
}

async function reply(stage: Stage, told: Told, agency: string, on: PlainDate): Promise<void> {
  const request = await requestOf(stage, told, agency);
  if (!request) {
    return;
  }
  const items = await recordsOf(stage, told, request.id, on);
  const holds = items.length > 0;
  await stage.play(await stage.agency(agency), on, replyToRequest, {
    requestId: request.id,
    version: request.version,
    kind: holds ? 'PROVIDED' : 'NOT_HELD',
    ground: null,
    explanation: null,
    reportsMade: holds ? 'Our records show the reports listed below and one earlier call about the same address.' : null,
    effectOnOthers: holds ? 'Two other households in the street have mentioned the same behaviour.' : null,
    actionTaken: holds ? 'An officer visited and gave words of advice. No further action was recorded.' : null,
    items,
  });
}

/** The agency has a record of every report it was asked about. */
export async function recordsOf(stage: Stage, told: Told, requestId: string, on: PlainDate = stage.today) {
  const asked = await stage.read<{ reportId: string; reportedOn: PlainDate }>(
    told.slug,
    'select report_id as "reportId", reported_on as "reportedOn" from app.request_items where request_id = $1',
    [requestId],
  );
  return asked.map(({ reportId, reportedOn }, index) => ({
    reportId,
    answer: 'RECORDED' as const,
    agencyReference: `REF/${on.slice(2, 4)}/${1042 + index}`,
    recordedOn: reportedOn,
  }));
}

/** Every report settled in the applicant’s favour. */
export async function settleAll(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  const reports = await stage.read<{ id: string }>(told.slug, 'select id from app.reports where case_id = $1 order by position', [
    told.caseId,
  ]);
  for (const { id } of reports) {
    await stage.play(told.spoc, on, settleReport, {
      caseId: told.caseId,
      reportId: id,
      finding: 'CONFIRMED',
      reason: 'The agency’s records show it.',
    });
  }
}
