import { authorityId } from '@server/cli/foundations/authorities';
import { answerEquality } from '@server/public/commands/answer-equality';
import { world, type World } from '../../support/world';

describe('R6 equality answers are kept apart from every case', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const tenantId = authorityId('blaby');
  const visitor = (slug = 'blaby') => ({ ...town.visitor(slug), subjectId: null });
  const kept = () => town.raw<Record<string, unknown>>('select * from app.equality_answers');

  test('the answer and the row: a month, what was answered, and not a column more; nobody is told', async () => {
    const before = await town.events();
    const values = { ageBand: '25_TO_44', sex: '', disability: 'NOT_SAID', fullName: 'Asha Rowan' };
    expect(await town.run(visitor(), answerEquality, { tenantId, values })).toEqual({ result: true, refusals: [] });
    expect(await kept()).toEqual([
      {
        tenant_id: tenantId,
        id: expect.any(String),
        given_in: `${town.today.slice(0, 8)}01`,
        answers: { ageBand: '25_TO_44', disability: 'NOT_SAID' },
      },
    ]);
    expect(await town.events()).toEqual(before);
    const trail = await town.raw(`select * from app.audit where command = 'equality.answer'`);
    expect(trail).toMatchObject([{ actor_id: null, case_id: null }]);
    expect(JSON.stringify(trail)).not.toContain('25_TO_44');
  });

  test('nothing answered leaves no row; an answer that was never offered is refused', async () => {
    const before = await kept();
    await town.run(visitor(), answerEquality, { tenantId, values: { ageBand: '' } });
    await expect(town.run(visitor(), answerEquality, { tenantId, values: { ageBand: 'OLD' } })).rejects.toThrow(
      'Select one of the answers',
    );
    expect(await kept()).toEqual(before);
  });

  test('no team, visitor or other authority reads or writes them', async () => {
    await expect(town.run(visitor('charnwood'), answerEquality, { tenantId, values: { sex: 'MALE' } })).rejects.toThrow(
      'You cannot do this (receive, Authority).',
    );
    for (const who of [town.staff('blaby'), town.visitor('blaby'), town.system('blaby')]) {
      await expect(town.read(who, 'select * from app.equality_answers')).rejects.toThrow('permission denied');
    }
  });
});
