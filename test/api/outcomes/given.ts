import { randomUUID } from 'node:crypto';
import { finishFindings, finishPlan, issueOutcome, recommend, setAction, writeFindings } from '@server/features/outcomes';
import type { SetActionInput } from '@server/features/outcomes/commands/set-action';
import type { RecommendInput } from '@server/features/outcomes/commands/recommend';
import type { ApplicationInput } from '@server/features/cases';
import type { Command, Outcome } from '@server/platform/command/command';
import type { Actor } from '@server/platform/command/actor';
import { POWERS } from '@shared/vocabulary/outcomes';
import { addDays, plainDate } from '@shared/time';
import { acknowledged, decided, type ToldCase } from '../../support/stories';
import { AGENCIES, type World } from '../../support/world';

export const RESPONSIBLE = 'Kyle Marsh at number 16';

/** A case whose meeting was held on the world’s day; the meeting is put there by hand, as its own deeds are tested elsewhere. */
export async function reviewed(town: World, slug = 'blaby', change: Partial<ApplicationInput> = {}): Promise<ToldCase> {
  const told = await acknowledged(town, slug, { peopleResponsible: RESPONSIBLE, ...change });
  await decided(town, told, 'MET');
  await town.raw(
    `insert into app.meetings (tenant_id, id, case_id, held_on, status, told_on, recorded_on, recorded_at) values ($1, $2, $3, $4, 'HELD', $4, $4, now())`,
    [told.spoc.tenantId, randomUUID(), told.caseId, town.today],
  );
  await town.raw(`update app.cases set status = 'MEETING_HELD' where id = $1`, [told.caseId]);
  return told;
}

/** Runs a deed that must succeed. */
export async function done<I, L, R>(town: World, actor: Actor, deed: Command<I, L, R>, input: I): Promise<R> {
  const { result, refusals }: Outcome<R> = await town.run(actor, deed, input);
  if (result === null) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
  return result;
}
/** The codes and fields of what is refused. */
export const refusedWith = async <I, L, R>(town: World, actor: Actor, deed: Command<I, L, R>, input: I): Promise<unknown[]> =>
  (await town.run(actor, deed, input)).refusals.map(({ code, field }) => [code, field]);

export const findings = (caseId: string, change: object = {}) => ({
  caseId,
  whatWasDone: 'Two warnings.',
  whatWorked: 'Visits.',
  whatDidNot: 'Nobody shared what they knew of Kyle Marsh.',
  conclusions: 'All acted alone.',
  forApplicant: 'Each organisation acted alone.',
  powers: POWERS.map((power) => ({ power, answer: 'USED' as const, why: '' })),
  ...change,
});
export const withFindings = async (town: World, told: ToldCase): Promise<void> => {
  await done(town, told.spoc, writeFindings, findings(told.caseId));
  await done(town, told.spoc, finishFindings, { caseId: told.caseId });
};

export const recommendation = (town: World, caseId: string, change: Partial<RecommendInput> = {}): RecommendInput => ({
  caseId,
  says: 'Name one officer for each long case.',
  agencyId: AGENCIES.police.id,
  replyDueOn: addDays(town.today, 28),
  ...change,
});
export const action = (town: World, caseId: string, change: Partial<SetActionInput> = {}): SetActionInput => ({
  caseId,
  says: 'Serve a notice on Kyle Marsh after plain-clothes patrols.',
  openSays: 'Use the powers of the police against the noise.',
  agencyId: AGENCIES.police.id,
  dueOn: addDays(town.today, 42),
  ...change,
});

/** Findings, one recommendation and two actions, one of them of a body without an account; the plan final. */
export async function readyToTell(town: World, told: ToldCase): Promise<void> {
  await withFindings(town, told);
  await done(town, told.spoc, recommend, recommendation(town, told.caseId));
  await done(town, told.spoc, setAction, action(town, told.caseId));
  const gate = { says: 'Mend the gate.', openSays: 'Mend the gate.', agencyId: null, bodyName: 'Narborough Parish Council' };
  await done(town, told.spoc, setAction, action(town, told.caseId, gate));
  await done(town, told.spoc, finishPlan, { caseId: told.caseId, because: 'They asked not to be written to.' });
}

/** Letter 3 has gone. */
export async function outcomeTold(town: World, slug = 'blaby'): Promise<ToldCase> {
  const told = await reviewed(town, slug);
  await readyToTell(town, told);
  await done(town, told.spoc, issueOutcome, { caseId: told.caseId });
  await town.post();
  return told;
}

/** The id of the first row of a table about a case. */
export const idOf = async (town: World, table: 'actions' | 'recommendations', caseId: string): Promise<string> =>
  (await town.raw<{ id: string }>(`select id from app.${table} where case_id = $1 order by number limit 1`, [caseId]))[0]?.id ??
  '';

/** Moves the world so many days on. */
export const later = (town: World, days: number): void => town.on(plainDate(addDays(town.today, days)));

/** Nobody of another authority, and no agency, may do this: to them it is not there, or not theirs. Nothing is written. */
export async function notTheirs<I, L, R>(town: World, caseId: string, deed: Command<I, L, R>, input: I): Promise<void> {
  const trail = () => town.raw('select count(*)::int as n from app.audit where case_id = $1', [caseId]);
  const before = await trail();
  await expect(town.run(town.staff('charnwood'), deed, input)).rejects.toThrow('was not found');
  await expect(town.run(town.agency('housing'), deed, input)).rejects.toThrow();
  await expect(town.run(town.county(), deed, input)).rejects.toThrow();
  expect(await trail()).toEqual(before);
}
/** The names of the events about a case. */
export const happened = async (town: World, caseId: string): Promise<string[]> =>
  (
    await town.raw<{ name: string }>(`select name from app.outbox where ids->>'caseId' = $1 order by occurred_at, id`, [caseId])
  ).map(({ name }) => name);
