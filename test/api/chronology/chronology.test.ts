import { addChronologyEntry, closeChronologyLine } from '@server/features/chronology';
import { chaseRequest } from '@server/features/information-requests';
import { Doors } from '../../isolation/doors';
import { pdfText } from '../../support/pdf-text';
import { acknowledged, asked } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';
import { answeredCase, granted, SAID, type AnsweredCase } from './given';

let town: World;
let doors: Doors;
let told: AnsweredCase;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
  doors = await Doors.of(town);
  told = await answeredCase(town);
  const entry = { caseId: told.caseId, happenedOn: town.today, source: 'Case team' };
  await town.run(told.spoc, addChronologyEntry, { ...entry, says: 'OPEN-NOTE', mark: 'OPEN' });
  await town.run(told.spoc, addChronologyEntry, { ...entry, says: 'CLOSED-NOTE', mark: 'CLOSED' });
});

interface Line {
  kind: string;
  day: string;
  source: string;
  mark: string;
  text: string;
}
const ASK = (field: string) => `query Q($id: ID!, $filter: ChronologyFilterInput) { ${field}(caseId: $id, filter: $filter) {
  reference total sources papers offers { deed allowed } lines { kind day source mark text } } }`;
const ask = async (field: 'chronology' | 'chronologyOfShared', as = told.spoc, filter: object | null = null) =>
  (
    await town.ask<Record<string, { lines: Line[]; total: number; sources: string[]; papers: string[] } | null>>(as, ASK(field), {
      id: told.caseId,
      filter,
    })
  ).data?.[field];

describe('R31 the chronology', () => {
  test('merges what was told, reported, sent, asked and answered, by date, each with source and mark', async () => {
    const page = await ask('chronology');
    const days = page?.lines.map(({ day }) => day) ?? [];
    expect(days).toEqual([...days].sort());
    const kinds = page?.lines.map(({ kind, source, mark }) => `${kind} ${source} ${mark}`) ?? [];
    expect([...new Set(kinds)].sort()).toEqual([
      'ANSWER Leicestershire Police CLOSED',
      'ANSWER Leicestershire Police OPEN',
      'ANSWER Leicestershire Police ORIGINATOR',
      'INCIDENT Applicant OPEN',
      'LETTER Case team CLOSED',
      'LETTER Case team OPEN',
      'NOTE Case team CLOSED',
      'NOTE Case team OPEN',
      'REPLY Leicestershire Police CLOSED',
      'REPORT Applicant OPEN',
      'REQUEST Case team CLOSED',
    ]);
    expect(page?.lines.find(({ kind }) => kind === 'REPLY')?.text).toBe(
      'Answered.\nEarlier reports: Three calls.\nAction taken: A visit.\nEffect on others: Two neighbours.',
    );
    expect(page).toMatchObject({
      reference: told.reference,
      papers: ['OPEN', 'CLOSED'],
      sources: ['Applicant', 'Case team', 'Leicestershire Police'],
    });
  });

  test('is filtered by source, mark, kind and days, and says how many lines there are', async () => {
    const all = await ask('chronology');
    const police = await ask('chronology', told.spoc, {
      sources: ['Leicestershire Police'],
      marks: ['CLOSED'],
      kinds: ['ANSWER'],
    });
    expect(police?.lines.map(({ text }) => text)).toEqual([`Action taken: ${SAID.closed}`]);
    expect(police?.total).toBe(all?.total);
    const on = await ask('chronology', told.spoc, { from: '2026-03-02', to: '2026-03-02' });
    expect(new Set(on?.lines.map(({ day }) => day))).toEqual(new Set(['2026-03-02']));
  });

  test('a reminder is a closed line', async () => {
    const chased = await acknowledged(town);
    const { police: requestId = '' } = await asked(town, chased, ['police']);
    await town.run(chased.spoc, chaseRequest, { requestId });
    const { data } = await town.ask<{ chronology: { lines: Line[] } }>(chased.spoc, ASK('chronology'), { id: chased.caseId });
    expect(data?.chronology.lines).toContainEqual({
      kind: 'REMINDER',
      day: '2026-03-20',
      source: 'Case team',
      mark: 'CLOSED',
      text: 'Reminded Leicestershire Police.',
    });
  });

  test('D58 an agency reads what its grant opens, a stranger and another town nothing', async () => {
    const housing = town.agency('housing');
    expect(await ask('chronologyOfShared', housing)).toBeNull();
    await granted(town, told, AGENCIES.housing.id, 'OPEN');
    const open = await ask('chronologyOfShared', housing);
    expect(open?.papers).toEqual(['OPEN']);
    expect(new Set(open?.lines.map(({ mark }) => mark))).toEqual(new Set(['OPEN']));
    expect(open?.lines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['INCIDENT', 'REPORT', 'LETTER', 'ANSWER', 'NOTE']),
    );
    await granted(town, told, AGENCIES.housing.id, 'CLOSED');
    const closed = await ask('chronologyOfShared', housing);
    expect(closed?.papers).toEqual(['OPEN', 'CLOSED']);
    const texts = closed?.lines.map(({ text }) => text).join('\n') ?? '';
    expect(texts).toContain(SAID.closed);
    expect(texts).toContain('CLOSED-NOTE');
    expect(texts).not.toContain(SAID.originator);
    for (const stranger of [town.staff('charnwood'), town.county(), await town.applicant(told.caseId)]) {
      expect((await ask('chronology', stranger)) ?? null).toBeNull();
    }
    await town.raw(`update app.case_grants set revoked_at = now() where agency_id = $1 and case_id = $2`, [
      AGENCIES.housing.id,
      told.caseId,
    ]);
  });
});

