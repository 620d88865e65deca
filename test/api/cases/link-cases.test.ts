import { linkCases } from '@server/features/cases';
import { acknowledged, incident, received } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
const reason = 'The same yard, the same nights.';
const ASK = `query Q($id: ID!) { case(id: $id) { linkedCases { reference reason }
  threshold { settled { policy counted statutoryFloor statutoryCounted floorSentence } } } }`;

describe('D14 neighbours who report the same behaviour', () => {
  test('the answer, the row, the event; together they meet the Act’s test, and the policy’s count stays each one’s own', async () => {
    const mine = await acknowledged(town, 'blaby', { incidents: [incident('2026-02-10', 2), incident('2026-02-20', 2)] });
    const theirs = await received(town, 'blaby', {
      fullName: 'Next Door',
      email: 'next@door.example',
      incidents: [incident('2026-02-21', 1)],
    });
    expect(await town.run(mine.spoc, linkCases, { caseId: mine.caseId, otherCaseId: theirs.caseId, reason })).toEqual({
      result: { caseId: mine.caseId },
      refusals: [],
    });
    expect(await town.events()).toContain('case.linked');
    expect(await town.raw('select case_id, other_case_id, reason from app.case_links')).toEqual([
      { case_id: mine.caseId, other_case_id: theirs.caseId, reason },
    ]);
    const { data } = await town.ask<{ case: unknown }>(mine.spoc, ASK, { id: mine.caseId });
    expect(data?.case).toMatchObject({
      linkedCases: [{ reference: theirs.reference, reason }],
      threshold: { settled: { policy: 'NOT_MET', counted: 2, statutoryFloor: true, statutoryCounted: 3 } },
    });
    expect(JSON.stringify(data)).toContain('one of them from linked cases');
    const other = await town.ask<{ case: unknown }>(mine.spoc, ASK, { id: theirs.caseId });
    expect(other.data?.case).toMatchObject({ threshold: { settled: { counted: 1, statutoryCounted: 3 } } });
  });

  test('refused: itself, twice, no reason; another authority’s is not there', async () => {
    const [one, other, there] = [await received(town), await received(town), await received(town, 'charnwood')];
    const codes = async (otherCaseId: string, why = reason) =>
      (await town.run(one.spoc, linkCases, { caseId: one.caseId, otherCaseId, reason: why })).refusals.map(({ code }) => code);
    expect(await codes(one.caseId, '')).toEqual(['NOT_ALLOWED', 'MISSING']);
    expect(await codes(other.caseId)).toEqual([]);
    expect(await codes(other.caseId)).toEqual(['ALREADY_DONE']);
    await expect(codes(there.caseId)).rejects.toThrow('Case was not found.');
  });

  test('D36 similar cases are found in the own authority, with the reasons', async () => {
    const one = await received(town, 'blaby', {
      fullName: 'Ida Quince',
      email: 'ida@quince.example',
      addressLines: ['1 Mill Row', 'LE9 5ZZ'],
    });
    const other = await received(town, 'blaby', {
      fullName: 'Jo Quince',
      email: 'IDA@quince.example',
      addressLines: ['1 Mill Row', 'le95zz'],
    });
    await received(town, 'charnwood', { fullName: 'Ida Quince', email: 'ida@quince.example' });
    const { data } = await town.ask<{ similarCases: { id: string; why: string[] }[] }>(
      one.spoc,
      'query Q($input: SimilarInput!) { similarCases(input: $input) { id why applicantName } }',
      { input: { caseId: one.caseId } },
    );
    expect(data?.similarCases[0]).toEqual({
      id: other.caseId,
      why: ['EMAIL', 'SURNAME_AND_POSTCODE', 'PLACE_AND_DAY'],
      applicantName: 'Jo Quince',
    });
    const keyed = await town.ask<{ similarCases: { id: string; why: string[] }[] }>(
      one.spoc,
      'query Q($input: SimilarInput!) { similarCases(input: $input) { id why } }',
      { input: { postcode: 'LE9 5ZZ', name: 'Nobody Else' } },
    );
    expect(keyed.data?.similarCases.map(({ why }) => why)).toEqual([['POSTCODE'], ['POSTCODE']]);
  });
});
