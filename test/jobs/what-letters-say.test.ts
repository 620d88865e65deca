import { furnish, openPostHouse, type PostHouse } from '../support/post-house';
import { pdfText } from '../support/pdf-text';
import { RawRows, type RawCase } from '../support/raw-case';
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

test('R26, R42, R82: Letter 2a counts its dates from its own day and settles the clocks', async () => {
  post.onDay('2026-04-10');
  const given = await rows.case({ status: 'ACKNOWLEDGED', letter1On: DAY });
  const letterId = await rows.letter(given, { kind: 'LETTER_2A', decisionId: await rows.decision(given, 'MET') });
  await handOver(given, letterId);
  const text = await pdfText(carrier.mails[0]?.attachments?.[0]?.bytes as Uint8Array);
  for (const part of [
    'Friday 10 April 2026',
    'Monday 11 May 2026',
    'Friday 8 May 2026',
    'Counts: reason 1.',
    'Records confirm the report to the council on 16 January 2026.',
  ]) {
    expect(text).toContain(part);
  }
  expect(await rows.look('select status, decided_on from app.cases where id = $1', [given.caseId])).toEqual([
    { status: 'MET', decided_on: '2026-04-10' },
  ]);
});

test('R53, R81, D53: Letter 2b gives a reason for each report and the last day to appeal for its channel', async () => {
  post.onDay('2026-05-07');
  const given = await rows.case({ status: 'ACKNOWLEDGED', letter1On: DAY });
  const decisionId = await rows.decision(given, 'NOT_MET', ['NOT_ACCEPTED', 'ACCEPTED', 'CONFIRMED']);
  await handOver(given, await rows.letter(given, { kind: 'LETTER_2B', decisionId }));
  const byEmail = await pdfText(carrier.mails[0]?.attachments?.[0]?.bytes as Uint8Array);
  expect(byEmail).toContain('Friday 5 June 2026');
  expect(byEmail).toContain('We do not accept the report to the council on 16 January 2026: The record is of another street.');
  expect(byEmail).toContain('We accept the report to the council on 8 February 2026 on your evidence.');
  const posted = await rows.case({ status: 'ACKNOWLEDGED', letter1On: DAY });
  await handOver(
    posted,
    await rows.letter(posted, { kind: 'LETTER_2B', channel: 'POST_FIRST', decisionId: await rows.decision(posted, 'NOT_MET') }),
  );
  expect(await pdfText(carrier.posts[0]?.pdf as Uint8Array)).toContain('Tuesday 9 June 2026');
});

test('R25, D42, D58: an agency’s email says that a request waits, and nothing of the case; the notice is kept for it to read', async () => {
  const given = await rows.case();
  const { requestId, agencyId, email } = await rows.request(given);
  const letterId = await rows.letter(given, { kind: 'REQUEST_NOTICE', requestId });
  await handOver(given, letterId);
  const [mail] = carrier.mails;
  expect(mail).toMatchObject({ to: email });
  expect(mail?.attachments ?? []).toEqual([]);
  for (const part of [mail?.subject, mail?.html, mail?.text]) {
    expect(part).toContain(given.reference);
    expect(part).not.toMatch(/Margaret|Ellis|Enderby|Shouting|15 January/);
  }
  expect(mail?.text).toContain('Thursday 2 April 2026');
  expect(mail?.text).toContain(`https://recourse.example/office/requests/${requestId}`);
  const [document] = await rows.look<{ id: string }>('select id from app.documents where request_id = $1', [requestId]);
  expect(document).toBeDefined();
  expect(agencyId).toBeDefined();
});
