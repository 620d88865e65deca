import type { Who } from './leaks/cast';
import { Marks } from './leaks/marks';
import { drafted } from './leaks/outcome';
import { arranged, held } from './leaks/panel';
import { WAYS, type Piece, type Way } from './leaks/reach';
import { gathered, type Review } from './leaks/review';
import { Sweep } from './leaks/sweep';

/** Two reviews alike in all that is open; only in the first is there anything closed. */
let whole: Sweep;
let bare: Sweep;

beforeAll(async () => {
  const marks = new Marks();
  const told = async (isWhole: boolean): Promise<Sweep> => {
    const review = await gathered(marks, isWhole);
    await held(review, await arranged(review));
    if (isWhole) {
      await drafted(review);
    }
    return Sweep.of(review);
  };
  [whole, bare] = [await told(true), await told(false)];
}, 120_000);

/** Bytes of files; and a decision, which lists the reports it weighed in the order of their ids. */
const ASIDE = ['app.document_chunks', 'app.decisions'];
/** What somebody is answered, ids, times and the bytes of files aside: the addresses that answer at all, tables with all their rows. */
const answers = (way: Way, pieces: readonly Piece[], { told }: Review): string[] =>
  pieces
    .filter(({ from }) => (way === 'web' ? from.startsWith('200') : !ASIDE.includes(from)))
    .map(({ from, words, rows }) => [plain(from), ...(rows?.map(plain).sort() ?? [plain(words)])].join('\n'))
    .map((answer) => answer.replaceAll(new RegExp(told.reference.replace('-', '-\\s*'), 'g'), '<reference>'))
    // Lines of a PDF break where they will.
    .map((answer) => answer.replaceAll(/[\s-]+/g, ''))
    .sort();
const plain = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[^"]*"/g, '<time>')
    .replaceAll(/(\d+ \| )?\b[0-9a-f]{64}\b/g, '<file>')
    .replaceAll(/"receipt":"mail \d+"/g, '<receipt>');

describe('D31: counts and lists are the same, whether or not anything closed is there', () => {
  test.each(['an agency with the open part', 'Victim First', 'the representative', 'the person affected'] as const)(
    'for %s',
    async (who: Who) => {
      const [one, two] = [await whole.reach(who), await bare.reach(who)];
      for (const way of WAYS) {
        expect({ way, answers: answers(way, one[way], whole.review) }).toEqual({
          way,
          answers: answers(way, two[way], bare.review),
        });
      }
    },
    60_000,
  );

  test('a closed line that becomes an open one is noticed', async () => {
    const who = 'an agency with the open part';
    const entry = `update app.chronology_entries set mark = $2 where says = $1`;
    const count = async (): Promise<number> => answers('API', (await whole.reach(who)).API, whole.review).join('').length;
    const before = await count();
    await whole.review.town.raw(entry, [whole.review.marks.at('closedentry'), 'OPEN']);
    expect(await count()).toBeGreaterThan(before);
    await whole.review.town.raw(entry, [whole.review.marks.at('closedentry'), 'CLOSED']);
    expect(await count()).toBe(before);
  });
});
