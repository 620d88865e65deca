import { acknowledgeCase } from '@server/features/cases';
import { correctContact } from '@server/features/safeguards';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { detailsOf, forSomebody, openTasks, refusedWith, shown, WRITTEN } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

test('D28 the answer, the row, the event; the trail says which details changed and why, and never what they were', async () => {
  const told = await received(town);
  const details = await detailsOf(town, told);
  const mended = { ...details, fullName: 'Leyla Hassan', phone: '07700 900123', letterFormat: 'LARGE_PRINT' as const };
  expect(await town.run(told.spoc, correctContact, mended)).toEqual({ result: { caseId: told.caseId }, refusals: [] });
  const now = await shown(town, told);
  expect(now.parties).toMatchObject([{ fullName: 'Leyla Hassan', letterFormat: 'LARGE_PRINT', version: 2 }]);
  expect(now.contactChanges).toEqual([{ changed: ['fullName', 'phone', 'letterFormat'], because: 'They told us by phone.' }]);
  expect(await eventsOf(town, told.caseId)).toContain('party.contact-corrected');
  const [line] = await town.raw<object>(
    `select to_jsonb(a) as line from app.audit a where case_id = $1 and command = 'party.correct-contact'`,
    [told.caseId],
  );
  expect(JSON.stringify(line)).not.toMatch(/Hassan|07700|phone/);
});

describe('D46 somebody under 18', () => {
  const child = {
    isUnder18: true,
    adultName: 'Dana Ellis',
    adultRelationship: 'Mother',
    adultIsSafe: 'NOT_SURE',
    email: null,
    letterChannel: 'POST_FIRST',
    safeChannels: ['POST'],
  } as const;

  test.each([
    ['confirmed with the adult', { adultIsSafe: 'YES' }],
    ['care of somebody else', { addressKind: 'CARE_OF' }],
    ['by email instead', { email: 'young.person@mail.example', safeChannels: ['EMAIL'], letterChannel: 'EMAIL' }],
  ] as const)('%s: both tasks are closed', async (_, change) => {
    const told = await received(town, 'blaby', { ...child, safeChannels: ['POST'] });
    await town.post();
    expect((await openTasks(town, told)).sort()).toEqual(['CHILD_SAFE_CONTACT', 'NO_SAFE_WAY']);
    const mended = { ...(await detailsOf(town, told)), ...change } as Awaited<ReturnType<typeof detailsOf>>;
    expect((await town.run(told.spoc, correctContact, mended)).refusals).toEqual([]);
    expect(await openTasks(town, told)).toEqual([]);
  });
});

test('D28 post that turns out not to be safe: kept, a task says so, the letter is held; a safe way opens it again', async () => {
  const told = await received(town, 'blaby', { email: null, letterChannel: 'POST_FIRST', phone: '07700 900123' });
  await town.post();
  const unsafe = { ...(await detailsOf(town, told)), safeChannels: ['PHONE' as const] };
  expect((await town.run(told.spoc, correctContact, unsafe)).refusals).toEqual([]);
  expect(await openTasks(town, told)).toEqual(['NO_SAFE_WAY']);
  await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
  await town.post();
  expect((await shown(town, told)).letters.filter(({ kind }) => kind === 'LETTER_1')).toEqual([
    { kind: 'LETTER_1', status: 'HELD' },
  ]);
  const safe = { ...(await detailsOf(town, told)), email: 'new@mail.example', safeChannels: ['EMAIL' as const] };
  expect(refusedWith((await town.run(told.spoc, correctContact, safe)).refusals)).toEqual([['NOT_SAFE', 'letterChannel']]);
  expect((await town.run(told.spoc, correctContact, { ...safe, letterChannel: 'EMAIL' })).refusals).toEqual([]);
  expect(await openTasks(town, told)).not.toContain('NO_SAFE_WAY');
});

describe('the refusals', () => {
  test('a bad address, no reason, a way that is not safe; nothing is written', async () => {
    const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
    await town.post();
    const before = await traces(town, told.caseId);
    const details = await detailsOf(town, told);
    const refused = async (change: object) =>
      refusedWith((await town.run(told.spoc, correctContact, { ...details, ...change })).refusals);
    expect(await refused({ addressLines: ['3 Fern Close', 'Blaby'], because: '' })).toEqual([
      ['BAD_ADDRESS', 'addressLines'],
      ['MISSING', 'because'],
    ]);
    expect(await refused({ safeChannels: ['POST'] })).toEqual([['NOT_SAFE', 'letterChannel']]);
    expect(await refused({ addressKind: 'NONE', letterChannel: 'POST_FIRST' })).toEqual([['MISSING', 'addressLines']]);
    expect(await traces(town, told.caseId)).toEqual(before);
    const victim = { ...(await detailsOf(town, told, 'VICTIM')), safeChannels: [] };
    expect((await town.run(told.spoc, correctContact, victim)).refusals).toEqual([]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict; an agency may not', async () => {
    const told = await received(town);
    const details = await detailsOf(town, told);
    await expect(town.run(town.staff('charnwood'), correctContact, details)).rejects.toThrow('was not found');
    await expect(town.run(told.spoc, correctContact, { ...details, version: 99 })).rejects.toThrow('Somebody has changed this');
    await expect(town.run(town.agency('police'), correctContact, details)).rejects.toThrow();
    expect(await town.raw('select 1 from app.contact_changes where case_id = $1', [told.caseId])).toEqual([]);
  });
});
