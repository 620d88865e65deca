import { chaseLateRequest, chaseRequest } from '@server/features/information-requests';
import { acknowledged, asked, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('R25 C4 a late agency is reminded by the post room', () => {
  let town: World;
  let one: ToldCase;
  let requestId: string;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
    one = await acknowledged(town);
    requestId = Object.values(await asked(town, one, ['police'], '2026-03-27'))[0] ?? '';
  });
  const watch = async () => {
    const ctx = town.composed.systemCtx(one.spoc.tenantId ?? '');
    await town.composed.chores.find(({ name }) => name === 'chase-late-requests')?.handle(ctx);
    await ctx.close();
    await town.post();
  };
  const reminders = () =>
    town.raw<{ on: string; by: string | null }>(
      'select chased_on as on, chased_by as by from app.request_chasers where request_id = $1 order by chased_on',
      [requestId],
    );

  test('on the working day after, every third after that, three times; each with its letter and event', async () => {
    for (const day of [
      '2026-03-27',
      '2026-03-28',
      '2026-03-30',
      '2026-03-31',
      '2026-04-02',
      '2026-04-06',
      '2026-04-09',
      '2026-04-21',
    ]) {
      town.on(day);
      await watch();
      await watch();
    }
    expect(await reminders()).toEqual([
      { on: '2026-03-30', by: null },
      { on: '2026-04-02', by: null },
      { on: '2026-04-09', by: null },
    ]);
    expect(
      await town.raw(
        `select status, count(*)::int as n from app.letters where request_id = $1 and kind = 'REQUEST_CHASER' group by status`,
        [requestId],
      ),
    ).toEqual([{ status: 'HANDED_OVER', n: 3 }]);
    expect((await town.events()).filter((name) => name === 'request.chased')).toHaveLength(3);
  });

  test('a reminder by a person that day is enough; the answer of the deed says so', async () => {
    town.on('2026-03-30');
    await town.run(one.spoc, chaseRequest, { requestId });
    expect(await town.run(town.system('blaby'), chaseLateRequest, { requestId })).toEqual({
      result: { reminded: false },
      refusals: [],
    });
    expect(await reminders()).toHaveLength(1);
  });

  test('only the post room of the same authority', async () => {
    await expect(town.run(one.spoc, chaseLateRequest, { requestId })).rejects.toThrow('You cannot do this (sweep, Authority).');
    await expect(town.run(town.system('charnwood'), chaseLateRequest, { requestId })).rejects.toThrow('not found');
  });
});
