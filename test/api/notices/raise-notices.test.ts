import { randomUUID } from 'node:crypto';
import { chooseNotices, raiseNotices, recordAbsence } from '@server/features/notices';
import { sweepClocks } from '@server/features/clocks';
import { takeCase } from '@server/features/cases';
import { addMember } from '@server/features/partners';
import { authorityId } from '@server/cli/foundations/authorities';
import { plainDate } from '@shared/time';
import { received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('D44 who is told of what', () => {
  let town: World;
  let deputyId: string;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
    const { result } = await town.run(town.partnershipAdmin(), addMember, {
      userId: randomUUID(),
      role: 'DEPUTY',
      displayName: 'DEPUTY blaby',
      contactEmail: 'deputy@staff.example',
      tenantId: authorityId('blaby'),
    });
    deputyId = result?.id ?? '';
  });

  const notices = (one: ToldCase) =>
    town.raw<{ role: string; kind: string; way: string; sent: boolean }>(
      `select m.role, n.kind, n.way, n.sent_at is not null as sent from app.notices n join app.memberships m on m.id = n.membership_id
       where n.case_id = $1 order by n.raised_at, n.kind, m.role`,
      [one.caseId],
    );
  const sweepOn = async (day: string): Promise<void> => {
    town.on(day);
    await town.run(town.system('blaby'), sweepClocks, {});
    await town.post();
  };
  const take = async (one: ToldCase): Promise<void> => {
    await town.run(one.spoc, takeCase, { caseId: one.caseId, version: 1 });
    await town.post();
  };

  test('a new application: the SPOC and the deputy, in the morning email; the shared mailbox at once', async () => {
    const one = await received(town);
    await town.post();
    expect(await notices(one)).toEqual([
      { role: 'DEPUTY', kind: 'NEW_APPLICATION', way: 'DIGEST', sent: false },
      { role: 'SPOC', kind: 'NEW_APPLICATION', way: 'DIGEST', sent: false },
    ]);
    const toStaff = town.carrier.mails.filter(({ to }) => !to.endsWith('@agency.example'));
    expect(toStaff.map(({ to, subject }) => [to, subject])).toEqual([
      [expect.stringContaining('blaby'), `${one.reference}: a new application`],
    ]);
  });

  test('R23 a limit: near, due and overdue are told to lead, deputy and manager, each step once, Friday’s as overdue on Monday', async () => {
    const one = await received(town);
    await take(one);
    town.carrier.mails.length = 0;
    const seen: string[][] = [];
    for (const day of [
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
      '2026-03-31',
    ]) {
      const before = town.carrier.mails.length;
      await sweepOn(day);
      await sweepOn(day);
      seen.push([
        day,
        ...town.carrier.mails
          .slice(before)
          .map(({ to }) => to.split('@')[0] ?? '')
          .sort(),
      ]);
    }
    const ALL = ['deputy', 'spoc', 'team_manager'];
    expect(seen).toEqual([
      ['2026-03-24'],
      ['2026-03-25', ...ALL],
      ['2026-03-26'],
      ['2026-03-27', ...ALL],
      ['2026-03-28'],
      ['2026-03-29'],
      ['2026-03-30', ...ALL],
      ['2026-03-31'],
    ]);
    const last = town.carrier.mails.at(-1);
    expect(last?.subject).toBe(`${one.reference}: late: Send Letter 1`);
    expect(town.carrier.mails.map(({ subject }) => subject)).toEqual(
      ['due soon', 'last day', 'late'].flatMap((step) => ALL.map(() => `${one.reference}: ${step}: Send Letter 1`)),
    );
    expect(last?.text).toContain('This was due on Friday 27 March 2026 and is late.');
    expect(JSON.stringify(town.carrier.mails)).not.toMatch(/Leila|Hassan|Orchard/);
  });

  test('what is urgent comes at once whatever was chosen; what is not, as chosen', async () => {
    const one = await received(town);
    await take(one);
    for (const kind of ['LIMIT_NEAR', 'NEW_APPLICATION'] as const) {
      await town.run(one.spoc, chooseNotices, { kind, way: 'OFF' });
    }
    await sweepOn('2026-03-25');
    expect((await notices(one)).filter(({ kind, role }) => kind === 'LIMIT_NEAR' && role === 'SPOC')).toEqual([]);
    await sweepOn('2026-03-27');
    expect((await notices(one)).filter(({ kind, role }) => kind === 'LIMIT_DUE' && role === 'SPOC')).toEqual([
      { role: 'SPOC', kind: 'LIMIT_DUE', way: 'AT_ONCE', sent: true },
    ]);
    const second = await received(town);
    await town.post();
    expect((await notices(second)).map(({ role }) => role)).toEqual(['DEPUTY']);
  });

  test('what comes for a lead who is away goes to who covers', async () => {
    const one = await received(town);
    await take(one);
    const outcome = await town.run(one.spoc, recordAbsence, {
      membershipId: one.spoc.membershipId ?? '',
      from: plainDate('2026-03-25'),
      until: plainDate('2026-03-26'),
      coverId: deputyId,
    });
    expect(outcome.refusals).toEqual([]);
    await sweepOn('2026-03-25');
    expect((await notices(one)).filter(({ kind }) => kind === 'LIMIT_NEAR').map(({ role }) => role)).toEqual([
      'DEPUTY',
      'TEAM_MANAGER',
    ]);
    await sweepOn('2026-03-27');
    expect((await notices(one)).filter(({ kind }) => kind === 'LIMIT_DUE').map(({ role }) => role)).toEqual([
      'DEPUTY',
      'SPOC',
      'TEAM_MANAGER',
    ]);
  });

  test('a limit that was met is told to nobody; raised twice, nobody is told twice', async () => {
    const one = await received(town);
    await town.post();
    const again = () => town.run(town.system('blaby'), raiseNotices, { caseId: one.caseId });
    expect((await again()).result).toEqual({ raised: 0 });
    const [clock] = await town.raw<{ id: string }>(`select id from app.clocks where case_id = $1 and kind = 'ACKNOWLEDGE'`, [
      one.caseId,
    ]);
    await town.raw(`update app.clocks set warned_on = '2026-03-25', stopped_on = '2026-03-25' where id = '${clock?.id ?? ''}'`);
    expect((await town.run(town.system('blaby'), raiseNotices, { caseId: one.caseId, clockId: clock?.id })).result).toEqual({
      raised: 0,
    });
  });

  test('an email that the carrier does not take is tried again, and goes once', async () => {
    const one = await received(town);
    await town.post();
    town.on('2026-03-27');
    await town.run(town.system('blaby'), sweepClocks, {});
    town.carrier.mails.length = 0;
    town.carrier.before = () => {
      throw new Error('no line');
    };
    await expect(town.post()).rejects.toThrow('no line');
    town.carrier.before = () => undefined;
    const ctx = town.composed.systemCtx(authorityId('blaby'));
    for (let turn = 1; turn <= 2; turn += 1) {
      await town.composed.chores.find(({ name }) => name === 'send-digests')?.handle(ctx);
    }
    await ctx.close();
    const due = town.carrier.mails.filter(({ subject }) => subject === `${one.reference}: last day: Send Letter 1`);
    expect(due.map(({ to }) => to).sort()).toEqual(['deputy@staff.example', 'spoc@staff.example', 'team_manager@staff.example']);
  });

  test('only the post room raises notices, and only in its own authority', async () => {
    const one = await received(town);
    await expect(town.run(one.spoc, raiseNotices, { caseId: one.caseId })).rejects.toThrow(
      'You cannot do this (sweep, Authority).',
    );
    await expect(town.run(town.system('charnwood'), raiseNotices, { caseId: one.caseId })).rejects.toThrow('not found');
  });
});
