import { withdrawConsent } from '@server/features/safeguards';
import { EVERYBODY, type Who } from './leaks/cast';
import { AFTERWARDS, AT_THE_END, FOUND, ON_THE_DAY } from './leaks/expected';
import { Marks } from './leaks/marks';
import { concluded, drafted } from './leaks/outcome';
import { arranged, held } from './leaks/panel';
import { byApi, byPost, inPdf, WAYS, type Way } from './leaks/reach';
import { does, gathered, type Review } from './leaks/review';
import { addressesOfPeople, Sweep, type Reached } from './leaks/sweep';

let review: Review;
let sweep: Sweep;
/** Whoever has some sight of the case, and not of all that is closed. */
const INVOLVED = [
  'the representative',
  'the person affected',
  'an agency with the open part',
  'Victim First',
  'an agency asked',
  'somebody asked by a link',
] as const;
const before = new Map<Who, Reached>();
let onTheDay: Record<Who, Reached>;
let atTheEnd: Record<Who, Reached>;

beforeAll(async () => {
  review = await gathered(new Marks(), true);
  const meetingId = await arranged(review);
  sweep = await Sweep.of(review);
  for (const who of INVOLVED) {
    before.set(who, await sweep.reach(who));
  }
  await held(review, meetingId);
  await drafted(review);
  onTheDay = await sweep.everybody();
  await concluded(review, meetingId);
  atTheEnd = await sweep.everybody();
}, 240_000);

const sorted = (places: readonly string[]): string[] => [...new Set(places)].sort();

describe('R38 D31 D58: what each can come by, by every way there is', () => {
  test.each(INVOLVED)('%s, with the meeting arranged: nothing that they do not see later', (who) => {
    const reached = before.get(who);
    expect(reached && sweep.all(reached).filter((place) => !ON_THE_DAY[who].includes(place))).toEqual([]);
  });

  test('the page of the meeting was looked at while it is to come', () => {
    const told = ['chair', 'friend', 'openagenda', 'openlink', 'openplace'];
    const pages = before.get('the person affected')?.web.map(({ from }) => from);
    expect(pages).toEqual(expect.arrayContaining(['200 /blaby/status/case/meeting', '200 /blaby/status/case/meeting.ics']));
    expect(sweep.places(before.get('the person affected')?.web ?? [])).toEqual(expect.arrayContaining(told));
  });

  test.each(EVERYBODY)('%s, on the day of the meeting', (who) => {
    expect(sweep.all(onTheDay[who])).toEqual(sorted(ON_THE_DAY[who]));
  });

  test.each(EVERYBODY)('%s, at the end of the case', (who) => {
    expect(sweep.all(atTheEnd[who])).toEqual(sorted(AT_THE_END[who]));
  });

  test.each(FOUND)('what %s is meant to see is found by %s', (who, way, places) => {
    const found = sweep.places([...onTheDay[who][way], ...atTheEnd[who][way]]);
    expect(found).toEqual(expect.arrayContaining([...places]));
  });

  test('nothing breaks on the way', () => {
    for (const reached of [onTheDay, atTheEnd]) {
      for (const who of EVERYBODY) {
        const broken = WAYS.flatMap((way) => reached[who][way]).filter(({ broke }) => broke);
        expect({ who, broken: broken.map(({ from }) => from) }).toEqual({ who, broken: [] });
      }
    }
  });
});

describe('R38 D31: what was sent', () => {
  test('goes to people who are known; staff and agencies are told nothing of a case in a notice', async () => {
    const post = await byPost(review);
    const known = new Set([...Object.values(addressesOfPeople(review)).flat(), review.marks.addressed('chair')]);
    const others = [...post].filter(([to]) => !known.has(to));
    expect(others.map(([to]) => to)).toEqual(['casereview@blaby.example']);
    expect(sweep.places(others.flatMap(([, pieces]) => pieces))).toEqual([]);
    const notices = [...post].filter(([to]) => /@agency\.example$/.test(to)).flatMap(([, pieces]) => pieces);
    expect(notices.length).toBeGreaterThan(3);
    expect(sweep.places(notices)).toEqual([]);
  });

  test('an invitation is to one part: whoever passes on the open one passes on nothing closed', async () => {
    const chair = (await byPost(review)).get(review.marks.addressed('chair')) ?? [];
    const each = chair.map((piece) => sweep.places([piece])).sort();
    expect(each).toEqual([
      ['chair', 'closedlink', 'closedplace'],
      ['chair', 'openlink', 'openplace'],
    ]);
  });

  test('no subject of an email says anything that was planted', () => {
    expect(review.town.carrier.mails.flatMap(({ subject }) => review.marks.in(subject))).toEqual([]);
  });
});

describe('R38 D31: what is tried instead of asked', () => {
  test.each(INVOLVED)(
    'every deed of the API, tried by %s: no answer and no refusal says more than they may know',
    async (who) => {
      const tried = await byApi(sweep.doors, review.cast[who], await sweep.ids(), 'Mutation');
      expect(tried.length).toBeGreaterThan(80);
      expect(sweep.places(tried).filter((place) => !AT_THE_END[who].includes(place))).toEqual([]);
      expect(tried.filter(({ broke }) => broke).map(({ from }) => from)).toEqual([]);
    },
    60_000,
  );
});

