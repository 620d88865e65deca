import { randomUUID } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { acknowledgeCase } from '@server/features/cases';
import { recordReturn } from '@server/letters/sending';
import { Ctx } from '@server/platform/command/context';
import { caseOfApplicant } from '@server/public/status.repository';
import { plainDate } from '@shared/time';
import { oneIncident } from '../cases/given';
import { decided, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

interface Waiting {
  letterId: string;
  caseId: string;
  reference: string;
  kind: string;
  initials: string;
  isCopy: boolean;
  waitsWorkingDays: number;
  printedOn: string | null;
  pages: number | null;
  unsafe: string | null;
}
interface Selection {
  result: { done: string[]; notDone: { letterId: string; refusals: { code: string }[] }[] };
}
const QUEUE = 'query { postQueue { letterId caseId reference kind initials isCopy waitsWorkingDays printedOn pages unsafe } }';
const SELECTION = '{ result { done notDone { letterId refusals { code } } } refusals { code } }';
const PRINT = `mutation ($input: PrintLettersInput!) { printLetters(input: $input) ${SELECTION} }`;
const POST = `mutation ($input: RecordPostingInput!) { recordPosting(input: $input) ${SELECTION} }`;
const BY_POST = { email: null, letterChannel: 'POST_FIRST' } as const;

describe('the post room, where nobody posts for us', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
    town.carrier.postsForUs = false;
  });
  beforeEach(() => town.on('2026-03-20'));

  const spoc = () => town.staff('blaby');
  const queue = async (): Promise<Waiting[]> => (await town.ask<{ postQueue: Waiting[] }>(spoc(), QUEUE)).data?.postQueue ?? [];
  const print = async (letterIds: string[]): Promise<Selection['result'] | undefined> => {
    const { data } = await town.ask<{ printLetters: Selection }>(spoc(), PRINT, { input: { letterIds } });
    await town.post();
    return data?.printLetters.result;
  };
  const posting = async (letterIds: string[], postedOn = '2026-03-20', channel = 'POST_FIRST') =>
    (await town.ask<{ recordPosting: Selection }>(spoc(), POST, { input: { letterIds, postedOn, channel } })).data?.recordPosting
      .result;
  const printFile = async (letterIds: string[]): Promise<Uint8Array | null> => {
    const ctx = new Ctx(town.composed.house, spoc());
    const file = await town.composed.printFile(ctx, letterIds);
    await ctx.close();
    return file;
  };
  async function acknowledged(change: Parameters<typeof received>[2]): Promise<ToldCase> {
    const told = await received(town, 'blaby', change);
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.post();
    return told;
  }
  const waitingFor = async ({ caseId }: ToldCase): Promise<Waiting[]> => (await queue()).filter((one) => one.caseId === caseId);

  test('R23, D10, D53: thirty letters are printed in one file and posted at once; one that goes wrong stops no other', async () => {
    const told: ToldCase[] = [];
    for (let n = 0; n < 30; n += 1) {
      told.push(await acknowledged(BY_POST));
    }
    const waiting = await queue();
    expect(waiting.map(({ caseId }) => caseId).sort()).toEqual(told.map(({ caseId }) => caseId).sort());
    expect(waiting[0]).toMatchObject({ kind: 'LETTER_1', initials: 'LH', waitsWorkingDays: 0, printedOn: null, unsafe: null });
    const ids = waiting.map(({ letterId }) => letterId);
    // Between order and print it became unsafe to write to one of them.
    await town.raw(`update app.parties set safe_channels = '{PHONE}' where case_id = $1`, [waiting[6]?.caseId]);
    expect((await queue())[6]?.unsafe).toContain('Post is not marked as safe');
    expect((await print(ids))?.done).toHaveLength(30);
    const made = await queue();
    expect(made.map(({ letterId }) => letterId)).toEqual(ids.filter((_, index) => index !== 6));
    expect(new Set(made.map(({ printedOn }) => printedOn))).toEqual(new Set(['2026-03-20']));
    const file = await PDFDocument.load((await printFile(ids)) ?? new Uint8Array());
    // Each letter begins on a new sheet, so an odd one leaves a page blank.
    const sheets = made.reduce((sum, { pages }) => sum + Math.ceil((pages ?? 0) / 2), 0);
    expect(file.getPageCount()).toBe(sheets * 2);
    const result = await posting(ids);
    expect(result?.done).toHaveLength(29);
    expect(result?.notDone).toEqual([{ letterId: ids[6], refusals: [{ code: 'WRONG_STATUS' }] }]);
    expect(await queue()).toEqual([]);
    const [sent] = await town.raw<{ n: number }>(
      `select count(*)::int as n from app.letters_sent where evidence->>'carrier' = 'hand'`,
    );
    expect(sent?.n).toBe(29);
    expect(town.carrier.posts).toEqual([]);
  }, 120_000);

  test('D10, D54: printed on Friday and not posted, it is not ready on Monday; printed again it bears Monday', async () => {
    const told = await acknowledged(BY_POST);
    const [letter] = await waitingFor(told);
    await print([letter!.letterId]);
    town.on('2026-03-23');
    expect((await waitingFor(told))[0]).toMatchObject({ printedOn: '2026-03-20', waitsWorkingDays: 1 });
    expect(await printFile([letter!.letterId])).toBeNull();
    expect((await posting([letter!.letterId], '2026-03-23'))?.notDone[0]?.refusals).toEqual([{ code: 'DATE_ORDER' }]);
    await print([letter!.letterId]);
    expect((await waitingFor(told))[0]).toMatchObject({ printedOn: '2026-03-23' });
    expect((await posting([letter!.letterId], '2026-03-23'))?.done).toEqual([letter!.letterId]);
    expect(await town.raw('select letter_1_on from app.cases where id = $1', [told.caseId])).toEqual([
      { letter_1_on: '2026-03-23' },
    ]);
  });

  test('R23: a letter to post is the next step of its case; where its way was never safe it is held at once, with a task', async () => {
    const told = await acknowledged(BY_POST);
    // The oldest comes first.
    town.on('2026-03-19T09:00');
    const older = await acknowledged(BY_POST);
    expect((await queue()).map(({ caseId }) => caseId)).toEqual([older.caseId, told.caseId]);
    const step = await town.ask<{ case: { nextStep: object } }>(
      told.spoc,
      'query ($id: ID!) { case(id: $id) { nextStep { deed says } } }',
      {
        id: told.caseId,
      },
    );
    expect(step.data?.case.nextStep).toEqual({ deed: 'post', says: 'Print and post a letter' });
    const unsafe = await received(town, 'blaby', BY_POST);
    await town.raw(`update app.parties set safe_channels = '{PHONE}' where case_id = $1`, [unsafe.caseId]);
    await town.run(unsafe.spoc, acknowledgeCase, { caseId: unsafe.caseId });
    await town.post();
    expect(await waitingFor(unsafe)).toEqual([]);
    const [task] = await town.raw<{ kind: string; says: string }>(
      `select kind, says from app.tasks where case_id = $1 and kind = 'LETTER_HELD'`,
      [unsafe.caseId],
    );
    expect(task?.says).toContain('Post is not marked as safe for this person.');
    expect(task?.says).not.toMatch(/Leila|Hassan|Orchard/);
  });

  test('D28: the person affected has a copy by their own safe way, and the copy moves nothing in the case', async () => {
    const told = await received(town, 'blaby', {});
    const [applicant] = await town.raw<{ tenant_id: string }>('select tenant_id from app.parties where case_id = $1', [
      told.caseId,
    ]);
    await town.raw(
      `insert into app.parties (tenant_id, id, case_id, full_name, email, address_lines, letter_channel, role, wants_copies, safe_channels)
       values ($1, $2, $3, 'Rosa Vale', null, '{9 Mill Lane,Leicester,LE19 2AB}', 'EMAIL', 'VICTIM', true, '{POST}')`,
      [applicant?.tenant_id, randomUUID(), told.caseId],
    );
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.post();
    // The applicant's own went by email, and the case counts from it; the copy waits for the post.
    expect(await waitingFor(told)).toMatchObject([{ initials: 'RV', isCopy: true, kind: 'LETTER_1' }]);
    const [before] = await town.raw('select status, letter_1_on from app.cases where id = $1', [told.caseId]);
    expect(before).toEqual({ status: 'ACKNOWLEDGED', letter_1_on: '2026-03-20' });
    town.on('2026-03-23');
    const [copy] = await waitingFor(told);
    await print([copy!.letterId]);
    expect((await posting([copy!.letterId], '2026-03-23', 'POST_SECOND'))?.done).toHaveLength(1);
    expect(await town.raw('select status, letter_1_on from app.cases where id = $1', [told.caseId])).toEqual([before]);
    expect(await town.raw(`select due_on from app.clocks where case_id = $1 and kind = 'DECIDE'`, [told.caseId])).toEqual([
      { due_on: '2026-04-07' },
    ]);
    // The copy promises the day that already runs, not one counted from its own date.
    const [text] = await town.raw<{ body_text: string }>('select body_text from app.letters_sent where letter_id = $1', [
      copy?.letterId,
    ]);
    expect(text?.body_text).toContain('Tuesday 7 April 2026');
  });

  test('D9, D53: Letter 2b that came back leaves the applicant no last day to appeal', async () => {
    const told = await acknowledged(oneIncident(town.today));
    await decided(town, told, 'NOT_MET');
    const seen = async () => {
      const ctx = new Ctx(town.composed.house, await town.applicant(told.caseId));
      const found = await ctx.read(caseOfApplicant);
      await ctx.close();
      return found?.letters.find(({ kind }) => kind === 'LETTER_2B')?.returned;
    };
    expect(await seen()).toBe(false);
    const [letter] = await town.raw<{ id: string }>(`select id from app.letters where case_id = $1 and kind = 'LETTER_2B'`, [
      told.caseId,
    ]);
    const back = { letterId: letter?.id ?? '', returnedOn: plainDate('2026-03-20'), because: 'Mailbox unknown' };
    expect((await town.run(told.spoc, recordReturn, back)).refusals).toEqual([]);
    expect(await seen()).toBe(true);
  });
});
