import {
  answerPlan,
  answerRecommendation,
  closeCase,
  endAction,
  finishFindings,
  finishPlan,
  issueOutcome,
  noteActionDone,
  recommend,
  removeAction,
  removeRecommendation,
  reportProgress,
  setAction,
  showPlan,
  tellRecommendations,
  writeFindings,
} from '@server/features/outcomes';
import { agreeMinutes } from '@server/features/meetings';
import { addDays } from '@shared/time';
import { POWERS } from '@shared/vocabulary/outcomes';
import { AGENCIES } from '../../support/world';
import { does, type Review } from './review';

/** What the panel writes on the day: findings not finished, recommendations not told, a plan that nobody was shown. */
export async function drafted({ town, marks, told }: Review): Promise<void> {
  const { caseId, spoc } = told;
  const { at } = marks;
  const agencyId = AGENCIES.police.id;
  const powers = POWERS.map((power) => ({ power, answer: 'USED' as const, why: at('powers') }));
  const findings = {
    whatWasDone: at('wasdone'),
    whatWorked: at('worked'),
    whatDidNot: at('didnot'),
    conclusions: at('conclusions'),
  };
  await does(town, spoc, writeFindings, { caseId, ...findings, forApplicant: at('forapplicant'), powers });
  const dueOn = addDays(town.today, 28);
  for (const says of ['recommendation', 'removedrecommendation']) {
    await does(town, spoc, recommend, { caseId, says: at(says), agencyId, replyDueOn: dueOn });
  }
  for (const says of ['action', 'endedaction', 'removedaction']) {
    await does(town, spoc, setAction, { caseId, says: at(says), openSays: at(`${says}open`), agencyId, dueOn });
  }
  for (const [table, deed, key] of [
    ['recommendations', removeRecommendation, 'recommendationId'],
    ['actions', removeAction, 'actionId'],
  ] as const) {
    const [row] = await town.raw<{ id: string }>(`select id from app.${table} where says = $1`, [
      at(`removed${table.slice(0, -1)}`),
    ]);
    await does(town, spoc, deed as typeof removeAction, { [key]: row?.id ?? '' } as { actionId: string });
  }
}

/** Minutes agreed, findings finished, bodies told, the plan shown and final, Letter 3 sent, actions reported on, the case closed. */
export async function concluded({ town, marks, told, cast }: Review, meetingId: string): Promise<void> {
  const { caseId, spoc } = told;
  const { at } = marks;
  const police = cast['an agency of the panel'];
  await does(town, spoc, agreeMinutes, { meetingId, session: 'CLOSED' });
  await does(town, spoc, finishFindings, { caseId });
  await does(town, spoc, tellRecommendations, { caseId });
  await town.post();
  const one = async (table: string, says: string): Promise<string> =>
    (await town.raw<{ id: string }>(`select id from app.${table} where says = $1`, [at(says)]))[0]?.id ?? '';
  const answer = { recommendationId: await one('recommendations', 'recommendation'), regard: 'ACCEPTED' as const };
  await does(town, police, answerRecommendation, { ...answer, says: at('regard') });
  await does(town, spoc, showPlan, { caseId, channel: 'EMAIL' });
  await town.post();
  await does(town, cast['the person affected'], answerPlan, { caseId, says: at('plananswer') });
  await does(town, spoc, finishPlan, { caseId });
  await does(town, spoc, issueOutcome, { caseId });
  await town.post();
  const [actionId, endedId] = [await one('actions', 'action'), await one('actions', 'endedaction')];
  await does(town, police, reportProgress, { actionId, says: at('progress'), saysDone: true });
  await does(town, spoc, noteActionDone, { actionId, doneOn: town.today, openProgress: at('openprogress') });
  await does(town, spoc, endAction, { actionId: endedId, because: at('endedbecause'), openProgress: at('endedopen') });
  await town.post();
  await does(town, spoc, closeCase, { caseId, reason: at('closereason') });
  await town.post();
}
