import { makePacks } from '@server/features/meetings';
import { addChronologyEntry } from '@server/features/chronology';
import { answerOffer, giveStatement, recordStatement, saveStatement } from '@server/features/participation';
import { readBytes } from '@server/features/documents';
import type { Actor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { givenStatement, latestAnswer, reviewOfApplicant } from '@server/public/review/review.repository';
import { plainDate } from '@shared/time';
import { AGENCIES, world, type World } from '../../support/world';
import { pdfText } from '../../support/pdf-text';
import { assessed, onPage } from '../participation/given';
import { arranged, done, withAgendas, type Arranged } from './given';

const textOf = async (town: World, told: Arranged, session: string): Promise<string> => {
  const [file] = await town.raw<{ id: string; sha256: string }>(
    'select d.id, d.sha256 from app.packs p join app.documents d on d.id = p.document_id where p.session = $1',
    [session],
  );
  const ctx = new Ctx(town.composed.house, told.spoc);
  try {
    return (await pdfText(await ctx.read((tx) => readBytes(tx, file ?? { id: '', sha256: '' })))).replace(/\s+/g, ' ');
  } finally {
    await ctx.close();
  }
};

test('R31 R38 D31 the open pack holds nothing that is closed, the closed one nothing that is for the SPOC only', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town, { peopleResponsible: 'MARKERNAMED from number nine' });
  const { meetingId, caseId } = told;
  await withAgendas(town, told);
  const line = { caseId, happenedOn: town.today, source: 'Officer' };
  await done(town, told, addChronologyEntry, { ...line, says: 'MARKEROPEN seen.', mark: 'OPEN' });
  await done(town, told, addChronologyEntry, { ...line, says: 'MARKERCLOSED known.', mark: 'CLOSED' });
  await done(town, told, recordStatement, { caseId, source: 'TAKEN_BY_STAFF', says: 'MARKERSTATEMENT', givenOn: town.today });
  expect(await assessed(town, told, { whatCouldHappen: 'MARKERRISK' })).toEqual([]);
  const made = await town.run(town.system('blaby'), makePacks, { meetingId, number: 1 });
  expect(made.refusals).toEqual([]);
  const open = await textOf(town, told, 'OPEN');
  const closed = await textOf(town, told, 'CLOSED');
  expect(open).toMatch(/MARKEROPEN/);
  expect(open).toMatch(/MARKERSTATEMENT/);
  expect(open).not.toMatch(/MARKERCLOSED|MARKERRISK|MARKERNAMED|Room 9|What each body did/);
  for (const marker of ['MARKEROPEN', 'MARKERCLOSED', 'MARKERRISK', 'MARKERNAMED', 'MARKERSTATEMENT', 'What each body did']) {
    expect(closed).toContain(marker);
  }
  const files = await town.raw<{ file_name: string }>(
    `select file_name, mark from app.documents where purpose = 'PACK' order by mark`,
  );
  expect(files).toEqual([
    { file_name: `Pack 1, closed session, ${told.reference}.pdf`, mark: 'CLOSED' },
    { file_name: `Pack 1, open session, ${told.reference}.pdf`, mark: 'OPEN' },
  ]);
  expect(await town.events()).toContain('meeting.packs-made');
});

test('D30 made twice, there is one pack; no other authority’s post room makes it, and no person', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  for (const _ of [1, 2]) {
    await town.run(town.system('blaby'), makePacks, { meetingId, number: 1 });
  }
  expect(await town.raw('select count(*)::int as n from app.packs')).toEqual([{ n: 2 }]);
  await expect(town.run(town.system('charnwood'), makePacks, { meetingId, number: 2 })).rejects.toThrow('not found');
  expect(await town.raw(`update app.meetings set status = 'CALLED_OFF' returning 1 as one`)).toHaveLength(1);
  expect((await town.run(town.system('blaby'), makePacks, { meetingId, number: 2 })).refusals.map(({ code }) => code)).toEqual([
    'WRONG_STATUS',
  ]);
});

test('R38 D58 an agency has the packs of the parts its grant opens, bytes and all; the applicant has none', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await town.run(town.system('blaby'), makePacks, { meetingId: told.meetingId, number: 1 });
  const share = (scope: string) =>
    town.raw(
      `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at, until_at, given_by)
       select tenant_id, gen_random_uuid(), id, $2, $3, 'On the panel.', now() - interval '1 day', now() + interval '9 days', null
       from app.cases where id = $1`,
      [told.caseId, AGENCIES.police.id, scope],
    );
  const police = town.agency('police');
  const packs = async (who = police) => ({
    packs: (await town.read<{ session: string }>(who, 'select session from app.packs order by session')).map(
      ({ session }) => session,
    ),
    files: (await town.read<{ mark: string }>(who, `select mark from app.documents where purpose = 'PACK' order by mark`)).map(
      ({ mark }) => mark,
    ),
    chunks: (await town.read(who, 'select distinct document_id from app.document_chunks')).length,
  });
  expect(await packs()).toEqual({ packs: [], files: [], chunks: 0 });
  await share('OPEN');
  expect(await packs()).toEqual({ packs: ['OPEN'], files: ['OPEN'], chunks: 1 });
  await share('CLOSED');
  expect(await packs()).toEqual({ packs: ['CLOSED', 'OPEN'], files: ['CLOSED', 'OPEN'], chunks: 2 });
  const her = await town.applicant(told.caseId);
  await expect(town.read(her, 'select id from app.packs')).rejects.toThrow('permission denied');
  expect(await town.read(her, `select id from app.documents where file_name like 'Pack%'`)).toEqual([]);
});

test('R33 the statement in the pack is the one that was given last, whenever it was begun', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId, caseId } = told;
  await withAgendas(town, told);
  town.on('2026-03-20T09:00');
  const me = await onPage(town, told);
  await town.run(me, saveStatement, { caseId, says: 'BEGUN-FIRST' });
  town.on('2026-03-20T10:00');
  await done(town, told, recordStatement, { caseId, source: 'TAKEN_BY_STAFF', says: 'GIVEN-BETWEEN', givenOn: town.today });
  town.on('2026-03-20T11:00');
  expect((await town.run(me, giveStatement, { caseId, says: 'GIVEN-LAST' })).refusals).toEqual([]);
  await town.run(town.system('blaby'), makePacks, { meetingId, number: 1 });
  const open = await textOf(town, told, 'OPEN');
  expect(open).toContain('GIVEN-LAST');
  expect(open).not.toMatch(/GIVEN-BETWEEN|BEGUN-FIRST/);
  expect(givenStatement((await reviewOn(town, me)) ?? { statements: [] })?.says).toBe('GIVEN-LAST');
});

test('R36 the answer that stands on their own page is the one staff go by: the one said last', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { caseId } = told;
  const me = await onPage(town, told);
  town.on('2026-03-23T09:00');
  await town.run(me, answerOffer, { caseId, kind: 'ATTENDANCE', answer: 'IN_PERSON' });
  town.on('2026-03-24T09:00');
  const rang = { channel: 'PHONE', saidOn: plainDate('2026-03-20') } as const;
  await done(town, told, answerOffer, { caseId, kind: 'ATTENDANCE', answer: 'NOT_ATTENDING', ...rang });
  expect(latestAnswer((await reviewOn(town, me)) ?? { answers: [] }, 'ATTENDANCE')?.answer).toBe('IN_PERSON');
});

async function reviewOn(town: World, me: Actor) {
  const ctx = new Ctx(town.composed.house, me);
  try {
    return await ctx.read((tx) => reviewOfApplicant(tx, town.today));
  } finally {
    await ctx.close();
  }
}
