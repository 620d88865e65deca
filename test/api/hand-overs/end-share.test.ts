import { endShare, shareCase } from '@server/features/hand-overs';
import { addDays } from '@shared/time';
import { acknowledged } from '../../support/stories';
import { AGENCIES, world } from '../../support/world';

test('D58 an agency’s sight of a case ends at once', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await acknowledged(town);
  await town.run(told.spoc, shareCase, {
    caseId: told.caseId,
    agencyId: AGENCIES.police.id,
    scope: 'OPEN',
    reason: 'The officer leads on this street.',
    until: addDays(town.today, 14),
  });
  const sees = async () => (await town.read(town.agency('police'), 'select id from app.cases')).length;
  const [grant] = await town.raw<{ id: string }>(`select id from app.case_grants where scope = 'OPEN'`);
  const grantId = grant?.id ?? '';
  expect(await sees()).toBe(1);
  await expect(town.run(town.staff('charnwood'), endShare, { grantId })).rejects.toThrow('not found');
  expect(await town.run(told.spoc, endShare, { grantId })).toEqual({ result: { caseId: told.caseId }, refusals: [] });
  expect(await sees()).toBe(0);
  expect(await town.events()).toContain('case.share-ended');
  expect(await town.raw('select revoked_at is not null as ended from app.case_grants where id = $1', [grantId])).toEqual([
    { ended: true },
  ]);
  await expect(town.run(told.spoc, endShare, { grantId })).rejects.toThrow('The grant was not found.');
});
