import { takeCase } from '@server/features/cases';
import { recordAbsence } from '@server/features/notices';
import { acknowledged, asked, received, type ToldCase } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';
import { decideAndSend, decision, notMet, oneIncident } from './given';

interface Row {
  reference: string;
  group: string;
  workingDaysLeft: number | null;
  late: string[];
  next: { deed: string | null; says: string; dueOn: string | null };
}
interface Stack {
  rows: Row[];
  total: number;
  open: number;
  overdue: number;
  dueThisWeek: number;
  waiting: number;
  members: { displayName: string }[];
  agencies: { name: string }[];
}

const QUERY = `query W($filter: WorkstackFilter) { workstack(filter: $filter) { total open overdue dueThisWeek waiting
  members { displayName } agencies { name }
  rows { reference group workingDaysLeft late next { deed says dueOn } } } }`;

describe('R80 D44 the workstack: what to do next, most urgent first', () => {
  let town: World;
  const told: Record<string, ToldCase> = {};

  const stack = async (filter: Record<string, unknown> | null = null, slug = 'blaby'): Promise<Stack> => {
    const { data, errors } = await town.ask<{ workstack: Stack }>(town.staff(slug), QUERY, { filter });
    expect(errors).toEqual([]);
    return data!.workstack;
  };
  const names = (rows: readonly Row[]): string[] =>
    rows.map(({ reference }) => Object.entries(told).find(([, one]) => one.reference === reference)?.[0] ?? reference);

  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
    told.late = await received(town);
    town.on('2026-03-23');
    told.asked = await acknowledged(town);
    await asked(town, told.asked, ['police'], '2026-04-01');
    told.unanswered = await acknowledged(town);
    await asked(town, told.unanswered, ['council'], '2026-03-27');
    told.over = await acknowledged(town, 'blaby', oneIncident(town.today));
    await decideAndSend(town, told.over, notMet(told.over.caseId));
    told.met = await acknowledged(town);
    await decideAndSend(town, told.met, decision(told.met.caseId));
    town.on('2026-03-24');
    told.today = await received(town, 'blaby', {
      fullName: 'Wendy Ashby',
      addressLines: ['2 Station Road', 'Narborough', 'LE19 2HS'],
    });
    town.on('2026-03-27');
    told.fresh = await received(town);
    told.elsewhere = await received(town, 'charnwood');
    town.on('2026-03-31');
  });

  test('R23 R25 the groups, on Tuesday 31 March 2026', async () => {
    const { rows } = await stack();
    expect(
      Object.fromEntries(
        names(rows).map((name, index) => [name, [rows[index]?.group, rows[index]?.next.says, rows[index]?.next.dueOn]]),
      ),
    ).toEqual({
      late: ['OVERDUE', 'Send Letter 1', '2026-03-27'],
      today: ['TODAY', 'Send Letter 1', '2026-03-31'],
      unanswered: ['THIS_WEEK', 'Chase Blaby environmental health', '2026-04-08'],
      fresh: ['THIS_WEEK', 'Send Letter 1', '2026-04-07'],
      asked: ['WAITING', 'Waiting for Leicestershire Police', '2026-04-01'],
      met: ['LATER', 'Ask the agencies for reports received and actions taken', '2026-04-22'],
      over: ['NOTHING', 'Nothing to do unless the applicant appeals', null],
    });
    expect(names(rows).slice(0, 2)).toEqual(['late', 'today']);
    expect(names(rows).slice(2, 4).sort()).toEqual(['fresh', 'unanswered']);
  });

  test('the counts, and who has not answered (R25)', async () => {
    const { total, open, overdue, dueThisWeek, waiting, rows } = await stack();
    expect({ total, open, overdue, dueThisWeek, waiting }).toEqual({ total: 7, open: 7, overdue: 1, dueThisWeek: 3, waiting: 1 });
    expect(rows.find(({ reference }) => reference === told.unanswered?.reference)?.late).toEqual(['Blaby environmental health']);
    expect(rows.find(({ reference }) => reference === told.late?.reference)?.workingDaysLeft).toBe(-2);
  });

  test.each([
    ['search by reference', () => ({ search: told.met?.reference.toLowerCase() }), ['met']],
    ['search by name', () => ({ search: 'ashby' }), ['today']],
    ['search by address', () => ({ search: 'Station Road' }), ['today']],
    ['by status', () => ({ status: 'NOT_MET' }), ['over']],
    ['by agency', () => ({ agencyId: AGENCIES.council.id }), ['unanswered']],
    ['a search that finds nothing', () => ({ search: 'nobody of that name' }), []],
    ['another authority’s reference', () => ({ search: told.elsewhere?.reference }), []],
  ])('filter: %s', async (_, filter, expected) => {
    expect(names((await stack(filter())).rows)).toEqual(expected);
  });

  test('filter: whose cases', async () => {
    const spoc = town.staff('blaby', 'TEAM_MANAGER');
    const [row] = await town.raw<{ version: number }>('select version from app.cases where id = $1', [told.fresh?.caseId]);
    await town.run(spoc, takeCase, { caseId: told.fresh?.caseId ?? '', version: row?.version ?? 0 });
    expect(names((await stack({ leadId: spoc.membershipId })).rows)).toEqual(['fresh']);
  });

  test('D44 filter: whose cases, with those of the colleague they stand in for', async () => {
    const [manager, spoc] = [town.staff('blaby', 'TEAM_MANAGER'), town.staff('blaby')];
    const of = async (): Promise<string[]> => names((await stack({ leadId: spoc.membershipId })).rows);
    const own = await of();
    expect(own).not.toContain('fresh');
    await town.run(manager, recordAbsence, {
      membershipId: manager.membershipId ?? '',
      from: town.today,
      until: town.today,
      coverId: spoc.membershipId,
    });
    expect((await of()).sort()).toEqual([...own, 'fresh'].sort());
  });

  test('the lists to filter by are the authority’s own', async () => {
    const { members, agencies } = await stack();
    expect(members.map(({ displayName }) => displayName)).toEqual(['SPOC blaby', 'TEAM_MANAGER blaby']);
    expect(agencies.map(({ name }) => name)).toEqual([
      'Blaby environmental health',
      'Leicestershire Police',
      'Soar Valley Homes',
    ]);
  });

  test.each([
    ['nobody', () => null, ['UNAUTHENTICATED']],
    ['an agency', () => town.agency('police'), ['FORBIDDEN']],
    ['the county', () => town.county(), ['FORBIDDEN']],
    ['an authority’s administrator', () => town.authorityAdmin('blaby'), ['FORBIDDEN']],
  ])('%s has no workstack', async (_, who, codes) => {
    expect(await town.ask(who(), '{ workstack { total } }')).toMatchObject({ data: null, codes });
  });
});
