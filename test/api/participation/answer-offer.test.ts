import { answerOffer, noteSaidOnPage, participationFacts } from '@server/features/participation';
import { plainDate } from '@shared/time';
import { Ctx } from '@server/platform/command/context';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { forSomebody, WRITTEN } from '../people/given';
import { met, offeredBoth, onPage, openKinds, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20T09:00'));

const facts = async (caseId: string) => {
  const ctx = new Ctx(town.composed.house, town.staff('blaby'));
  try {
    return await ctx.read((tx) => participationFacts(tx, caseId));
  } finally {
    await ctx.close();
  }
};

test('R34 R36 they answer on their own page, change their mind, and staff are told once; the latest stands', async () => {
  const told = await met(town);
  const me = await onPage(town, told);
  const say = (answer: 'IN_PERSON' | 'VICTIM_FIRST', needs: string | null = null) =>
    town.run(me, answerOffer, { caseId: told.caseId, kind: 'ATTENDANCE', answer, needs });
  expect(await facts(told.caseId)).toMatchObject({
    hasBothOffers: true,
    attendance: null,
    statement: 'WAITED_FOR',
    lastRiskOn: null,
  });
  expect(await say('IN_PERSON', ' Step-free ')).toEqual({ result: { caseId: told.caseId }, refusals: [] });
  expect(
    await town.raw(
      'select answer, channel, said_on, needs, by_party_id = party_id as mine, recorded_by from app.offer_answers where case_id = $1',
      [told.caseId],
    ),
  ).toEqual([
    { answer: 'IN_PERSON', channel: 'OWN_PAGE', said_on: '2026-03-20', needs: 'Step-free', mine: true, recorded_by: null },
  ]);
  expect(await eventsOf(town, told.caseId)).toContain('offer.answered');
  await town.post();
  expect(await openKinds(town, told)).toEqual(['TAKING_PART_TOLD']);
  town.on('2026-03-20T10:00');
  await say('VICTIM_FIRST');
  await town.post();
  expect(await openKinds(town, told)).toEqual(['TAKING_PART_TOLD']);
  const { answers, warnings } = await shown(town, told);
  expect(answers.map(({ answer, saidBy, stands }) => [answer, saidBy, stands])).toEqual([
    ['VICTIM_FIRST', 'The person affected', true],
    ['IN_PERSON', 'The person affected', false],
  ]);
  expect(warnings.join(' ')).toContain('written consent to that is not on file');
  expect(await facts(told.caseId)).toMatchObject({ attendance: 'VICTIM_FIRST' });
});

test('R33 staff take down an answer; what was said later stands, however late it is written down', async () => {
  const told = await met(town);
  town.on('2026-03-24');
  await town.run(await onPage(town, told), answerOffer, {
    caseId: told.caseId,
    kind: 'STATEMENT',
    answer: 'WILL_GIVE_STATEMENT',
  });
  town.on('2026-03-25');
  const said = { caseId: told.caseId, kind: 'STATEMENT', answer: 'NO_STATEMENT', channel: 'PHONE' } as const;
  expect((await town.run(told.spoc, answerOffer, { ...said, saidOn: plainDate('2026-03-23') })).refusals).toEqual([]);
  expect(await facts(told.caseId)).toMatchObject({ statement: 'WAITED_FOR' });
  expect((await town.run(told.spoc, answerOffer, { ...said, saidOn: town.today })).refusals).toEqual([]);
  expect(await facts(told.caseId)).toMatchObject({ statement: 'NONE' });
  expect((await shown(town, told)).answers[0]).toMatchObject({ answer: 'NO_STATEMENT', saidBy: 'SPOC blaby', stands: true });
});

test('D28 a representative can answer once the person affected was asked; staff see who said it', async () => {
  const told = await met(town, forSomebody({}, WRITTEN));
  const sister = await onPage(town, told);
  const input = { caseId: told.caseId, kind: 'ATTENDANCE', answer: 'REPRESENTATIVE' } as const;
  expect((await town.run(sister, answerOffer, input)).refusals).toMatchObject([{ code: 'ASK_FIRST' }]);
  await offeredBoth(town, told);
  expect((await town.run(sister, answerOffer, input)).refusals).toEqual([]);
  expect(
    await town.raw(`select p.role from app.offer_answers a join app.parties p on p.id = a.party_id where a.case_id = $1`, [
      told.caseId,
    ]),
  ).toEqual([{ role: 'VICTIM' }]);
  const page = await shown(town, told);
  expect(page.answers[0]?.saidBy).toBe('The applicant, for them');
  expect(page.warnings.join(' ')).toContain('given by the representative');
  expect(page.person).toEqual({ name: 'Imran Rahman', isUnder18: false, isApplicant: false });
});

describe('the refusals', () => {
  test('of another offer, in the future, without saying how, on a page by staff; nothing is written', async () => {
    const told = await met(town);
    const before = await traces(town, told.caseId);
    const refused = async (change: object) =>
      (
        await town.run(told.spoc, answerOffer, {
          caseId: told.caseId,
          kind: 'ATTENDANCE',
          answer: 'BY_VIDEO',
          channel: 'PHONE',
          saidOn: town.today,
          ...change,
        })
      ).refusals.map(({ code, field }) => [code, field]);
    expect(await refused({ answer: 'NO_STATEMENT' })).toEqual([['NOT_ALLOWED', 'answer']]);
    expect(await refused({ saidOn: plainDate('2026-03-21') })).toEqual([['DATE_ORDER', 'saidOn']]);
    expect(await refused({ channel: null })).toEqual([['MISSING', 'channel']]);
    expect(await refused({ channel: 'OWN_PAGE' })).toEqual([['NOT_ALLOWED', 'channel']]);
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('R33 after the meeting it is too late, for staff and on the page', async () => {
    const told = await met(town);
    await town.raw(`update app.cases set status = 'MEETING_HELD' where id = $1`, [told.caseId]);
    const input = { caseId: told.caseId, kind: 'ATTENDANCE', answer: 'IN_PERSON' } as const;
    expect((await town.run(await onPage(town, told), answerOffer, input)).refusals).toMatchObject([{ code: 'TOO_LATE' }]);
    const said = { ...input, channel: 'PHONE', saidOn: town.today } as const;
    expect((await town.run(told.spoc, answerOffer, said)).refusals).toMatchObject([{ code: 'TOO_LATE' }]);
  });

  test('somebody else’s case is not found, for staff elsewhere, an agency, another applicant', async () => {
    const [told, other] = [await met(town), await met(town)];
    const input = { caseId: told.caseId, kind: 'ATTENDANCE', answer: 'IN_PERSON', channel: 'PHONE', saidOn: town.today } as const;
    for (const actor of [town.staff('charnwood'), town.agency('police'), await onPage(town, other)]) {
      await expect(town.run(actor, answerOffer, input)).rejects.toThrow('not found');
    }
    await expect(town.run(town.staff('charnwood'), noteSaidOnPage, { caseId: told.caseId })).rejects.toThrow('not found');
  });
});
