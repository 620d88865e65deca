import { declareInterest } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, done, named, refused, victimNamed } from './given';

test('D45 what a member declared is minuted with what follows from it; the latest stands', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  const memberId = await named(town, told);
  const declare = (change: object) =>
    refused(town, told, declareInterest, { meetingId, memberId, outcome: 'STEPS_OUT', ...change });
  expect(await declare({})).toEqual([['MISSING', 'meeting.interest', 'says']]);
  expect(await declare({ says: 'Her neighbour.' })).toEqual([]);
  await done(town, told, declareInterest, { meetingId, memberId, outcome: 'NONE_DECLARED' });
  expect(await town.raw('select outcome, says, declared_on from app.interests order by recorded_at, outcome desc')).toEqual([
    { outcome: 'STEPS_OUT', says: 'Her neighbour.', declared_on: '2026-03-20' },
    { outcome: 'NONE_DECLARED', says: null, declared_on: '2026-03-20' },
  ]);
  expect(await town.events()).toContain('meeting.interest-declared');
  await expect(
    town.run(town.staff('charnwood'), declareInterest, { meetingId, memberId, outcome: 'NONE_DECLARED' }),
  ).rejects.toThrow('not found');
});

test('D45 whose own handling is reviewed does not decide; the victim’s side declares nothing', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  const contributor = await named(town, told, { role: 'CONTRIBUTOR', sessions: ['CLOSED'] });
  const takes = { meetingId, outcome: 'TAKES_PART' as const, says: 'I ran the first case.' };
  expect(await refused(town, told, declareInterest, { ...takes, memberId: contributor })).toEqual([
    ['NOT_ALLOWED', 'meeting.interest', 'outcome'],
  ]);
  const victim = await victimNamed(town, told);
  expect(await refused(town, told, declareInterest, { ...takes, memberId: victim })).toEqual([
    ['NOT_ALLOWED', 'meeting.interest', 'memberId'],
  ]);
});
