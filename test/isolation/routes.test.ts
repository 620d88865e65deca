import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '@client/public/entry-server';
import { closing } from '../support/closing';
import { tokenHash } from '@server/platform/auth/passwords';
import type { Actor } from '@server/platform/command/actor';
import { Doors, rowCounts } from './doors';
import { everybody, PLANTED, twoTowns, type Somebody, type TwoTowns } from './two-towns';

/** Who may use a route: anybody; those whose row it is; the demonstration's visitors. Each route of the web has a line. */
type Line = { for: 'ANYBODY' | 'ITS_OWN' | 'DEMONSTRATION'; because: string };
const anybody = (because: string): Line => ({ for: 'ANYBODY', because });
const own = (because: string): Line => ({ for: 'ITS_OWN', because });
const ROUTES: Readonly<Record<string, Line>> = {
  'GET /': anybody('the ten authorities'),
  'GET /*': anybody('the files of the public pages: styles and scripts'),
  'GET /health/live': anybody('the process answers'),
  'GET /health/ready': anybody('it reaches its database'),
  'POST /graphql': own('the API; see the suite of operations'),
  'GET /documents/:id': own('a file, to whoever may see its row'),
  'POST /documents/cases/:id': own('a file staff put to a case'),
  'POST /documents/hand-overs/:id': own('a file the county puts into a sealed hand-over; it is never read back there'),
  'GET /forms/:file': own('a paper form, blank or with an address, to the team that keeps the requests'),
  'GET /documents/print': own('letters to print, to the team of the case'),
  'GET /papers/:caseId/:kind/:session': own('a paper about a case: its team, and agencies as far as their grant goes'),
  'GET /letters/preview': own('the letter as it would go, to the team of the case'),
  'POST /requests/:id/documents': own('an agency’s upload'),
  'GET /demonstration/mail': { for: 'DEMONSTRATION', because: 'nothing leaves a demonstration; not there in production' },
  'GET /demonstration/mail/:n': { for: 'DEMONSTRATION', because: 'as the list' },
  'GET /demonstration/mail/:n/html': { for: 'DEMONSTRATION', because: 'as the list' },
  'GET /demonstration/mail/:n/:file': { for: 'DEMONSTRATION', because: 'as the list' },
  'GET /accessibility': anybody('a statement'),
  'GET /check-a-date': anybody('arithmetic of dates'),
  'GET /:slug': anybody('an authority’s page'),
  'GET /:slug/privacy': anybody('a notice'),
  'GET /:slug/form.pdf': anybody('the blank paper form'),
  'GET /:slug/colours.css': anybody('a colour'),
  'GET /:slug/apply': anybody('the start of an application'),
  'GET /:slug/apply/call-999': anybody('advice'),
  'GET /:slug/apply/first-time': anybody('advice'),
  'GET /:slug/apply/without-name': anybody('advice, and a form to tell the council something'),
  'POST /:slug/apply/without-name': anybody('tells the council something without a name; nothing is read'),
  'GET /:slug/apply/told': anybody('a thank you'),
  ...Object.fromEntries(
    [
      'GET /:slug/apply/delete',
      'POST /:slug/apply/delete',
      'GET /:slug/apply/check',
      'GET /:slug/apply/incidents',
      'GET /:slug/apply/incidents/:n',
      'GET /:slug/apply/incidents/:n/remove',
      'POST /:slug/apply/incidents/:n/remove',
      'GET /:slug/apply/incidents/:n/reports/:m/remove',
      'POST /:slug/apply/incidents/:n/reports/:m/remove',
      'GET /:slug/apply/incidents/:n/reports/:m/:question',
      'POST /:slug/apply/incidents/:n/reports/:m/:question',
      'GET /:slug/apply/incidents/:n/:question',
      'POST /:slug/apply/incidents/:n/:question',
      'POST /:slug/apply/send',
      'GET /:slug/apply/sent',
      'GET /:slug/apply/evidence',
      'POST /:slug/apply/evidence',
      'POST /:slug/apply/evidence/:file/remove',
      'GET /:slug/apply/consent-file',
      'POST /:slug/apply/consent-file',
      'POST /:slug/apply/consent-file/:file/remove',
      'GET /:slug/apply/equality',
      'POST /:slug/apply/equality',
      'GET /:slug/apply/:question',
      'POST /:slug/apply/:question',
    ].map((route) => [route, own('the draft whose token the visitor’s own cookie holds')]),
  ),
  'GET /:slug/status': anybody('the way in for applicants'),
  'POST /:slug/status': anybody('asks for a link; says nothing either way'),
  'GET /:slug/status/link': anybody('a button; the link is not used by looking'),
  'POST /:slug/status/link': own('uses a link, once'),
  'POST /:slug/status/code': own('reference and printed code'),
  'GET /:slug/status/case': own('the applicant’s own case'),
  ...Object.fromEntries(
    [
      'GET /:slug/status/case/taking-part',
      'POST /:slug/status/case/taking-part',
      'POST /:slug/status/case/taking-part/needs',
      'POST /:slug/status/case/taking-part/answer',
      'GET /:slug/status/case/taking-part/told',
      'GET /:slug/status/case/statement',
      'POST /:slug/status/case/statement',
      'GET /:slug/status/case/statement/check',
      'POST /:slug/status/case/statement/give',
      'POST /:slug/status/case/statement/none',
      'GET /:slug/status/case/statement/declined',
      'GET /:slug/status/case/statement/given',
      'GET /:slug/status/case/meeting',
      'GET /:slug/status/case/meeting.ics',
      'GET /:slug/status/case/plan',
      'POST /:slug/status/case/plan',
      'GET /:slug/status/case/plan/told',
    ].map((route) => [route, own('the applicant’s own part in the review')]),
  ),
  'GET /:slug/answer': anybody('the way in for somebody asked by a link'),
  'GET /:slug/answer/:token': anybody('a button; the link is not used by looking'),
  'POST /:slug/answer/open': own('uses the link of one request'),
  'GET /:slug/answer/request': own('the one request that a link opened'),
  'POST /:slug/answer/request': own('the answer to it'),
  'POST /:slug/status/sign-out': anybody('ends one’s own session'),
};
/** A form with nobody’s name on it. */
const BLANK = 'GET /:slug/form.pdf';
const MARKERS = ['Quillfeather', 'Marmalade Row', PLANTED.blaby.impact, PLANTED.blaby.email];

