import { randomUUID } from 'node:crypto';
import { addHoliday } from '@server/features/authorities';
import { tellDateChanged } from '@server/features/notices';
import { plainDate } from '@shared/time';
import { received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('D33 D64 the applicant is told of a day that moved', () => {
  let town: World;
  let one: ToldCase;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
    one = await received(town);
    await town.run(town.partnershipAdmin(), addHoliday, {
      date: plainDate('2026-03-26'),
      title: 'Jubilee',
      reason: 'Proclaimed',
    });
    await town.post();
  });
  const changeOf = async (kind: string): Promise<string> =>
    (
      await town.raw<{ id: string }>(
        'select h.id from app.clock_changes h join app.clocks k on k.id = h.clock_id where h.case_id = $1 and k.kind = $2',
        [one.caseId, kind],
      )
    )[0]?.id ?? '';
  const letters = () =>
    town.raw(`select status, cause_id as cause from app.letters where case_id = $1 and kind = 'DATE_CHANGED'`, [one.caseId]);
  const tell = async (kind: string) => town.run(town.system('blaby'), tellDateChanged, { clockChangeId: await changeOf(kind) });

  test('the letter went once, for the change; told again it is the same letter', async () => {
    expect(await letters()).toEqual([{ status: 'HANDED_OVER', cause: await changeOf('ACKNOWLEDGE') }]);
    expect((await tell('ACKNOWLEDGE')).result).toEqual({ told: true });
    expect(await letters()).toHaveLength(1);
    expect(town.carrier.mails.at(-1)?.to).toBe('leila.hassan@mail.example');
    expect((await town.events()).at(-1)).toBe('letter.ordered');
  });

  test('a day that only staff see is not written of', async () => {
    expect((await tell('DECIDE_SHADOW')).result).toEqual({ told: false });
    expect(await letters()).toHaveLength(1);
  });

  test('a limit met meanwhile is not written of', async () => {
    await town.raw(
      `delete from app.letters_sent; delete from app.letter_renderings; update app.documents set letter_id = null; delete from app.letters`,
    );
    await town.raw(`update app.clocks set stopped_on = '2026-03-20' where case_id = $1`, [one.caseId]);
    expect((await tell('ACKNOWLEDGE')).result).toEqual({ told: false });
    expect(await letters()).toEqual([]);
  });

  test('only the post room of the same authority, or somebody who may send letters there', async () => {
    const clockChangeId = await changeOf('ACKNOWLEDGE');
    await expect(town.run(town.system('charnwood'), tellDateChanged, { clockChangeId })).rejects.toThrow('not found');
    await expect(town.run(town.system('blaby'), tellDateChanged, { clockChangeId: randomUUID() })).rejects.toThrow('not found');
  });
});
