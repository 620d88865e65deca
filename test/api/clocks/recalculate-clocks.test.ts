import { addHoliday, removeHoliday } from '@server/features/authorities';
import { recalculateClocks } from '@server/features/clocks';
import { Ctx } from '@server/platform/command/context';
import { statusView } from '@server/public/status-view';
import { caseOfApplicant } from '@server/public/status.repository';
import { plainDate } from '@shared/time';
import { acknowledged, asked, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

interface Limit {
  kind: string;
  due: string;
  promised: string | null;
}

describe('D33 D64 a holiday moves the limits that run, and what was promised is kept', () => {
  let town: World;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
  });

  const add = async (date: string): Promise<string> => {
    const { result, refusals } = await town.run(town.partnershipAdmin(), addHoliday, {
      date: plainDate(date),
      title: 'Jubilee',
      reason: 'Announced by proclamation',
    });
    expect(refusals).toEqual([]);
    await town.post();
    return result?.calendarChangeId ?? '';
  };
  const limits = async (one: ToldCase): Promise<Limit[]> =>
    town.raw<Limit>(
      `select kind, due_on as due, promised_on as promised from app.clocks where case_id = $1 and stopped_on is null order by kind`,
      [one.caseId],
    );
  const changes = (one: ToldCase) =>
    town.raw<object>(
      `select k.kind, h.old_due_on as old, h.new_due_on as new, h.cause from app.clock_changes h join app.clocks k on k.id = h.clock_id
       where h.case_id = $1 order by k.kind`,
      [one.caseId],
    );
  const lettersAbout = (one: ToldCase) =>
    town.raw<{ status: string; text: string }>(
      `select l.status, s.body_text as text from app.letters l left join app.letters_sent s on s.letter_id = l.id
       where l.case_id = $1 and l.kind = 'DATE_CHANGED' order by l.ordered_at`,
      [one.caseId],
    );

  test('R23 a holiday ten days ahead: the open limit moves, the quoted day is kept, the applicant is written to', async () => {
    const one = await received(town);
    await town.post();
    town.on('2026-03-23');
    const other = await received(town, 'charnwood');
    await town.post();
    const changeId = await add('2026-03-26');
    expect(await limits(one)).toEqual([
      { kind: 'ACKNOWLEDGE', due: '2026-03-30', promised: '2026-03-27' },
      { kind: 'DECIDE_SHADOW', due: '2026-04-15', promised: null },
    ]);
    expect(await limits(other)).toMatchObject([{ kind: 'ACKNOWLEDGE', due: '2026-03-31', promised: '2026-03-30' }, {}]);
    const cause = 'Thursday 26 March 2026 became a bank holiday: Jubilee';
    expect(await changes(one)).toEqual([
      { kind: 'ACKNOWLEDGE', old: '2026-03-27', new: '2026-03-30', cause },
      { kind: 'DECIDE_SHADOW', old: '2026-04-14', new: '2026-04-15', cause },
    ]);
    const [letter, ...more] = await lettersAbout(one);
    expect(more).toEqual([]);
    expect(letter?.status).toBe('HANDED_OVER');
    expect(letter?.text).toContain('Friday 27 March 2026');
    expect(letter?.text).toContain('Monday 30 March 2026');
    expect(await town.events()).toContain('clock.moved');

    // Done again, by the queue or by the watch, it changes nothing and writes nothing.
    const { result } = await town.run(town.system('blaby'), recalculateClocks, { calendarChangeId: changeId });
    expect(result).toEqual({ moved: 0 });
    await town.post();
    expect(await lettersAbout(one)).toHaveLength(1);
    expect(await changes(one)).toHaveLength(2);
  });

  test('R26 a holiday on the due day moves it; one the day after does not', async () => {
    const one = await acknowledged(town);
    expect(await limits(one)).toMatchObject([{ kind: 'DECIDE', due: '2026-04-07' }, { due: '2026-04-14' }]);
    await add('2026-04-15');
    expect(await changes(one)).toEqual([]);
    await add('2026-04-07');
    expect(await limits(one)).toMatchObject([
      { kind: 'DECIDE', due: '2026-04-08', promised: '2026-04-07' },
      { kind: 'DECIDE_SHADOW', due: '2026-04-16', promised: null },
    ]);
  });

  test('D33 a holiday taken away: the quoted day stands, the day nobody was told comes earlier, nobody is written to', async () => {
    const one = await acknowledged(town);
    await town.run(town.partnershipAdmin(), removeHoliday, { date: plainDate('2026-04-06'), reason: 'Moved by proclamation' });
    await town.post();
    expect(await limits(one)).toEqual([
      { kind: 'DECIDE', due: '2026-04-07', promised: null },
      { kind: 'DECIDE_SHADOW', due: '2026-04-13', promised: null },
    ]);
    expect(await changes(one)).toMatchObject([{ kind: 'DECIDE_SHADOW', old: '2026-04-14', new: '2026-04-13' }]);
    expect(await lettersAbout(one)).toEqual([]);
    const [clock] = await town.raw<{ sentence: string }>(
      `select sentence from app.clocks where case_id = $1 and kind = 'DECIDE' and stopped_on is null`,
      [one.caseId],
    );
    expect(clock?.sentence).toContain('was given to the applicant and stands');
  });

  test('moved twice, the promise is the first quoted day', async () => {
    const one = await received(town);
    await add('2026-03-24');
    await add('2026-03-25');
    expect((await limits(one))[0]).toEqual({ kind: 'ACKNOWLEDGE', due: '2026-03-31', promised: '2026-03-27' });
    expect(await lettersAbout(one)).toHaveLength(2);
  });

  test('D44 a limit that moves later is warned of again for its new day', async () => {
    const one = await received(town);
    const sweep = town.composed.chores.find(({ name }) => name === 'sweep-clocks');
    const watch = async (): Promise<object | undefined> => {
      const ctx = town.composed.systemCtx(one.spoc.tenantId ?? '');
      await sweep?.handle(ctx);
      await ctx.close();
      const [row] = await town.raw<object>(
        `select warned_on as near, due_told_on as due from app.clocks where case_id = $1 and kind = 'ACKNOWLEDGE'`,
        [one.caseId],
      );
      return row;
    };
    town.on('2026-03-27');
    expect(await watch()).toEqual({ near: null, due: '2026-03-27' });
    await add('2026-03-27');
    expect(await watch()).toEqual({ near: '2026-03-27', due: null });
    town.on('2026-03-30');
    expect(await watch()).toEqual({ near: '2026-03-27', due: '2026-03-30' });
  });

  test('D64 a clock started by a process that did not know yet is put right by the watch', async () => {
    await add('2026-03-24');
    const one = await received(town);
    await town.raw(`update app.clocks set due_on = '2026-03-27', skipped = '[{"date": "2026-03-21", "why": "Saturday"}, {"date": "2026-03-22", "why": "Sunday"}]'
      where case_id = '${one.caseId}' and kind = 'ACKNOWLEDGE'`);
    const ctx = town.composed.systemCtx(one.spoc.tenantId ?? '');
    await town.composed.chores.find(({ name }) => name === 'sweep-clocks')?.handle(ctx);
    await ctx.close();
    expect((await limits(one))[0]).toMatchObject({ due: '2026-03-30', promised: '2026-03-27' });
  });

  test('R25 the day an agency was given stands; a stopped limit stays as it was met', async () => {
    const one = await acknowledged(town);
    await asked(town, one, ['police'], '2026-03-27');
    await add('2026-03-25');
    expect(
      await town.raw(
        `select due_on as due, promised_on as promised from app.clocks where case_id = $1 and kind in ('REQUEST_REPLY', 'ACKNOWLEDGE') order by kind`,
        [one.caseId],
      ),
    ).toEqual([
      { due: '2026-03-27', promised: null },
      { due: '2026-03-27', promised: null },
    ]);
  });

  test('the case page says from which day to which, and why; so does the page of the applicant', async () => {
    const one = await received(town);
    await add('2026-03-26');
    const { data } = await town.ask<{ case: { clocks: object[] } }>(
      one.spoc,
      `{ case(id: "${one.caseId}") { clocks { kind dueOn promisedOn changes { oldDueOn newDueOn cause } } } }`,
    );
    expect(data?.case.clocks[0]).toEqual({
      kind: 'ACKNOWLEDGE',
      dueOn: '2026-03-30',
      promisedOn: '2026-03-27',
      changes: [
        { oldDueOn: '2026-03-27', newDueOn: '2026-03-30', cause: 'Thursday 26 March 2026 became a bank holiday: Jubilee' },
      ],
    });
    const ctx = new Ctx(town.composed.house, await town.applicant(one.caseId));
    const found = await ctx.read(caseOfApplicant);
    await ctx.close();
    const shown = found && statusView(found, { name: 'Blaby District Council' } as never, ctx.moment);
    expect(shown?.clocks[0]).toMatchObject({
      dueOn: '2026-03-30',
      sentence: expect.stringContaining(
        'You were given Friday 27 March 2026, and that day is still promised. Thursday 26 March 2026 became a bank holiday: Jubilee.',
      ),
    });
  });

  test('nobody but the post room counts again, and only its own authority', async () => {
    const one = await received(town);
    const changeId = await add('2026-06-03');
    await expect(town.run(one.spoc, recalculateClocks, { calendarChangeId: changeId })).rejects.toThrow(
      'You cannot do this (sweep, Authority).',
    );
    await expect(town.run(town.system('blaby'), recalculateClocks, { calendarChangeId: one.caseId })).rejects.toThrow(
      'not found',
    );
  });
});
