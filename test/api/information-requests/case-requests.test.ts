import { applicantActor, publicActor } from '@server/platform/command/actor';
import { agencyUser, asked, givenCase, reply, spoc, town, type Town } from './given';
import { asking, type Query } from './asking';

let t: Town;
let query: Query;
beforeAll(async () => {
  t = await town();
  query = await asking(t);
});

const CASE = `query ($id: ID!) { case(id: $id) { offers { deed allowed } requests { id agency { name kind exercisesPublicFunctions }
  stage status scope sentOn dueOn repliedOn overdue version items { reportId } chasers { chasedOn }
  reply { kind items { answer } } documents { id } } } }`;
const LIST = '{ agencyRequests { id } }';

describe('the authority', () => {
  test('R25: its case shows who was asked, chased, late and answered', async () => {
    const given = await givenCase(t, t.blaby);
    const [police, housing] = [await asked(t, given, t.police), await asked(t, given, t.housing)];
    await reply(t, given, police, t.police);
    const chased = await query(
      spoc(t.blaby),
      `mutation ($id: ID!) {
      chaseRequest(input: { requestId: $id }) { result { id requests { id overdue } } refusals { code } } }`,
      { id: housing },
      '2026-04-03',
    );
    expect(chased).toMatchObject({ errors: [], data: { chaseRequest: { refusals: [], result: { id: given.caseId } } } });
    const { data, errors } = await query(spoc(t.blaby), CASE, { id: given.caseId }, '2026-04-03');
    expect(errors).toEqual([]);
    expect(data.case.requests).toHaveLength(2);
    expect(data.case.requests).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: police,
          status: 'REPLIED',
          repliedOn: '2026-04-01',
          overdue: false,
          chasers: [],
          agency: { name: 'Leicestershire Police', kind: 'POLICE', exercisesPublicFunctions: true },
          reply: { kind: 'PROVIDED', items: [{ answer: 'RECORDED' }, { answer: 'RECORDED' }] },
        }),
        expect.objectContaining({
          id: housing,
          status: 'SENT',
          overdue: true,
          chasers: [{ chasedOn: '2026-04-03' }],
          reply: null,
        }),
      ]),
    );
    expect(data.case.offers).toEqual(expect.arrayContaining([{ deed: 'requestInformation', allowed: true }]));
  });

  test('C4: five working days are proposed, brought forward to the working day before the decision', async () => {
    const given = await givenCase(t, t.blaby);
    const proposed = async (today: string) =>
      (
        await query(
          spoc(t.blaby),
          'query ($id: ID!) { defaultReplyDate(caseId: $id) { dueOn sentence } }',
          { id: given.caseId },
          today,
        )
      ).data.defaultReplyDate;
    expect(await proposed('2026-03-26')).toMatchObject({
      dueOn: '2026-04-02',
      sentence: expect.stringContaining('Due Thursday 2 April 2026'),
    });
    expect(await proposed('2026-04-07')).toMatchObject({ dueOn: '2026-04-10' });
  });

  test('R25: it asks through the door, and sees the request on its case', async () => {
    const given = await givenCase(t, t.blaby);
    const { data, errors } = await query(
      spoc(t.blaby),
      `mutation ($input: RequestInformationInput!) {
      requestInformation(input: $input) { result { version requests { agency { name } } } refusals { code field } } }`,
      {
        input: { caseId: given.caseId, agencyIds: [t.police], scope: 'What do you hold?', dueOn: '2026-04-02', version: 1 },
      },
    );
    expect(errors).toEqual([]);
    expect(data.requestInformation).toEqual({
      refusals: [],
      result: { version: 2, requests: [{ agency: { name: 'Leicestershire Police' } }] },
    });
  });
});

describe('nobody else', () => {
  test.each([
    ['the authority, at the agency’s door', () => spoc(t.blaby), LIST, /cannot do this/],
    ['the public', () => publicActor(t.blaby), LIST, /Sign in/],
    ['an applicant', () => applicantActor(t.blaby, t.police), LIST, /cannot do this/],
    [
      'an agency, at the case’s door',
      () => agencyUser(t.police),
      '{ defaultReplyDate(caseId: "x") { dueOn } }',
      /cannot do this/,
    ],
  ])('%s', async (_, actor, source, message) => {
    const { errors } = await query(actor(), source);
    expect(errors).toEqual([expect.stringMatching(message)]);
  });

  test('another authority is proposed nothing, for it finds no such case', async () => {
    const given = await givenCase(t, t.blaby);
    const { errors } = await query(spoc(t.charnwood), 'query ($id: ID!) { defaultReplyDate(caseId: $id) { dueOn } }', {
      id: given.caseId,
    });
    expect(errors).toEqual(['Case was not found.']);
  });
});
