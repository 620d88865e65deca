import { NotTaken } from '@server/platform/mail/mail';
import { resolveInterruptedLetter } from '@server/letters/sending';
import { codeHash } from '@server/platform/auth/passwords';
import { furnish, openPostHouse, type PostHouse } from '../support/post-house';
import { pdfText } from '../support/pdf-text';
import { BLABY, RawRows, spocOf, type RawCase } from '../support/raw-case';
import { recordingCarrier, type RecordingCarrier } from '../support/recording-carrier';
import { testDatabase } from '../support/services';

let post: PostHouse;
let rows: RawRows;
let carrier: RecordingCarrier;
const DAY = '2026-03-26';

beforeAll(async () => {
  const db = await testDatabase();
  carrier = recordingCarrier();
  post = await openPostHouse(db, carrier, DAY);
  await furnish(post);
  rows = await RawRows.open(db.superuserUrl);
});
beforeEach(() => {
  Object.assign(carrier, { mails: [], posts: [], before: () => undefined, after: () => undefined });
  post.onDay(DAY);
});

const handOver = (given: RawCase, letterId: string, last = false) =>
  post.run('hand-over-letter', given.tenantId, { letterId, caseId: given.caseId }, { attempt: last ? 8 : 1, last });
const statusOf = async (id: string) =>
  (await rows.look<{ status: string }>('select status from app.letters where id = $1', [id]))[0]?.status;
const sentOf = async (id: string) => (await rows.look('select * from app.letters_sent where letter_id = $1', [id]))[0];
const tasksOf = (id: string) =>
  rows.look<{ kind: string; says: string; done_on: string | null }>(
    'select kind, says, done_on from app.tasks where letter_id = $1',
    [id],
  );
const renderingsOf = (id: string) =>
  rows.look<{ rendered_on: string; voided_on: string | null }>(
    'select rendered_on, voided_on from app.letter_renderings where letter_id = $1 order by rendered_at, id',
    [id],
  );

test('R23, D10, D54: Letter 1 is dated on hand-over, sent by email with its PDF, and the case is acknowledged', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  await handOver(given, letterId);
  expect(await statusOf(letterId)).toBe('HANDED_OVER');
  expect(await sentOf(letterId)).toMatchObject({
    dated_on: DAY,
    served_on: DAY,
    channel: 'EMAIL',
    recipient_name: 'Margaret Ellis',
    template_version: 1,
    policy_version: 'LLR-1',
    evidence: { carrier: 'recording', receipt: 'mail 1' },
  });
  expect(carrier.mails).toHaveLength(1);
  const [mail] = carrier.mails;
  expect(mail).toMatchObject({ to: 'margaret.ellis@applicant.example', reference: letterId });
  expect(mail?.html).toContain('Monday 13 April 2026');
  expect(mail?.text).toContain('Monday 13 April 2026');
  const text = await pdfText(mail?.attachments?.[0]?.bytes as Uint8Array);
  expect(text).toContain('Thursday 26 March 2026');
  expect(text).toContain('Monday 13 April 2026');
  expect(text).toContain('Margaret Ellis');
  const [row] = await rows.look('select status, letter_1_on from app.cases where id = $1', [given.caseId]);
  expect(row).toEqual({ status: 'ACKNOWLEDGED', letter_1_on: DAY });
  expect(
    await rows.look(`select kind, due_on from app.clocks where case_id = $1 and stopped_on is null`, [given.caseId]),
  ).toEqual([{ kind: 'DECIDE', due_on: '2026-04-13' }]);
});

test('the stored PDF is the one that was sent, by its hash, and it is kept in chunks', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  await handOver(given, letterId);
  const sent = await sentOf(letterId);
  const [document] = await rows.look<{ sha256: string; size: number; id: string }>(
    'select id, sha256, size from app.documents where letter_id = $1',
    [letterId],
  );
  expect(document?.sha256).toBe(sent?.sha256);
  const [chunks] = await rows.look<{ bytes: string }>(
    'select sum(octet_length(bytes))::int as bytes from app.document_chunks where document_id = $1',
    [document?.id],
  );
  expect(chunks?.bytes).toBe(document?.size);
  expect(document?.size).toBe(carrier.mails[0]?.attachments?.[0]?.bytes.byteLength);
});

test('no personal data in the subject, and none in what the queue carries', async () => {
  const given = await rows.case();
  await handOver(given, await rows.letter(given));
  expect(carrier.mails[0]?.subject).toContain(given.reference);
  expect(carrier.mails[0]?.subject).not.toMatch(/Margaret|Ellis|Enderby/);
  const [event] = await rows.look<{ ids: object }>(
    `select ids from app.outbox where name = 'letter.handed-over' and ids->>'caseId' = $1`,
    [given.caseId],
  );
  expect(Object.keys(event?.ids ?? {}).sort()).toEqual(['caseId', 'letterId']);
});

