import { authorityId, COUNTY_SLUG } from '@server/cli/foundations/authorities';
import { transferCase } from '@server/features/hand-overs';
import { requestStandingOf } from './grants-of';
import { acknowledged, asked, decided, incident, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsAbout, REASON, transferred, withFile } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const input = (caseId: string, change: object = {}) => ({
  caseId,
  toTenantId: authorityId('charnwood'),
  reason: REASON,
  ...change,
});

describe('R12 D17 D62 a case is passed to the council of the area', () => {
  test('the answer, the row, the event; the receiving council has the case with reference, date and clocks as they stood', async () => {
    const told = await acknowledged(town, 'blaby', { fullName: 'Wilhelmina Tansy', impact: 'PLANTED-IMPACT' });
    town.on('2026-03-24');
    const file = await withFile(town, told, 'PLANTED-DIARY');
    const clocks = (id: string) =>
      town.raw(
        `select kind, started_on, due_on, sentence from app.clocks where case_id = $1 and stopped_on is null order by kind`,
        [id],
      );
    const stood = await clocks(told.caseId);
    const there = await transferred(town, told);
    expect(await clocks(there)).toEqual(stood);
    expect(stood.map((clock) => (clock as { kind: string }).kind)).toEqual(['DECIDE', 'DECIDE_SHADOW']);
    expect(await clocks(told.caseId)).toEqual([]);
    expect(
      await town.raw(
        `select reference, status, received_on, letter_1_on, impact, channel from app.cases where id = any ($1) order by status`,
        [[told.caseId, there]],
      ),
    ).toEqual([
      {
        reference: told.reference,
        status: 'ACKNOWLEDGED',
        received_on: '2026-03-20',
        letter_1_on: '2026-03-20',
        impact: 'PLANTED-IMPACT',
        channel: 'ONLINE',
      },
      {
        reference: told.reference,
        status: 'TRANSFERRED',
        received_on: '2026-03-20',
        letter_1_on: '2026-03-20',
        impact: '',
        channel: 'ONLINE',
      },
    ]);
    expect(await eventsAbout(town, told.caseId)).toEqual(expect.arrayContaining(['case.transferred']));
    expect(await eventsAbout(town, there)).toEqual(expect.arrayContaining(['case.received']));
    const [kept] = await town.raw<{ words: string }>(
      `select convert_from(k.bytes, 'UTF8') as words from app.documents d join app.document_chunks k on k.document_id = d.id
       where d.case_id = $1 and d.purpose = 'EVIDENCE'`,
      [there],
    );
    expect(kept?.words).toBe('PLANTED-DIARY');
    expect(file).not.toBe('');
    expect(await town.raw('select 1 from app.held_files')).toEqual([]);
  });

  test('D62 the sender keeps a stub and can read nothing of what it said; both can be counted', async () => {
    const told = await acknowledged(town, 'blaby', { fullName: 'Ottoline Marrow', impact: 'PLANTED-IMPACT' });
    await withFile(town, told, 'PLANTED-DIARY');
    await transferred(town, told);
    for (const table of [
      'parties',
      'agreements',
      'incidents',
      'reports',
      'settlements',
      'consents',
      'documents',
      'letters_sent',
      'letter_renderings',
      'tasks',
      'contact_changes',
      'withdrawals',
    ]) {
      expect([table, await town.read(told.spoc, `select 1 from app.${table} where case_id = $1`, [told.caseId])]).toEqual([
        table,
        [],
      ]);
    }
    expect(
      await town.read(told.spoc, 'select term from app.search_terms where case_id = $1 and source_id <> case_id', [told.caseId]),
    ).toEqual([]);
    expect(
      await town.read(
        told.spoc,
        `select 1 from app.document_chunks k where exists (select 1 from app.documents d where d.id = k.document_id and d.case_id = $1)`,
        [told.caseId],
      ),
    ).toEqual([]);
    await expect(town.read(told.spoc, 'select * from app.hand_over_contents')).rejects.toThrow('permission denied');
    await expect(town.read(told.spoc, 'select * from app.held_file_chunks')).rejects.toThrow('permission denied');
    const { data } = await town.ask<{ case: Record<string, unknown> }>(
      told.spoc,
      `query Q($id: ID!) { case(id: $id) { reference status impact parties { fullName } incidents { id } documents { id }
         moved { fromHere authorityName on reason acceptedOn } clocks { stoppedBecause } history { says }
         offers { deed } nextStep { says deed } agreementToShare lead { displayName } tasks { id } requests { id } letters { kind sent { documentId } } } }`,
      { id: told.caseId },
    );
    expect(data?.case).toMatchObject({
      reference: told.reference,
      status: 'TRANSFERRED',
      impact: '',
      parties: [],
      incidents: [],
      documents: [],
      moved: {
        fromHere: true,
        authorityName: 'Charnwood Borough Council',
        on: '2026-03-20',
        reason: REASON,
        acceptedOn: '2026-03-20',
      },
    });
    expect(JSON.stringify(data)).not.toMatch(/Ottoline|PLANTED|Orchard Lane/);
    expect(data?.case['history']).toEqual(expect.arrayContaining([{ says: 'Passed to another council' }]));
    const count = async (slug: string) =>
      (
        await town.read<{ status: string }>(town.staff(slug), 'select status from app.cases where reference = $1', [
          told.reference,
        ])
      ).map(({ status }) => status);
    expect([await count('blaby'), await count('charnwood')]).toEqual([['TRANSFERRED'], ['ACKNOWLEDGED']]);
    // A list of every case has it, without a name.
    const list = await town.ask<{ workstack: { rows: { reference: string; applicantName: string }[] } }>(
      town.staff('blaby'),
      '{ workstack(filter: { all: true }) { rows { reference applicantName } } }',
    );
    expect(list.data?.workstack.rows).toContainEqual({ reference: told.reference, applicantName: '' });
  });

  test('the applicant is told by the sender where it went; what was asked of agencies is taken back', async () => {
    const told = await acknowledged(town);
    const { police = '' } = await asked(town, told, ['police']);
    await transferred(town, told);
    const [letter] = await town.raw<{ status: string; body: string }>(
      `select l.status, s.body_text as body from app.letters l join app.letters_sent s on s.letter_id = l.id
       where l.case_id = $1 and l.kind = 'TRANSFER'`,
      [told.caseId],
    );
    expect(letter?.status).toBe('HANDED_OVER');
    expect(letter?.body).toContain('Charnwood Borough Council');
    expect(await requestStandingOf(town, police)).toEqual({ status: 'WITHDRAWN', live: 0 });
  });

  test('a case not acknowledged goes as it is, and Letter 1 is due there on the same day', async () => {
    const told = await received(town);
    const there = await transferred(town, told);
    const [clock] = await town.raw<{ due: string }>(
      `select due_on as due from app.clocks where case_id = $1 and kind = 'ACKNOWLEDGE' and stopped_on is null`,
      [there],
    );
    expect(clock?.due).toBe('2026-03-27');
  });

  test('R12 where it happened is for the next council to check; the check here is done; a promised day goes along (D33)', async () => {
    const told = await acknowledged(town, 'blaby', {
      incidents: [{ ...incident('2026-03-01', 2), area: 'OUTSIDE' as const }, incident('2026-03-08', 2)],
    });
    const checks = (id: string) =>
      town.raw(`select kind, done_because from app.tasks where case_id = $1 and kind = 'AREA_CHECK'`, [id]);
    expect(await checks(told.caseId)).toEqual([{ kind: 'AREA_CHECK', done_because: null }]);
    await town.raw(`update app.clocks set promised_on = '2026-04-15' where case_id = $1 and kind = 'DECIDE'`, [told.caseId]);
    const there = await transferred(town, told);
    expect(await checks(told.caseId)).toEqual([{ kind: 'AREA_CHECK', done_because: 'Transferred to Charnwood Borough Council' }]);
    expect(await town.raw('select area, area_unsure from app.incidents where case_id = $1', [there])).toEqual([
      { area: 'INSIDE', area_unsure: true },
      { area: 'INSIDE', area_unsure: true },
    ]);
    expect(await checks(there)).toEqual([{ kind: 'AREA_CHECK', done_because: null }]);
    expect(await town.raw('select kind, promised_on from app.clocks where case_id = $1 order by kind', [there])).toEqual([
      { kind: 'DECIDE', promised_on: '2026-04-15' },
      { kind: 'DECIDE_SHADOW', promised_on: null },
    ]);
  });

  test('refused: oneself, the county, no reason, once decided, once gone', async () => {
    const told = await received(town);
    const codes = async (caseId: string, change: object = {}) =>
      (await town.run(told.spoc, transferCase, input(caseId, change))).refusals.map(({ code, field }) => [code, field]);
    expect(await codes(told.caseId, { toTenantId: authorityId('blaby') })).toEqual([['NOT_ALLOWED', 'toTenantId']]);
    expect(await codes(told.caseId, { toTenantId: authorityId(COUNTY_SLUG), reason: '' })).toEqual([
      ['NOT_ALLOWED', 'toTenantId'],
      ['MISSING', 'reason'],
    ]);
    await transferred(town, told);
    expect(await codes(told.caseId)).toEqual([['WRONG_STATUS', undefined]]);
    const over = await acknowledged(town);
    await decided(town, over, 'MET');
    expect(await codes(over.caseId)).toEqual([['WRONG_STATUS', undefined]]);
    expect(await town.raw('select 1 from app.hand_overs where case_id = $1', [over.caseId])).toEqual([]);
  });

  test('not the SPOC of another authority; an older picture is a conflict', async () => {
    const told = await received(town);
    await expect(town.run(town.staff('charnwood'), transferCase, input(told.caseId))).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, transferCase, input(told.caseId, { version: 9 }))).rejects.toThrow('Somebody has changed');
    await expect(town.run(town.county(), transferCase, input(told.caseId))).rejects.toThrow('not found');
  });
});
