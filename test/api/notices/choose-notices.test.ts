import { chooseNotices } from '@server/features/notices';
import { world, type World } from '../../support/world';

describe('D44 how one is told', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  const choices = async (who = town.staff('blaby')) =>
    (
      await town.ask<{ noticeChoices: { choices: { kind: string; way: string; canChoose: boolean }[] } }>(
        who,
        '{ noticeChoices { choices { kind way canChoose } } }',
      )
    ).data?.noticeChoices.choices;

  test('the answer, the row and the event; the latest choice stands, and it is one’s own', async () => {
    const who = town.staff('blaby');
    await town.run(who, chooseNotices, { kind: 'REPLY', way: 'OFF' });
    expect(await town.run(who, chooseNotices, { kind: 'REPLY', way: 'AT_ONCE' })).toEqual({
      result: { membershipId: who.membershipId },
      refusals: [],
    });
    expect(await town.raw('select membership_id as who, kind, way from app.notice_preferences')).toEqual([
      { who: who.membershipId, kind: 'REPLY', way: 'AT_ONCE' },
    ]);
    expect((await town.events()).at(-1)).toBe('notices.chosen');
    expect(await choices()).toContainEqual({ kind: 'REPLY', way: 'AT_ONCE', canChoose: true });
    expect(await choices(town.staff('blaby', 'TEAM_MANAGER'))).toContainEqual({ kind: 'REPLY', way: 'DIGEST', canChoose: true });
    expect(await choices(town.staff('charnwood'))).toContainEqual({ kind: 'REPLY', way: 'DIGEST', canChoose: true });
  });

  test.each(['LIMIT_DUE', 'LIMIT_OVERDUE'] as const)('%s cannot be put off', async (kind) => {
    const { result, refusals } = await town.run(town.staff('blaby'), chooseNotices, { kind, way: 'OFF' });
    expect([result, refusals.map(({ code }) => code)]).toEqual([null, ['NOT_ALLOWED']]);
    expect(await choices()).toContainEqual({ kind, way: 'AT_ONCE', canChoose: false });
  });

  test('nobody chooses for a colleague, not even by going round the deed', async () => {
    const colleague = town.staff('blaby', 'TEAM_MANAGER').membershipId;
    const insert = `insert into app.notice_preferences (tenant_id, id, membership_id, kind, way, chosen_at) values (app.tenant_id(), gen_random_uuid(), $1, 'TASK', 'OFF', now())`;
    await expect(town.read(town.staff('blaby'), insert, [colleague])).rejects.toThrow(/row-level security|read-only/);
  });

  test('only a team has such choices', async () => {
    await expect(town.run(town.county(), chooseNotices, { kind: 'REPLY', way: 'OFF' })).rejects.toThrow();
    await expect(town.run(town.visitor('blaby'), chooseNotices, { kind: 'REPLY', way: 'OFF' })).rejects.toThrow();
    expect((await town.ask(town.authorityAdmin('blaby'), '{ noticeChoices { choices { kind } } }')).codes).toEqual(['FORBIDDEN']);
  });
});
