import { randomUUID } from 'node:crypto';
import { receiveApplication } from '@server/features/cases';
import { publicActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { toApplication, type Answers } from '@shared/apply';
import { allAnswered } from './answers';
import type { TestStreet } from './street';

export interface Applied {
  reference: string;
  tenantId: string;
  caseId: string;
  partyId: string;
  email: string;
}

/** Somebody who applied to an authority today, through the command that the form runs. */
export async function anApplicant(street: TestStreet, slug = 'blaby', answers: Answers = allAnswered()): Promise<Applied> {
  const [authority] = await street.ask<{ id: string }>('select id from app.authorities where slug = $1', [slug]);
  const tenantId = authority!.id;
  const ctx = new Ctx(street.house, publicActor(tenantId, randomUUID()));
  const { today } = street.house.moment();
  const { result, refusals } = await ctx.run(receiveApplication, toApplication(answers, true, today));
  await ctx.close();
  if (!result) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
  const [found] = await street.ask<{ caseId: string; partyId: string; email: string }>(
    `select c.id as "caseId", p.id as "partyId", p.email from app.cases c join app.parties p on p.case_id = c.id where c.reference = $1`,
    [result.reference],
  );
  return { reference: result.reference, tenantId, ...found! };
}
