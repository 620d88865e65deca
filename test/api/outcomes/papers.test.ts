import { findingsPaper, planPaper } from '@server/features/outcomes/papers';
import { Ctx } from '@server/platform/command/context';
import type { Actor } from '@server/platform/command/actor';
import type { PaperMaker } from '@server/papers';
import type { Session } from '@shared/vocabulary/marks';
import { world, type World } from '../../support/world';
import { outcomeTold, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});
const paper = async (actor: Actor, make: PaperMaker, caseId: string, session: Session): Promise<string> => {
  const ctx = new Ctx(town.composed.house, actor);
  try {
    return JSON.stringify(await make(ctx, caseId, session));
  } finally {
    await ctx.close();
  }
};

test('R39 D31 the report of findings is a closed paper and no open one', async () => {
  const { caseId, spoc, reference } = await outcomeTold(town);
  const closed = await paper(spoc, findingsPaper, caseId, 'CLOSED');
  for (const words of [
    reference,
    'All acted alone.',
    'Nobody shared what they knew of Kyle Marsh.',
    'Mediation',
    'Used already',
  ]) {
    expect(closed).toContain(words);
  }
  expect(await paper(spoc, findingsPaper, caseId, 'OPEN')).toBe('null');
  expect(await paper(town.agency('police'), findingsPaper, caseId, 'CLOSED')).toBe('null');
  expect(await paper(town.staff('charnwood'), findingsPaper, caseId, 'CLOSED')).toBe('null');
});

test('R40 D29 the open plan has the redacted rows alone, the closed one all of it; for staff', async () => {
  const { caseId, spoc } = await outcomeTold(town);
  const open = await paper(spoc, planPaper, caseId, 'OPEN');
  expect(open).toContain('Use the powers of the police against the noise.');
  expect(open).not.toMatch(/Marsh|plain-clothes/);
  expect(await paper(spoc, planPaper, caseId, 'CLOSED')).toContain('plain-clothes patrols');
  expect(await paper(town.agency('police'), planPaper, caseId, 'OPEN')).toBe('null');
  const early = await reviewed(town);
  expect(await paper(early.spoc, planPaper, early.caseId, 'OPEN')).toBe('null');
});
