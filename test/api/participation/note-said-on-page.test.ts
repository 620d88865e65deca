import { answerOffer, noteSaidOnPage } from '@server/features/participation';
import { closeTask } from '@server/features/safeguards';
import { world, type World } from '../../support/world';
import { met, onPage, openKinds } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

test('R33 R36 what was said on their page is a task, once until somebody says it is seen to; what staff took down is none', async () => {
  const told = await met(town);
  const answer = { caseId: told.caseId, kind: 'ATTENDANCE', answer: 'BY_VIDEO' } as const;
  await town.run(told.spoc, answerOffer, { ...answer, channel: 'PHONE', saidOn: town.today });
  await town.post();
  expect(await openKinds(town, told)).toEqual([]);
  await town.run(await onPage(town, told), answerOffer, answer);
  await town.post();
  const [said] = await town.raw<{ id: string }>(
    'select id from app.offer_answers where case_id = $1 and by_party_id is not null',
    [told.caseId],
  );
  await town.run(town.system('blaby'), noteSaidOnPage, { caseId: told.caseId, answerId: said?.id });
  expect(await openKinds(town, told)).toEqual(['TAKING_PART_TOLD']);
  const [task] = await town.raw<{ id: string; says: string }>('select id, says from app.tasks where case_id = $1', [told.caseId]);
  expect(task?.says).not.toContain('Leila');
  expect((await town.run(told.spoc, closeTask, { taskId: task?.id ?? '', because: 'A link was sent.' })).refusals).toEqual([]);
  expect(await openKinds(town, told)).toEqual([]);
});

test('it is the post room’s alone', async () => {
  const told = await met(town);
  await expect(town.run(told.spoc, noteSaidOnPage, { caseId: told.caseId })).rejects.toThrow('You cannot do this');
  for (const actor of [town.system('charnwood'), town.agency('police'), await onPage(town, told)]) {
    await expect(town.run(actor, noteSaidOnPage, { caseId: told.caseId })).rejects.toThrow('not found');
  }
});
