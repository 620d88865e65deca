import { isUUID } from 'class-validator';
import { on } from '@shared/access/ability-for';
import { requestDue, stageIn } from '@shared/policy';
import type { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { caseForDeed } from '@server/features/cases';
import { clockView, type ClockType } from '@server/features/clocks';
import { nextDueOn } from './asking';

/**
 * The day agencies would be given if asked about this case today (C4): the usual time, brought forward to the working day
 * before the decision, or in the second round the outcome, is due. Null for whoever may not ask. A case that is not theirs is NotFound.
 */
export async function defaultReplyDate(ctx: Ctx, caseId: string): Promise<ClockType | null> {
  const { ability, moment } = ctx;
  if (!isUUID(caseId)) {
    throw new NotFound('Case');
  }
  return ctx.read(async (tx) => {
    const found = await caseForDeed(tx, caseId);
    if (!ability.can('requestInformation', on('Case', found))) {
      return null;
    }
    const stage = stageIn(found.status);
    const due = requestDue(stage, moment.today, await nextDueOn(tx, caseId, stage), moment.calendar);
    return clockView({ ...due, id: caseId, subjectId: caseId, stoppedOn: null, stoppedBecause: null }, moment);
  });
}