let towns: TwoTowns;
let doors: Doors;
let people: Somebody[];
let files: { id: string; kind: string }[];
let form: string;
let letters: string;

beforeAll(async () => {
  towns = await twoTowns();
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-data-'));
  closing.push(async () => rmSync(dataDir, { recursive: true, force: true }));
  Object.assign(towns.world.composed.config, { dataDir });
  doors = await Doors.of(towns.world, 'demonstration', { render, assets: dataDir, styles: [], scripts: [] });
  people = (await everybody(towns)).filter(
    ({ actor }) =>
      (!['worker', 'panel'].includes(actor.kind) && actor.userId !== null) || ['public', 'applicant'].includes(actor.kind),
  );
  files = await towns.world.raw(
    `select d.id, case when d.letter_id is null then 'UPLOAD' when d.request_id is not null then 'NOTICE' else l.kind end as kind
    from app.documents d left join app.letters l on l.id = d.letter_id where d.case_id = $1`,
    [towns.blaby.main.caseId],
  );
  const ids = async (sql: string) =>
    (await towns.world.raw<{ id: string }>(sql, [towns.blaby.tenantId])).map((row) => row.id).join(',');
  form = await ids('select id from app.form_requests where tenant_id = $1');
  letters = await ids('select id from app.letters where tenant_id = $1');
}, 90_000);

