import { extractOf } from '@server/features/information-requests/information-request.repository';
import { systemActor } from '@server/platform/command/actor';
import type { RawCase } from '../../support/raw-case';
import { letterBench, type LetterBench } from './given';
import { RECORDED, row, victim, written } from './loading';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});

test('R5, D28: Letter 1 asks a representative for consent until it is on file; the copy speaks to the person affected', async () => {
  const given = await bench.rows.case({ fullName: 'Nadia Rahman' });
  await bench.rows.look(`update app.cases set applies_for = 'SOMEONE_ELSE', complaint_about = '{POLICE}' where id = $1`, [
    given.caseId,
  ]);
  const victimId = await victim(bench, given);
  const before = (await written(bench, given, 'LETTER_1')).text;
  expect(before).toMatch(/Dear Nadia Rahman\n\nYou applied on behalf of Imran Rahman[\s\S]*We need written consent/);
  expect(before).toMatch(/Your complaint[\s\S]*Independent Office for Police Conduct/);

  await row(bench, given, 'consents', {
    kind: 'APPLY',
    giver_party_id: victimId,
    holder_party_id: given.partyId,
    holder_name: 'Nadia Rahman',
    scope: 'To apply',
    evidence: 'SIGNED_FORM',
    given_on: '2026-03-25',
    ...RECORDED,
  });
  expect((await written(bench, given, 'LETTER_1')).text).not.toContain('We need written consent');

  const copy = await written(bench, given, 'LETTER_1', { partyId: victimId, isCopy: true });
  expect(copy.loaded?.recipient.name).toBe('Imran Rahman');
  expect(copy.text).toContain('Dear Imran Rahman\n\nThis is a copy for you. Nadia Rahman applied for you');
});

test('D28: once the representative’s part has ended, letters go to the person affected, as themselves', async () => {
  const given = await bench.rows.case({ fullName: 'Nadia Rahman' });
  const victimId = await victim(bench, given);
  await bench.rows.look(`update app.parties set ended_on = '2026-03-25' where id = $1`, [given.partyId]);
  const { loaded, text } = await written(bench, given, 'LETTER_1');
  expect(loaded).toMatchObject({ partyId: victimId, recipient: { name: 'Imran Rahman' } });
  expect(text).not.toMatch(/copy|on behalf of/);
});

test('R6: a business is written to by its name through its contact', async () => {
  const given = await bench.rows.case();
  await bench.rows.look(`update app.cases set applicant_kind = 'BUSINESS' where id = $1`, [given.caseId]);
  await bench.rows.look(`update app.parties set organisation_name = 'Enderby Road Stores' where id = $1`, [given.partyId]);
  const { loaded, text } = await written(bench, given, 'LETTER_1');
  expect(loaded?.recipient).toMatchObject({
    name: 'Margaret Ellis',
    addressLines: ['Enderby Road Stores', '14 Enderby Road', 'Blaby', 'LE8 4GD'],
  });
  expect(text).toContain('You applied for Enderby Road Stores.');
});

test('D46: somebody under 18 is written to by name at the address of whoever takes the letter in, in the print they asked for', async () => {
  const given = await bench.rows.case();
  await bench.rows.look(
    `update app.parties set is_under_18 = true, address_kind = 'CARE_OF', letter_format = 'LARGE_PRINT', address_lines = '{Karen Marsh,5 Lutterworth Road,LE8 4DW}'
     where id = $1`,
    [given.partyId],
  );
  const { loaded, text } = await written(bench, given, 'LETTER_1');
  expect(loaded?.recipient).toEqual({
    name: 'Margaret Ellis',
    addressLines: ['c/o Karen Marsh', '5 Lutterworth Road', 'LE8 4DW'],
    largePrint: true,
  });
  expect(text).toContain('You can ask an adult you trust');
});

test('R79: a rejection is told with its ground in words; R48: a refused agreement is not asked for again', async () => {
  const given = await bench.rows.case({ status: 'ACKNOWLEDGED', letter1On: '2026-03-23' });
  const decisionId = await bench.rows.decision(given, 'NOT_MET');
  await bench.rows.look(
    `update app.decisions set outcome = 'REJECTED', rejection_ground = 'FRIVOLOUS', further_action = '' where id = $1`,
    [decisionId],
  );
  const { text } = await written(bench, given, 'LETTER_2B', { decisionId });
  expect(text).toContain('because we found it to be frivolous');
  expect(text).toContain('The last day to appeal is');

  await bench.rows.look(`update app.agreements set withdrawn_on = '2026-03-24' where case_id = $1`, [given.caseId]);
  expect((await written(bench, given, 'LETTER_1')).text).toContain('There is no agreement to share information');
});

test('D28, R6: agencies are asked about the person affected, or the business, not about whoever applied for them', async () => {
  const subjectOf = async (given: RawCase) =>
    (await bench.post.as(systemActor(given.tenantId), (ctx) => ctx.read((tx) => extractOf(tx, given.caseId)))).subjectName;
  const given = await bench.rows.case({ fullName: 'Nadia Rahman' });
  await victim(bench, given);
  expect(await subjectOf(given)).toBe('Imran Rahman');
  const shop = await bench.rows.case();
  await bench.rows.look(`update app.cases set applicant_kind = 'BUSINESS' where id = $1`, [shop.caseId]);
  await bench.rows.look(`update app.parties set organisation_name = 'Enderby Road Stores' where id = $1`, [shop.partyId]);
  expect(await subjectOf(shop)).toBe('Enderby Road Stores');
});
