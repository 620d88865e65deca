import { answerYouthJustice } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, done, refused } from './given';

test('R32 it is decided whether Youth Justice is invited, with the reason where not', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town, { under18Involved: true });
  const { meetingId } = told;
  expect(await refused(town, told, answerYouthJustice, { meetingId, isInvited: false, because: ' ' })).toEqual([
    ['MISSING', 'meeting.youth-justice', 'because'],
  ]);
  await done(town, told, answerYouthJustice, { meetingId, isInvited: false, because: 'Only the applicant’s baby is under 18.' });
  const { data } = await town.ask<{
    meetingOfCase: { youthJustice: object; preparation: { preparation: string; state: string }[] };
  }>(
    told.spoc,
    'query Q($id: ID!) { meetingOfCase(caseId: $id) { youthJustice { needed answer } preparation { preparation state } } }',
    { id: told.caseId },
  );
  expect(data?.meetingOfCase.youthJustice).toEqual({ needed: true, answer: 'Only the applicant’s baby is under 18.' });
  expect(data?.meetingOfCase.preparation).toContainEqual({ preparation: 'YOUTH_JUSTICE', state: 'DONE' });
  expect(await town.events()).toContain('meeting.youth-justice-answered');
  await expect(town.run(town.staff('charnwood'), answerYouthJustice, { meetingId, isInvited: true })).rejects.toThrow(
    'not found',
  );
});

test('R32 where nobody we know of is under 18, the line is not needed', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { data } = await town.ask<{
    meetingOfCase: { youthJustice: object; preparation: { preparation: string; state: string }[] };
  }>(
    told.spoc,
    'query Q($id: ID!) { meetingOfCase(caseId: $id) { youthJustice { needed answer } preparation { preparation state } } }',
    { id: told.caseId },
  );
  expect(data?.meetingOfCase.youthJustice).toEqual({ needed: false, answer: null });
  expect(data?.meetingOfCase.preparation).toContainEqual({ preparation: 'YOUTH_JUSTICE', state: 'NOT_NEEDED' });
});
