import { agencyUser, asked, givenCase, town, type GivenCase, type Town } from './given';
import { asking, type Query } from './asking';

let t: Town;
let query: Query;
beforeAll(async () => {
  t = await town();
  query = await asking(t);
});

const SEEN = `id reference stage status subjectName subjectAddress scope sentOn dueOn repliedOn workingDaysLeft
  exercisesPublicFunctions notice version authority { name shortName colour capabilities } chasers { chasedOn } documents { id }
  items { reportId incidentKind occurredOn place body reportedOn agencyReference }
  reply { kind reportsMade ground repliedOn items { reportId answer } }`;
const LIST = `{ agencyRequests { ${SEEN} } }`;
const ONE = `query ($id: ID!) { agencyRequest(id: $id) { ${SEEN} } }`;

const policeItems = ({ reports }: GivenCase) =>
  [reports.police1, reports.police2].map((reportId) => ({ reportId, answer: 'RECORDED' }));

describe('the agency', () => {
  test('sees its request as a frozen extract, with what the law says (R49, R50, R51, R52, D58)', async () => {
    const given = await givenCase(t, t.blaby);
    const id = await asked(t, given, t.police);
    const { data, errors } = await query(agencyUser(t.police), ONE, { id });
    expect(errors).toEqual([]);
    expect(data.agencyRequest).toMatchObject({
      id,
      stage: 'STAGE_1',
      status: 'SENT',
      subjectName: 'Robin Ashby',
      subjectAddress: ['4 Mill Lane', 'LE19 4AA'],
      scope: 'What do you hold?',
      sentOn: '2026-03-26',
      dueOn: '2026-04-02',
      repliedOn: null,
      workingDaysLeft: 5,
      exercisesPublicFunctions: true,
      version: 1,
      authority: { name: 'blaby council', capabilities: ['REVIEWS'] },
      chasers: [],
      reply: null,
      documents: [],
      items: [
        {
          reportId: given.reports.police1,
          incidentKind: 'ASB',
          occurredOn: '2026-01-15',
          body: 'POLICE',
          reportedOn: '2026-01-16',
          agencyReference: 'REF 12',
        },
        { reportId: given.reports.police2, occurredOn: '2026-02-07' },
      ],
    });
    const notice = data.agencyRequest.notice.join(' ') as string;
    expect(notice).toMatch(/Schedule 4.*must disclose.*Ground \(a\).*Ground \(b\).*does not breach any duty of confidence/);
  });

  test('R50: who exercises no public functions is not told that it must', async () => {
    const given = await givenCase(t, t.blaby);
    const id = await asked(t, given, t.housing);
    const { data } = await query(agencyUser(t.housing), ONE, { id });
    expect(data.agencyRequest.notice.join(' ')).not.toContain('must disclose');
    expect(data.agencyRequest.notice.join(' ')).toContain('may choose');
  });

  test('D58: its list holds its own requests, of every authority, and no others', async () => {
    const [here, there] = [await givenCase(t, t.blaby), await givenCase(t, t.charnwood)];
    const mine = [await asked(t, here, t.police), await asked(t, there, t.police)];
    const theirs = await asked(t, here, t.housing);
    const ids = async (agencyId: string) =>
      (await query(agencyUser(agencyId), LIST)).data.agencyRequests.map((one: { id: string }) => one.id) as string[];
    expect(await ids(t.police)).toEqual(expect.arrayContaining(mine));
    expect(await ids(t.police)).not.toContain(theirs);
    expect(await ids(t.health)).toEqual([]);
    expect((await query(agencyUser(t.housing), ONE, { id: mine[0] })).data.agencyRequest).toBeNull();
    expect((await query(agencyUser(t.police), ONE, { id: 'nothing' })).data.agencyRequest).toBeNull();
  });

  test('D58: a grant that has ended closes the request', async () => {
    const given = await givenCase(t, t.blaby);
    const id = await asked(t, given, t.police);
    await t.look('update app.case_grants set revoked_at = now() where request_id = $1', [id]);
    expect((await query(agencyUser(t.police), ONE, { id })).data.agencyRequest).toBeNull();
  });

  test('R45: it answers, and reads its answer back', async () => {
    const given = await givenCase(t, t.blaby);
    const id = await asked(t, given, t.police);
    const { data, errors } = await query(
      agencyUser(t.police),
      `mutation ($input: ReplyToRequestInput!) {
      replyToRequest(input: $input) {
        result { id status version reply { kind reportsMade items { answer } } } refusals { code field } } }`,
      {
        input: { requestId: id, kind: 'PROVIDED', reportsMade: 'Two calls.', version: 1, items: policeItems(given) },
      },
      '2026-04-01',
    );
    expect(errors).toEqual([]);
    expect(data.replyToRequest).toEqual({
      refusals: [],
      result: {
        id,
        status: 'REPLIED',
        version: 2,
        reply: { kind: 'PROVIDED', reportsMade: 'Two calls.', items: [{ answer: 'RECORDED' }, { answer: 'RECORDED' }] },
      },
    });
  });
});
