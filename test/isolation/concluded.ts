import { randomUUID } from 'node:crypto';
import {
  answerPlan,
  answerRecommendation,
  finishFindings,
  finishPlan,
  issueOutcome,
  recommend,
  reportProgress,
  setAction,
  showPlan,
  writeFindings,
} from '@server/features/outcomes';
import { addDays } from '@shared/time';
import { POWERS } from '@shared/vocabulary/outcomes';
import type { ToldCase } from '../support/stories';
import { AGENCIES, type AgencyName, type World } from '../support/world';

/** A review with findings, a recommendation, a plan and Letter 3, through commands; planted words in all that is not for everybody. */
export async function concluded(made: World, told: ToldCase, name: AgencyName, planted: string): Promise<void> {
  const { caseId, spoc } = told;
  await held(made, told);
  const run = async (outcome: Promise<{ result: unknown; refusals: readonly { message: string }[] }>): Promise<void> => {
    const { result, refusals } = await outcome;
    if (result === null) {
      throw new Error(refusals.map(({ message }) => message).join(' '));
    }
  };
  const words = { whatWasDone: planted, whatWorked: planted, whatDidNot: planted, conclusions: planted, forApplicant: planted };
  const powers = POWERS.map((power) => ({ power, answer: 'USED' as const, why: planted }));
  const agencyId = AGENCIES[name].id;
  await run(made.run(spoc, writeFindings, { caseId, ...words, powers }));
  await run(made.run(spoc, finishFindings, { caseId }));
  await run(made.run(spoc, recommend, { caseId, says: planted, agencyId, replyDueOn: addDays(made.today, 28) }));
  const dueOn = addDays(made.today, 28);
  await run(made.run(spoc, setAction, { caseId, says: planted, openSays: planted, agencyId, dueOn }));
  await run(made.run(spoc, showPlan, { caseId, channel: 'OWN_PAGE' }));
  await run(made.run(await made.applicant(caseId), answerPlan, { caseId, says: planted }));
  await run(made.run(spoc, finishPlan, { caseId }));
  await run(made.run(spoc, issueOutcome, { caseId }));
  await made.post();
  const [ids] = await made.raw<{ action: string; recommendation: string }>(
    `select a.id as action, r.id as recommendation from app.actions a join app.recommendations r on r.case_id = a.case_id where a.case_id = $1`,
    [caseId],
  );
  await run(made.run(made.agency(name), reportProgress, { actionId: ids?.action ?? '', says: planted }));
  const regard = { recommendationId: ids?.recommendation ?? '', regard: 'ACCEPTED' as const, says: planted };
  await run(made.run(made.agency(name), answerRecommendation, regard));
  await made.raw(
    `insert into app.action_reminders (tenant_id, id, case_id, action_id, reminded_on, recorded_on, recorded_at) values ($1, $2, $3, $4, $5, $5, now())`,
    [spoc.tenantId, randomUUID(), caseId, ids?.action, made.today],
  );
}

/** The meeting was held: put there by hand where none was yet. */
async function held(made: World, { caseId, spoc }: ToldCase): Promise<void> {
  await made.raw(
    `insert into app.meetings (tenant_id, id, case_id, held_on, status, told_on, recorded_on, recorded_at)
     select $1, $2, $3, $4, 'HELD', $4, $4, now() where not exists (select 1 from app.meetings where case_id = $3 and status = 'HELD')`,
    [spoc.tenantId, randomUUID(), caseId, made.today],
  );
  await made.raw(`update app.cases set status = 'MEETING_HELD' where id = $1`, [caseId]);
}
