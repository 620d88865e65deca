import { atDesk, type DeskDoor } from './at-desk';
import { newToken, tokenHash } from './passwords';

/** Makes a link that opens one request until then, real time (R49). Answers its token, which is kept nowhere: only its hash is. */
export async function makeRequestLink(
  door: DeskDoor,
  { tenantId, requestId, until }: { tenantId: string; requestId: string; until: Date },
): Promise<string> {
  const token = newToken();
  await atDesk(door, 'select auth.open_request_link($1, $2, $3, $4)', [tokenHash(token), tenantId, requestId, until]);
  return token;
}
