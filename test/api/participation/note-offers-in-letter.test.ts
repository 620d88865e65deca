import { noteOffersInLetter } from '@server/features/participation';
import { world, type World } from '../../support/world';
import { forSomebody, WRITTEN } from '../people/given';
import { met, openKinds, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const lettersOf = (caseId: string) =>
  town.raw<{ id: string; is_copy: boolean }>(
    `select id, is_copy from app.letters where case_id = $1 and kind = 'LETTER_2A' order by is_copy`,
    [caseId],
  );

test('R33 R34 Letter 2a to the person affected offers both, on its day and by its way, once', async () => {
  const told = await met(town);
  const offers = [
    { kind: 'ATTENDANCE', channel: 'EMAIL', offeredOn: '2026-03-20', inLetter: true },
    { kind: 'STATEMENT', channel: 'EMAIL', offeredOn: '2026-03-20', inLetter: true },
  ];
  expect((await shown(town, told)).made).toEqual(offers);
  const [letter] = await lettersOf(told.caseId);
  expect((await town.run(town.system('blaby'), noteOffersInLetter, { letterId: letter?.id ?? '' })).refusals).toEqual([]);
  expect((await shown(town, told)).made).toEqual(offers);
  expect(await openKinds(town, told)).not.toContain('OFFER_TO_PERSON');
});

test('R33 one that went by post is an offer by letter', async () => {
  const told = await met(town);
  const [letter] = await lettersOf(told.caseId);
  await town.raw('delete from app.offers where case_id = $1', [told.caseId]);
  await town.raw(`update app.letters set channel = 'POST_FIRST' where id = $1`, [letter?.id]);
  await town.run(town.system('blaby'), noteOffersInLetter, { letterId: letter?.id ?? '' });
  expect((await shown(town, told)).made.map(({ channel }) => channel)).toEqual(['LETTER', 'LETTER']);
});

test('D28 to a representative alone it offers nothing: staff are asked to make the offers themselves', async () => {
  const told = await met(town, forSomebody({}, WRITTEN));
  expect((await shown(town, told)).made).toEqual([]);
  expect(await openKinds(town, told)).toContain('OFFER_TO_PERSON');
  const [letter] = await lettersOf(told.caseId);
  await town.run(town.system('blaby'), noteOffersInLetter, { letterId: letter?.id ?? '' });
  expect((await openKinds(town, told)).filter((kind) => kind === 'OFFER_TO_PERSON')).toHaveLength(1);
});

test('D28 the copy of the person affected offers both', async () => {
  const victim = forSomebody().victim;
  const told = await met(town, forSomebody({ victim: victim ? { ...victim, wantsCopies: true } : undefined }, WRITTEN));
  expect((await lettersOf(told.caseId)).map((letter) => letter.is_copy)).toEqual([false, true]);
  expect((await shown(town, told)).made.map(({ kind }) => kind)).toEqual(['ATTENDANCE', 'STATEMENT']);
  expect(
    await town.raw(`select distinct l.is_copy from app.offers o join app.letters l on l.id = o.letter_id where o.case_id = $1`, [
      told.caseId,
    ]),
  ).toEqual([{ is_copy: true }]);
  expect(await openKinds(town, told)).not.toContain('OFFER_TO_PERSON');
});

test('another letter offers nothing; staff, another authority and an agency do not note it', async () => {
  const told = await met(town);
  const [first] = await town.raw<{ id: string }>(`select id from app.letters where case_id = $1 and kind = 'LETTER_1'`, [
    told.caseId,
  ]);
  const letterId = first?.id ?? '';
  await town.run(town.system('blaby'), noteOffersInLetter, { letterId });
  expect((await shown(town, told)).made).toHaveLength(2);
  await expect(town.run(town.staff('charnwood'), noteOffersInLetter, { letterId })).rejects.toThrow('not found');
  await expect(town.run(town.agency('police'), noteOffersInLetter, { letterId })).rejects.toThrow('not found');
});
