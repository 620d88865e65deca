import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  backPath,
  fieldsOf,
  given,
  nextPath,
  pathOf,
  placeExists,
  questionAt,
  saved,
  scopeOf,
  soFar,
  standingOf,
  valuesAt,
  type Answers,
  type FieldError,
  type Place,
  type PublicPages,
  type Question,
} from '@shared/apply';
import type { PlainDate } from '@shared/time';
import { NotFound } from '@server/platform/command/failures';
import type { Street } from '../street';
import type { Visit } from '../visit';
import { posted } from './in-visit';

/** Pages on which an incident's standing is shown while it is typed. */
const LIVE: readonly string[] = ['INCIDENT when', 'INCIDENT where', 'REPORT to', 'REPORT when'];
type From = 'check' | 'incident' | '';

/** Shows a question with what was answered so far. */
export async function showQuestion(
  street: Street,
  visit: Visit,
  place: Place,
  slug: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const question = findQuestion(visit.answers, place, slug);
  const from = fromOf((request.query as Record<string, unknown>).from, place);
  return sendQuestion(street, visit, question, place, visit.answers, [], from, reply);
}

/** Saves what was typed, right or wrong; then goes on, or shows the page again with everything typed and what is wrong with it. */
export async function answerQuestion(
  street: Street,
  visit: Visit,
  place: Place,
  slug: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const question = findQuestion(visit.answers, place, slug);
  const { today } = street.given.house.moment();
  const body = posted(request);
  const values = given(question, soFar(visit.answers, place, today), body);
  const answers = saved(visit.answers, place, values);
  await visit.save(answers);
  const errors = question.validate(valuesAt(answers, place), soFar(answers, place, today));
  const from = fromOf(body.from, place);
  if (errors.length > 0) {
    return sendQuestion(street, visit, question, place, answers, errors, from, reply);
  }
  const next = nextPath(question, place, answers, today);
  // Somebody who came to change one answer goes back, unless the answer itself leads elsewhere.
  const stays = ['call-999', 'first-time'].includes(next) || next.endsWith('/characteristic') || next.endsWith('reports/1/to');
  const path = from && !stays ? returnPath(from, place) : next;
  const onward = from && next.endsWith('/characteristic') ? `${path}?from=${from}` : path;
  return reply.redirect(`/${visit.authority.slug}/apply/${onward}`, 303);
}

function findQuestion(answers: Answers, place: Place, slug: string): Question {
  const question = placeExists(answers, place) ? questionAt(scopeOf(place), slug) : null;
  // A new incident begins at its beginning, and so does a new report.
  const isNew = place.incident !== null && Object.keys(valuesAt(answers, place)).length === 0;
  if (!question || (isNew && !['kind', 'to'].includes(slug))) {
    throw new NotFound('Question');
  }
  return question;
}

const fromOf = (text: unknown, place: Place): From =>
  text === 'check' || (text === 'incident' && place.incident !== null) ? text : '';
const returnPath = (from: From, { incident }: Place): string =>
  from === 'check' ? 'check' : pathOf({ incident, report: null }, '');

async function sendQuestion(
  street: Street,
  visit: Visit,
  question: Question,
  place: Place,
  answers: Answers,
  errors: FieldError[],
  from: From,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { authority } = visit;
  const { today } = street.given.house.moment();
  const base = `/${authority.slug}/apply`;
  const back = from ? returnPath(from, place) : backPath(question, place, answers, today);
  return street.send(
    reply,
    'question',
    {
      authority,
      title: question.title,
      caption: captionOf(place),
      hint: question.hint ?? null,
      aside: question.aside ?? null,
      explain: question.explain ?? [],
      fields: fieldsOf(question, soFar(answers, place, today)),
      values: valuesAt(answers, place),
      errors,
      action: `${base}/${pathOf(place, question.slug)}`,
      from,
      privacy: question.slug === 'agreement',
      ...liveOf(question, place, answers, today),
    },
    { authority, exit: true, back: `${base}${back ? `/${back}` : ''}`, status: errors.length > 0 ? 400 : 200 },
  );
}

function captionOf({ incident, report }: Place): string | null {
  return incident === null
    ? null
    : report === null
      ? `Incident ${incident + 1}`
      : `Incident ${incident + 1}, report ${report + 1}`;
}

function liveOf(
  question: Question,
  place: Place,
  answers: Answers,
  today: PlainDate,
): Pick<PublicPages['question'], 'live' | 'standing'> {
  const incident = place.incident === null ? undefined : answers.incidents[place.incident];
  if (place.incident === null || !LIVE.includes(`${question.scope} ${question.slug}`)) {
    return { live: null, standing: null };
  }
  const known = valuesAt(answers, place);
  const answered = question.fields.some((field) => known[field.kind === 'DATE' ? `${field.name}-day` : field.name]);
  return {
    live: {
      values: incident?.values ?? {},
      reports: incident?.reports.map(({ values }) => values) ?? [],
      report: place.report,
      today,
    },
    standing: incident && answered ? standingOf(incident, today) : null,
  };
}
