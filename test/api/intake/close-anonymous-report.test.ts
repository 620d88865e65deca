import { randomUUID } from 'node:crypto';
import { closeAnonymousReport } from '@server/features/intake';
import { authorityId } from '@server/cli/foundations/authorities';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

async function told(slug = 'blaby'): Promise<string> {
  const id = randomUUID();
  await town.raw(
    `insert into app.anonymous_reports (tenant_id, id, place, what_happened, told_on, told_at)
     values ($1, $2, 'Bus station', 'Shouting at night', '2026-03-19', '2026-03-19T20:00:00Z')`,
    [authorityId(slug), id],
  );
  return id;
}

describe('D35 what somebody told without a name is read, and what was done is noted', () => {
  test('the answer, the row and the event; once', async () => {
    const id = await told();
    expect(await town.run(town.staff('blaby'), closeAnonymousReport, { id, done: ' Passed to the patrol ' })).toEqual({
      result: { id },
      refusals: [],
    });
    expect(await town.raw('select seen_on, seen_by, done from app.anonymous_reports where id = $1', [id])).toEqual([
      { seen_on: '2026-03-20', seen_by: town.staff('blaby').membershipId, done: 'Passed to the patrol' },
    ]);
    expect(await town.events()).toContain('anonymous-report.closed');
    const again = await town.run(town.staff('blaby'), closeAnonymousReport, { id, done: 'x' });
    expect(again.refusals).toMatchObject([{ code: 'ALREADY_DONE', section: '§3' }]);
  });

  test('without a word of what was done it is refused', async () => {
    const id = await told();
    const { refusals } = await town.run(town.staff('blaby'), closeAnonymousReport, { id, done: ' ' });
    expect(refusals).toMatchObject([{ code: 'MISSING', field: 'done' }]);
    expect(await town.raw('select seen_on from app.anonymous_reports where id = $1', [id])).toEqual([{ seen_on: null }]);
  });

  test('the list is the authority’s own, unread first; another’s is not there', async () => {
    const theirs = await told('charnwood');
    const { data } = await town.ask<{ anonymousReports: { id: string; seenOn: string | null }[] }>(
      town.staff('blaby'),
      '{ anonymousReports { id seenOn place whatHappened } }',
    );
    expect(data?.anonymousReports.map(({ seenOn }) => seenOn)).toEqual([null, '2026-03-20']);
    expect(data?.anonymousReports.map(({ id }) => id)).not.toContain(theirs);
    await expect(town.run(town.staff('blaby'), closeAnonymousReport, { id: theirs, done: 'x' })).rejects.toThrow(
      'Report was not found.',
    );
  });
});
