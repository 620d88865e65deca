import { asked, acknowledged } from '../support/stories';
import { world } from '../support/world';

test('D54 the letters of one case that go at the same moment all go, none is interrupted', async () => {
  const town = await world({ today: '2026-03-20' });
  const handOver = town.composed.jobs.find(({ name }) => name === 'hand-over-letter');
  for (let round = 1; round <= 5; round += 1) {
    const told = await acknowledged(town);
    town.hold = true;
    await asked(town, told, ['police', 'housing', 'council'], '2026-03-27');
    town.hold = false;
    const waiting = await town.raw<{ id: string; tenant_id: string }>(
      `select id, tenant_id from app.letters where case_id = $1 and status = 'ORDERED'`,
      [told.caseId],
    );
    expect(waiting).toHaveLength(3);
    await Promise.all(
      waiting.map(async ({ id, tenant_id }) => {
        const ctx = town.composed.systemCtx(tenant_id);
        await handOver?.handle(ctx, { letterId: id, caseId: told.caseId }, { attempt: 1, last: false });
        await ctx.end();
      }),
    );
    const statuses = await town.raw<{ status: string }>('select distinct status from app.letters where case_id = $1', [
      told.caseId,
    ]);
    expect(statuses).toEqual([{ status: 'HANDED_OVER' }]);
  }
});
