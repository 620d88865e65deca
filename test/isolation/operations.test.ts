import { randomUUID } from 'node:crypto';
import { buildApiSchema } from '@server/api/schema';
import { RESOLVERS } from '@server/compose';
import { AGENCIES } from '../support/world';
import { Doors, rowCounts } from './doors';
import { idsOf, operationsOf, SAMPLES, type Ids } from './samples';
import { AGENCY_OF, everybody, PLANTED, twoTowns, type Somebody, type TwoTowns } from './two-towns';

const OPERATIONS = operationsOf(buildApiSchema(RESOLVERS));
/** What somebody may be told of a case that is not theirs. */
const CLOSED = ['NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN'];
const MARKERS = [...Object.values(PLANTED.blaby).flat(), 'Quillfeather', 'Marmalade'].filter((marker) => marker.length > 5);

let towns: TwoTowns;
let doors: Doors;
let outsiders: Somebody[];
let ids: Ids;

beforeAll(async () => {
  towns = await twoTowns();
  doors = await Doors.of(towns.world);
  ids = await idsOf(towns.world, towns.blaby, AGENCY_OF('blaby'));
  const inside = ['SPOC of Blaby', 'team manager of Blaby', 'agency asked by Blaby', 'partnership administrator', 'panel member'];
  outsiders = (await everybody(towns)).filter(
    ({ who, actor }) => !inside.includes(who) && actor.kind !== 'worker' && actor.kind !== 'panel',
  );
}, 90_000);

const leaked = (text: string): string[] => MARKERS.filter((marker) => text.includes(marker));
const empty = (data: Record<string, unknown> | null): boolean =>
  Object.values(data ?? {}).every((value) => value === null || (Array.isArray(value) && value.length === 0));

