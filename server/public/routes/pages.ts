import type { FastifyInstance } from 'fastify';
import { checkDate, dateIn, DRAFT_DAYS, PRIVACY_NOTICE, type FieldError, type PublicAuthority, type Values } from '@shared/apply';
import { answerDue, answerWindows, BadInput, type ReportingWindow } from '@shared/policy';
import type { PlainDate, WorkingCalendar, WorkingDaysExplained } from '@shared/time';
import type { Street } from '../street';

const reviewing = (all: readonly PublicAuthority[]): PublicAuthority[] =>
  all.filter(({ capabilities }) => capabilities.includes('REVIEWS'));

/** Pages without anything of a person on them: the councils, an authority's own page, dates, privacy, accessibility. */
export function pageRoutes(app: FastifyInstance, street: Street): void {
  const { given } = street;
  app.get('/', async (_, reply) => street.send(reply, 'home', { authorities: reviewing(await street.authorities()) }));

  app.get('/accessibility', async (_, reply) =>
    street.send(reply, 'accessibility', { authorities: reviewing(await street.authorities()) }, { back: '/' }),
  );

  app.get('/check-a-date', async (request, reply) => {
    const { calendar } = given.house.moment();
    return street.send(reply, 'check-a-date', dateAnswer(request.query as Values, calendar), { back: '/' });
  });

  app.get('/:slug', async (request, reply) => {
    const authority = await street.authority(request, false);
    return authority.capabilities.includes('REVIEWS')
      ? street.send(reply, 'authority', { authority }, { authority, back: '/' })
      : street.send(reply, 'county', { authority, authorities: reviewing(await street.authorities()) }, { authority, back: '/' });
  });

  app.get('/:slug/privacy', async (request, reply) => {
    const authority = await street.authority(request);
    return street.send(
      reply,
      'privacy',
      { authority, version: PRIVACY_NOTICE, days: DRAFT_DAYS },
      { authority, back: `/${authority.slug}` },
    );
  });

  // The authority's colour is a file of its own, because the pages allow no inline style.
  app.get('/:slug/colours.css', async (request, reply) => {
    const { colour } = await street.authority(request, false);
    const safe = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1f2a44';
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(`:root{--authority-colour:${safe}}`);
  });
}

interface DateAnswer {
  values: Values;
  errors: FieldError[];
  due: WorkingDaysExplained | null;
  publishedTo: PlainDate;
  windows: (ReportingWindow & { occurredOn: PlainDate; receivedOn: PlainDate }) | null;
}
const FAR = '9999-12-31' as PlainDate;
const FIELD_OF: Readonly<Record<string, string>> = {
  from: 'from-day',
  workingDays: 'days',
  occurredOn: 'occurred-day',
  receivedOn: 'received-day',
};

/** The engine's answer to the form in the address; nothing is kept. A day to come may be asked about. */
export function dateAnswer(query: Values, calendar: WorkingCalendar): DateAnswer {
  const values = Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => typeof value === 'string')
      .map(([name, value]) => [name, value.slice(0, 20)]),
  );
  const empty: DateAnswer = { values, errors: [], due: null, windows: null, publishedTo: calendar.publishedTo };
  try {
    if (values.ask === 'windows') {
      const errors = [
        ...checkDate(values, 'occurred', 'the date of the incident', FAR),
        ...checkDate(values, 'received', 'the date of the application', FAR),
      ];
      const occurredOn = dateIn(values, 'occurred');
      const receivedOn = dateIn(values, 'received');
      return errors.length > 0 || !occurredOn || !receivedOn
        ? { ...empty, errors }
        : { ...empty, windows: { ...answerWindows(occurredOn, receivedOn), occurredOn, receivedOn } };
    }
    if (values.ask === 'due') {
      const errors = checkDate(values, 'from', 'the day to count from', FAR);
      const days = (values.days ?? '').trim();
      if (!/^\d{1,3}$/.test(days)) {
        errors.push({ field: 'days', message: 'Enter a number of working days from 0 to 999' });
      }
      const from = dateIn(values, 'from');
      return errors.length > 0 || !from ? { ...empty, errors } : { ...empty, due: answerDue(from, Number(days), calendar) };
    }
    return empty;
  } catch (failure) {
    if (failure instanceof BadInput) {
      const message = `${failure.sentence.charAt(0).toUpperCase()}${failure.sentence.slice(1)}`;
      return { ...empty, errors: [{ field: FIELD_OF[failure.field] ?? '', message }] };
    }
    throw failure;
  }
}