describe('what keeps this suite honest: a fault planted in each way is found', () => {
  const open = 'an agency with the open part';
  const now = async (who: Who, way: Way): Promise<string[]> => sweep.places((await sweep.reach(who))[way]);

  test.each([
    ['SQL', 'minutes', 'r_agency_select', 'closedminutes'],
    ['API', 'documents', 'r_agency_marked', 'policefileclosed'],
  ] as const)('%s: the wall of app.%s lets everything through', async (way, table, policy, place) => {
    const [wall] = await review.town.raw<{ qual: string }>(
      'select qual from pg_policies where tablename = $1 and policyname = $2',
      [table, policy],
    );
    await review.town.raw(`alter policy ${policy} on app.${table} using (true)`);
    try {
      expect(await now(open, way)).toContain(place);
    } finally {
      await review.town.raw(`alter policy ${policy} on app.${table} using (${wall?.qual})`);
    }
    expect(await now(open, way)).not.toContain(place);
  });

  test('web: a closed file marked open is found by its name, and a closed pack by its words', async () => {
    await review.town.raw(`update app.documents set mark = 'OPEN' where mark = 'CLOSED'`);
    try {
      expect(await now(open, 'web')).toEqual(expect.arrayContaining(['housingfileclosed', 'closedagenda']));
    } finally {
      await review.town.raw(
        `update app.documents d set mark = 'CLOSED' where d.file_name like '%fileclosed%' or exists (
           select 1 from app.packs p where p.document_id = d.id and p.session = 'CLOSED')`,
      );
    }
    expect(await now(open, 'web')).not.toContain('closedagenda');
  });

  test('web: closed words in the open words of an action are found on the page of the person affected', async () => {
    await review.town.raw('update app.actions set open_says = says where says = $1', [review.marks.at('action')]);
    expect(await now('the person affected', 'web')).toContain('action');
    await review.town.raw('update app.actions set open_says = $2 where says = $1', [
      review.marks.at('action'),
      review.marks.at('actionopen'),
    ]);
  });

  test('post: a closed pack, or a calendar file, sent to the wrong person', async () => {
    const { mails } = review.town.carrier;
    const [pack] = await review.town.raw<{ bytes: Buffer }>(
      `select string_agg(k.bytes, '' order by k.position) as bytes from app.packs p join app.document_chunks k on k.document_id = p.document_id
       where p.session = 'CLOSED'`,
    );
    const wrong = { to: review.marks.addressed('friend'), subject: 'x', html: '', text: '', reference: 'x' };
    const folded = review.marks.at('interest').replace(/^(.{20})/, '$1\r\n ');
    mails.push({
      ...wrong,
      attachments: [
        { fileName: 'x.pdf', mediaType: 'application/pdf', bytes: pack?.bytes ?? Buffer.alloc(0) },
        { fileName: 'x.ics', mediaType: 'text/calendar', bytes: Buffer.from(folded) },
      ],
    });
    expect(await now('Victim First', 'post')).toEqual(expect.arrayContaining(['closedagenda', 'riskhappen', 'interest']));
    mails.pop();
    expect(await now('Victim First', 'post')).not.toContain('closedagenda');
  });

  test('words are found in pieces, in capitals, broken over lines and cut short', () => {
    const { marks } = review;
    const [first = '', last = ''] = marks.named('gone').split(' ');
    const whole = marks.at('gone');
    expect(
      [whole.toUpperCase(), `${first}, ${last}`, last, `${whole.slice(0, 15)}-\n${whole.slice(15)}`].map((said) =>
        marks.in(said),
      ),
    ).toEqual(Array(4).fill(['gone']));
    expect(marks.in(`Dear ${first},`)).toEqual(['?']);
    expect(marks.in(whole.slice(0, -4))).toEqual(['?']);
    expect(new Marks().in(whole)).toEqual([]);
  });

  test('what a PDF says of itself is read', async () => {
    const [letter] = review.town.carrier.mails.flatMap(({ attachments = [] }) => attachments);
    expect((await inPdf(letter?.bytes ?? Buffer.alloc(0))).bytes).toContain('CreationDate');
  });
});

test('D28 D58: once the representative’s part has ended, it ends for them and for every agency', async () => {
  const { town, told } = review;
  const [consent] = await town.raw<{ id: string }>(`select id from app.consents where case_id = $1 and kind = 'APPLY'`, [
    told.caseId,
  ]);
  await does(town, told.spoc, withdrawConsent, { consentId: consent?.id ?? '', on: town.today, because: 'By phone.' });
  await town.post();
  const left: Partial<Record<Who, string[]>> = {};
  for (const who of Object.keys(AFTERWARDS) as Who[]) {
    const { post: _, ...now } = await sweep.reach(who);
    left[who] = sweep.places(Object.values(now).flat());
  }
  expect(left).toEqual(AFTERWARDS);
}, 60_000);