/** The routes of an app as "GET /path", from its own picture of them. */
function routesOf(picture: string): string[] {
  const path: string[] = [];
  return picture.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[└├]── (\S+)(?: \(([^)]+)\))?/.exec(line);
    if (!found) {
      return [];
    }
    const [, indent = '', part = '', methods = ''] = found;
    path.splice(indent.length / 4, path.length, part);
    const whole = path.join('').replaceAll(/\/+/g, '/');
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${whole}`);
  });
}
const id = (kind: string): string => files.find((file) => file.kind === kind)?.id ?? '';

describe('every route of the web', () => {
  test('has a line that says who may use it, and no line is left over', () => {
    expect(routesOf(doors.app.printRoutes({ commonPrefix: false })).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  test('tried by everybody with the ids and addresses of one town: nothing of its cases comes to a stranger, and nothing breaks', async () => {
    const insiders = ['SPOC of Blaby', 'team manager of Blaby', 'agency asked by Blaby', 'applicant of Blaby'];
    for (const { actor } of people) {
      await doors.cookie(actor);
    }
    const before = await rowCounts(towns.world);
    for (const route of Object.keys(ROUTES).filter((key) => ROUTES[key]?.for !== 'DEMONSTRATION')) {
      const [method = 'GET', path = ''] = route.split(' ');
      for (const { who, actor } of people.filter((person) => !insiders.includes(person.who))) {
        for (const target of [id('LETTER_1'), id('UPLOAD'), id('NOTICE')]) {
          const url = path
            .replace(':slug', 'blaby')
            .replace(':question', 'name')
            .replace(':n', '1')
            .replace(':m', '1')
            .replace(':file', path.startsWith('/forms') ? `${form}.pdf` : randomUUID())
            .replace(':caseId', towns.blaby.main.caseId)
            .replace(':kind', 'chronology')
            .replace(':session', 'open')
            .replace('*', 'x.css')
            .replace(
              ':id',
              path.startsWith('/requests') ? towns.blaby.requestId : path.includes('/cases/') ? towns.blaby.main.caseId : target,
            );
          const asks: Record<string, string> = {
            '/letters/preview': `?case=${towns.blaby.main.caseId}&kind=LETTER_1`,
            '/documents/print': `?ids=${letters}`,
          };
          const answer = await doors.knock(
            actor,
            method as 'GET',
            `${url}${asks[path] ?? ''}`,
            method === 'POST' ? '' : undefined,
            method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
          );
          expect({
            route,
            who,
            broke: answer.statusCode >= 500,
            pdf: route !== BLANK && answer.headers['content-type'] === 'application/pdf',
            leaked: MARKERS.filter((marker) => answer.body.includes(marker)),
          }).toEqual({ route, who, broke: false, pdf: false, leaked: [] });
        }
      }
    }
    // Visitors who post a question begin a draft of their own.
    const { 'app.drafts': _, 'app.audit': __, ...rest } = await rowCounts(towns.world);
    expect(before).toMatchObject(rest);
    await towns.world.raw('update auth.sessions set closed_at = null'); // the walk signed everybody out at its end
  }, 120_000);

  test('a file goes to those whose it is, and to nobody else', async () => {
    const reads: Record<string, string[]> = {
      LETTER_1: ['SPOC of Blaby', 'team manager of Blaby', 'applicant of Blaby'],
      UPLOAD: ['SPOC of Blaby', 'team manager of Blaby', 'agency asked by Blaby'],
      NOTICE: ['SPOC of Blaby', 'team manager of Blaby', 'agency asked by Blaby'],
    };
    for (const [kind, readers] of Object.entries(reads)) {
      for (const { who, actor } of people) {
        const answer = await doors.knock(actor, 'GET', `/documents/${id(kind)}`);
        const stranger = actor.kind === 'public' ? 401 : 404;
        expect({ kind, who, status: answer.statusCode }).toEqual({ kind, who, status: readers.includes(who) ? 200 : stranger });
      }
    }
  });

  test('the preview of a letter is for the team of the case', async () => {
    for (const { who, actor } of people) {
      const { statusCode } = await doors.knock(actor, 'GET', `/letters/preview?case=${towns.blaby.main.caseId}&kind=LETTER_2A`);
      expect({ who, seen: [200, 409].includes(statusCode), statusCode }).toMatchObject({
        who,
        seen: ['SPOC of Blaby', 'team manager of Blaby'].includes(who),
      });
      expect([200, 409, 401, 403, 404]).toContain(statusCode);
    }
  });

  test('R38: a paper is for the team of the case, and its open version for an agency it was shared with', async () => {
    const team = ['SPOC of Blaby', 'team manager of Blaby'];
    for (const { who, actor } of people) {
      for (const session of ['open', 'closed']) {
        const { statusCode } = await doors.knock(actor, 'GET', `/papers/${towns.blaby.main.caseId}/chronology/${session}`);
        const may = team.includes(who) || (session === 'open' && who === 'agency asked by Blaby');
        const stranger = actor.kind === 'public' ? 401 : 404;
        expect({ who, session, statusCode }).toEqual({ who, session, statusCode: may ? 200 : stranger });
      }
    }
  });

  test('an upload is for the agency that was asked, while its grant lives', async () => {
    const body =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nwords\r\n--x--\r\n';
    const send = (actor: Actor, request: string) =>
      doors.knock(actor, 'POST', `/requests/${request}/documents`, body, { 'content-type': 'multipart/form-data; boundary=x' });
    for (const { who, actor } of people.filter((person) => person.who !== 'agency asked by Blaby')) {
      const { statusCode } = await send(actor, towns.blaby.requestId);
      expect({ who, refused: [401, 403, 404].includes(statusCode), statusCode }).toMatchObject({ who, refused: true });
    }
    // Its own: answered already, so refused with a reason; under a grant taken back: as if it were not there.
    expect((await send(towns.world.agency('police'), towns.blaby.requestId)).statusCode).toBe(422);
    expect((await send(towns.world.agency('police'), towns.blaby.revokedRequestId)).statusCode).toBe(404);
  });
});

describe('the sessions behind the doors', () => {
  test('a session that is closed, idle, or past its end opens nothing', async () => {
    const applicant = await towns.world.applicant(towns.blaby.main.caseId);
    const hash = tokenHash((await doors.cookie(applicant))?.split('=')[1] ?? '');
    const status = async () => (await doors.knock(applicant, 'GET', `/documents/${id('LETTER_1')}`)).statusCode;
    expect(await status()).toBe(200);
    for (const change of [
      `closed_at = now()`,
      `seen_at = now() - interval '61 minutes'`,
      `expires_at = now() - interval '1 second'`,
    ]) {
      await towns.world.raw(`update auth.sessions set ${change} where token_hash = $1`, [hash]);
      expect([change, await status()]).toEqual([change, 401]);
      await towns.world.raw(
        `update auth.sessions set closed_at = null, seen_at = now(), expires_at = now() + interval '1 hour' where token_hash = $1`,
        [hash],
      );
    }
    expect(await status()).toBe(200);
  });

  test('a hat that has ended, and an account that is closed, open nothing', async () => {
    const spoc = towns.world.staff('blaby');
    const ask = async () => (await doors.ask(spoc, '{ workstack { total } }')).codes;
    expect(await ask()).toEqual([]);
    await towns.world.raw(`update app.memberships set valid_until = current_date - 1 where id = $1`, [spoc.membershipId]);
    expect(await ask()).toEqual(['UNAUTHENTICATED']);
    await towns.world.raw(`update app.memberships set valid_until = null where id = $1`, [spoc.membershipId]);
    await towns.world.raw('update auth.users set disabled_at = now() where id = $1', [spoc.userId]);
    expect(await ask()).toEqual(['UNAUTHENTICATED']);
    await towns.world.raw('update auth.users set disabled_at = null where id = $1', [spoc.userId]);
  });

  test('a hat that is somebody else’s cannot be put on', async () => {
    const { codes } = await doors.ask(
      towns.world.staff('charnwood'),
      'mutation ($id: ID!) { wearHat(membershipId: $id) { result { name } } }',
      {
        id: towns.world.staff('blaby').membershipId,
      },
    );
    expect(codes).toEqual(['NOT_FOUND']);
  });

  test('an applicant’s case shows on its own authority’s page only', async () => {
    const applicant = await towns.world.applicant(towns.blaby.main.caseId);
    expect((await doors.knock(applicant, 'GET', '/blaby/status/case')).statusCode).toBe(200);
    expect(await doors.knock(applicant, 'GET', '/charnwood/status/case')).toMatchObject({
      statusCode: 303,
      headers: { location: '/charnwood/status' },
    });
    expect(await doors.knock(towns.world.staff('blaby'), 'GET', '/blaby/status/case')).toMatchObject({ statusCode: 303 });
  });

  test('in production there is no page of sent mail', async () => {
    const production = await Doors.of(towns.world, 'production');
    for (const path of [
      '/demonstration/mail',
      '/demonstration/mail/1',
      '/demonstration/mail/1/html',
      '/demonstration/mail/1/1',
    ]) {
      expect((await production.knock(towns.world.visitor(null), 'GET', path)).statusCode).toBe(404);
    }
  });
});
