import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  incidentInWords,
  incidentRows,
  MOST_INCIDENTS,
  MOST_REPORTS,
  pathOf,
  reportCount,
  reportInWords,
  reportRows,
  said,
  standingOf,
  standingOfAll,
  without,
  type Answers,
  type IncidentLine,
  type Place,
  type ReportLine,
} from '@shared/apply';
import { NotFound } from '@server/platform/command/failures';
import type { Street } from '../street';
import { whileWriting } from './in-visit';
import { answerQuestion, showQuestion } from './question-page';

/** The incident and report an address names; people count from 1. Throws NotFound for anything else. */
function placeOf(request: FastifyRequest): Place {
  const { n, m } = request.params as { n: string; m?: string };
  const number = (text: string): number => {
    if (!/^[1-9]\d?$/.test(text)) {
      throw new NotFound('Incident');
    }
    return Number(text) - 1;
  };
  return { incident: number(n), report: m === undefined ? null : number(m) };
}

/** The place, which must exist already. */
function knownPlace(request: FastifyRequest, answers: Answers): Place & { incident: number } {
  const { incident, report } = placeOf(request);
  const known = incident === null ? undefined : answers.incidents[incident];
  if (incident === null || !known || (report !== null && !known.reports[report])) {
    throw new NotFound('Incident');
  }
  return { incident, report };
}

/** Incidents and their reports: the list, each incident, its questions, adding and removing. */
export function incidentRoutes(app: FastifyInstance, street: Street): void {
  const today = () => street.given.house.moment().today;

  app.get(
    '/:slug/apply/incidents',
    whileWriting(street, async (visit, authority, _, reply) => {
      const { answers } = visit;
      const base = `/${authority.slug}/apply`;
      const incidents: IncidentLine[] = answers.incidents.map((incident, index) => ({
        title: incidentInWords(answers, index),
        place: said(incident.values, 'place'),
        reports: reportCount(answers, index),
        standing: standingOf(incident, today()),
        open: `${base}/incidents/${index + 1}`,
        remove: `${base}/incidents/${index + 1}/remove`,
      }));
      return street.send(
        reply,
        'incidents',
        {
          authority,
          incidents,
          summary: standingOfAll(answers, today()),
          onward: `${base}/no-action`,
          errors: [],
          add: incidents.length < MOST_INCIDENTS ? `${base}/incidents/${incidents.length + 1}/kind` : null,
        },
        { authority, exit: true, back: `${base}/who` },
      );
    }),
  );

  app.get(
    '/:slug/apply/incidents/:n',
    whileWriting(street, async (visit, authority, request, reply) => {
      const { answers } = visit;
      const { incident } = knownPlace(request, answers);
      const found = answers.incidents[incident];
      if (!found) {
        throw new NotFound('Incident');
      }
      const base = `/${authority.slug}/apply`;
      const here = `${base}/incidents/${incident + 1}`;
      const reported = said(found.values, 'reported') !== 'NO';
      const reports: ReportLine[] = !reported
        ? []
        : found.reports.map((_, index) => ({
            title: reportInWords(answers, incident, index, today()),
            rows: reportRows(answers, incident, index, today()),
            remove: `${here}/reports/${index + 1}/remove`,
          }));
      return street.send(
        reply,
        'incident',
        {
          authority,
          title: incidentInWords(answers, incident),
          rows: incidentRows(answers, incident, today()),
          reports,
          reported,
          standing: standingOf(found, today()),
          again: 'incident',
          addReport: reported && found.reports.length < MOST_REPORTS ? `${here}/reports/${found.reports.length + 1}/to` : null,
        },
        { authority, exit: true, back: `${base}/incidents` },
      );
    }),
  );

  for (const path of ['/:slug/apply/incidents/:n/remove', '/:slug/apply/incidents/:n/reports/:m/remove']) {
    app.get(
      path,
      whileWriting(street, async (visit, authority, request, reply) => {
        const place = knownPlace(request, visit.answers);
        const base = `/${authority.slug}/apply`;
        const back = place.report === null ? `${base}/incidents` : `${base}/${pathOf({ ...place, report: null }, '')}`;
        const what =
          place.report === null
            ? incidentInWords(visit.answers, place.incident)
            : reportInWords(visit.answers, place.incident, place.report, today());
        return street.send(
          reply,
          'remove',
          {
            authority,
            title: place.report === null ? 'Remove this incident?' : 'Remove this report?',
            what,
            action: `${base}/${pathOf(place, 'remove')}`,
            back,
          },
          { authority, exit: true, back },
        );
      }),
    );
    app.post(
      path,
      whileWriting(street, async (visit, authority, request, reply) => {
        const place = knownPlace(request, visit.answers);
        await visit.save(without(visit.answers, place));
        const back = place.report === null ? 'incidents' : pathOf({ ...place, report: null }, '');
        return reply.redirect(`/${authority.slug}/apply/${back}`, 303);
      }),
    );
  }

  for (const path of ['/:slug/apply/incidents/:n/:question', '/:slug/apply/incidents/:n/reports/:m/:question']) {
    app.get(
      path,
      whileWriting(street, (visit, _, request, reply) =>
        showQuestion(street, visit, placeOf(request), (request.params as { question: string }).question, request, reply),
      ),
    );
    app.post(
      path,
      whileWriting(street, (visit, _, request, reply) =>
        answerQuestion(street, visit, placeOf(request), (request.params as { question: string }).question, request, reply),
      ),
    );
  }
}
