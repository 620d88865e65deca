import { childAtRisk, consentState, participationWarnings } from '@shared/policy';
import { caseForDeed, type OfferType } from '@server/features/cases';
import { consentsOfCase, partiesOfCase } from '@server/features/people';
import type { Command } from '@server/platform/command/command';
import type { Ctx } from '@server/platform/command/context';
import { answerOffer } from '../commands/answer-offer';
import { assessRisk } from '../commands/assess-risk';
import { recordOffer } from '../commands/record-offer';
import { recordStatement } from '../commands/record-statement';
import { offeredDays, personAffected } from '../participation.repository';
import type { ParticipationType } from '../participation.type';
import { standing } from './participation-facts';
import { answersGiven, offersMade, riskIsAsked, risksAssessed, statementsGiven } from './participation.repository';

/** The part of the person affected in a review, as staff see it: what was offered and answered, the statement, the risk, what is missing. */
export async function participationPage(ctx: Ctx, caseId: string): Promise<ParticipationType> {
  const { today } = ctx.moment;
  const page = await ctx.read(async (tx) => {
    const found = await caseForDeed(tx, caseId);
    const parties = await partiesOfCase(tx, caseId);
    const person = personAffected(parties);
    const answers = await answersGiven(tx, caseId);
    const statements = await statementsGiven(tx, caseId);
    const risks = await risksAssessed(tx, caseId);
    const attendance = standing(answers, 'ATTENDANCE');
    const statementAnswer = standing(answers, 'STATEMENT');
    const childIsAtRisk = childAtRisk(parties);
    const [last] = risks;
    const facts = {
      offered: (await offeredDays(tx, caseId)).map(({ kind }) => kind),
      attendance: attendance?.answer ?? null,
      answeredByRepresentative: [attendance, statementAnswer].some((answer) => answer?.byRepresentative),
      statementAnswer: statementAnswer?.answer ?? null,
      hasStatement: statements.length > 0,
      consentToAttend: consentState({ kind: 'ATTEND', ...(await consentsOfCase(tx, caseId)) }, today),
      childIsAtRisk,
      risk: last ? { reviewOn: last.reviewOn, isAsked: await riskIsAsked(tx, caseId) } : null,
    };
    return {
      caseId,
      reference: found.reference,
      version: found.version,
      person: person && {
        partyId: person.id,
        name: person.fullName,
        isUnder18: person.isUnder18,
        isApplicant: person.role === 'APPLICANT',
      },
      made: await offersMade(tx, caseId),
      answers,
      statements,
      risks,
      childAtRisk: childIsAtRisk,
      warnings: participationWarnings(facts, today),
    };
  });
  const deed = async <L, R>(name: string, of: Command<{ caseId: string }, L, R>): Promise<OfferType> => {
    const { allowed, refusals } = await ctx.offer(of, { caseId });
    return { deed: name, allowed, refusals: [...refusals] };
  };
  return {
    ...page,
    offers: [
      await deed('recordOffer', recordOffer as never),
      await deed('answerOffer', answerOffer as never),
      await deed('recordStatement', recordStatement as never),
      await deed('assessRisk', assessRisk as never),
    ],
  };
}
