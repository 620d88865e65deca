import type { FastifyInstance, FastifyReply } from 'fastify';
import { opinionField, type FieldError, type PublicPages, type Values } from '@shared/apply';
import { longDate } from '@shared/time';
import { ACTION_STATUS_LABEL, REGARD_LABEL } from '@shared/vocabulary/outcomes';
import { answerPlan } from '@server/features/outcomes';
import { NotFound } from '@server/platform/command/failures';
import type { ApplicantReview, ShownPlan } from '../review/review.repository';
import type { Street } from '../street';
import { posted } from './in-visit';
import { asErrors, signedIn, type OwnCase } from './signed-in';

/** The plan as it was shown to them, what they think of a draft, and how each action goes (R40, R44, D29). */
export function planRoutes(app: FastifyInstance, street: Street): void {
  app.get(
    '/:slug/status/case/plan',
    signedIn(street, (own) => show(street, own, {}, [])),
  );

  app.post(
    '/:slug/status/case/plan',
    signedIn(street, async (own) => {
      const values = posted(own.request);
      if (!own.found.review.plan) {
        throw new NotFound('The plan');
      }
      const says = (values.says ?? '').replaceAll('\r\n', '\n').trim();
      if (says === '') {
        return show(street, own, values, [{ field: 'says', message: 'Write what you think of the plan' }]);
      }
      const { refusals } = await own.ctx.run(answerPlan, { caseId: own.found.review.caseId, says });
      return refusals.length > 0
        ? show(street, own, values, asErrors(refusals, 'says'))
        : own.reply.redirect(`${own.home}/plan/told`, 303);
    }),
  );

  app.get(
    '/:slug/status/case/plan/told',
    signedIn(street, ({ authority, home, reply }) =>
      street.send(
        reply,
        'part-done',
        {
          authority,
          title: 'What you think has been sent',
          says: [
            `${authority.name} reads it before the plan is final.`,
            'The plan comes to you with the letter about the outcome. Until then you can add to what you said.',
          ],
          written: false,
          forAnother: false,
          home,
        },
        { authority, exit: true },
      ),
    ),
  );
}

async function show(street: Street, own: OwnCase, values: Values, errors: FieldError[]): Promise<FastifyReply> {
  const { authority, ctx, found, home, reply } = own;
  const { plan, recommendations, caseId } = found.review;
  if (!plan && recommendations.length === 0) {
    throw new NotFound('The plan');
  }
  const isDraft = plan?.status === 'DRAFT';
  const open = isDraft && (await ctx.offer(answerPlan, { caseId, says: '' })).allowed;
  return street.send(
    reply,
    'plan',
    {
      authority,
      errors,
      headline: isDraft ? 'The draft plan' : plan?.status === 'FINAL' ? 'The plan' : 'What the review recommends',
      explain: explained(plan, authority.name),
      lines: plan && plan.status !== 'NOT_NEEDED' ? plan.actions.map((action) => lineOf(action, isDraft)) : [],
      recommendations: recommendations.map(recommendation),
      asked: open ? { field: opinionField, values: { says: values.says ?? '' }, action: `${home}/plan` } : null,
      answers: plan?.answers ?? [],
    },
    { authority, exit: true, back: home, status: errors.length > 0 ? 400 : 200 },
  );
}

function explained(plan: ShownPlan | null, council: string): string[] {
  if (plan?.status === 'DRAFT') {
    return [
      `This is what the organisations want to do. It is not final: ${council} wants to know what you think before it is.`,
      'It leaves out what is about other people.',
    ];
  }
  return plan?.status === 'FINAL'
    ? [
        `Final since ${longDate(plan.finalOn ?? plan.shownOn)}. Each organisation says how its part goes, and you can read it here.`,
        'It leaves out what is about other people.',
      ]
    : [];
}

function lineOf(action: ShownPlan['actions'][number], isDraft: boolean): PublicPages['plan']['lines'][number] {
  const { number, bodyName, says, dueOn, status, doneOn, progress } = action;
  const stands = doneOn ? `${ACTION_STATUS_LABEL[status]} on ${longDate(doneOn)}` : ACTION_STATUS_LABEL[status];
  return {
    number,
    who: bodyName,
    what: says,
    byWhen: dueOn,
    stands: isDraft ? 'Proposed' : stands,
    progress: isDraft ? null : progress,
  };
}

function recommendation(line: ApplicantReview['recommendations'][number]): PublicPages['plan']['recommendations'][number] {
  const { number, bodyName, says, replyDueOn, regard, regardOn } = line;
  return {
    number,
    to: bodyName,
    what: says,
    stands: regard
      ? `Its answer${regardOn ? `, ${longDate(regardOn)}` : ''}: ${REGARD_LABEL[regard].toLowerCase()}.`
      : `It has not answered yet. It was asked to answer by ${longDate(replyDueOn)}.`,
  };
}
