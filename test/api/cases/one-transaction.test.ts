import { takeCase } from '@server/features/cases';
import { command, type Command } from '@server/platform/command/command';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { traces } from './given';

type Taking = typeof takeCase extends Command<infer Input, infer Loaded, infer Result> ? Command<Input, Loaded, Result> : never;

describe('a deed, its events and its line in the trail are one transaction', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  /** Takes the case, then goes wrong in the way given. */
  const failing = (record: Taking['record']): Taking => command({ ...takeCase, record });

  test('a record that fails half-way leaves neither row nor event nor trail', async () => {
    const told = await received(town);
    const before = await traces(town, told.caseId);
    const broken = failing(async (tx, row, input, at) => {
      await takeCase.record(tx, row, input, at);
      throw new Error('The light went out.');
    });
    await expect(town.run(told.spoc, broken, { caseId: told.caseId, version: 1 })).rejects.toThrow('The light went out.');
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('an event that cannot be put in the letterbox takes the deed back', async () => {
    const told = await received(town);
    const before = await traces(town, told.caseId);
    const broken = failing(async (tx, row, input, at) => ({
      ...(await takeCase.record(tx, row, input, at)),
      events: [
        { name: 'case.taken', ids: { caseId: row.id } },
        { name: null as never, ids: { caseId: row.id } },
      ],
    }));
    await expect(town.run(told.spoc, broken, { caseId: told.caseId, version: 1 })).rejects.toThrow(/null value/);
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('a trail that cannot be written takes the deed and its events back', async () => {
    const told = await received(town);
    const before = await traces(town, told.caseId);
    const nameless = { ...told.spoc, name: null as never };
    await expect(town.run(nameless, takeCase, { caseId: told.caseId, version: 1 })).rejects.toThrow(/null value/);
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('when nothing fails, all three are there', async () => {
    const told = await received(town);
    const before = await traces(town, told.caseId);
    await town.run(told.spoc, takeCase, { caseId: told.caseId, version: 1 });
    expect(await traces(town, told.caseId)).toEqual({
      ...before,
      version: before.version + 1,
      audit: before.audit + 1,
      events: before.events + 1,
    });
  });
});
