import { removePanelMember } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, calendarIn, done, invited, named } from './given';

test('R37 D31 who is taken off leaves both lists, and the panel is told that they are not needed; the person affected is not', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await invited(town, told);
  town.carrier.mails.length = 0;
  const members = await town.raw<{ id: string; role: string }>(`select id, role from app.panel_members where role <> 'CHAIR'`);
  await expect(town.run(town.staff('charnwood'), removePanelMember, { memberId: members[0]?.id ?? '' })).rejects.toThrow(
    'not found',
  );
  for (const { id } of members) {
    await done(town, told, removePanelMember, { memberId: id });
  }
  await town.post();
  expect(town.carrier.mails.map(({ to }) => to)).toEqual(['sam@police.example']);
  expect(calendarIn(town.carrier.mails[0])).toContain('METHOD:CANCEL');
  expect(await town.raw('select role from app.seats where removed_on is null group by role')).toEqual([{ role: 'CHAIR' }]);
  expect(await town.events()).toContain('meeting.member-removed');
});

test('R37 taken off, somebody else may chair; taken off twice, nobody is found', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const memberId = await named(town, told);
  await done(town, told, removePanelMember, { memberId });
  await named(town, told, { fullName: 'Another Chair' });
  await expect(town.run(told.spoc, removePanelMember, { memberId })).rejects.toThrow('not found');
});
