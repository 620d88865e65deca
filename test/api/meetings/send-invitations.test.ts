import { answerYouthJustice, sendInvitations } from '@server/features/meetings';
import { withdrawConsent } from '@server/features/safeguards';
import { world } from '../../support/world';
import { arranged, calendarIn, consentTo, done, invited, named, refused, says, victimNamed } from './given';

test('R34 R37 D31 each seat is invited for its own part: date, time and place, a calendar file, and nobody the case is about', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await invited(town, told);
  const mails = town.carrier.mails.filter(({ attachments = [] }) => attachments.length === 2);
  expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ['jo.farrow@council.example', `${told.reference}: meeting, Blaby District Council`],
    ['jo.farrow@council.example', `${told.reference}: meeting, Blaby District Council`],
    ['leila.hassan@mail.example', `${told.reference}: an appointment, Blaby District Council`],
    ['sam@police.example', `${told.reference}: meeting, Blaby District Council`],
  ]);
  const police = mails.find(({ to }) => to === 'sam@police.example');
  const calendar = calendarIn(police);
  expect(calendar).toContain('DTSTART:20260408T101500Z');
  expect(calendar).toContain('DURATION:PT90M');
  expect(calendar).toContain(`SUMMARY:Meeting\\, reference ${told.reference}`);
  expect(`${police?.text}${calendar}`).toContain('Room 9');
  expect(`${police?.text}${police?.html}${calendar}`).not.toMatch(/Leila|Hassan|Room 2|open-part|10:00/);
  const hers = mails.find(({ to }) => to === 'leila.hassan@mail.example');
  expect(hers?.text).toMatch(/Wednesday 8 April 2026[\s\S]*10am[\s\S]*Room 2[\s\S]*30 minutes[\s\S]*Jo Farrow/);
  expect(`${hers?.text}${hers?.html}${calendarIn(hers)}`).not.toMatch(/Room 9|11:15|Okoro|closed/i);
  expect(calendarIn(hers)).toContain('DTSTART:20260408T090000Z');
  expect(await town.raw('select told_on from app.meetings')).toEqual([{ told_on: '2026-03-20' }]);
  expect(await town.raw('select session, sequence, reason from app.invitations order by session')).toEqual([
    { session: 'CLOSED', sequence: 1, reason: 'FIRST' },
    { session: 'CLOSED', sequence: 1, reason: 'FIRST' },
    { session: 'OPEN', sequence: 1, reason: 'FIRST' },
    { session: 'OPEN', sequence: 1, reason: 'FIRST' },
  ]);
  expect(await refused(town, told, sendInvitations, { meetingId: told.meetingId })).toEqual([['ALREADY_DONE', 'meeting.invite']]);
});

test('R34 whoever has no email is invited by phone, and the page says so', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told, { email: null, sessions: ['CLOSED'] });
  const before = town.carrier.mails.length;
  const seats = async () =>
    (
      await town.ask<{ meetingOfCase: { meeting: { parts: { seats: { willBeSent: string | null }[] }[] } } }>(
        told.spoc,
        'query Q($id: ID!) { meetingOfCase(caseId: $id) { meeting { parts { seats { willBeSent } } } } }',
        { id: told.caseId },
      )
    ).data?.meetingOfCase.meeting.parts.flatMap((part) => part.seats);
  expect(await seats()).toEqual([{ willBeSent: 'Nothing: there is no email address. Ring them.' }]);
  expect(await refused(town, told, sendInvitations, { meetingId: told.meetingId })).toEqual([]);
  await town.post();
  expect(town.carrier.mails).toHaveLength(before);
  expect(await seats()).toEqual([{ willBeSent: null }]);
});

test('R32 where somebody is under 18, no invitation goes before it is decided whether Youth Justice is invited, and who comes', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town, { under18Involved: true });
  const send = () => refused(town, told, sendInvitations, { meetingId: told.meetingId });
  expect(await send()).toEqual([
    ['MISSING', 'meeting.invite'],
    ['MISSING', 'meeting.youth-justice'],
  ]);
  await named(town, told);
  expect(await send()).toEqual([['MISSING', 'meeting.youth-justice']]);
  await town.run(told.spoc, answerYouthJustice, { meetingId: told.meetingId, isInvited: true });
  expect(await send()).toEqual([['MISSING', 'meeting.youth-justice']]);
  await named(town, told, { fullName: 'Pat Lee', role: 'YOUTH_JUSTICE', sessions: ['CLOSED'] });
  expect(await send()).toEqual([]);
});

test('D31 nobody of another authority, no agency and no applicant sends invitations', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await victimNamed(town, told);
  for (const who of [town.staff('charnwood'), town.agency('police'), await town.applicant(told.caseId)]) {
    await expect(town.run(who, sendInvitations, { meetingId: told.meetingId })).rejects.toThrow('not found');
  }
});

test('R36 D28 where somebody attends for them, the person affected is told by letter and they by email, of the open session alone', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told, { fullName: 'Only Closed', sessions: ['CLOSED'] });
  await says(town, told, 'VICTIM_FIRST');
  const consentId = await consentTo(town, told);
  const support = {
    fullName: 'Kim Vale',
    organisation: 'Victim First',
    email: 'kim@support.example',
    role: 'VICTIM_SUPPORT',
  } as const;
  await named(town, told, { ...support, consentId, sessions: ['OPEN'] });
  town.carrier.mails.length = 0;
  expect(await refused(town, told, sendInvitations, { meetingId: told.meetingId })).toEqual([]);
  await town.post();
  const hers = town.carrier.mails.find(({ to }) => to === 'leila.hassan@mail.example');
  expect(hers?.text).toContain('You asked that Kim Vale comes to the meeting for you');
  expect(hers?.attachments?.map(({ mediaType }) => mediaType)).toEqual(['application/pdf']);
  const theirs = town.carrier.mails.find(({ to }) => to === 'kim@support.example');
  for (const mail of [hers, theirs]) {
    expect(`${mail?.text}${mail?.html}${calendarIn(mail)}`).not.toMatch(/Room 9|11:15|Only Closed/);
  }
  expect(`${theirs?.text}${calendarIn(theirs)}`).not.toMatch(/Leila|Hassan/);
  expect(await town.raw('select told_on from app.meetings')).toEqual([{ told_on: '2026-03-20' }]);
});

test('R36 no invitation goes to whoever attends for them once their written agreement has ended, or they answered otherwise', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told);
  await says(town, told, 'REPRESENTATIVE');
  const consentId = await consentTo(town, told);
  const friend = {
    fullName: 'Vera Friend',
    organisation: 'A friend',
    email: 'vera@friends.example',
    role: 'REPRESENTATIVE',
  } as const;
  await named(town, told, { ...friend, consentId, sessions: ['OPEN'] });
  town.carrier.mails.length = 0;
  await done(town, told, withdrawConsent, { consentId, on: town.today, because: 'She rang.' });
  const send = () => refused(town, told, sendInvitations, { meetingId: told.meetingId });
  expect(await send()).toEqual([['NO_CONSENT', 'meeting.victim-side']]);
  town.on('2026-03-20T11:00');
  await says(town, told, 'NOT_ATTENDING');
  expect(await send()).toEqual([
    ['NOT_ALLOWED', 'meeting.victim-side'],
    ['NO_CONSENT', 'meeting.victim-side'],
  ]);
  await town.post();
  expect(town.carrier.mails.filter(({ to }) => to === friend.email)).toEqual([]);
  expect(await town.raw('select id from app.invitations')).toEqual([]);
});
