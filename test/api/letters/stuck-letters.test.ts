import { acknowledgeCase } from '@server/features/cases';
import { NotTaken } from '@server/platform/mail/mail';
import { received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

interface Letter {
  id: string;
  kind: string;
  status: string;
  openTask: string | null;
  renderingDocumentId: string | null;
  renderedOn: string | null;
}
interface Shown {
  letters: Letter[];
  nextStep: { deed: string | null; says: string };
  history: { says: string }[];
}
const CASE = `query C($id: ID!) { case(id: $id) { letters { id kind status openTask renderingDocumentId renderedOn }
  nextStep { deed says } history { says } } }`;
const STACK = 'query { workstack { rows { caseId group next { deed says } } } }';
const RESOLVE = `mutation R($input: ResolveInterruptedLetterInput!) { resolveInterruptedLetter(input: $input) {
  result { letters { status renderingDocumentId sent { datedOn servedOn channel } } } refusals { code } } }`;
const FOLLOW_UP = `mutation F($input: FollowUpLetterInput!) { followUpLetter(input: $input) {
  result { tasks { kind doneOn } } refusals { code } } }`;

describe('letters that do not go by themselves (D54)', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  beforeEach(() => {
    town.on('2026-03-20');
    town.carrier.before = () => undefined;
  });

  const shown = async (told: ToldCase): Promise<Shown> => {
    const { data, errors } = await town.ask<{ case: Shown }>(told.spoc, CASE, { id: told.caseId });
    expect(errors).toEqual([]);
    // The notices to the relevant bodies go by themselves.
    return { ...data!.case, letters: data!.case.letters.filter(({ kind }) => kind === 'LETTER_1') };
  };
  const rowOf = async (told: ToldCase) => {
    const { data } = await town.ask<{ workstack: { rows: { caseId: string; group: string; next: Shown['nextStep'] }[] } }>(
      told.spoc,
      STACK,
    );
    return data?.workstack.rows.find(({ caseId }) => caseId === told.caseId);
  };
  /** Letter 1 ordered on Friday 20 March, made, and not taken by the carrier. */
  async function notTaken(): Promise<ToldCase> {
    const told = await received(town);
    // What else was to go, goes.
    await town.post();
    town.carrier.before = () => {
      throw new NotTaken('The mail server did not take it.');
    };
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await expect(town.post()).rejects.toThrow(NotTaken);
    town.carrier.before = () => undefined;
    return told;
  }

  test('R23: not taken, it is the next step on the page and in the workstack, and can be read to be printed', async () => {
    const told = await notTaken();
    const { letters, nextStep, history } = await shown(told);
    expect(letters).toMatchObject([{ status: 'ORDERED', openTask: 'LETTER_NOT_TAKEN', renderedOn: '2026-03-20' }]);
    const STUCK = { deed: 'letters', says: 'A letter has not gone. Try again, or post it and say so' };
    expect(nextStep).toEqual(STUCK);
    expect(await rowOf(told)).toMatchObject({ group: 'THIS_WEEK', next: STUCK });
    const [document] = await town.read<{ media_type: string }>(told.spoc, 'select media_type from app.documents where id = $1', [
      letters[0]?.renderingDocumentId,
    ]);
    expect(document).toEqual({ media_type: 'application/pdf' });
    expect(history.map(({ says }) => says)).toContain('The carrier did not take a letter; it was put back');
  });

  test('D10: posted on Friday, confirmed on Monday through the API, it is never sent again', async () => {
    const told = await notTaken();
    const [letter] = (await shown(told)).letters;
    town.on('2026-03-23');
    const { data } = await town.ask<{ resolveInterruptedLetter: { result: unknown; refusals: unknown[] } }>(told.spoc, RESOLVE, {
      input: {
        letterId: letter?.id,
        wasHandedOver: true,
        because: 'I posted it.',
        wentOn: '2026-03-20',
        channel: 'POST_FIRST',
      },
    });
    expect(data?.resolveInterruptedLetter.refusals).toEqual([]);
    expect(data?.resolveInterruptedLetter.result).toMatchObject({
      letters: expect.arrayContaining([
        {
          status: 'HANDED_OVER',
          renderingDocumentId: expect.any(String),
          sent: { datedOn: '2026-03-20', servedOn: '2026-03-24', channel: 'POST_FIRST' },
        },
      ]),
    });
    await town.post();
    expect(town.carrier.mails.filter(({ reference }) => reference === letter?.id)).toEqual([]);
    expect((await shown(told)).nextStep.says).toBe('Ask the agencies involved');
  });

  test('told to try again, it is on its way out once more, and goes', async () => {
    const told = await notTaken();
    const [letter] = (await shown(told)).letters;
    await town.ask(told.spoc, RESOLVE, { input: { letterId: letter?.id, wasHandedOver: false, because: '' } });
    expect((await shown(told)).nextStep).toEqual({ deed: null, says: 'A letter is on its way out' });
    await town.post();
    expect((await shown(told)).letters).toMatchObject([{ status: 'HANDED_OVER', openTask: null }]);
  });

  test('R24: printed with marks, it has gone and holds nothing up; its task is closed when somebody has followed it up', async () => {
    const told = await received(town, 'blaby', { fullName: '王小明' });
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.post();
    const { letters, nextStep } = await shown(told);
    expect(letters).toMatchObject([{ status: 'HANDED_OVER', openTask: null }]);
    expect(nextStep.says).toBe('Ask the agencies involved');
    const { data } = await town.ask<{ followUpLetter: unknown }>(told.spoc, FOLLOW_UP, {
      input: { letterId: letters[0]?.id, because: 'Read out on the phone.' },
    });
    expect(data?.followUpLetter).toEqual({
      result: { tasks: [{ kind: 'PRINTED_WITH_SUBSTITUTES', doneOn: '2026-03-20' }] },
      refusals: [],
    });
  });
});
