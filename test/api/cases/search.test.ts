import { searchWords } from '@server/features/cases/reading/search-words';
import { replyToRequest } from '@server/features/information-requests';
import { acknowledged, asked, incident, received } from '../../support/stories';
import { world, type World } from '../../support/world';

const QUERY = `query S($filter: WorkstackFilter) { workstack(filter: $filter) { total rows { reference status } } }`;

describe('R18 R80 cases are found by the words people have', () => {
  let town: World;
  let reference = '';

  const found = async (search: string, slug = 'blaby'): Promise<string[]> => {
    const { data, errors } = await town.ask<{ workstack: { rows: { reference: string }[] } }>(town.staff(slug), QUERY, {
      filter: { search },
    });
    expect(errors).toEqual([]);
    return data?.workstack.rows.map((row) => row.reference) ?? [];
  };

  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
    const report = incident('2026-02-10', 2);
    ({ reference } = await acknowledged(town, 'blaby', {
      fullName: 'Siobhán O’Brien-Müller',
      email: 'Siobhan.OB@mail.example',
      phone: '+44 7700 900 123',
      addressLines: ['3 St John’s Lane', 'Narborough', 'LE19 2HS'],
      incidents: [{ ...report, reports: report.reports.map((one) => ({ ...one, agencyReference: '26/04-567 X' })) }],
    }));
    await received(town, 'blaby');
    await received(town, 'charnwood', { fullName: 'Siobhan Elsewhere' });
  });

  test.each([
    ['the reference', () => reference],
    ['the reference in small letters without its hyphens', () => reference.toLowerCase().replaceAll('-', '')],
    ['the beginning of the reference', () => reference.slice(0, 7)],
    ['a first name without its accent', () => 'siobhan'],
    ['a part of a double name', () => 'muller'],
    ['the beginning of a name with its apostrophe', () => "O'Bri"],
    ['the whole name, in any order', () => 'müller siobhán'],
    ['the street', () => 'st johns'],
    ['the postcode without a space', () => 'le192hs'],
    ['the postcode with its space', () => 'LE19 2HS'],
    ['the email address', () => 'siobhan.ob@mail.example'],
    ['the phone number as it is dialled at home', () => '07700 900123'],
    ['the phone number with the code of the country', () => '+44 7700 900123'],
    ['an agency’s reference', () => '26/04-567'],
    ['a name and a postcode together', () => 'siobhan le19'],
  ])('by %s', async (_, words) => {
    expect(await found(words())).toEqual([reference]);
  });

  test.each(['elsewhere', 'brien muller nobody', 'hassan le19 2hs', '%', "' or 1=1 --"])('not by %s', async (words) => {
    expect(words === '%' ? (await found('zz%')).length : (await found(words)).length).toBe(0);
  });

  test('an agency’s own reference in its answer finds the case', async () => {
    const told = await acknowledged(town, 'blaby', { fullName: 'Wendy Ashby' });
    const { police: request } = await asked(town, told, ['police'], '2026-03-27');
    const items = await town.raw<{ report_id: string }>('select report_id from app.request_items where request_id = $1', [
      request,
    ]);
    const { refusals } = await town.run(town.agency('police'), replyToRequest, {
      requestId: request ?? '',
      kind: 'PROVIDED',
      reportsMade: 'One.',
      effectOnOthers: 'None known.',
      actionTaken: 'A visit.',
      items: items.map(({ report_id: reportId }) => ({
        reportId,
        answer: 'RECORDED',
        agencyReference: 'NICHE-88421',
        recordedOn: null,
      })),
      version: 1,
    } as never);
    expect(refusals).toEqual([]);
    expect(await found('niche-88421')).toEqual([told.reference]);
    expect(await found('88421', 'charnwood')).toEqual([]);
  });

  test('a name put right is found by the right one only', async () => {
    const told = await received(town, 'blaby', { fullName: 'Jonh Smith' });
    await town.raw(`update app.parties set full_name = 'John Smyth' where case_id = $1`, [told.caseId]);
    expect([await found('jonh'), await found('smyth')]).toEqual([[], [told.reference]]);
  });

  test('the words of one authority are not another’s to read', async () => {
    const read = (slug: string) => town.read<{ n: number }>(town.staff(slug), 'select count(*)::int as n from app.search_terms');
    const [[blaby], [melton]] = await Promise.all([read('blaby'), read('leicester')]);
    expect([(blaby?.n ?? 0) > 0, melton?.n]).toEqual([true, 0]);
  });
});

test.each([
  ['', null],
  [' - ', null],
  ['BDC-7K2M', { whole: [], begun: 'bdc7k2m' }],
  ['07700 900123', { whole: [], begun: '07700900123' }],
  ['+447700900123', { whole: [], begun: '07700900123' }],
  ['Élise 14', { whole: ['elise'], begun: '14' }],
])('the words of “%s”', (said, words) => {
  expect(searchWords(said)).toEqual(words);
});
