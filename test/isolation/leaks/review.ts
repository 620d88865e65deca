import { randomUUID } from 'node:crypto';
import { authorityId } from '@server/cli/foundations/authorities';
import { recordBelief } from '@server/features/cases';
import { addChronologyEntry, closeChronologyLine, removeChronologyEntry } from '@server/features/chronology';
import { fileDocument, uploadDocument } from '@server/features/documents';
import { shareCase } from '@server/features/hand-overs';
import { answerByLink, askOutsider, replyToRequest } from '@server/features/information-requests';
import { answerOffer, assessRisk, giveStatement, recordOffer, saveStatement } from '@server/features/participation';
import { recordConsent } from '@server/features/safeguards';
import { recipientActor, type Actor } from '@server/platform/command/actor';
import type { Command } from '@server/platform/command/command';
import { addDays } from '@shared/time';
import type { HandlingMark } from '@shared/vocabulary/marks';
import { onPage } from '../../api/participation/given';
import { forSomebody, WRITTEN } from '../../api/people/given';
import { acknowledged, asked, decided, type ToldCase } from '../../support/stories';
import { AGENCIES, world, type AgencyName, type World } from '../../support/world';
import { castOf, newcomers, type Cast } from './cast';
import type { Marks } from './marks';

/** A case on its way through a review, with words planted in every place. */
export interface Review {
  town: World;
  marks: Marks;
  told: ToldCase;
  cast: Cast;
  /** Whether what only some may see is there too; without it the two reviews are alike in all that is open. */
  isWhole: boolean;
  requests: Readonly<Record<string, string>>;
  linkedRequestId: string;
  consentId: string;
}

/** Runs a deed that must succeed. */
export async function does<I, L, R>(town: World, actor: Actor, deed: Command<I, L, R>, input: I): Promise<R> {
  const { result, refusals } = await town.run(actor, deed, input);
  if (result === null) {
    throw new Error(`${deed.name}: ${refusals.map(({ message }) => message).join(' ')}`);
  }
  return result;
}

/** Somebody applies for somebody else; agencies and an outsider answer; the case meets the threshold; sights are granted; the person affected takes part. */
export async function gathered(marks: Marks, isWhole: boolean): Promise<Review> {
  const town = await world({ today: '2026-03-20' });
  const hired = await newcomers(town);
  const { at } = marks;
  const told = await acknowledged(town, 'blaby', {
    ...forSomebody({ impact: at('impact') }, WRITTEN),
    peopleResponsible: marks.named('responsible'),
    witnesses: marks.named('witness'),
  });
  const { caseId, spoc } = told;
  const until = addDays(town.today, 90);
  const requests = await asked(town, told, ['police', 'housing']);
  // A day for each thing: what happens on one day is listed in no order that two reviews would share.
  town.on('2026-03-23');
  await answers(town, marks, 'police', requests.police ?? '', isWhole);
  town.on('2026-03-24');
  await answers(town, marks, 'housing', requests.housing ?? '', isWhole);
  await does(town, spoc, recordBelief, { caseId, believesNoEffectiveAction: true, how: at('belief'), askedOn: town.today });
  if (isWhole) {
    await staffNotes(town, marks, told);
  }
  town.on('2026-03-25');
  await does(town, spoc, addChronologyEntry, {
    caseId,
    happenedOn: town.today,
    says: at('openentry'),
    source: at('opensource'),
    mark: 'OPEN',
  });
  town.on('2026-03-26');
  await decided(town, told, 'MET');
  for (const [agencyId, scope] of [
    [AGENCIES.council.id, 'OPEN'],
    [hired.victimFirst.subjectId ?? '', 'OPEN'],
    [AGENCIES.police.id, 'CLOSED'],
  ] as const) {
    await does(town, spoc, shareCase, { caseId, agencyId, scope, reason: at(`${scope}reason`), until });
  }
  const linkedRequestId = await byLink(town, marks, told, isWhole);
  town.on('2026-03-27');
  await takesPart(town, marks, told, isWhole);
  const consent = {
    caseId,
    kind: 'ATTEND',
    holderName: 'Victim First',
    scope: 'To attend.',
    evidence: 'EMAIL',
    givenOn: town.today,
  } as const;
  await does(town, spoc, recordConsent, consent);
  const [filed] = await town.raw<{ id: string }>(`select id from app.consents where case_id = $1 and kind = 'ATTEND'`, [caseId]);
  const other = await acknowledged(town, 'blaby');
  const cast = await castOf(town, { told, other, linkedRequestId, ...hired });
  return { town, marks, told, cast, isWhole, requests, linkedRequestId, consentId: filed?.id ?? '' };
}

