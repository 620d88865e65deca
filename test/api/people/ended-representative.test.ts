import { applicantActor } from '@server/platform/command/actor';
import { authorityId } from '@server/cli/foundations/authorities';
import { received } from '../../support/stories';
import { world } from '../../support/world';

test('D28 a representative whose part has ended sees the case no more, and no link to it is sent to them', async () => {
  const town = await world({ today: '2026-03-20' });
  const { caseId, reference } = await received(town, 'blaby', { email: 'rep@mail.example' });
  const [party] = await town.raw<{ id: string }>('select id from app.parties where case_id = $1', [caseId]);
  const actor = applicantActor(authorityId('blaby'), party?.id ?? '');
  const sees = async () => [
    (await town.read(actor, 'select 1 from app.cases')).length,
    (await town.read(actor, 'select 1 from app.incidents')).length > 0,
  ];
  const links = async () => {
    await town.composed.desk.requestLink(reference, 'rep@mail.example', '192.0.2.7');
    return town.carrier.mails.filter(({ to }) => to === 'rep@mail.example').length;
  };
  expect([await sees(), await links()]).toEqual([[1, true], 1]);
  await town.raw('update app.parties set ended_on = $2 where id = $1', [party?.id, '2026-03-20']);
  expect([await sees(), await links()]).toEqual([[0, false], 1]);
});
