import { namePanelMember, removePanelMember } from '@server/features/meetings';
import { addDays } from '@shared/time';
import { AGENCIES, world, type World } from '../../support/world';
import { arranged, consentTo, member, named, partyOf, refused, says, victimNamed, type Arranged } from './given';

const asked = (town: World, told: Arranged, change: object) => refused(town, told, namePanelMember, member(told, change));

/** The agency sees the closed part by a live grant. */
const granted = (town: World, told: Arranged) =>
  town.raw(
    `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at, until_at, given_by)
     select tenant_id, gen_random_uuid(), id, $2, 'CLOSED', 'On the panel.', now(), now() + interval '9 days', null from app.cases where id = $1`,
    [told.caseId, AGENCIES.police.id],
  );

test('R37 R38 somebody named has a seat in each of their parts; one chairs', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await named(town, told);
  expect(await town.raw('select role, session from app.seats order by session')).toEqual([
    { role: 'CHAIR', session: 'CLOSED' },
    { role: 'CHAIR', session: 'OPEN' },
  ]);
  expect(await town.events()).toContain('meeting.member-named');
  expect(await asked(town, told, { fullName: 'Another' })).toEqual([['ALREADY_DONE', 'meeting.panel', 'role']]);
  expect(await asked(town, told, { role: 'MEMBER', sessions: [] })).toEqual([['MISSING', 'meeting.panel', 'sessions']]);
  expect(await asked(town, told, { role: 'MEMBER', email: 'no address' })).toEqual([['BAD_ADDRESS', 'meeting.panel', 'email']]);
  await expect(town.run(town.staff('charnwood'), namePanelMember, member(told))).rejects.toThrow('not found');
});

test('R34 R38 D28 the person affected is named only when they said they attend, and for the open session only', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const victim = { role: 'VICTIM', email: null, partyId: await partyOf(town, told), sessions: ['OPEN'] };
  expect(await asked(town, told, victim)).toEqual([['NOT_ALLOWED', 'meeting.victim-side', 'role']]);
  await says(town, told, 'BY_VIDEO');
  expect(await asked(town, told, { ...victim, sessions: ['OPEN', 'CLOSED'] })).toEqual([
    ['NOT_ALLOWED', 'meeting.victim-side', 'sessions'],
  ]);
  expect(await asked(town, told, { ...victim, partyId: null })).toEqual([['NOT_ALLOWED', 'meeting.victim-side', 'partyId']]);
  expect(await asked(town, told, victim)).toEqual([]);
  expect(await asked(town, told, victim)).toEqual([['ALREADY_DONE', 'meeting.victim-side', 'role']]);
});

test('R36 a representative is named only with a written agreement to attend in force, and because the victim asked', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const friend = { fullName: 'Vera Friend', organisation: 'A friend', email: null, role: 'REPRESENTATIVE', sessions: ['OPEN'] };
  expect(await asked(town, told, friend)).toEqual([
    ['NOT_ALLOWED', 'meeting.victim-side', 'role'],
    ['NO_CONSENT', 'meeting.victim-side', 'consentId'],
  ]);
  await says(town, told, 'REPRESENTATIVE');
  expect(await asked(town, told, friend)).toEqual([['NO_CONSENT', 'meeting.victim-side', 'consentId']]);
  const consentId = await consentTo(town, told, { expiresOn: town.today });
  expect(await asked(town, told, { ...friend, role: 'VICTIM_SUPPORT', consentId })).toEqual([
    ['NOT_ALLOWED', 'meeting.victim-side', 'role'],
  ]);
  expect(await asked(town, told, { ...friend, consentId })).toEqual([]);
  town.on(addDays(town.today, 3));
  expect(await asked(town, told, { ...friend, consentId })).toEqual([['NO_CONSENT', 'meeting.victim-side', 'consentId']]);
});

test('D58 who sees the closed part does not attend for the victim, and who attends for them is not in the closed part', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await says(town, told, 'VICTIM_FIRST');
  const consentId = await consentTo(town, told);
  const support = {
    fullName: 'Kim Vale',
    organisation: 'Victim First',
    role: 'VICTIM_SUPPORT',
    agencyId: AGENCIES.police.id,
    consentId,
    sessions: ['OPEN'],
  };
  await granted(town, told);
  expect(await asked(town, told, support)).toEqual([['NOT_ALLOWED', 'meeting.victim-side', 'agencyId']]);
  await town.raw(`update app.case_grants set revoked_at = now() where scope = 'CLOSED'`);
  // The other way round: the agency sits in the closed part already, with or without sight of it.
  const sitting = await named(town, told, { role: 'MEMBER', agencyId: AGENCIES.police.id, sessions: ['CLOSED'] });
  expect(await asked(town, told, support)).toEqual([['NOT_ALLOWED', 'meeting.victim-side', 'agencyId']]);
  expect(await refused(town, told, removePanelMember, { memberId: sitting })).toEqual([]);
  expect(await asked(town, told, support)).toEqual([]);
  expect(await asked(town, told, { role: 'MEMBER', agencyId: AGENCIES.police.id, sessions: ['CLOSED'] })).toEqual([
    ['NOT_ALLOWED', 'meeting.victim-side', 'agencyId'],
  ]);
  await expect(granted(town, told)).rejects.toThrow('sees nothing of the closed session');
});

test('R38 the database itself keeps the victim’s side out of the closed session', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const memberId = await victimNamed(town, told);
  await expect(
    town.raw(
      `insert into app.seats (tenant_id, id, case_id, meeting_id, member_id, role, session)
       select tenant_id, gen_random_uuid(), case_id, meeting_id, id, role, 'CLOSED' from app.panel_members where id = $1`,
      [memberId],
    ),
  ).rejects.toThrow('check constraint');
});
