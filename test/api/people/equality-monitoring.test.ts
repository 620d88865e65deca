import { randomUUID } from 'node:crypto';
import { authorityId } from '@server/cli/foundations/authorities';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const answer = (slug: string, answers: object) =>
  town.raw(`insert into app.equality_answers (tenant_id, id, given_in, answers) values ($1, $2, '2026-03-01', $3)`, [
    authorityId(slug),
    randomUUID(),
    JSON.stringify(answers),
  ]);
const ask = (actor = town.authorityAdmin('blaby')) =>
  town.ask<{ equalityMonitoring: object[] }>(actor, '{ equalityMonitoring { question answers { answer count } } }');

describe('R7 equality answers, counted for the authority’s administrator only', () => {
  test('nothing before ten have answered; then no number under five; and nobody else’s answers', async () => {
    for (let n = 0; n < 9; n += 1) {
      await answer('blaby', { sex: n < 6 ? 'FEMALE' : 'MALE' });
      await answer('charnwood', { sex: 'MALE' });
    }
    expect((await ask()).data).toEqual({ equalityMonitoring: [] });
    await answer('blaby', { sex: 'MALE', disability: 'YES' });
    expect((await ask()).data).toEqual({
      equalityMonitoring: [
        { question: 'disability', answers: [{ answer: 'YES', count: 'fewer than 5' }] },
        {
          question: 'sex',
          answers: [
            { answer: 'FEMALE', count: '6' },
            { answer: 'MALE', count: 'fewer than 5' },
          ],
        },
      ],
    });
  });

  test('staff and agencies are not told', async () => {
    expect((await ask(town.staff('blaby'))).codes).toEqual(['FORBIDDEN']);
    expect((await ask(town.agency('police'))).codes).toEqual(['FORBIDDEN']);
    expect((await ask(town.partnershipAdmin())).data).toEqual({ equalityMonitoring: [] });
  });
});
