import { authorityId } from '@server/cli/foundations/authorities';
import { noteNoticesSent } from '@server/features/notices';
import { received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('D44 the morning email', () => {
  let town: World;
  let one: ToldCase;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
    one = await received(town);
    await town.post();
    town.carrier.mails.length = 0;
  });
  const at = async (time: string): Promise<string[]> => {
    town.on(time);
    const before = town.carrier.mails.length;
    const ctx = town.composed.systemCtx(authorityId('blaby'));
    await town.composed.chores.find(({ name }) => name === 'send-digests')?.handle(ctx);
    await ctx.close();
    return town.carrier.mails.slice(before).map(({ subject }) => subject);
  };

  test('from eight in London on the next working day, one for each person, and only once', async () => {
    expect(await at('2026-03-20T16:00')).toEqual([]);
    expect(await at('2026-03-21T09:00')).toEqual([]);
    expect(await at('2026-03-23T07:59')).toEqual([]);
    const second = await received(town);
    await town.post();
    town.carrier.mails.length = 0;
    expect(await at('2026-03-23T08:00')).toEqual(['23 March 2026: 2 things for you']);
    const [mail] = town.carrier.mails;
    expect(mail?.to).toBe('spoc@staff.example');
    expect(mail?.text).toContain(`${one.reference}: A new application has come in.`);
    expect(mail?.text).toContain(`https://recourse.example/office/cases/${second.caseId}`);
    expect(JSON.stringify(town.carrier.mails)).not.toMatch(/Leila|Hassan|Orchard/);
    expect(await at('2026-03-23T09:00')).toEqual([]);
    expect(await at('2026-03-24T08:00')).toEqual([]);
  });

  test('what comes after eight waits for the next morning; nothing on a bank holiday', async () => {
    await at('2026-04-02T08:00');
    const late = await received(town);
    await town.post();
    expect(await at('2026-04-02T12:00')).toEqual([]);
    expect(await at('2026-04-03T09:00')).toEqual([]);
    expect(await at('2026-04-06T09:00')).toEqual([]);
    expect(await at('2026-04-07T08:00')).toEqual(['7 April 2026: one thing for you']);
    expect(town.carrier.mails.at(-1)?.text).toContain(late.reference);
  });

  test('a task that only a person can do is told of, once, and not after it was done', async () => {
    const task = (kind: string, done: string | null) =>
      town.raw(
        `insert into app.tasks (tenant_id, id, case_id, kind, says, raised_on, raised_at, done_on) values ($1, gen_random_uuid(), $2, $3, 'x', '2026-03-20', now(), $4)`,
        [authorityId('blaby'), one.caseId, kind, done],
      );
    await task('LETTER_HELD', null);
    await task('LETTER_NOT_TAKEN', '2026-03-20');
    expect(await at('2026-03-20T16:00')).toEqual([`${one.reference}: A case has something that only a person can do`]);
    expect(await at('2026-03-20T16:01')).toEqual([]);
  });

  test('the answer and the row; nobody but the post room notes it, and another authority’s notes nothing', async () => {
    const [notice] = await town.raw<{ id: string }>('select id from app.notices where case_id = $1', [one.caseId]);
    const ids = [notice?.id ?? ''];
    const sent = async () =>
      (await town.raw('select 1 from app.notices where id = any ($1) and sent_at is not null', [ids])).length;
    await expect(town.run(one.spoc, noteNoticesSent, { ids })).rejects.toThrow('You cannot do this (sweep, Authority).');
    await town.run(town.system('charnwood'), noteNoticesSent, { ids });
    expect(await sent()).toBe(0);
    expect((await town.run(town.system('blaby'), noteNoticesSent, { ids })).result).toEqual({ noted: 1 });
    expect(await sent()).toBe(1);
  });
});
