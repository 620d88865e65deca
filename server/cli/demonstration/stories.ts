import { longDate, type PlainDate } from '@shared/time';
import {
  acknowledgeCase,
  decideThreshold,
  issueDecision,
  receiveApplication,
  settleReport,
  takeCase,
} from '@server/features/cases';
import { chaseRequest, replyToRequest, requestInformation } from '@server/features/information-requests';
import { printLetter, recordPosting } from '@server/letters/sending';
import type { Actor } from '@server/platform/command/actor';
import { applicationOf, type Telling } from './applications';
import { agencyId, council, HOUSING, POLICE } from './people';
import type { Stage } from './stage';

interface Told {
  slug: string;
  caseId: string;
  spoc: Actor;
}

/** Tells every story and answers how many cases there are now. */
export async function tellStories(stage: Stage): Promise<number> {
  const ago = (days: number): PlainDate => stage.workingDaysAgo(days);
  const stories: (() => Promise<unknown>)[] = [
    // Blaby: one case at each stage, so that a SPOC's morning looks like one.
    () => received(stage, 'blaby', ago(1), 'STREET'),
    () => received(stage, 'blaby', ago(6), 'HATE_LATE'),
    async () => acknowledged(stage, await received(stage, 'blaby', ago(5), 'NO_AGREEMENT'), ago(3)),
    async () => acknowledged(stage, await received(stage, 'blaby', ago(6), 'NOISE'), ago(4)),
    async () => waiting(stage, await received(stage, 'blaby', ago(12), 'FLATS'), ago(10), ago(9)),
    async () => answered(stage, await received(stage, 'blaby', ago(11), 'STREET'), ago(8), ago(7), ago(3)),
    async () => decidedNotSent(stage, await received(stage, 'blaby', ago(12), 'NOISE'), ago(9), ago(8), ago(4), ago(1)),
    async () => met(stage, await received(stage, 'blaby', ago(17), 'HATE'), ago(14), ago(13), ago(9), ago(6)),
    async () => notMet(stage, await received(stage, 'blaby', ago(16), 'ONE_LATE'), ago(13), ago(12), ago(8), ago(5)),
    // By post: one letter printed and posted, and one that waits for it.
    async () => posted(stage, await acknowledged(stage, await received(stage, 'blaby', ago(7), 'POST'), ago(6)), ago(6)),
    async () => acknowledged(stage, await received(stage, 'blaby', ago(2), 'POST_TOO'), ago(1)),
    // The others: enough to see that nobody sees another's.
    () => received(stage, 'charnwood', ago(2), 'NOISE'),
    async () => waiting(stage, await received(stage, 'charnwood', ago(8), 'FLATS'), ago(6), ago(5)),
    async () => met(stage, await received(stage, 'leicester', ago(15), 'STREET'), ago(12), ago(11), ago(8), ago(4)),
    () => received(stage, 'hinckley-bosworth', ago(3), 'STREET'),
    () => received(stage, 'melton', ago(0), 'POST'),
  ];
  for (const tell of stories) {
    await tell();
  }
  return stories.length;
}

async function received(stage: Stage, slug: string, on: PlainDate, telling: Telling): Promise<Told> {
  const { reference } = await stage.play(stage.visitor(slug), on, receiveApplication, applicationOf(telling, on));
  const [row] = await stage.read<{ id: string }>(slug, 'select id from app.cases where reference = $1', [reference]);
  return { slug, caseId: row?.id ?? '', spoc: await stage.spoc(slug) };
}

async function acknowledged(stage: Stage, told: Told, on: PlainDate): Promise<Told> {
  const [row] = await stage.read<{ version: number }>(told.slug, 'select version from app.cases where id = $1', [told.caseId]);
  await stage.play(told.spoc, on, takeCase, { caseId: told.caseId, version: row?.version ?? 1 });
  await stage.play(told.spoc, on, acknowledgeCase, { caseId: told.caseId });
  return told;
}

/** The case's letters for the post are printed and posted on a day, as somebody in the office does it (D10). */
async function posted(stage: Stage, told: Told, on: PlainDate): Promise<Told> {
  const letters = await stage.read<{ id: string }>(
    told.slug,
    `select id from app.letters where case_id = $1 and status = 'TO_POST'`,
    [told.caseId],
  );
  for (const { id: letterId } of letters) {
    await stage.play(told.spoc, on, printLetter, { letterId });
    await stage.play(told.spoc, on, recordPosting, { letterId, postedOn: on, channel: 'POST_FIRST' });
  }
  return told;
}