/** An answer with a line and a file of each mark. The police let theirs into the open part; the housing provider’s is closed as a whole. */
async function answers(town: World, { at }: Marks, name: AgencyName, requestId: string, isWhole: boolean): Promise<void> {
  const lines: HandlingMark[] = isWhole ? ['OPEN', 'CLOSED', 'ORIGINATOR'] : ['OPEN'];
  for (const mark of lines) {
    const words = at(`${name}file${mark}`);
    const file = { requestId, fileName: `${words}.txt`, bytes: Buffer.from(`${words} within`) };
    await does(town, town.agency(name), uploadDocument, { ...file, mark: mark === 'ORIGINATOR' ? null : mark });
  }
  const items = await town.raw<{ reportId: string }>(
    'select report_id as "reportId" from app.request_items where request_id = $1',
    [requestId],
  );
  const entry = { happenedOn: town.today, kind: 'ACTION' as const };
  await does(town, town.agency(name), replyToRequest, {
    ...{
      requestId,
      version: 1,
      kind: 'PROVIDED',
      reportsMade: at(`${name}reply`),
      effectOnOthers: 'None.',
      actionTaken: 'A visit.',
    },
    items: items.map(({ reportId }) => ({
      reportId,
      answer: 'RECORDED' as const,
      ...(isWhole && { agencyReference: at(`${name}reference`) }),
    })),
    entries: lines.map((mark) => ({ ...entry, says: at(`${name}line${mark}`), mark })),
    mark: name === 'police' ? 'OPEN' : 'CLOSED',
  });
  await town.post();
}

/** What staff write down for themselves, keep from the open part, or take out again. */
async function staffNotes(town: World, { at }: Marks, { caseId, spoc }: ToldCase): Promise<void> {
  const note = { caseId, happenedOn: town.today, source: at('closedsource') };
  await does(town, spoc, addChronologyEntry, { ...note, says: at('closedentry'), mark: 'CLOSED' });
  await does(town, spoc, addChronologyEntry, { ...note, says: at('removedentry'), mark: 'OPEN' });
  const [gone] = await town.raw<{ id: string }>('select id from app.chronology_entries where says = $1', [at('removedentry')]);
  await does(town, spoc, removeChronologyEntry, { entryId: gone?.id ?? '', reason: at('removedbecause') });
  const [line] = await town.raw<{ id: string }>(`select e.id from app.reply_entries e where e.case_id = $1 and e.says = $2`, [
    caseId,
    at('policelineopen'),
  ]);
  // The line the police left open is kept from the open part in the whole review: a second one stays there.
  await town.raw(
    `insert into app.reply_entries (tenant_id, id, case_id, request_id, reply_id, agency_id, position, happened_on, kind, says, mark)
     select tenant_id, $2, case_id, request_id, reply_id, agency_id, 9, happened_on, kind, $3, 'OPEN' from app.reply_entries where id = $1`,
    [line?.id, randomUUID(), at('keptback')],
  );
  const [kept] = await town.raw<{ id: string }>('select id from app.reply_entries where says = $1', [at('keptback')]);
  await does(town, spoc, closeChronologyLine, { caseId, sourceId: kept?.id ?? '', reason: at('keptbecause') });
  const file = {
    caseId,
    purpose: 'EVIDENCE',
    fileName: `${at('filed')}.txt`,
    bytes: Buffer.from(`${at('filed')} within`),
  } as const;
  await does(town, spoc, fileDocument, file);
  await town.raw(
    `insert into app.tasks (tenant_id, id, case_id, kind, says, raised_on, raised_at) values ($1, $2, $3, 'RISK_REVIEW', $4, $5, now())`,
    [spoc.tenantId, randomUUID(), caseId, at('task'), town.today],
  );
  await town.raw(
    `insert into app.audit (tenant_id, id, at, on_day, principal, actor_name, command, case_id, events) values ($1, $2, now(), $3, 'staff', $4, 'x', $5, '[]')`,
    [spoc.tenantId, randomUUID(), town.today, at('audit'), caseId],
  );
}

