import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { closing } from '../support/closing';
import type { Actor } from '@server/platform/command/actor';
import { signContext } from '@server/platform/db/signature';
import { twoTowns, type TwoTowns } from './two-towns';

let towns: TwoTowns;
let attacker: Client;
let ids: Record<string, string>;

const REFUSED = '42501';
const NO_PARENT = '23503';

beforeAll(async () => {
  towns = await twoTowns();
  attacker = new Client({ connectionString: towns.world.database.webUrl });
  await attacker.connect();
  closing.push(() => attacker.end());
  const { world, blaby, charnwood } = towns;
  const one = async (sql: string, ...parameters: unknown[]): Promise<string> =>
    (await world.raw<{ id: string }>(sql, parameters))[0]?.id ?? '';
  ids = {
    blaby: blaby.tenantId,
    charnwood: charnwood.tenantId,
    blabyCase: blaby.main.caseId,
    otherCase: blaby.other.caseId,
    charnwoodCase: charnwood.main.caseId,
    request: blaby.requestId,
    revoked: blaby.revokedRequestId,
    charnwoodRequest: charnwood.requestId,
    report: await one('select report_id as id from app.request_items where request_id = $1', blaby.requestId),
    otherReport: await one('select id from app.reports where case_id = $1', blaby.other.caseId),
    reply: await one('select id from app.replies where request_id = $1', blaby.requestId),
    notice: await one('select id from app.documents where request_id = $1 and letter_id is not null', blaby.requestId),
    upload: await one('select id from app.documents where request_id = $1 and letter_id is null', blaby.requestId),
    letter: await one(`select id from app.letters where case_id = $1 and kind = 'LETTER_1'`, blaby.main.caseId),
    membership: await one('select id from app.memberships where tenant_id = $1', blaby.tenantId),
    agency: towns.world.agency('police').subjectId ?? '',
    draft: blaby.draftId,
  };
}, 60_000);

/** What came of a statement, `:name` standing for an id: its error code, or how many rows it changed. Taken back afterwards. */
async function attempt(actor: Actor, sql: string): Promise<string | number> {
  await attacker.query('begin');
  try {
    await attacker.query(`set local role r_${actor.kind}`);
    await attacker.query(`select set_config('app.context', $1, true)`, [signContext(actor, towns.world.database.contextKey)]);
    const text = sql.replaceAll(/(?<!:):(\w+)/g, (_, name: string) =>
      name === 'new' ? `'${randomUUID()}'::uuid` : `'${ids[name] ?? `no ${name}`}'::uuid`,
    );
    return (await attacker.query(text)).rowCount ?? 0;
  } catch (failure) {
    return (failure as { code?: string }).code ?? String(failure);
  } finally {
    await attacker.query('rollback');
  }
}

const CASE = (
  tenant: string,
) => `insert into app.cases (tenant_id, id, reference, channel, applicant_kind, received_at, received_on, policy_version,
  believes_no_effective_action, impact, desired_outcome) values (${tenant}, :new, 'X-1', 'ONLINE', 'INDIVIDUAL', now(), current_date, 'v', true, 'x', 'x')`;
const PARTY = (tenant: string, of: string) =>
  `insert into app.parties (tenant_id, id, case_id, full_name, letter_channel) values (${tenant}, :new, ${of}, 'X', 'EMAIL')`;
const TASK = (tenant: string, of: string) =>
  `insert into app.tasks (tenant_id, id, case_id, kind, says, raised_on, raised_at) values (${tenant}, :new, ${of}, 'X', 'x', current_date, now())`;
const REPLY = (
  tenant: string,
  of: string,
  request: string,
) => `insert into app.replies (tenant_id, id, case_id, request_id, agency_id, kind, replied_on, replied_at, replied_by)
  values (${tenant}, :new, ${of}, ${request}, :agency, 'NOT_HELD', current_date, now(), :new)`;
const ITEM = (
  request: string,
  report: string,
) => `insert into app.reply_items (tenant_id, id, case_id, request_id, reply_id, report_id, answer)
  values (:blaby, :new, :blabyCase, ${request}, :reply, ${report}, 'RECORDED')`;
