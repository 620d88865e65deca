import { randomUUID } from 'node:crypto';
import type { Actor } from '@server/platform/command/actor';
import { CHUNK, LINE, NO_PARENT, REFUSED, REPLY, writingByHand, type ByHand } from './by-hand';

let towns: ByHand['towns'];
let attempt: ByHand['attempt'];

beforeAll(async () => {
  ({ towns, attempt } = await writingByHand());
}, 60_000);

const CASE = (
  tenant: string,
) => `insert into app.cases (tenant_id, id, reference, channel, applicant_kind, received_at, received_on, policy_version,
  believes_no_effective_action, impact, desired_outcome) values (${tenant}, :new, 'X-1', 'ONLINE', 'INDIVIDUAL', now(), current_date, 'v', true, 'x', 'x')`;
const PARTY = (tenant: string, of: string) =>
  `insert into app.parties (tenant_id, id, case_id, full_name, letter_channel) values (${tenant}, :new, ${of}, 'X', 'EMAIL')`;
const TASK = (tenant: string, of: string) =>
  `insert into app.tasks (tenant_id, id, case_id, kind, says, raised_on, raised_at) values (${tenant}, :new, ${of}, 'X', 'x', current_date, now())`;
const HAT = (
  role: string,
  tenant = ':blaby',
) => `insert into app.memberships (id, user_id, role, tenant_id, display_name, contact_email, valid_from)
  values (:new, :new, '${role}', ${tenant}, 'X', 'x@y.example', current_date)`;

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
});
