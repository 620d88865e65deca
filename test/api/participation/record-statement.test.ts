import { fileDocument } from '@server/features/documents';
import { recordStatement } from '@server/features/participation';
import { plainDate } from '@shared/time';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { met, openKinds, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const taken = (caseId: string, change: object = {}) =>
  ({ caseId, source: 'TAKEN_BY_STAFF', says: ' She cannot sleep. ', givenOn: town.today, ...change }) as const;

test('R33 staff take a statement down, or file one that was sent; the agency it is shared with can read it, no other', async () => {
  const told = await met(town);
  expect((await town.run(told.spoc, recordStatement, taken(told.caseId))).refusals).toEqual([]);
  town.on('2026-03-23');
  const file = { caseId: told.caseId, purpose: 'EVIDENCE', fileName: 'statement.txt', bytes: Buffer.from('Words') } as const;
  const { result } = await town.run(told.spoc, fileDocument, file);
  const sent = taken(told.caseId, { source: 'UPLOADED', says: null, documentId: result?.id });
  expect((await town.run(told.spoc, recordStatement, sent)).refusals).toEqual([]);
  expect((await shown(town, told)).statements).toEqual([
    { source: 'UPLOADED', says: null, givenBy: 'SPOC blaby', stands: true, document: { fileName: 'statement.txt' } },
    { source: 'TAKEN_BY_STAFF', says: 'She cannot sleep.', givenBy: 'SPOC blaby', stands: false, document: null },
  ]);
  expect(await eventsOf(town, told.caseId)).toContain('statement.given');
  await town.post();
  expect(await openKinds(town, told)).toEqual([]);
  expect(await town.read(town.agency('police'), 'select 1 from app.impact_statements where case_id = $1', [told.caseId])).toEqual(
    [],
  );
});

test('no words, no document here, another case’s document, a day to come, own page, too late; nothing is written', async () => {
  const [told, other] = [await met(town), await met(town)];
  const file = { caseId: other.caseId, purpose: 'EVIDENCE', fileName: 's.txt', bytes: Buffer.from('Words') } as const;
  const { result } = await town.run(told.spoc, fileDocument, file);
  const refused = async (change: object) =>
    (await town.run(told.spoc, recordStatement, taken(told.caseId, change))).refusals.map(({ code, field }) => [code, field]);
  expect(await refused({ says: ' ' })).toEqual([['MISSING', 'says']]);
  expect(await refused({ source: 'UPLOADED' })).toEqual([['MISSING', 'documentId']]);
  expect(await refused({ source: 'UPLOADED', documentId: result?.id })).toEqual([['MISSING', 'documentId']]);
  const closed = await town.run(told.spoc, fileDocument, { ...file, caseId: told.caseId });
  await town.raw(`update app.documents set mark = 'CLOSED' where id = $1`, [closed.result?.id]);
  expect(await refused({ source: 'UPLOADED', documentId: closed.result?.id })).toEqual([['MISSING', 'documentId']]);
  const before = await traces(town, told.caseId);
  expect(await refused({ givenOn: plainDate('2026-03-21') })).toEqual([['DATE_ORDER', 'givenOn']]);
  expect(await refused({ source: 'OWN_PAGE' })).toEqual([['NOT_ALLOWED', 'source']]);
  expect(await traces(town, told.caseId)).toEqual(before);
  await town.raw(`update app.cases set status = 'MEETING_HELD' where id = $1`, [told.caseId]);
  expect(await refused({})).toEqual([['TOO_LATE', undefined]]);
});

test('another authority is told it was not found; an agency and the applicant may not', async () => {
  const told = await met(town);
  for (const actor of [town.staff('charnwood'), town.agency('police'), await town.applicant(told.caseId)]) {
    await expect(town.run(actor, recordStatement, taken(told.caseId))).rejects.toThrow('not found');
  }
});
