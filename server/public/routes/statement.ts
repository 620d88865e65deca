import type { FastifyInstance, FastifyReply } from 'fastify';
import { statementField, type FieldError } from '@shared/apply';
import { answerOffer, giveStatement, saveStatement } from '@server/features/participation';
import { draftStatement, givenStatement, isOffered, latestAnswer } from '../review/review.repository';
import type { Outcome } from '@server/platform/command/command';
import type { Street } from '../street';
import { posted } from './in-visit';
import { asErrors, signedIn, tooLate, type OwnCase } from './signed-in';

/** The personal impact statement on one's own page (R33): written, saved, checked, given; or declined. */
export function statementRoutes(app: FastifyInstance, street: Street): void {
  app.get(
    '/:slug/status/case/statement',
    signedIn(street, (own) => write(street, own, { says: null, errors: [], saved: 'saved' in (own.request.query as object) })),
  );

  app.post(
    '/:slug/status/case/statement',
    signedIn(street, async (own) => {
      const { then, ...values } = posted(own.request);
      const says = lines(values.says);
      const asData = (own.request.headers.accept ?? '').includes('application/json');
      const { refusals } = await saved(own, says);
      const errors = [
        ...asErrors(refusals, 'says'),
        ...(then === 'LATER' || says.trim() !== '' ? [] : [{ field: 'says', message: 'Write your statement first' }]),
      ];
      if (asData) {
        return own.reply.code(errors.length > 0 ? 422 : 204).send();
      }
      if (errors.length > 0) {
        return write(street, own, { says, errors, saved: false });
      }
      return own.reply.redirect(then === 'LATER' ? `${own.home}/statement?saved` : `${own.home}/statement/check`, 303);
    }),
  );

  app.get(
    '/:slug/status/case/statement/check',
    signedIn(street, (own) => check(street, own, [])),
  );

  // What is given is what was saved and shown, not what a form says it is.
  app.post(
    '/:slug/status/case/statement/give',
    signedIn(street, async (own) => {
      const says = draftStatement(own.found.review)?.says ?? '';
      const { refusals } = await own.ctx.run(giveStatement, { caseId: own.found.review.caseId, says });
      return refusals.length > 0
        ? check(street, own, asErrors(refusals, ''))
        : own.reply.redirect(`${own.home}/statement/given`, 303);
    }),
  );

  app.post(
    '/:slug/status/case/statement/none',
    signedIn(street, async (own) => {
      const input = { caseId: own.found.review.caseId, kind: 'STATEMENT', answer: 'NO_STATEMENT' } as const;
      const { refusals } = await own.ctx.run(answerOffer, input);
      return refusals.length > 0
        ? write(street, own, { says: null, errors: asErrors(refusals, 'says'), saved: false })
        : own.reply.redirect(`${own.home}/statement/declined`, 303);
    }),
  );

  for (const [path, title, says] of [
    [
      'given',
      'Your statement has been given',
      [
        'It is read at the meeting by the organisations that take part.',
        'Until the meeting you can give a new one, which takes its place.',
      ],
    ],
    [
      'declined',
      'Your answer has been sent',
      ['The review goes ahead without a statement.', 'Until the meeting you can still write one on the page of your case.'],
    ],
  ] as const) {
    app.get(
      `/:slug/status/case/statement/${path}`,
      signedIn(street, ({ authority, home, reply }) =>
        street.send(
          reply,
          'part-done',
          { authority, title, says, written: false, forAnother: false, home },
          { authority, exit: true },
        ),
      ),
    );
  }
}

/** Saves what is being written. Two first savings at the same moment make one draft: the later one is then tried again, on the draft there is. */
async function saved({ ctx, found }: OwnCase, says: string): Promise<Outcome<{ caseId: string }>> {
  const save = () => ctx.run(saveStatement, { caseId: found.review.caseId, says });
  try {
    return await save();
  } catch (failure) {
    if ((failure as { code?: unknown } | null)?.code === '23505') {
      return save();
    }
    throw failure;
  }
}

/** What a box holds, with the line ends of everybody else. */
const lines = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n');

async function write(
  street: Street,
  own: OwnCase,
  typed: { says: string | null; errors: FieldError[]; saved: boolean },
): Promise<FastifyReply> {
  const { authority, ctx, found, home, reply } = own;
  const { review } = found;
  const draft = draftStatement(review);
  const given = givenStatement(review);
  const { refusals } = await ctx.offer(saveStatement, { caseId: review.caseId, says: '' });
  const open = refusals.length === 0 && (isOffered(review, 'STATEMENT') || draft !== null);
  const declined = latestAnswer(review, 'STATEMENT')?.answer === 'NO_STATEMENT' && !given;
  const instead = refusals.length > 0 ? tooLate(refusals) : NOT_ASKED;
  return street.send(
    reply,
    'statement',
    {
      authority,
      field: statementField(review.forAnother),
      says: typed.says ?? draft?.says ?? '',
      saved: typed.saved && draft !== null,
      errors: typed.errors,
      instead: open ? null : instead,
      given: given ? { on: given.givenOn, says: given.says } : null,
      declined,
      forAnother: review.forAnother,
      action: open ? `${home}/statement` : null,
      decline: open && !given && !draft && !declined ? `${home}/statement/none` : null,
    },
    { authority, exit: true, back: home, status: typed.errors.length > 0 ? 400 : 200 },
  );
}
const NOT_ASKED = 'The council has not asked for a statement yet. It writes to you before the meeting.';

async function check(street: Street, own: OwnCase, errors: FieldError[]): Promise<FastifyReply> {
  const { authority, found, home, reply } = own;
  const says = draftStatement(found.review)?.says ?? '';
  if (says.trim() === '' && errors.length === 0) {
    return reply.redirect(`${home}/statement`, 303);
  }
  return street.send(
    reply,
    'statement-check',
    { authority, says, action: `${home}/statement/give`, back: `${home}/statement`, errors },
    { authority, exit: true, back: `${home}/statement`, status: errors.length > 0 ? 400 : 200 },
  );
}