/** Somebody without an account is asked in the second round; what they answer is for the SPOC only. */
async function byLink(town: World, marks: Marks, { caseId, spoc, slug }: ToldCase, isWhole: boolean): Promise<string> {
  const [row] = await town.raw<{ version: number }>('select version from app.cases where id = $1', [caseId]);
  const who = { name: 'Dilys Fernhough', organisation: null, email: 'dilys@residents.example', exercisesPublicFunctions: false };
  const what = { scope: marks.at('linkscope'), dueOn: addDays(town.today, 7), version: row?.version ?? 0 };
  await does(town, spoc, askOutsider, { caseId, ...who, ...what });
  await town.post();
  const [request] = await town.raw<{ id: string }>(
    'select id from app.information_requests where case_id = $1 and agency_id is null',
    [caseId],
  );
  const id = request?.id ?? '';
  if (isWhole) {
    const items = await town.raw<{ reportId: string }>(
      'select report_id as "reportId" from app.request_items where request_id = $1',
      [id],
    );
    const marked: HandlingMark[] = ['CLOSED', 'ORIGINATOR'];
    const entries = marked.map((mark) => ({
      happenedOn: town.today,
      kind: 'EFFECT' as const,
      says: marks.at(`linkline${mark}`),
      mark,
    }));
    const answer = {
      version: 1,
      kind: 'PROVIDED' as const,
      reportsMade: marks.at('linkreply'),
      entries,
      mark: 'ORIGINATOR' as const,
    };
    const noRecord = items.map(({ reportId }) => ({ reportId, answer: 'NO_RECORD' as const }));
    await does(town, recipientActor(authorityId(slug), id), answerByLink, { ...answer, items: noRecord });
    await town.post();
  }
  return id;
}

/** The offers, the wish for Victim First, a statement given and others begun, the risk. */
async function takesPart(town: World, { at }: Marks, told: ToldCase, isWhole: boolean): Promise<void> {
  const { caseId, spoc } = told;
  const [sister, brother] = [await onPage(town, told), await onPage(town, told, 'VICTIM')];
  for (const kind of ['STATEMENT', 'ATTENDANCE'] as const) {
    await does(town, spoc, recordOffer, {
      caseId,
      kind,
      channel: 'PHONE',
      offeredOn: town.today,
      ...(isWhole && { note: at('offernote') }),
    });
  }
  await does(town, brother, answerOffer, { caseId, kind: 'ATTENDANCE', answer: 'VICTIM_FIRST', needs: at('needs') });
  await does(town, brother, giveStatement, { caseId, says: at('statement') });
  await does(town, brother, saveStatement, { caseId, says: at('hisdraft') });
  await does(town, sister, saveStatement, { caseId, says: at('herdraft') });
  if (isWhole) {
    const words = { whatCouldHappen: at('riskhappen'), whatProtects: at('riskprotects'), whatIsDone: at('riskdone') };
    await does(town, spoc, assessRisk, {
      caseId,
      level: 'HIGH',
      ...words,
      assessedOn: town.today,
      reviewOn: addDays(town.today, 60),
    });
  }
  await town.post();
}
