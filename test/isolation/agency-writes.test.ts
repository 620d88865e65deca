import type { Actor } from '@server/platform/command/actor';
import { CHUNK, LINE, NO_PARENT, REFUSED, REPLY, writingByHand, type ByHand } from './by-hand';

let towns: ByHand['towns'];
let ids: ByHand['ids'];
let attempt: ByHand['attempt'];

beforeAll(async () => {
  ({ towns, ids, attempt } = await writingByHand());
}, 60_000);

const ITEM = (
  request: string,
  report: string,
) => `insert into app.reply_items (tenant_id, id, case_id, request_id, reply_id, report_id, answer)
  values (:blaby, :new, :blabyCase, ${request}, :reply, ${report}, 'RECORDED')`;
const FILE = (
  of: string,
  request: string,
  letter = 'null',
) => `insert into app.documents (tenant_id, id, case_id, request_id, letter_id, uploaded_by_agency_id, file_name, media_type, size, sha256,
  stored_on, stored_at) values (:blaby, :new, ${of}, ${request}, ${letter}, :agency, 'x', 'text/plain', 1, 'x', current_date, now())`;

describe('R7 an agency on a raw connection writes its own reply to its own request, and nothing else', () => {
  test.each<[string, () => Actor, string, string | number]>([
    ['agency: the trail in another kind’s name', () => towns.world.agency('police'), LINE('staff'), REFUSED],
    [
      'agency: the trail of an authority it serves under no grant',
      () => towns.world.agency('police'),
      LINE('agency', ':charnwood'),
      REFUSED,
    ],
    [
      'agency: a reply to another authority’s request',
      () => towns.world.agency('police'),
      REPLY(':charnwood', ':charnwoodCase', ':charnwoodRequest'),
      REFUSED,
    ],
    [
      'agency: a reply to a request whose grant was taken back',
      () => towns.world.agency('police'),
      REPLY(':blaby', ':otherCase', ':revoked'),
      REFUSED,
    ],
    [
      'agency: a reply filed under another case of the authority',
      () => towns.world.agency('police'),
      REPLY(':blaby', ':otherCase', ':request'),
      '23505|23503',
    ],
    [
      'agency: an answer about a report it was not asked about',
      () => towns.world.agency('police'),
      ITEM(':request', ':otherReport'),
      NO_PARENT,
    ],
    ['agency: an answer under another request', () => towns.world.agency('police'), ITEM(':revoked', ':report'), REFUSED],
    ['agency: a file under another case', () => towns.world.agency('police'), FILE(':otherCase', ':request'), NO_PARENT],
    [
      'agency: a file that passes for a letter',
      () => towns.world.agency('police'),
      FILE(':blabyCase', ':request', ':letter'),
      REFUSED,
    ],
    ['agency: bytes added to the notice it was sent', () => towns.world.agency('police'), CHUNK(':notice', 1), REFUSED],
    ['agency: bytes added to its own file once it is whole', () => towns.world.agency('police'), CHUNK(':upload', 1), REFUSED],
    ['agency: a chunk before the first', () => towns.world.agency('police'), CHUNK(':upload', -1), '23514|42501'],
    [
      'agency: a request withdrawn by its addressee',
      () => towns.world.agency('police'),
      `update app.information_requests set status = 'WITHDRAWN'`,
      REFUSED,
    ],
    [
      'agency: a request opened again',
      () => towns.world.agency('police'),
      `update app.information_requests set status = 'SENT'`,
      REFUSED,
    ],
    [
      'agency: a later day for itself',
      () => towns.world.agency('police'),
      `update app.information_requests set due_on = '2030-01-01'`,
      REFUSED,
    ],
    [
      'agency: a grant to itself',
      () => towns.world.agency('police'),
      `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at)
      values (:blaby, :new, :otherCase, :agency, 'REQUEST', 'x', now())`,
      REFUSED,
    ],
    [
      'agency: a grant made longer',
      () => towns.world.agency('police'),
      `update app.case_grants set until_at = null, revoked_at = null`,
      REFUSED,
    ],
  ])('%s', async (_, actor, sql, expected) => {
    const came = await attempt(actor(), sql);
    expect(String(expected).split('|')).toContain(String(came));
  });

  test('D58 an agency whose grant ends or is taken back sees nothing of it from that moment', async () => {
    const { world } = towns;
    const police = world.agency('police');
    const counts = () =>
      Promise.all(
        [
          'information_requests',
          'request_items',
          'replies',
          'reply_items',
          'documents',
          'document_chunks',
          'request_chasers',
          'case_grants',
          'cases',
          'parties',
          'incidents',
          'reports',
        ].map(async (table) => (await world.read(police, `select 1 from app.${table} where tenant_id = $1`, [ids.blaby])).length),
      );
    expect(Math.min(...(await counts()))).toBeGreaterThan(0);
    await world.raw(`update app.case_grants set until_at = now() - interval '1 second' where agency_id = $1`, [ids.agency]);
    expect(Math.max(...(await counts()))).toBe(0);
    await world.raw('update app.case_grants set until_at = null, revoked_at = now() where agency_id = $1', [ids.agency]);
    expect(Math.max(...(await counts()))).toBe(0);
  });
});