/** Agencies asked; the police have answered, the landlord is late and has been reminded. */
async function waiting(stage: Stage, told: Told, acknowledgedOn: PlainDate, askedOn: PlainDate): Promise<Told> {
  await asked(stage, await acknowledged(stage, told, acknowledgedOn), askedOn);
  await reply(stage, told, POLICE, stage.dayAfter(askedOn));
  const late = await requestOf(stage, told, HOUSING);
  if (late && late.dueOn < stage.today) {
    await stage.play(told.spoc, stage.workingDaysAgo(1), chaseRequest, { requestId: late.id });
  }
  return told;
}

async function answered(
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

async function decidedNotSent(
  stage: Stage,
  told: Told,
  l1: PlainDate,
  ask: PlainDate,
  replied: PlainDate,
  on: PlainDate,
): Promise<Told> {
  await answered(stage, told, l1, ask, replied);
  await settleAll(stage, told, on);
  await stage.play(told.spoc, on, decideThreshold, {
    caseId: told.caseId,
    outcome: 'MET',
    basis: 'ROUTE_A',
    persistence: null,
    harm: null,
    adequacy: null,
    reasons: 'You reported three separate incidents in time, and the agencies’ records bear this out.',
    furtherAction: 'The agencies involved will review your case together at a meeting.',
    nextSteps: 'We will contact you about taking part and about a statement of how this affects you.',
  });
  return told;
}

async function met(stage: Stage, told: Told, l1: PlainDate, ask: PlainDate, replied: PlainDate, on: PlainDate): Promise<Told> {
  await answered(stage, told, l1, ask, replied);
  await settleAll(stage, told, on);
  const [hate] = await stage.read<{ n: number }>(
    told.slug,
    `select count(*)::int as n from app.incidents where case_id = $1 and kind = 'HATE'`,
    [told.caseId],
  );
  await stage.play(told.spoc, on, decideThreshold, {
    caseId: told.caseId,
    outcome: 'MET',
    basis: (hate?.n ?? 0) > 0 ? 'ROUTE_B' : 'ROUTE_A',
    persistence: null,
    harm: null,
    adequacy: null,
    reasons:
      (hate?.n ?? 0) > 0
        ? 'You were the victim of a hate incident in the last six months and reported it in time.'
        : 'You reported three separate incidents in time.',
    furtherAction: 'The police, the council and the landlord will review your case together at a meeting.',
    nextSteps: 'We will contact you this week about taking part in the meeting.',
  });
  await stage.play(told.spoc, on, issueDecision, { caseId: told.caseId });
  return told;
}

async function notMet(stage: Stage, told: Told, l1: PlainDate, ask: PlainDate, replied: PlainDate, on: PlainDate): Promise<Told> {
  await answered(stage, told, l1, ask, replied);
  await settleAll(stage, told, on);
  await stage.play(told.spoc, on, decideThreshold, {
    caseId: told.caseId,
    outcome: 'NOT_MET',
    basis: null,
    persistence: null,
    harm: null,
    adequacy: null,
    reasons:
      'Two of the incidents you told us about were reported in time. The third was reported more than one month after it happened.',
    furtherAction:
      'There will be no formal review this time. Our anti-social behaviour team will still look into what you told us.',
    nextSteps: 'Report anything new as soon as you can. If another incident is reported in time you can apply again.',
  });
  await stage.play(told.spoc, on, issueDecision, { caseId: told.caseId });
  return told;
}

async function asked(stage: Stage, told: Told, on: PlainDate): Promise<void> {
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
  const items = await stage.read<{ reportId: string; reportedOn: PlainDate }>(
    told.slug,
    'select report_id as "reportId", reported_on as "reportedOn" from app.request_items where request_id = $1',
    [request.id],
  );
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
    items: items.map(({ reportId, reportedOn }, index) => ({
      reportId,
      answer: 'RECORDED' as const,
      agencyReference: `REF/${on.slice(2, 4)}/${1042 + index}`,
      recordedOn: reportedOn,
    })),
  });
}

async function settleAll(stage: Stage, told: Told, on: PlainDate): Promise<void> {
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
