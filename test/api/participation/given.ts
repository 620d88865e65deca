import { assessRisk, recordOffer } from '@server/features/participation';
import { authorityId } from '@server/cli/foundations/authorities';
import { applicantActor, type Actor } from '@server/platform/command/actor';
import { addDays } from '@shared/time';
import { acknowledged, decided, type ToldCase } from '../../support/stories';
import type { World } from '../../support/world';
import type { Change } from '../cases/given';

/** A case that meets the threshold, told by Letter 2a. */
export async function met(town: World, change: Change = {}, slug = 'blaby'): Promise<ToldCase> {
  const told = await acknowledged(town, slug, change);
  await decided(town, told, 'MET');
  return told;
}

/** Somebody of the applicant's side on their own page. */
export async function onPage(town: World, told: ToldCase, role = 'APPLICANT'): Promise<Actor> {
  const [party] = await town.raw<{ id: string }>('select id from app.parties where case_id = $1 and role = $2', [
    told.caseId,
    role,
  ]);
  return applicantActor(authorityId(told.slug), party?.id ?? '');
}

/** Both offers, made by phone on the world's day. */
export async function offeredBoth(town: World, told: ToldCase): Promise<void> {
  for (const kind of ['STATEMENT', 'ATTENDANCE'] as const) {
    const made = { caseId: told.caseId, kind, channel: 'PHONE', offeredOn: town.today } as const;
    expect((await town.run(told.spoc, recordOffer, made)).refusals).toEqual([]);
  }
}

/** An assessment as the form would send it. */
export const riskInput = (town: World, told: ToldCase, change: object = {}) => ({
  caseId: told.caseId,
  level: 'MEDIUM' as const,
  whatCouldHappen: 'They may come to the door again.',
  whatProtects: 'A neighbour looks in.',
  whatIsDone: 'An alarm was fitted.',
  assessedOn: town.today,
  reviewOn: addDays(town.today, 14),
  ...change,
});

export const assessed = async (town: World, told: ToldCase, change: object = {}) =>
  (await town.run(told.spoc, assessRisk, riskInput(town, told, change))).refusals.map(({ code, field }) => [code, field]);

/** The kinds of open task on a case. */
export const openKinds = async (town: World, told: ToldCase): Promise<string[]> =>
  (
    await town.raw<{ kind: string }>('select kind from app.tasks where case_id = $1 and done_on is null order by kind', [
      told.caseId,
    ])
  ).map(({ kind }) => kind);

/** How the person affected takes part, as the SPOC is shown it. */
export interface Shown {
  version: number;
  person: { name: string; isUnder18: boolean; isApplicant: boolean };
  made: { kind: string; channel: string; offeredOn: string; inLetter: boolean }[];
  answers: {
    kind: string;
    answer: string;
    channel: string;
    saidOn: string;
    needs: string | null;
    saidBy: string;
    stands: boolean;
  }[];
  statements: { source: string; says: string | null; givenBy: string; stands: boolean; document: { fileName: string } | null }[];
  risks: { level: string; because: string | null; assessedOn: string; assessedBy: string; stands: boolean }[];
  childAtRisk: boolean;
  warnings: string[];
  offers: { deed: string; allowed: boolean; refusals: { code: string }[] }[];
}
const FIELDS = `version person { name isUnder18 isApplicant } made { kind channel offeredOn inLetter }
  answers { kind answer channel saidOn needs saidBy stands } statements { source says givenBy stands document { fileName } }
  risks { level because assessedOn assessedBy stands } childAtRisk warnings offers { deed allowed refusals { code } }`;

export async function shown(town: World, told: ToldCase): Promise<Shown> {
  const { data, errors } = await town.ask<{ participation: Shown }>(
    told.spoc,
    `query Q($id: ID!) { participation(caseId: $id) { ${FIELDS} } }`,
    { id: told.caseId },
  );
  if (!data) {
    throw new Error(errors.map(({ message }) => message).join(' '));
  }
  return data.participation;
}
