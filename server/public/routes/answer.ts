import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  answerRowsInWords,
  firstGroup,
  furtherGroups,
  inputOf,
  keptApart,
  linesOn,
  mayAddLine,
  said,
  typedAnswer,
  type FieldError,
  type PublicAuthority,
  type Values,
} from '@shared/apply';
import { answerByLink, answerJudgement, linkedRequest, type LinkedRequest } from '@server/features/information-requests';
import { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { aboutRequest, answeredRows, askedInWords, lawInWords } from '../asked-view';
import type { Street } from '../street';
import { posted } from './in-visit';

/** Apart from every other session, and sent to these pages only: whoever works for the council stays signed in as themselves. */
const COOKIE = 'recourse_answer';

interface Opened {
  authority: PublicAuthority;
  ctx: Ctx;
  request: LinkedRequest;
  values: Values;
  action: string;
  reply: FastifyReply;
}

/** For somebody asked for information who has no account (R49): a link that needs a confirming click, the request, and their answer. */
export function answerRoutes(app: FastifyInstance, street: Street): void {
  const { desk, config } = street.given;
  const home = (authority: PublicAuthority): string => `/${authority.slug}/answer`;
  const secure = config.publicAddress.startsWith('https:');
  const cookie = (authority: PublicAuthority) => ({
    path: home(authority),
    httpOnly: true,
    sameSite: 'lax' as const,
    secure,
  });
  const closed = (authority: PublicAuthority, reply: FastifyReply) =>
    street.send(reply, 'request-closed', { authority }, { authority, exit: true, status: 410 });

  /** A handler for whoever holds an open link; to everybody else it is closed. What it reads, it reads as them. */
  const opened =
    (work: (open: Opened) => Promise<FastifyReply>) =>
    async (asked: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const authority = await street.authority(asked);
      const token = asked.cookies[COOKIE];
      const session = token ? await desk.session(token) : null;
      if (session?.kind !== 'RECIPIENT' || session.actor.tenantId !== authority.id) {
        return closed(authority, reply);
      }
      const ctx = new Ctx(street.given.house, session.actor);
      try {
        const request = await ctx.read((tx) => linkedRequest(tx));
        return await work({ authority, ctx, request, values: posted(asked), action: `${home(authority)}/request`, reply });
      } catch (failure) {
        if (failure instanceof NotFound) {
          return await closed(authority, reply);
        }
        throw failure;
      } finally {
        await ctx.close();
      }
    };

  app.get('/:slug/answer', async (asked, reply) => {
    const authority = await street.authority(asked);
    return asked.cookies[COOKIE] ? reply.redirect(`${home(authority)}/request`, 303) : closed(authority, reply);
  });

  // Opening the link does nothing: a mail scanner that follows links must not open the request.
  app.get<{ Params: { token: string } }>('/:slug/answer/:token', async (asked, reply) => {
    const authority = await street.authority(asked);
    return street.send(reply, 'open-request', { authority, token: asked.params.token }, { authority, exit: true });
  });

  app.post('/:slug/answer/open', async (asked, reply) => {
    const authority = await street.authority(asked);
    const used = await desk.useRequestLink(posted(asked).token ?? '', asked.ip);
    return 'token' in used
      ? reply.setCookie(COOKIE, used.token, cookie(authority)).redirect(`${home(authority)}/request`, 303)
      : closed(authority, reply);
  });

  app.get(
    '/:slug/answer/request',
    opened((open) =>
      open.request.status === 'REPLIED' ? answered(street, open, false) : askedPage(street, { ...open, values: {} }, []),
    ),
  );

  app.post(
    '/:slug/answer/request',
    opened(async (open) => {
      const { request, values } = open;
      if (request.status === 'REPLIED') {
        return answered(street, open, false);
      }
      switch (said(values, 'go')) {
        case 'next':
          return said(values, 'kind') === ''
            ? askedPage(street, open, [{ field: 'kind', message: 'Choose your answer' }])
            : details(street, open, []);
        case 'line':
          return details(street, { ...open, values: { ...values, lines: String(linesOn(values) + 1) } }, []);
        case 'check':
          return check(street, open);
        case 'send':
          return send(street, open);
        case 'kind':
          return askedPage(street, open, []);
        default:
          return details(street, open, []);
      }
    }),
  );
}

function askedPage(street: Street, open: Opened, errors: FieldError[]): Promise<FastifyReply> {
  const { authority, request, values, action, reply, ctx } = open;
  const props = {
    ...{ authority, reference: request.reference, values, errors, action },
    about: aboutRequest(request, authority, ctx.moment.today),
    items: askedInWords(request),
    notice: lawInWords(request),
    mustAnswer: request.exercisesPublicFunctions,
    groups: firstGroup(),
    hidden: keptApart(values, firstGroup()),
  };
  return street.send(reply, 'asked', props, { authority, exit: true, status: errors.length > 0 ? 400 : 200 });
}

function details(street: Street, open: Opened, errors: FieldError[]): Promise<FastifyReply> {
  const { authority, request, values, action, reply } = open;
  const groups = furtherGroups(values, request);
  const props = {
    ...{ authority, reference: request.reference, groups, values, errors, action },
    hidden: keptApart(values, groups),
    more: said(values, 'kind') === 'PROVIDED' && mayAddLine(values),
  };
  return street.send(reply, 'asked-details', props, { authority, exit: true, status: errors.length > 0 ? 400 : 200 });
}

/** What stands against the answer, each at its input; empty where it will do. */
function faults({ request, values, ctx }: Opened): FieldError[] {
  const answer = typedAnswer(values, request.items);
  return answer === null
    ? [{ field: 'kind', message: 'Choose your answer' }]
    : answerJudgement(request, answer, ctx.moment.today).map(({ field, message }) => ({
        field: inputOf(field, values),
        message,
      }));
}

function check(street: Street, open: Opened): Promise<FastifyReply> {
  const { authority, request, values, action, reply } = open;
  const errors = faults(open);
  if (errors.length > 0) {
    return said(values, 'kind') === '' ? askedPage(street, open, errors) : details(street, open, errors);
  }
  const groups = [...firstGroup(), ...furtherGroups(values, request)];
  const rows = answerRowsInWords(groups, values);
  const props = { authority, reference: request.reference, rows, hidden: keptApart(values, []), action };
  return street.send(reply, 'asked-check', props, { authority, exit: true });
}

async function send(street: Street, open: Opened): Promise<FastifyReply> {
  const { request, values, ctx } = open;
  const answer = typedAnswer(values, request.items);
  if (answer === null || faults(open).length > 0) {
    return check(street, open);
  }
  const { result, refusals } = await ctx.run(answerByLink, { ...answer, version: request.version });
  return result === null
    ? details(
        street,
        open,
        refusals.map(({ field, message }) => ({ field: inputOf(field, values), message })),
      )
    : answered(street, { ...open, request: await ctx.read((tx) => linkedRequest(tx)) }, true);
}

function answered(street: Street, { authority, request, reply }: Opened, justNow: boolean): Promise<FastifyReply> {
  const on = request.reply?.repliedOn ?? request.sentOn;
  const props = { authority, reference: request.reference, justNow, on, rows: answeredRows(request) };
  return street.send(reply, 'answered', props, { authority, exit: true });
}