test('handed over once: a second delivery of the job sends nothing', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  await handOver(given, letterId);
  await handOver(given, letterId);
  expect(carrier.mails).toHaveLength(1);
});

test('two deliveries at once: one sends, the other comes back later and finds it gone', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  let release: () => void = () => undefined;
  const inside = new Promise<void>((entered) => {
    carrier.before = () =>
      new Promise((go) => {
        release = go;
        entered();
      });
  });
  const first = handOver(given, letterId);
  await inside;
  await expect(handOver(given, letterId)).rejects.toThrow('Another process');
  expect(await statusOf(letterId)).toBe('SENDING');
  release();
  await first;
  await handOver(given, letterId);
  expect(carrier.mails).toHaveLength(1);
  expect(await statusOf(letterId)).toBe('HANDED_OVER');
});

test('D54: a hand-over that began and was not seen to end becomes a task, and is not sent again', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  carrier.after = () => {
    throw new Error('connection lost');
  };
  await expect(handOver(given, letterId)).rejects.toThrow('connection lost');
  expect(await statusOf(letterId)).toBe('SENDING');
  carrier.after = () => undefined;
  await handOver(given, letterId);
  await handOver(given, letterId);
  expect(await statusOf(letterId)).toBe('INTERRUPTED');
  expect(carrier.mails).toHaveLength(1);
  expect(await tasksOf(letterId)).toMatchObject([{ kind: 'LETTER_INTERRUPTED', done_on: null }]);
});

test('D54: unknown on the last try: a person is told at once, for nobody comes back', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  carrier.after = () => {
    throw new Error('connection lost');
  };
  await expect(handOver(given, letterId, true)).rejects.toThrow('connection lost');
  expect(await statusOf(letterId)).toBe('INTERRUPTED');
  expect(await tasksOf(letterId)).toMatchObject([{ kind: 'LETTER_INTERRUPTED', done_on: null }]);
});

test('a letter the carrier certainly did not take is tried again, in the same rendering while the day lasts', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  carrier.before = () => {
    throw new NotTaken('The mail server did not take it: ECONNREFUSED CONN.');
  };
  await expect(handOver(given, letterId)).rejects.toThrow('ECONNREFUSED');
  expect(await statusOf(letterId)).toBe('ORDERED');
  expect(await tasksOf(letterId)).toEqual([]);
  carrier.before = () => undefined;
  await handOver(given, letterId);
  expect(await statusOf(letterId)).toBe('HANDED_OVER');
  expect(await renderingsOf(letterId)).toEqual([{ rendered_on: DAY, voided_on: null }]);
});

test('not taken on the last try, a person is asked to see to it', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  carrier.before = () => {
    throw new NotTaken('The mail server did not take it: ECONNREFUSED CONN.');
  };
  await expect(handOver(given, letterId, true)).rejects.toThrow('ECONNREFUSED');
  expect(await statusOf(letterId)).toBe('ORDERED');
  expect(await tasksOf(letterId)).toMatchObject([{ kind: 'LETTER_NOT_TAKEN', done_on: null }]);
});

test('D54: given to a person after the last try, it is not sent by a late delivery; told to try again, it goes once', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  carrier.before = () => {
    throw new NotTaken('The mail server did not take it.');
  };
  await expect(handOver(given, letterId, true)).rejects.toThrow();
  carrier.before = () => undefined;
  await handOver(given, letterId);
  expect(carrier.mails).toEqual([]);
  const again = { letterId, wasHandedOver: false, because: '' };
  await post.as(spocOf(given.tenantId), (ctx) => ctx.run(resolveInterruptedLetter, again));
  await handOver(given, letterId);
  await handOver(given, letterId);
  expect(carrier.mails).toHaveLength(1);
  expect(await statusOf(letterId)).toBe('HANDED_OVER');
  expect(await tasksOf(letterId)).toMatchObject([{ kind: 'LETTER_NOT_TAKEN', done_on: DAY }]);
});

test('R24: somebody whose name no font has is written to all the same, and a person follows up', async () => {
  const given = await rows.case({ fullName: '王小明' });
  const letterId = await rows.letter(given);
  await handOver(given, letterId);
  expect(await statusOf(letterId)).toBe('HANDED_OVER');
  expect(await pdfText(carrier.mails[0]?.attachments?.[0]?.bytes as Uint8Array)).toContain('□□□');
  const [task] = await tasksOf(letterId);
  expect(task).toMatchObject({ kind: 'PRINTED_WITH_SUBSTITUTES', done_on: null });
  expect(task?.says).toContain('Letter 1');
  expect(task?.says).not.toContain('王');
});

