import { begin, DAY, letterBench, make, pdfOf, posted, renderingsOf, statusOf, tasksOf, toPost, type LetterBench } from './given';
import { correctContact, type CorrectContactInput } from '@server/features/safeguards';
import { putBack, resolveInterruptedLetter } from '@server/letters/sending';
import { systemActor } from '@server/platform/command/actor';
import type { PlainDate } from '@shared/time';
import { spocOf, type RawCase } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench({ postsForUs: false });
});
beforeEach(() => bench.post.onDay(DAY));

async function mend(given: RawCase, change: Partial<CorrectContactInput>, at = bench): Promise<void> {
  const [details] = await at.rows.look<CorrectContactInput>(
    `select id as "partyId", full_name as "fullName", organisation_name as "organisationName", email, phone,
       address_kind as "addressKind", address_lines as "addressLines", letter_channel as "letterChannel",
       safe_channels as "safeChannels", contact_times as "contactTimes", safe_contact as "safeContact", language,
       needs_interpreter as "needsInterpreter", letter_format as "letterFormat", accessible_format as "accessibleFormat",
       support_needs as "supportNeeds", tenure, landlord_name as "landlordName", landlord_officer as "landlordOfficer",
       is_under_18 as "isUnder18", adult_name as "adultName", adult_relationship as "adultRelationship",
       adult_is_safe as "adultIsSafe", wants_copies as "wantsCopies" from app.parties where id = $1`,
    [given.partyId],
  );
  if (!details) {
    throw new Error('Nobody is there.');
  }
  const input = { ...details, because: 'They told us by phone.', ...change };
  const { refusals } = await at.post.as(spocOf(given.tenantId), (ctx) => ctx.run(correctContact, input));
  expect(refusals).toEqual([]);
}
const resolve = (given: RawCase, letterId: string, wasHandedOver: boolean) =>
  bench.post.as(spocOf(given.tenantId), (ctx) =>
    ctx.run(resolveInterruptedLetter, {
      letterId,
      wasHandedOver,
      because: 'I asked reception.',
      ...(wasHandedOver ? { wentOn: DAY as PlainDate, channel: 'POST_FIRST' as const } : {}),
    }),
  );
const MOVED = ['9 Mill Lane', 'Blaby', 'LE8 4AB'];

describe('D28 D54 a letter printed before the details were put right', () => {
  test('is held; not posted yet, it is made anew with the new address', async () => {
    const { given, letterId } = await toPost(bench);
    await make(bench, given, letterId);
    await mend(given, { addressLines: MOVED });
    expect(await statusOf(bench, letterId)).toBe('HELD');
    expect((await tasksOf(bench, letterId)).map(({ kind, done_on }) => [kind, done_on])).toEqual([['LETTER_HELD', null]]);
    expect((await posted(bench, given, letterId)).refusals).toMatchObject([{ code: 'WRONG_STATUS' }]);
    expect((await resolve(given, letterId, false)).refusals).toEqual([]);
    await begin(bench, given, letterId);
    expect(await statusOf(bench, letterId)).toBe('TO_POST');
    await make(bench, given, letterId);
    expect(await pdfOf(bench, letterId)).toContain('9 Mill Lane');
  });

  test('had gone already, also where post is unsafe by now: a person can say so, and it counts from that day', async () => {
    const { given, letterId } = await toPost(bench);
    await make(bench, given, letterId);
    await mend(given, { email: 'm.ellis@mail.example', safeChannels: ['EMAIL'], letterChannel: 'EMAIL' });
    expect((await resolve(given, letterId, true)).refusals).toEqual([]);
    expect(await bench.rows.look('select dated_on, channel from app.letters_sent where letter_id = $1', [letterId])).toEqual([
      { dated_on: DAY, channel: 'POST_FIRST' },
    ]);
    expect(await bench.rows.look('select status, letter_1_on from app.cases where id = $1', [given.caseId])).toEqual([
      { status: 'ACKNOWLEDGED', letter_1_on: DAY },
    ]);
  });

  test('a new phone number holds nothing; nor is a letter held that nobody printed', async () => {
    const { given, letterId } = await toPost(bench);
    await mend(given, { addressLines: MOVED });
    expect(await statusOf(bench, letterId)).toBe('TO_POST');
    await make(bench, given, letterId);
    await mend(given, { phone: '07700 900123' });
    expect(await statusOf(bench, letterId)).toBe('TO_POST');
  });
});

test('D28 a letter that the carrier did not take is made anew before it is tried again, not sent to the old address', async () => {
  const ours = await letterBench();
  const given = await ours.rows.case({ letterChannel: 'POST_FIRST' });
  const letterId = await ours.rows.letter(given, { channel: 'POST_FIRST' });
  await begin(ours, given, letterId);
  await ours.post.as(systemActor(given.tenantId), (ctx) =>
    ctx.run(putBack, { letterId, because: 'The printing service did not answer.', voids: false, givesUp: false }),
  );
  await mend(given, { addressLines: MOVED }, ours);
  await begin(ours, given, letterId);
  expect((await renderingsOf(ours, letterId)).map(({ voided_on }) => voided_on)).toEqual([DAY, null]);
  expect(await pdfOf(ours, letterId)).toContain('9 Mill Lane');
});