const CHUNK = (document: string, position: number) =>
  `insert into app.document_chunks (tenant_id, id, document_id, position, bytes) values (:blaby, :new, ${document}, ${position}, 'x')`;
const FILE = (
  of: string,
  request: string,
  letter = 'null',
) => `insert into app.documents (tenant_id, id, case_id, request_id, letter_id, uploaded_by_agency_id, file_name, media_type, size, sha256,
  stored_on, stored_at) values (:blaby, :new, ${of}, ${request}, ${letter}, :agency, 'x', 'text/plain', 1, 'x', current_date, now())`;
const HAT = (
  role: string,
  tenant = ':blaby',
) => `insert into app.memberships (id, user_id, role, tenant_id, display_name, contact_email, valid_from)
  values (:new, :new, '${role}', ${tenant}, 'X', 'x@y.example', current_date)`;
const LINE = (
  principal: string,
  tenant = ':blaby',
) => `insert into app.audit (tenant_id, id, at, on_day, principal, actor_name, command, events)
  values (${tenant}, :new, now(), current_date, '${principal}', 'X', 'x', '[]')`;

describe('R7 a raw connection with a context of its own cannot write across the wall', () => {
  test.each<[string, () => Actor, string, string | number]>([
    ['staff: a case in another authority', () => towns.world.staff('charnwood'), CASE(':blaby'), REFUSED],
    [
      'staff: somebody on another authority’s case, filed under that authority',
      () => towns.world.staff('charnwood'),
      PARTY(':blaby', ':blabyCase'),
      REFUSED,
    ],
    [
      'staff: a child of another authority’s case, filed under their own',
      () => towns.world.staff('charnwood'),
      TASK(':charnwood', ':blabyCase'),
      NO_PARENT,
    ],
    [
      'staff: a child of a case that is not there looks the same',
      () => towns.world.staff('charnwood'),
      TASK(':charnwood', ':new'),
      NO_PARENT,
    ],
    [
      'staff: a row moved to another authority',
      () => towns.world.staff('charnwood'),
      'update app.cases set tenant_id = :blaby',
      REFUSED,
    ],
    [
      'staff: another authority’s case, by its id',
      () => towns.world.staff('charnwood'),
      `update app.cases set status = 'CLOSED' where id = :blabyCase`,
      0,
    ],
    [
      'staff: another authority’s lead on their own case',
      () => towns.world.staff('charnwood'),
      'update app.cases set lead_membership_id = :membership where id = :charnwoodCase',
      NO_PARENT,
    ],
    ['staff: a rewritten reference', () => towns.world.staff('blaby'), `update app.cases set reference = 'X'`, REFUSED],
    [
      'staff: a rewritten answer of the applicant',
      () => towns.world.staff('blaby'),
      `update app.case_answers set answer = not answer`,
      REFUSED,
    ],
    [
      'applicant: an answer in the SPOC’s name',
      () => ({ ...towns.world.visitor('blaby'), kind: 'applicant' }),
      `insert into app.case_answers (tenant_id, id, case_id, kind, answer, how, said_on, recorded_on, recorded_by)
      values (:blaby, :new, :blabyCase, 'AGREEMENT', true, 'x', current_date, current_date, :new)`,
      REFUSED,
    ],
    ['staff: a rewritten letter', () => towns.world.staff('blaby'), `update app.letters_sent set body_text = 'x'`, REFUSED],
    ['staff: a letter taken back', () => towns.world.staff('blaby'), 'delete from app.letters_sent', REFUSED],
    ['staff: bytes added to a letter', () => towns.world.staff('blaby'), CHUNK(':notice', 1), REFUSED],
    ['worker: bytes added to a letter that is whole', () => towns.world.system('blaby'), CHUNK(':notice', 99), REFUSED],
    [
      'staff: an agency’s reply in its name',
      () => towns.world.staff('blaby'),
      REPLY(':blaby', ':blabyCase', ':request'),
      REFUSED,
    ],
    ['staff: the trail in another kind’s name', () => towns.world.staff('blaby'), LINE('worker'), REFUSED],
    ['visitor: the trail in another kind’s name', () => towns.world.visitor('blaby'), LINE('staff'), REFUSED],
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
    ...(['staff', 'agency'] as const).map((kind): [string, () => Actor, string, string] => [
      `${kind}: a word by which a case would be found, put in by hand`,
      () => (kind === 'staff' ? towns.world.staff('blaby') : towns.world.agency('police')),
      `insert into app.search_terms (tenant_id, case_id, term, source_id) values (:blaby, :blabyCase, 'planted', :blabyCase)`,
      REFUSED,
    ]),
    ['staff: the words of a case taken away', () => towns.world.staff('blaby'), 'delete from app.search_terms', 0],
    [
      'county: a packet opened to a second council',
      () => towns.world.county(),
      'update app.hand_overs set to_tenant_id = :charnwood where to_tenant_id = :blaby',
      REFUSED,
    ],
    [
      'staff: a packet of another council taken for their own',
      () => towns.world.staff('blaby'),
      'update app.hand_overs set to_tenant_id = :blaby',
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
    ['visitor: an application to another authority', () => towns.world.visitor('charnwood'), CASE(':blaby'), REFUSED],
    ['visitor: an application read back', () => towns.world.visitor('blaby'), `${CASE(':blaby')} returning id`, REFUSED],
    ['visitor of no authority: an application', () => towns.world.visitor(null), CASE(':blaby'), REFUSED],
    [
      'visitor: another visitor’s draft',
      () => towns.world.visitor('blaby', randomUUID()),
      `update app.drafts set answers = '{}'`,
      0,
    ],
    [
      'visitor: a draft under another’s id',
      () => towns.world.visitor('blaby', randomUUID()),
      `insert into app.drafts (tenant_id, id, answers, expires_at) values (:blaby, :draft, '{}', now()) on conflict (id) do update set answers = '{}'`,
      REFUSED,
    ],
    [
      'applicant: anything on their own case',
      () => ({ ...towns.world.visitor('blaby'), kind: 'applicant' }),
      TASK(':blaby', ':blabyCase'),
      REFUSED,
    ],
    [
      'applicant: their own case closed',
      () => ({ ...towns.world.visitor('blaby'), kind: 'applicant' }),
      `update app.cases set status = 'CLOSED'`,
      REFUSED,
    ],
    [
      'administrator of an authority: a hat beyond it',
      () => towns.world.authorityAdmin('blaby'),
      HAT('PARTNERSHIP_ADMIN'),
      REFUSED,
    ],
    ['administrator of an authority: a Chair', () => towns.world.authorityAdmin('blaby'), HAT('CHAIR'), REFUSED],
    [
      'administrator of an authority: a hat elsewhere',
      () => towns.world.authorityAdmin('blaby'),
      HAT('SPOC', ':charnwood'),
      REFUSED,
    ],
    ['administrator of an authority: a hat of its own is allowed', () => towns.world.authorityAdmin('blaby'), HAT('SPOC'), 1],
    [
      'administrator of an authority: the partnership’s letters',
      () => towns.world.authorityAdmin('blaby'),
      `update app.letter_templates set source = 'x'`,
      REFUSED,
    ],
    [
      'administrator of an authority: a bank holiday',
      () => towns.world.authorityAdmin('blaby'),
      `insert into app.bank_holidays values ('2026-06-01', 'x', 'x', current_date)`,
      REFUSED,
    ],
    ['partnership administrator: a case', () => towns.world.partnershipAdmin(), CASE(':blaby'), REFUSED],
    ['county team: a case', () => towns.world.county(), CASE(':blaby'), REFUSED],
    [
      'worker of another authority: this authority’s clocks',
      () => towns.world.system('melton'),
      `update app.clocks set stopped_on = current_date where tenant_id = :blaby`,
      0,
    ],
    ['worker of another authority: this authority’s drafts', () => towns.world.system('melton'), 'delete from app.drafts', 0],
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