test('D54: not handed over that day, it is voided, kept and made again with the new date', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  carrier.before = () => {
    throw new NotTaken('The mail server did not take it.');
  };
  await expect(handOver(given, letterId)).rejects.toThrow();
  carrier.before = () => undefined;
  post.onDay('2026-03-27');
  await handOver(given, letterId);
  expect(await renderingsOf(letterId)).toEqual([
    { rendered_on: DAY, voided_on: '2026-03-27' },
    { rendered_on: '2026-03-27', voided_on: null },
  ]);
  expect(await sentOf(letterId)).toMatchObject({ dated_on: '2026-03-27' });
  const text = await pdfText(carrier.mails[0]?.attachments?.[0]?.bytes as Uint8Array);
  expect(text).toContain('Friday 27 March 2026');
  expect(text).toContain('Tuesday 14 April 2026');
});

test('D54: the day changes between the rendering and the carrier: the carrier never sees the old date', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  const real = post.house.moment;
  // Asked for the job's own context, for the one that renders, and before the carrier.
  let asked = 0;
  post.house.moment = () => {
    asked += 1;
    if (asked === 3) {
      post.onDay('2026-03-27');
    }
    return real();
  };
  try {
    await handOver(given, letterId);
  } finally {
    post.house.moment = real;
  }
  expect(carrier.mails).toHaveLength(1);
  expect(await pdfText(carrier.mails[0]?.attachments?.[0]?.bytes as Uint8Array)).toContain('Friday 27 March 2026');
  expect(await sentOf(letterId)).toMatchObject({ dated_on: '2026-03-27' });
  expect(await renderingsOf(letterId)).toHaveLength(2);
});

test('a letter with a missing field is held with the reason, and nothing goes', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  const [{ was } = { was: '' }] = await rows.look<{ was: string }>(
    'select spoc_phone as was from app.authorities where id = $1',
    [BLABY],
  );
  await rows.look(`update app.authorities set spoc_phone = '' where id = $1`, [BLABY]);
  await handOver(given, letterId);
  await rows.look('update app.authorities set spoc_phone = $2 where id = $1', [BLABY, was]);
  expect(await statusOf(letterId)).toBe('HELD');
  expect(carrier.mails).toEqual([]);
  expect(
    (await rows.look<{ held_because: string }>('select held_because from app.letters where id = $1', [letterId]))[0]
      ?.held_because,
  ).toContain('spoc phone');
  expect(await tasksOf(letterId)).toMatchObject([{ kind: 'LETTER_HELD' }]);
});

test.each([
  ['no email address', { email: null }, 'EMAIL'],
  ['an address without a postcode', { addressLines: ['14 Enderby Road', 'Blaby'] }, 'POST_FIRST'],
  ['no fixed abode', { addressLines: ['No fixed abode', 'LE8 4GD'] }, 'POST_SECOND'],
])('R23, D53: %s: the letter is held, with a task', async (_, options, channel) => {
  const given = await rows.case(options);
  const letterId = await rows.letter(given, { channel });
  await handOver(given, letterId);
  expect(await statusOf(letterId)).toBe('HELD');
  expect([...carrier.mails, ...carrier.posts]).toEqual([]);
  const [task] = await tasksOf(letterId);
  expect(task?.kind).toBe('LETTER_HELD');
  expect(task?.says).not.toMatch(/Enderby|Margaret/);
});

test('somebody without email: Letter 1 by post prints a code that opens the status page; a later delivery leaves it be', async () => {
  const given = await rows.case({ email: null, letterChannel: 'POST_SECOND' });
  const letterId = await rows.letter(given, { channel: 'POST_SECOND' });
  await handOver(given, letterId);
  await handOver(given, letterId);
  expect(carrier.posts).toHaveLength(1);
  expect(carrier.posts[0]).toMatchObject({ recipient: 'Margaret Ellis', postage: 'second', reference: letterId });
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await pdfText(carrier.posts[0]?.pdf as Uint8Array))?.[0] ?? '';
  expect(await rows.look('select party_id from auth.codes where code_hash = $1', [codeHash(code)])).toEqual([
    { party_id: given.partyId },
  ]);
  // D53: second class counts as arrived four working days later.
  expect(await sentOf(letterId)).toMatchObject({ dated_on: DAY, served_on: '2026-04-01' });
});