describe('R31 R38 D31 the chronology as PDF', () => {
  const url = (session: string) => `/papers/${told.caseId}/chronology/${session}`;

  test('the open version has nothing closed, the closed one both, neither what is for the SPOC only', async () => {
    const open = await doors.knock(told.spoc, 'GET', url('open'));
    expect(open.headers['content-disposition']).toContain(`filename="Chronology, open session, ${told.reference}.pdf"`);
    const [openText, closedText] = [
      await pdfText(open.rawPayload),
      await pdfText((await doors.knock(told.spoc, 'GET', url('closed'))).rawPayload),
    ];
    expect(openText).toContain(SAID.open);
    expect(openText).toContain('OPEN-NOTE');
    for (const hidden of [SAID.closed, SAID.originator, 'CLOSED-NOTE', 'Asked Leicestershire Police', 'Earlier reports']) {
      expect(openText).not.toContain(hidden);
    }
    expect(openText).toContain('OPEN PART');
    expect(closedText).toContain('CLOSED SESSION ONLY');
    expect(closedText).toContain(SAID.open);
    expect(closedText).toContain(SAID.closed);
    expect(closedText).toContain('CLOSED-NOTE');
    expect(closedText).not.toContain(SAID.originator);
  });

  test('a line that staff keep closed leaves the open version', async () => {
    await town.run(told.spoc, closeChronologyLine, { caseId: told.caseId, sourceId: told.open, reason: 'It names a neighbour.' });
    expect(await pdfText((await doors.knock(told.spoc, 'GET', url('open'))).rawPayload)).not.toContain(SAID.open);
    expect(await pdfText((await doors.knock(told.spoc, 'GET', url('closed'))).rawPayload)).toContain(SAID.open);
  });

  test('goes to whom it is for: by grant, and otherwise it is not there', async () => {
    const housing = town.agency('housing');
    const status = async (actor = housing) => [
      (await doors.knock(actor, 'GET', url('open'))).statusCode,
      (await doors.knock(actor, 'GET', url('closed'))).statusCode,
    ];
    expect(await status()).toEqual([404, 404]);
    await granted(town, told, AGENCIES.housing.id, 'OPEN');
    expect(await status()).toEqual([200, 404]);
    expect(await pdfText((await doors.knock(housing, 'GET', url('open'))).rawPayload)).not.toContain('CLOSED');
    await granted(town, told, AGENCIES.housing.id, 'CLOSED');
    expect(await status()).toEqual([200, 200]);
    expect(await pdfText((await doors.knock(housing, 'GET', url('closed'))).rawPayload)).not.toContain(SAID.originator);
    for (const stranger of [
      town.staff('charnwood'),
      town.county(),
      town.chair(),
      town.authorityAdmin('blaby'),
      await town.applicant(told.caseId),
    ]) {
      expect(await status(stranger)).toEqual([404, 404]);
    }
    expect(await status(town.visitor('blaby'))).toEqual([401, 401]);
    for (const wrong of ['chronology/secret', 'nothing/open', 'CHRONOLOGY/open']) {
      expect((await doors.knock(told.spoc, 'GET', `/papers/${told.caseId}/${wrong}`)).statusCode).toBe(404);
    }
  });
});
