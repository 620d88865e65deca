import { randomUUID } from 'node:crypto';
import { DAY, letterBench, statusOf, type LetterBench } from './given';
import { clock, RECORDED, row, written } from './loading';
import { MELTON } from '../../support/raw-case';
import { PUBLIC_ADDRESS } from '../../support/post-house';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});

test('R28, D7: an update says what its row says; the next one is due 10 working days from the day on this letter', async () => {
  const given = await bench.rows.case();
  const extensionId = await row(bench, given, 'extensions', {
    clock_kind: 'DECIDE',
    reason: 'Late records',
    original_due_on: '2026-03-26',
    ...RECORDED,
  });
  const causeId = await row(bench, given, 'case_updates', {
    extension_id: extensionId,
    why: 'The records are late.',
    done_so_far: 'The police have answered.',
    due_on: '2026-03-26',
    ...RECORDED,
  });
  const { text } = await written(bench, given, 'CASE_UPDATE', { causeId });
  expect(text).toContain('The records are late.');
  expect(text).toContain('The police have answered.');
  expect(text).toContain('would decide by Thursday 26 March 2026');
  expect(text).toContain('write to you again by Monday 13 April 2026 at the latest');
  expect((await written(bench, given, 'CASE_UPDATE', { causeId: randomUUID() })).loaded).toBeNull();
});

test('D33, D64: a changed date names the holiday and keeps the day that was quoted', async () => {
  const given = await bench.rows.case();
  const clockId = await clock(bench, given, 'DECIDE', '2026-04-14', { promised_on: '2026-04-13' });
  const calendarChangeId = randomUUID();
  await bench.rows.look(
    `insert into app.calendar_changes values ($1, '2026-04-09', 'ADDED', 'Day of thanksgiving', 'Proclaimed', '2026-03-26', now(), null, 'Ada Admin')`,
    [calendarChangeId],
  );
  const causeId = await row(bench, given, 'clock_changes', {
    clock_id: clockId,
    old_due_on: '2026-04-13',
    new_due_on: '2026-04-14',
    cause: 'Day of thanksgiving added',
    calendar_change_id: calendarChangeId,
    changed_on: DAY,
    changed_at: `${DAY}T09:00:00Z`,
  });
  const { text } = await written(bench, given, 'DATE_CHANGED', { causeId });
  expect(text).toContain('Thursday 9 April 2026 has been made a bank holiday (Day of thanksgiving).');
  expect(text).toContain('Monday 13 April 2026 is still the day we promised you');
  expect(text).toContain('Tuesday 14 April 2026 is the latest day');
});

test('D37: a withdrawal is confirmed, and says where we carry on', async () => {
  const given = await bench.rows.case();
  const said = { said_on: '2026-03-25', how: 'By phone', ...RECORDED };
  const stopped = await row(bench, given, 'withdrawals', said);
  const continued = await row(bench, given, 'withdrawals', { ...said, continued_because: 'A child is at risk.' });
  expect((await written(bench, given, 'WITHDRAWAL', { causeId: stopped })).text).toContain(
    `apply again at any time at ${PUBLIC_ADDRESS}/blaby`,
  );
  expect((await written(bench, given, 'WITHDRAWAL', { causeId: continued })).text).toContain('A child is at risk.');
});

test('D17, D62: a transfer names the council that deals with it now, and its status page', async () => {
  const given = await bench.rows.case();
  const causeId = await row(bench, given, 'hand_overs', {
    reference: given.reference,
    channel: 'ONLINE',
    received_on: '2026-03-20',
    received_at: '2026-03-20T10:00:00Z',
    place: 'Melton',
    reason: 'It happened in Melton Mowbray.',
    made_on: DAY,
    made_at: `${DAY}T09:00:00Z`,
    to_tenant_id: MELTON,
    passed_on: DAY,
  });
  const { text } = await written(bench, given, 'TRANSFER', { causeId });
  expect(text).toContain('Melton Borough Council now deals with your application');
  expect(text).toContain('It happened in Melton Mowbray.');
  expect(text).toContain(`${PUBLIC_ADDRESS}/melton/status`);
});

test('D57: no decision in time tells the quoted day once it has passed, and else the latest sensible day', async () => {
  const told = await bench.rows.case();
  await clock(bench, told, 'DECIDE', '2026-03-24');
  await clock(bench, told, 'DECIDE_SHADOW', '2026-03-25');
  expect((await written(bench, told, 'NOT_DECIDED')).text).toContain('told you that we would decide by Tuesday 24 March 2026');
  const late = await bench.rows.case();
  await clock(bench, late, 'DECIDE', '2026-04-02');
  await clock(bench, late, 'DECIDE_SHADOW', '2026-03-25');
  await clock(bench, late, 'DECIDE_UPDATE', '2026-04-08');
  const { text } = await written(bench, late, 'NOT_DECIDED');
  expect(text).toContain('A decision was due by Wednesday 25 March 2026 at the latest');
  expect(text).toContain('still have not decided by Wednesday 8 April 2026');
});

test('D42: the notice to a relevant body goes to its address and names nobody', async () => {
  const given = await bench.rows.case();
  const { agencyId, email } = await bench.rows.request(given);
  const passOnId = await row(bench, given, 'pass_ons', {
    agency_id: agencyId,
    agency_name: 'Police of the area',
    passed_on: DAY,
    passed_at: `${DAY}T09:00:00Z`,
  });
  const { loaded, text } = await written(bench, given, 'PASS_ON_NOTICE', { passOnId });
  expect(loaded?.email).toBe(email);
  expect(text).toContain(given.reference);
  expect(text).toContain('Police of the area');
  expect(text).not.toMatch(/Margaret|Ellis|Enderby/);
});

test('D42: the notice goes by email to the body, with its words and its PDF; D37: a confirmation of withdrawal to the applicant', async () => {
  const given = await bench.rows.case();
  const { agencyId, email } = await bench.rows.request(given);
  const passOnId = await row(bench, given, 'pass_ons', {
    agency_id: agencyId,
    agency_name: 'Police of the area',
    passed_on: DAY,
    passed_at: `${DAY}T09:00:00Z`,
  });
  const withdrawalId = await row(bench, given, 'withdrawals', { said_on: DAY, how: 'By phone', ...RECORDED });
  const notice = await bench.rows.letter(given, { kind: 'PASS_ON_NOTICE' });
  const confirmation = await bench.rows.letter(given, { kind: 'WITHDRAWAL' });
  await bench.rows.look('update app.letters set party_id = null, pass_on_id = $2 where id = $1', [notice, passOnId]);
  await bench.rows.look('update app.letters set cause_id = $2 where id = $1', [confirmation, withdrawalId]);
  for (const letterId of [notice, confirmation]) {
    await bench.post.run('hand-over-letter', given.tenantId, { letterId, caseId: given.caseId });
    expect(await statusOf(bench, letterId)).toBe('HANDED_OVER');
  }
  const to = (address: string) => bench.carrier.mails.find((mail) => mail.to === address);
  expect(to(email)?.html).toContain('Notice of an application');
  expect(to(email)?.attachments?.map(({ fileName }) => fileName)).toEqual([`Notice of an application ${given.reference}.pdf`]);
  expect(to('margaret.ellis@applicant.example')?.text).toContain('You have withdrawn your application');
});
