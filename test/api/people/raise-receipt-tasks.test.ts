import { raiseReceiptTasks } from '@server/features/safeguards';
import { incident, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { traces } from '../cases/given';
import { forSomebody, openTasks, shown, WRITTEN } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
const arrived = async (change: Parameters<typeof received>[2]): Promise<ToldCase> => {
  const told = await received(town, 'blaby', change);
  await town.post();
  return told;
};

describe('what an application leaves open when it arrives', () => {
  test('R5 D55 a representative without consent: a task that says what to do, once; with consent there is none', async () => {
    const told = await arrived(forSomebody());
    expect(await openTasks(town, told)).toEqual(['CONSENT_MISSING']);
    const [task] = (await shown(town, told)).tasks;
    expect(task?.says).toContain('Until then no agency can be asked.');
    const before = await traces(town, told.caseId);
    await town.run(town.system('blaby'), raiseReceiptTasks, { caseId: told.caseId });
    expect(await traces(town, told.caseId)).toEqual(before);
    expect(await openTasks(town, told)).toEqual(['CONSENT_MISSING']);
    expect(await openTasks(town, await arrived(forSomebody({}, WRITTEN)))).toEqual([]);
  });

  test('D46 somebody under 18; post at home that nobody confirmed leaves no safe way', async () => {
    const child = { isUnder18: true, adultName: 'Dana Ellis', adultRelationship: 'Mother' };
    expect(await openTasks(town, await arrived({ ...child, adultIsSafe: 'YES' }))).toEqual(['CHILD_SAFE_CONTACT']);
    const atHome = { ...child, adultIsSafe: 'NO', email: null, letterChannel: 'POST_FIRST', safeChannels: ['POST'] } as const;
    expect((await openTasks(town, await arrived({ ...atHome, safeChannels: ['POST'] }))).sort()).toEqual([
      'CHILD_SAFE_CONTACT',
      'NO_SAFE_WAY',
    ]);
  });

  test('R73 a complaint inside, and D17 behaviour that may be elsewhere', async () => {
    const complaint = await arrived({ complaintAbout: ['POLICE', 'SOCIAL_LANDLORD'] });
    const [task] = (await shown(town, complaint)).tasks;
    expect(task).toMatchObject({ kind: 'COMPLAINT_INSIDE' });
    expect(task?.says).toContain('the police and a housing association');
    expect(await openTasks(town, await arrived({ incidents: [incident('2026-03-01', 2, { area: 'OUTSIDE' })] }))).toEqual([
      'AREA_CHECK',
    ]);
    expect(await openTasks(town, await arrived({ incidents: [incident('2026-03-01', 2, { areaUnsure: true })] }))).toEqual([
      'AREA_CHECK',
    ]);
  });

  test('one that leaves nothing open raises nothing and writes no line in the history', async () => {
    const told = await arrived({});
    expect(await openTasks(town, told)).toEqual([]);
    expect(
      await town.raw(`select 1 from app.audit where case_id = $1 and command = 'case.raise-receipt-tasks'`, [told.caseId]),
    ).toEqual([]);
  });

  test('a line in the history where there were; the system of another authority finds no such case, and staff do not raise them', async () => {
    const told = await arrived(forSomebody());
    expect(
      await town.raw(`select 1 from app.audit where case_id = $1 and command = 'case.raise-receipt-tasks'`, [told.caseId]),
    ).toHaveLength(1);
    const input = { caseId: told.caseId };
    await expect(town.run(town.system('charnwood'), raiseReceiptTasks, input)).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, raiseReceiptTasks, input)).rejects.toThrow('You cannot do this');
  });
});
