import { correctLetter } from '@server/letters/sending';
import { acknowledged } from '../../support/stories';
import { eventsOf, traces } from '../cases/given';
import { world, type World } from '../../support/world';

const mend = { said: 'Enderby Lane', shouldSay: 'Enderby Road' };

describe('D47 a clerical error in a letter is mended by a dated letter of its own', () => {
  let town: World;
  beforeEach(async () => {
    town ??= await world({ today: '2026-03-26' });
    town.on('2026-03-26');
  });
  const letterOf = async (caseId: string, kind: string) =>
    (
      await town.raw<{ id: string; status: string }>('select id, status from app.letters where case_id = $1 and kind = $2', [
        caseId,
        kind,
      ])
    )[0];

  test('the answer, the row and the event; the first letter stays, and no date moves', async () => {
    const told = await acknowledged(town);
    const first = await letterOf(told.caseId, 'LETTER_1');
    const sent = () => town.raw('select sha256, dated_on from app.letters_sent where letter_id = $1', [first?.id]);
    const before = await sent();
    const clocks = await town.raw('select kind, due_on from app.clocks where case_id = $1 order by kind', [told.caseId]);
    town.on('2026-03-30');
    expect(await town.run(told.spoc, correctLetter, { letterId: first?.id ?? '', ...mend })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(await town.raw('select said, should_say, corrected_on from app.corrigenda where case_id = $1', [told.caseId])).toEqual(
      [{ said: 'Enderby Lane', should_say: 'Enderby Road', corrected_on: '2026-03-30' }],
    );
    await town.post();
    expect(await eventsOf(town, told.caseId)).toContain('letter.corrected');
    expect(await sent()).toEqual(before);
    expect(await town.raw('select kind, due_on from app.clocks where case_id = $1 order by kind', [told.caseId])).toEqual(clocks);
    const [letter] = await town.raw<{ body_text: string; dated_on: string }>(
      `select body_text, dated_on from app.letters_sent where case_id = $1 and kind = 'CORRIGENDUM'`,
      [told.caseId],
    );
    expect(letter?.dated_on).toBe('2026-03-30');
    for (const words of ['Letter 1: acknowledgement', 'Thursday 26 March 2026', 'Enderby Lane', 'Enderby Road']) {
      expect(letter?.body_text).toContain(words);
    }
  });

  test('the refusals: nothing to correct, a correction of a correction; another authority', async () => {
    const told = await acknowledged(town);
    const first = (await letterOf(told.caseId, 'LETTER_1'))?.id ?? '';
    const before = await traces(town, told.caseId);
    expect(
      (await town.run(told.spoc, correctLetter, { letterId: first, said: 'The same', shouldSay: 'The same' })).refusals,
    ).toMatchObject([{ field: 'shouldSay', rule: 'letter.corrigendum' }]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await town.run(told.spoc, correctLetter, { letterId: first, ...mend });
    const correction = (await letterOf(told.caseId, 'CORRIGENDUM'))?.id ?? '';
    expect((await town.run(told.spoc, correctLetter, { letterId: correction, ...mend })).refusals).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    await expect(town.run(town.staff('charnwood'), correctLetter, { letterId: first, ...mend })).rejects.toThrow('was not found');
  });
});