describe('R7 every question and every deed, tried from outside', () => {
  test('each has a sample, and no sample is left over', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  test('the samples are good: from inside they answer, and what was planted is read', async () => {
    const spoc = towns.world.staff('blaby');
    const page = await doors.ask(spoc, OPERATIONS.find(({ name }) => name === 'Query.case')?.text ?? '', { id: ids.case });
    expect(page).toMatchObject({ codes: [], data: { case: { id: ids.case } } });
    expect(leaked(page.text).length).toBeGreaterThan(3);
    const stack = await doors.ask(spoc, OPERATIONS.find(({ name }) => name === 'Query.workstack')?.text ?? '', {});
    expect(leaked(stack.text)).not.toEqual([]);
    const asked = await doors.ask(
      towns.world.agency('police'),
      OPERATIONS.find(({ name }) => name === 'Query.agencyRequest')?.text ?? '',
      { id: ids.request },
    );
    expect(leaked(asked.text)).not.toEqual([]);
  });

  test.each(OPERATIONS.map(({ name, text }) => [name, text]))(
    '%s gives nothing, writes nothing, and never breaks',
    async (name, text) => {
      const { variables, forAnybody } = SAMPLES[name] ?? { variables: () => ({}) };
      for (const { who, actor } of outsiders) {
        await doors.cookie(actor); // a session is no writing of the operation's
        const before = await rowCounts(towns.world);
        const answer = await doors.ask(actor, text, variables(ids));
        expect({ who, leaked: leaked(answer.text), written: await rowCounts(towns.world) }).toEqual({
          who,
          leaked: [],
          written: before,
        });
        expect({ who, internal: answer.codes.includes('INTERNAL'), text: answer.text.slice(0, 300) }).toMatchObject({
          who,
          internal: false,
        });
        if (!forAnybody && !ownBusiness(name, actor.kind)) {
          expect({
            who,
            codes: answer.codes.filter((code) => !CLOSED.includes(code)),
            empty: empty(answer.data),
            text: answer.text.slice(0, 300),
          }).toMatchObject({ who, codes: [], empty: true });
        }
        if (name.startsWith('Mutation.signOut')) {
          await towns.world.raw('update auth.sessions set closed_at = null');
        }
      }
    },
    60_000,
  );

  test('not there and not yours are told apart by nothing', async () => {
    for (const { name, text } of OPERATIONS.filter((operation) =>
      /caseId|requestId|letterId|\(\$id|membershipId/.test(
        `${operation.text}${JSON.stringify(SAMPLES[operation.name]?.variables(ids))}`,
      ),
    )) {
      const nowhere = Object.fromEntries(
        Object.entries(ids).map(([key, value]) => [key, typeof value === 'string' ? randomUUID() : value]),
      ) as unknown as Ids;
      for (const { who, actor } of outsiders) {
        const [theirs, none] = [
          await doors.ask(actor, text, SAMPLES[name]?.variables(ids)),
          await doors.ask(actor, text, SAMPLES[name]?.variables(nowhere)),
        ];
        expect({ name, who, text: theirs.text, status: theirs.status }).toEqual({
          name,
          who,
          text: none.text,
          status: none.status,
        });
      }
    }
  }, 60_000);
});

/** Lists of one's own: another authority's workstack and an agency's requests hold their own cases, and are searched for markers above. */
const ownBusiness = (name: string, kind: string): boolean =>
  (['Query.workstack', 'Query.diary', 'Query.anonymousReports', 'Query.formRequests', 'Query.agencies'].includes(name) &&
    ['staff', 'admin', 'county'].includes(kind)) ||
  (['Query.agencyRequests', 'Query.sharedCases', 'Query.myActions', 'Query.myRecommendations'].includes(name) &&
    kind === 'agency') ||
  (name === 'Query.handOvers' && kind === 'county');

describe('every id of one town carried through every argument of the API by the other', () => {
  test('nothing planted comes back, nothing is written, and nothing breaks', async () => {
    const { world, blaby } = towns;
    const theirs = await world.raw<{ id: string }>(
      `
      select id from app.cases where tenant_id = $1 union select id from app.parties where tenant_id = $1 union select id from app.information_requests where tenant_id = $1
      union (select id from app.reports where tenant_id = $1 limit 2) union (select id from app.incidents where tenant_id = $1 limit 2)
      union (select id from app.letters where tenant_id = $1 limit 3) union (select id from app.documents where tenant_id = $1 limit 3)
      union select id from app.decisions where tenant_id = $1 union (select id from app.memberships where tenant_id = $1 limit 2)
      union select id from app.case_grants where tenant_id = $1 union (select id from app.clocks where tenant_id = $1 limit 2)
      union select id from app.drafts where tenant_id = $1 union select id from app.replies where tenant_id = $1 union select id from app.authorities where id = $1`,
      [blaby.tenantId],
    );
    const odd = ['', 'not-an-id', `' or true --`, '00000000-0000-0000-0000-000000000000', '\u0000'];
    const before = await rowCounts(world);
    for (const actor of [world.staff('charnwood'), world.agency('housing')]) {
      for (const { name, text } of OPERATIONS.filter((operation) => !operation.name.startsWith('Mutation.sign'))) {
        for (const id of [...theirs.map((row) => row.id), ...odd]) {
          const every = Object.fromEntries(
            Object.entries(ids).map(([key, value]) => [key, typeof value === 'string' ? id : value]),
          ) as unknown as Ids;
          const variables = SAMPLES[name]?.variables(every) ?? {};
          if (Object.keys(variables).length === 0 || name === 'Mutation.moveDate') {
            continue;
          }
          const answer = await doors.ask(actor, text, variables);
          expect({ name, id, leaked: leaked(answer.text), internal: answer.codes.includes('INTERNAL') }).toEqual({
            name,
            id,
            leaked: [],
            internal: false,
          });
        }
      }
    }
    expect(await rowCounts(world)).toEqual(before);
  }, 120_000);

  test('a case of one’s own is not opened to another’s parts', async () => {
    const { world, blaby, charnwood } = towns;
    const own = await idsOf(world, charnwood, AGENCY_OF('charnwood'));
    const before = await rowCounts(world);
    for (const [name, mixed] of [
      ['Mutation.settleReport', { ...own, report: ids.report }],
      ['Mutation.requestInformation', { ...own, agency: AGENCIES.council.id }],
    ] as const) {
      const { codes, data, text } = await doors.ask(
        charnwood.main.spoc,
        OPERATIONS.find((operation) => operation.name === name)?.text ?? '',
        SAMPLES[name]?.variables(mixed),
      );
      expect({
        name,
        leaked: leaked(text),
        internal: codes.includes('INTERNAL'),
        result: Object.values(data ?? {}).every((payload) => ((payload as { result?: unknown } | null)?.result ?? null) === null),
      }).toEqual({ name, leaked: [], internal: false, result: true });
    }
    const items = await doors.ask(
      world.agency('housing'),
      OPERATIONS.find(({ name }) => name === 'Mutation.replyToRequest')?.text ?? '',
      SAMPLES['Mutation.replyToRequest']?.variables({ ...own, report: ids.report }),
    );
    expect(items.codes).toEqual(['BAD_USER_INPUT']);
    expect(await rowCounts(world)).toEqual(before);
    expect(blaby.slug).toBe('blaby');
  });
});
