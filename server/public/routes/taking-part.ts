import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  needsErrors,
  needsFields,
  needsText,
  needsValues,
  wayField,
  wayIn,
  wayInWords,
  type FieldError,
  type Values,
  type Way,
} from '@shared/apply';
import { longDate } from '@shared/time';
import { answerOffer } from '@server/features/participation';
import { wayOf } from '../review/review-parts';
import { isOffered, latestAnswer, type ApplicantReview } from '../review/review.repository';
import type { Street } from '../street';
import { posted } from './in-visit';
import { asErrors, signedIn, tooLate, type OwnCase } from './signed-in';

const NOT_ASKED = 'The council has not asked about this yet. It writes to you before the meeting.';
/** Who attends for somebody needs that person's agreement in writing (R36). */
const byWritten = (way: Way): boolean => way === 'VICTIM_FIRST' || way === 'REPRESENTATIVE';

/** How the person affected takes part in the meeting (R34, R36): one question, what would help, check, tell. */
export function takingPartRoutes(app: FastifyInstance, street: Street): void {
  app.get(
    '/:slug/status/case/taking-part',
    signedIn(street, (own) => ask(street, own, {}, [])),
  );

  app.post(
    '/:slug/status/case/taking-part',
    signedIn(street, async (own) => {
      const values = posted(own.request);
      const { way, errors } = wayIn(values);
      if (!way || !isOffered(own.found.review, 'ATTENDANCE')) {
        return ask(street, own, values, errors);
      }
      return way === 'NOT_ATTENDING'
        ? checkAnswer(street, own, way, {})
        : askNeeds(street, own, way, said(own.found.review, way), []);
    }),
  );

  app.post(
    '/:slug/status/case/taking-part/needs',
    signedIn(street, async (own) => {
      const values = posted(own.request);
      const { way, errors } = wayIn(values);
      if (!way) {
        return ask(street, own, values, errors);
      }
      const wrong = needsErrors(way, values);
      return values.change || wrong.length > 0
        ? askNeeds(street, own, way, values, values.change ? [] : wrong)
        : checkAnswer(street, own, way, values);
    }),
  );

  app.post(
    '/:slug/status/case/taking-part/answer',
    signedIn(street, async (own) => {
      const values = posted(own.request);
      const { way, errors } = wayIn(values);
      if (!way || needsErrors(way, values).length > 0 || !isOffered(own.found.review, 'ATTENDANCE')) {
        return ask(street, own, values, errors);
      }
      const { refusals } = await own.ctx.run(answerOffer, {
        caseId: own.found.review.caseId,
        kind: 'ATTENDANCE',
        answer: way,
        needs: needsText(way, values),
      });
      return refusals.length > 0
        ? ask(street, own, values, asErrors(refusals, 'way'))
        : own.reply.redirect(`${own.home}/taking-part/told`, 303);
    }),
  );

  app.get(
    '/:slug/status/case/taking-part/told',
    signedIn(street, async ({ authority, found, home, reply }) => {
      const way = wayOf(latestAnswer(found.review, 'ATTENDANCE')?.answer);
      return way
        ? street.send(
            reply,
            'part-done',
            {
              authority,
              title: 'Your answer has been sent',
              says: [
                `You told ${authority.name}: ${wayInWords(way, found.review.forAnother)}.`,
                way === 'NOT_ATTENDING'
                  ? 'The review goes ahead. You will be told its outcome in a letter.'
                  : `${authority.name} arranges it, and sends an invitation with the day, the time and the place.`,
                'Until the meeting you can change your answer on the page of your case.',
              ],
              written: byWritten(way) && found.review.agreedInWritingOn === null,
              forAnother: found.review.forAnother,
              home,
            },
            { authority, exit: true },
          )
        : reply.redirect(home, 303);
    }),
  );
}

/** What they said before of the same way, to be changed. */
function said(review: ApplicantReview, way: Way): Values {
  const before = latestAnswer(review, 'ATTENDANCE');
  return before && (before.answer === way || !byWritten(way)) ? needsValues(before.needs) : {};
}

async function ask(street: Street, own: OwnCase, values: Values, errors: FieldError[]): Promise<FastifyReply> {
  const { authority, ctx, found, home, reply } = own;
  const { review } = found;
  const input = { caseId: review.caseId, kind: 'ATTENDANCE', answer: 'NOT_ATTENDING' } as const;
  const { refusals } = await ctx.offer(answerOffer, input);
  const open = refusals.length === 0 && isOffered(review, 'ATTENDANCE');
  const before = latestAnswer(review, 'ATTENDANCE');
  const way = wayOf(before?.answer);
  const earlier = before && way ? `On ${longDate(before.saidOn)} you said: ${wayInWords(way, review.forAnother)}.` : '';
  const instead = open ? '' : refusals.length > 0 ? tooLate(refusals) : NOT_ASKED;
  return street.send(
    reply,
    'taking-part',
    {
      authority,
      field: wayField(review.forAnother),
      values: { way: values.way ?? way ?? '' },
      errors,
      minutes: review.meeting?.slotMinutes ?? 30,
      until: 'You can change your answer until the meeting.',
      said: [earlier, instead].filter(Boolean).join(' ') || null,
      forAnother: review.forAnother,
      action: open ? `${home}/taking-part` : null,
    },
    { authority, exit: true, back: home, status: errors.length > 0 ? 400 : 200 },
  );
}

function askNeeds(street: Street, own: OwnCase, way: Way, values: Values, errors: FieldError[]): Promise<FastifyReply> {
  const { authority, found, home, reply } = own;
  return street.send(
    reply,
    'taking-part-needs',
    {
      authority,
      title: way === 'REPRESENTATIVE' ? 'Who comes to the meeting?' : 'What should the council know?',
      way,
      fields: needsFields(way),
      values,
      errors,
      written: byWritten(way) && found.review.agreedInWritingOn === null,
      forAnother: found.review.forAnother,
      action: `${home}/taking-part/needs`,
    },
    { authority, exit: true, back: `${home}/taking-part`, status: errors.length > 0 ? 400 : 200 },
  );
}

function checkAnswer(street: Street, own: OwnCase, way: Way, values: Values): Promise<FastifyReply> {
  const { authority, found, home, reply } = own;
  const kept = Object.fromEntries(needsFields(way).map(({ name }) => [name, values[name] ?? '']));
  return street.send(
    reply,
    'taking-part-check',
    {
      authority,
      way,
      inWords: wayInWords(way, found.review.forAnother),
      needs: needsText(way, values),
      values: kept,
      base: `${home}/taking-part`,
      errors: [],
    },
    { authority, exit: true, back: `${home}/taking-part` },
  );
}
