import { requestForm, sendForm } from '@server/features/intake';
import { plainDate } from '@shared/time';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

async function wanted(addressLines: string[] = ['3 Mill Row', 'Enderby', 'LE19 4AA']): Promise<string> {
  const { result } = await town.run(town.staff('blaby'), requestForm, {
    fullName: 'Omar Farah',
    addressLines,
    askedBy: 'IN_PERSON',
    askedOn: plainDate('2026-03-19'),
    largePrint: false,
  });
  return result?.id ?? '';
}
const rowOf = async (id: string) =>
  (await town.raw<Record<string, unknown>>('select sent_on, collected, sent_by from app.form_requests where id = $1', [id]))[0];
const sent = (id: string, change: object = {}) => ({ id, sentOn: plainDate('2026-03-20'), collected: false, ...change });

describe('R77 the day a paper form went is kept, once', () => {
  test('posted: the answer, the row and the event', async () => {
    const id = await wanted();
    expect(await town.run(town.staff('blaby'), sendForm, sent(id))).toEqual({ result: { id }, refusals: [] });
    expect(await rowOf(id)).toEqual({ sent_on: '2026-03-20', collected: false, sent_by: town.staff('blaby').membershipId });
    expect(await town.events()).toContain('form.sent');
    expect((await town.run(town.staff('blaby'), sendForm, sent(id))).refusals).toMatchObject([{ code: 'ALREADY_DONE' }]);
  });

  test('collected, where there is no address to post to', async () => {
    const id = await wanted([]);
    expect((await town.run(town.staff('blaby'), sendForm, sent(id))).refusals).toMatchObject([
      { code: 'MISSING', field: 'collected' },
    ]);
    expect((await town.run(town.staff('blaby'), sendForm, sent(id, { collected: true }))).refusals).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ collected: true });
  });

  test.each([['2026-03-18'], ['2026-03-21']])('%s is before it was asked for, or after today: refused', async (day) => {
    const id = await wanted();
    const { refusals } = await town.run(town.staff('blaby'), sendForm, sent(id, { sentOn: plainDate(day) }));
    expect(refusals).toMatchObject([{ code: 'DATE_ORDER', field: 'sentOn', section: '§8' }]);
    expect(await rowOf(id)).toMatchObject({ sent_on: null });
  });

  test('another authority’s request is not there', async () => {
    const id = await wanted();
    await expect(town.run(town.staff('charnwood'), sendForm, sent(id))).rejects.toThrow('Form request was not found.');
  });
});
