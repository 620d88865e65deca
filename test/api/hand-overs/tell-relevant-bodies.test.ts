import { tellRelevantBodies } from '@server/features/hand-overs';
import { received } from '../../support/stories';
import { world } from '../../support/world';

test('D42 every relevant body of the area is told of an application, once, by a notice that names nobody', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await received(town, 'blaby', { fullName: 'Wilhelmina Tansy', agreesToShare: false });
  await town.post();
  expect(
    await town.raw('select agency_name, passed_on from app.pass_ons where case_id = $1 order by agency_name', [told.caseId]),
  ).toEqual([
    { agency_name: 'Leicestershire Police', passed_on: '2026-03-20' },
    { agency_name: 'Soar Valley Homes', passed_on: '2026-03-20' },
  ]);
  const letters = await town.raw<{ status: string; body: string }>(
    `select l.status, s.body_text as body from app.letters l join app.letters_sent s on s.letter_id = l.id
     where l.case_id = $1 and l.kind = 'PASS_ON_NOTICE'`,
    [told.caseId],
  );
  expect(letters.map(({ status }) => status)).toEqual(['HANDED_OVER', 'HANDED_OVER']);
  for (const { body } of letters) {
    expect(body).toContain(told.reference);
    expect(body).not.toMatch(/Wilhelmina|Tansy|Orchard Lane/);
  }
  expect(await town.run(town.system('blaby'), tellRelevantBodies, { caseId: told.caseId })).toEqual({
    result: { told: 0 },
    refusals: [],
  });
  expect(await town.raw('select 1 from app.pass_ons where case_id = $1', [told.caseId])).toHaveLength(2);
  await expect(town.run(town.system('charnwood'), tellRelevantBodies, { caseId: told.caseId })).rejects.toThrow(
    'Case was not found.',
  );
  await expect(town.run(told.spoc, tellRelevantBodies, { caseId: told.caseId })).rejects.toThrow('You cannot do this');
  const { data } = await town.ask<{ case: unknown }>(
    told.spoc,
    'query Q($id: ID!) { case(id: $id) { passOns { agencyName letterStatus } } }',
    { id: told.caseId },
  );
  expect(data?.case).toMatchObject({ passOns: [{ agencyName: 'Leicestershire Police', letterStatus: 'HANDED_OVER' }, {}] });
});
