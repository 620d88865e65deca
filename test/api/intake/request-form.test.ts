import { requestForm } from '@server/features/intake';
import { authorityId } from '@server/cli/foundations/authorities';
import { plainDate } from '@shared/time';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const asked = (change: object = {}) => ({
  fullName: ' Omar Farah ',
  addressLines: ['3 Mill Row', ' Enderby ', 'le194aa'],
  askedBy: 'PHONE' as const,
  askedOn: plainDate('2026-03-19'),
  largePrint: true,
  ...change,
});
const rows = () => town.raw<Record<string, unknown>>('select * from app.form_requests order by recorded_at, id');

describe('R21 R77 a paper form is asked for by phone or in person', () => {
  test('the answer, the row and the event', async () => {
    const { result, refusals } = await town.run(town.staff('blaby'), requestForm, asked());
    expect(refusals).toEqual([]);
    expect(await rows()).toMatchObject([
      {
        id: result?.id,
        tenant_id: authorityId('blaby'),
        full_name: 'Omar Farah',
        address_lines: ['3 Mill Row', 'Enderby', 'LE19 4AA'],
        asked_by: 'PHONE',
        asked_on: '2026-03-19',
        large_print: true,
        sent_on: null,
        recorded_on: '2026-03-20',
        recorded_by: town.staff('blaby').membershipId,
      },
    ]);
    expect(await town.events()).toContain('form.requested');
  });

  test.each([
    ['no name', { fullName: ' ' }, ['fullName']],
    ['a day to come', { askedOn: plainDate('2026-03-21') }, ['askedOn']],
    ['an address without a postcode', { addressLines: ['3 Mill Row', 'Enderby'] }, ['address']],
    ['no fixed address', { addressLines: ['NFA', 'Enderby', 'LE19 4AA'] }, ['address']],
  ])('%s is refused and nothing is written', async (_, change, fields) => {
    const before = (await rows()).length;
    const { refusals } = await town.run(town.staff('blaby'), requestForm, asked(change));
    expect(refusals.map(({ field }) => field)).toEqual(fields);
    expect((await rows()).length).toBe(before);
  });

  test('somebody who is there takes it with them and needs no address', async () => {
    const { refusals } = await town.run(town.staff('blaby'), requestForm, asked({ askedBy: 'IN_PERSON', addressLines: [] }));
    expect(refusals).toEqual([]);
  });

  test('the list is the authority’s own; agencies and administrators keep no forms', async () => {
    const list = async (slug: string) =>
      (await town.ask<{ formRequests: { fullName: string }[] }>(town.staff(slug), '{ formRequests { fullName } }')).data
        ?.formRequests;
    expect([(await list('blaby'))?.length, await list('charnwood')]).toEqual([2, []]);
    for (const actor of [town.agency('police'), town.authorityAdmin('blaby')]) {
      await expect(town.run(actor, requestForm, asked())).rejects.toThrow();
    }
  });
});
