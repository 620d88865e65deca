import { setAgenda } from '@server/features/meetings';
import { world } from '../../support/world';
import { agenda, arranged, done, refused } from './given';

test('R37 R38 each part has an agenda of its own, in order; what stood before is kept as taken off', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await done(town, told, setAgenda, agenda(told, 'OPEN', 'Welcome', 'Questions'));
  await done(town, told, setAgenda, agenda(told, 'CLOSED', 'Powers'));
  await done(town, told, setAgenda, agenda(told, 'OPEN', 'Questions', 'What happens next'));
  expect(
    await town.raw('select session, title from app.agenda_items where removed_on is null order by session, position'),
  ).toEqual([
    { session: 'CLOSED', title: 'Powers' },
    { session: 'OPEN', title: 'Questions' },
    { session: 'OPEN', title: 'What happens next' },
  ]);
  expect(await town.raw('select count(*)::int as n from app.agenda_items')).toEqual([{ n: 5 }]);
  expect(await town.events()).toContain('meeting.agenda-set');
});

test('R37 an empty agenda, and one of a part that there is not, are refused', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town, {}, { hasOpenSession: false, open: null });
  expect(await refused(town, told, setAgenda, agenda(told, 'CLOSED'))).toEqual([['MISSING', 'meeting.agenda', 'items']]);
  expect(await refused(town, told, setAgenda, agenda(told, 'OPEN', 'Welcome'))).toEqual([
    ['NOT_ALLOWED', 'meeting.agenda', 'session'],
  ]);
  await expect(town.run(town.staff('charnwood'), setAgenda, agenda(told, 'CLOSED', 'X'))).rejects.toThrow('not found');
});
