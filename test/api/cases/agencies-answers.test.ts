import { acknowledged, answered, asked } from '../../support/stories';
import { world, type World } from '../../support/world';

const QUERY = `query C($id: ID!) { case(id: $id) { incidents { reports { body answers { agencyName answer agencyReference } } } } }`;

describe('R8 what several agencies know comes together in one place', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });

  test('each agency’s answer stands beside the report it is about, for the SPOC alone', async () => {
    const told = await acknowledged(town);
    const requests = await asked(town, told, ['police', 'housing'], '2026-03-27');
    await answered(town, requests.police ?? '', 'police');
    await answered(town, requests.housing ?? '', 'housing');
    const { data } = await town.ask<{
      case: { incidents: { reports: { answers: { agencyName: string; answer: string }[] }[] }[] };
    }>(told.spoc, QUERY, { id: told.caseId });
    const names = data?.case.incidents.flatMap(({ reports }) =>
      reports.map(({ answers }) => answers.map(({ agencyName, answer }) => `${agencyName}: ${answer}`)),
    );
    expect(names).toEqual(Array.from({ length: 3 }, () => ['Leicestershire Police: RECORDED', 'Soar Valley Homes: RECORDED']));
    expect((await town.ask(town.agency('police'), QUERY, { id: told.caseId })).codes).toEqual(['FORBIDDEN']);
    expect((await town.ask(town.staff('charnwood'), QUERY, { id: told.caseId })).codes).toEqual(['NOT_FOUND']);
  });

  test('R45 R47 what an agency says of harm to others is kept with the agency, the person and the day', async () => {
    const told = await acknowledged(town);
    const requests = await asked(town, told, ['police'], '2026-03-27');
    town.on('2026-03-24');
    await answered(town, requests.police ?? '', 'police');
    const rows = await town.raw(
      'select effect_on_others, agency_id, replied_on, replied_by from app.replies where request_id = $1',
      [requests.police],
    );
    const { membershipId, subjectId } = town.agency('police');
    expect(rows).toEqual([
      { effect_on_others: 'Two neighbours.', agency_id: subjectId, replied_on: '2026-03-24', replied_by: membershipId },
    ]);
    town.on('2026-03-20');
  });
});
