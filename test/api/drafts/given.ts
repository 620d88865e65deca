import { randomUUID } from 'node:crypto';
import type { Answers } from '@shared/apply';
import { authorityId } from '@server/cli/foundations/authorities';
import { saveDraft } from '@server/public/commands/save-draft';
import type { Actor } from '@server/platform/command/actor';
import type { World } from '../../support/world';

export interface Begun {
  tenantId: string;
  draftId: string;
  visitor: Actor;
}
export const ANSWERS: Answers = { values: { fullName: 'Asha Rowan', impact: 'I do not sleep.' }, incidents: [] };

/** A visitor who has an id of their own and has typed nothing yet. */
export function arrived(town: World, slug = 'blaby'): Begun {
  const draftId = randomUUID();
  return { tenantId: authorityId(slug), draftId, visitor: town.visitor(slug, draftId) };
}

/** A visitor whose answers were saved. */
export async function begun(town: World, slug = 'blaby'): Promise<Begun> {
  const one = arrived(town, slug);
  await town.run(one.visitor, saveDraft, { tenantId: one.tenantId, draftId: one.draftId, answers: ANSWERS });
  return one;
}

export const draftRow = async (town: World, draftId: string): Promise<{ answers: unknown; reference: string | null } | null> =>
  (
    await town.raw<{ answers: unknown; reference: string | null }>('select answers, reference from app.drafts where id = $1', [
      draftId,
    ])
  )[0] ?? null;
