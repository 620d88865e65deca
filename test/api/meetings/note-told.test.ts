import { noteTold } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, invited, named, done } from './given';
import { sendInvitations } from '@server/features/meetings';

test('R34 R38 the person affected sees the meeting from the day their invitation went, the open part and nothing else', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const her = await town.applicant(told.caseId);
  const sees = (table: string, column: string) => town.read(her, `select ${column} from app.${table}`);
  expect(await sees('meetings', 'held_on')).toEqual([]);
  await invited(town, told);
  expect(await sees('meetings', 'held_on')).toEqual([{ held_on: '2026-04-08' }]);
  expect(await sees('meeting_sessions', 'session')).toEqual([{ session: 'OPEN' }]);
  expect(await sees('panel_members', 'full_name')).toHaveLength(2);
  expect(JSON.stringify(await sees('panel_members', 'full_name'))).not.toContain('Okoro');
  const [letter] = await town.raw<{ id: string }>(`select id from app.letters where kind = 'MEETING_INVITATION'`);
  expect(await town.run(town.system('blaby'), noteTold, { letterId: letter?.id ?? '' })).toMatchObject({ refusals: [] });
  await expect(town.run(town.system('charnwood'), noteTold, { letterId: letter?.id ?? '' })).rejects.toThrow('not found');
});

test('R38 a meeting that only the panel was invited to is never told', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told);
  await done(town, told, sendInvitations, { meetingId: told.meetingId });
  await town.post();
  expect(await town.raw('select told_on from app.meetings')).toEqual([{ told_on: null }]);
  const [letter] = await town.raw<{ id: string }>(`select id from app.letters where kind = 'PANEL_INVITATION'`);
  await expect(town.run(town.system('blaby'), noteTold, { letterId: letter?.id ?? '' })).rejects.toThrow('not found');
});
