import { authorityId } from '@server/cli/foundations/authorities';
import { acceptHandOver } from '@server/features/hand-overs';
import { acknowledged } from '../../support/stories';
import { world } from '../../support/world';
import { transferred } from './given';

test('D62 a packet becomes one case, however often it is taken up, and only in the authority it was passed to', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await acknowledged(town, 'blaby', {
    appliesFor: 'SOMEONE_ELSE',
    relationship: 'Her daughter',
    victim: {
      fullName: 'Clementine Ash',
      organisationName: null,
      email: null,
      phone: '01632 960111',
      addressLines: ['2 Brook End', 'Blaby', 'LE8 4GD'],
      letterChannel: 'POST_FIRST',
      safeContact: null,
      language: null,
      accessibleFormat: null,
      wantsCopies: true,
    },
    consent: { evidence: 'SIGNED_FORM', givenOn: town.today, scope: 'To apply for me', expiresOn: null },
  });
  const there = await transferred(town, told);
  expect(
    await town.raw('select role, full_name, wants_copies from app.parties where case_id = $1 order by role', [there]),
  ).toEqual([
    { role: 'APPLICANT', full_name: 'Leila Hassan', wants_copies: false },
    { role: 'VICTIM', full_name: 'Clementine Ash', wants_copies: true },
  ]);
  expect(await town.raw('select kind, scope from app.consents where case_id = $1', [there])).toEqual([
    { kind: 'APPLY', scope: 'To apply for me' },
  ]);
  expect(await town.raw('select note, received_on from app.arrivals where case_id = $1', [there])).toEqual([
    { note: 'Passed on by Blaby District Council; received there.', received_on: '2026-03-20' },
  ]);
  expect(await town.raw('select count(*)::int as n from app.incidents where case_id = $1', [there])).toEqual([{ n: 3 }]);
  expect(await town.run(town.system('charnwood'), acceptHandOver, { handOverId: there })).toMatchObject({
    result: { caseId: there },
  });
  expect(await town.raw('select 1 from app.cases where reference = $1', [told.reference])).toHaveLength(2);
  for (const slug of ['blaby', 'leicester']) {
    await expect(town.run(town.system(slug), acceptHandOver, { handOverId: there })).rejects.toThrow('not found');
  }
  await expect(town.run(town.staff('leicester'), acceptHandOver, { handOverId: there })).rejects.toThrow('not found');
  expect(authorityId('leicester')).not.toBe(authorityId('charnwood'));
  const { data } = await town.ask<{ case: unknown }>(
    town.staff('charnwood'),
    'query Q($id: ID!) { case(id: $id) { moved { fromHere authorityName receivedThereOn } } }',
    { id: there },
  );
  expect(data?.case).toEqual({
    moved: { fromHere: false, authorityName: 'Blaby District Council', receivedThereOn: '2026-03-20' },
  });
});
