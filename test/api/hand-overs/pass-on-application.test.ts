import { randomUUID } from 'node:crypto';
import { authorityId, COUNTY_SLUG } from '@server/cli/foundations/authorities';
import { passOnApplication, sealApplication } from '@server/features/hand-overs';
import { plainDate } from '@shared/time';
import { application } from '../../support/stories';
import { world } from '../../support/world';

test('D16 D60 passed on unopened: Melton’s case has the county’s day and reference, and Letter 1 is due from that day', async () => {
  const town = await world({ today: '2026-03-20' });
  const county = town.county();
  const { result } = await town.run(county, sealApplication, {
    application: application(plainDate('2026-03-18'), { fullName: 'Barnaby Finch' }),
    channel: 'PAPER',
    receivedOn: plainDate('2026-03-18'),
    place: 'Melton Mowbray',
  });
  const handOverId = result?.handOverId ?? '';
  const passOn = (change: object = {}) =>
    town.run(county, passOnApplication, {
      handOverId,
      toTenantId: authorityId('melton'),
      reason: 'It was in Melton Mowbray.',
      ...change,
    });
  expect(
    (await passOn({ toTenantId: authorityId(COUNTY_SLUG), reason: '' })).refusals.map(({ code, field }) => [code, field]),
  ).toEqual([
    ['NOT_ALLOWED', 'toTenantId'],
    ['MISSING', 'reason'],
  ]);
  await expect(passOn({ handOverId: randomUUID() })).rejects.toThrow('not found');
  await expect(
    town.run(town.staff('blaby'), passOnApplication, { handOverId, toTenantId: authorityId('melton'), reason: 'x' }),
  ).rejects.toThrow('not found');
  expect(await passOn()).toEqual({ result: { handOverId }, refusals: [] });
  expect(await town.events()).toContain('hand-over.passed-on');
  await town.post();
  expect(
    await town.raw(
      `select c.reference, c.status, c.received_on, c.channel, k.due_on, p.full_name from app.cases c
       join app.clocks k on k.case_id = c.id and k.kind = 'ACKNOWLEDGE' join app.parties p on p.case_id = c.id where c.tenant_id = $1`,
      [authorityId('melton')],
    ),
  ).toEqual([
    {
      reference: result?.reference,
      status: 'RECEIVED',
      received_on: '2026-03-18',
      channel: 'PAPER',
      due_on: '2026-03-25',
      full_name: 'Barnaby Finch',
    },
  ]);
  expect((await passOn()).refusals.map(({ code }) => code)).toEqual(['ALREADY_DONE']);
  expect(await town.raw(`select 1 from app.letters where kind = 'TRANSFER'`)).toEqual([]);
  const { data } = await town.ask<{ handOvers: unknown[] }>(county, '{ handOvers { toName passedOn acceptedOn reason } }');
  expect(data?.handOvers).toEqual([
    { toName: 'Melton Borough Council', passedOn: '2026-03-20', acceptedOn: '2026-03-20', reason: 'It was in Melton Mowbray.' },
  ]);
});
