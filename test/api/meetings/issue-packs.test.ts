import { issuePacks } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, done, refused, withAgendas } from './given';

test('R31 D30 packs are asked for once each part has its agenda, and the post room makes them', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  expect(await refused(town, told, issuePacks, { meetingId })).toEqual([['MISSING', 'meeting.pack']]);
  await withAgendas(town, told);
  await done(town, told, issuePacks, { meetingId });
  expect(await town.events()).toContain('meeting.packs-asked');
  await town.post();
  expect(await town.raw('select session, number from app.packs order by session')).toEqual([
    { session: 'CLOSED', number: 1 },
    { session: 'OPEN', number: 1 },
  ]);
  await done(town, told, issuePacks, { meetingId });
  await town.post();
  expect(await town.raw('select max(number) as last from app.packs')).toEqual([{ last: 2 }]);
  await expect(town.run(town.staff('charnwood'), issuePacks, { meetingId })).rejects.toThrow('not found');
});
