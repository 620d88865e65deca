import { withdrawCase } from '@server/features/cases';
import { callOffWithdrawn } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, calendarIn, done, invited } from './given';

test('D37 a withdrawal calls the meeting off: the panel and the person affected are told, and promised no other day', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await invited(town, told);
  town.carrier.mails.length = 0;
  const { caseId } = told;
  const withdrawal = { saidOn: town.today, how: 'By phone', reason: null, continuedBecause: null };
  await done(town, told, withdrawCase, { caseId, ...withdrawal });
  await town.post();
  expect(await town.raw('select status, called_off_because from app.meetings')).toEqual([
    { status: 'CALLED_OFF', called_off_because: 'The applicant withdrew.' },
  ]);
  expect(await town.raw('select status from app.cases where id = $1', [caseId])).toEqual([{ status: 'WITHDRAWN' }]);
  expect(town.carrier.mails.map(calendarIn).filter((file) => file.includes('METHOD:CANCEL'))).toHaveLength(4);
  const hers = town.carrier.mails.find(
    ({ to, subject }) => to === 'leila.hassan@mail.example' && subject.includes('appointment'),
  );
  expect(hers?.text).toContain('does not take place');
  expect(hers?.text).not.toContain('new date');
  expect(await town.events()).toContain('meeting.called-off');
});

test('D37 run again, or where nothing was withdrawn, nothing is called off; another authority’s post room finds no case', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { caseId } = told;
  expect(await town.run(town.system('blaby'), callOffWithdrawn, { caseId })).toEqual({ result: { caseId }, refusals: [] });
  expect(await town.raw('select status from app.meetings')).toEqual([{ status: 'SCHEDULED' }]);
  await expect(town.run(town.system('charnwood'), callOffWithdrawn, { caseId })).rejects.toThrow('not found');
});
