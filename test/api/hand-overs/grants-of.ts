import type { World } from '../../support/world';

/** How a request stands, and how many live grants it still has. */
export async function requestStandingOf(world: World, requestId: string): Promise<{ status: string; live: number } | undefined> {
  const [row] = await world.raw<{ status: string; live: number }>(
    `select status, (select count(*)::int from app.case_grants g where g.request_id = r.id and g.revoked_at is null) as live
     from app.information_requests r where id = $1`,
    [requestId],
  );
  return row;
}
