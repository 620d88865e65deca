import { longDate, type PlainDate } from '@shared/time';
import { INCIDENT_KIND_LABEL, type IncidentKind } from '@shared/vocabulary/cases';
import { SESSION_LABEL, type Session } from '@shared/vocabulary/marks';
import { RISK_LEVEL_LABEL, STATEMENT_SOURCE_LABEL, type RiskLevel, type StatementSource } from '@shared/vocabulary/participation';
import { linesOfCase, paperHead, paperLines } from '@server/features/chronology';
import { WHO_MAY_SEE, type Paper, type PaperSection } from '@server/papers';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';
import type { MeetingRow } from './meeting.repository';
import { agendaOf, partsOf } from './reading/parts';

/**
 * The papers of one part as they are now (R31, R38, D30). The open one: agenda, application, incidents, the lines that are open, and the
 * statement. The closed one besides: who is said to be responsible, every line the panel may see, and the risk. Lines for the SPOC only
 * are in neither.
 */
export async function packPaper(
  tx: ReadTx,
  meeting: MeetingRow,
  session: Session,
  number: number,
  madeOn: PlainDate,
): Promise<Paper> {
  const head = await paperHead(tx, meeting.caseId);
  const part = (await partsOf(tx, meeting)).find((one) => one.session === session);
  if (!head || !part) {
    throw new NotFound('The part of the meeting');
  }
  const isClosed = session === 'CLOSED';
  const lines = paperLines(await linesOfCase(tx, meeting.caseId), session);
  const where = [part.place, part.videoLink].filter(Boolean).join(' or ');
  return {
    ...head,
    title: `Pack ${number}`,
    marking: session,
    markingSays: WHO_MAY_SEE[session],
    madeOn,
    sections: [
      {
        heading: `${SESSION_LABEL[session]} of ${longDate(meeting.heldOn)}`,
        parts: [{ kind: 'PARAGRAPHS', paragraphs: [`${part.startsAt} to ${part.endsAt}. ${where}.`] }],
      },
      await agendaSection(tx, meeting.id, session),
      ...(await application(tx, meeting.caseId, isClosed)),
      { heading: 'Chronology', parts: [{ kind: 'LINES', lines }] },
      await statement(tx, meeting.caseId),
      ...(isClosed ? [await risk(tx, meeting.caseId)] : []),
    ],
  };
}

const paragraphs = (heading: string, ...says: readonly (string | null)[]): PaperSection => ({
  heading,
  parts: [{ kind: 'PARAGRAPHS', paragraphs: says.filter((one): one is string => Boolean(one?.trim())) }],
});

async function agendaSection(tx: ReadTx, meetingId: string, session: Session): Promise<PaperSection> {
  const items = (await agendaOf(tx, meetingId)).filter((item) => item.session === session);
  return {
    heading: 'Agenda',
    parts: [{ kind: 'LIST', items: items.map(({ title, minutes }) => (minutes ? `${title} (${minutes} minutes)` : title)) }],
  };
}

async function application(tx: ReadTx, caseId: string, isClosed: boolean): Promise<PaperSection[]> {
  const [told] = await tx.query<{
    impact: string;
    desiredOutcome: string;
    peopleResponsible: string | null;
    receivedOn: PlainDate;
  }>(
    `select impact, desired_outcome as "desiredOutcome", people_responsible as "peopleResponsible", received_on as "receivedOn"
     from app.cases where id = $1`,
    [caseId],
  );
  const incidents = await tx.query<{ kind: IncidentKind; occurredOn: PlainDate; place: string; description: string }>(
    `select kind, occurred_on as "occurredOn", place, description from app.incidents where case_id = $1 order by occurred_on, position`,
    [caseId],
  );
  return [
    paragraphs(
      'What the applicant says',
      told ? `Received on ${longDate(told.receivedOn)}.` : null,
      told?.impact ? `How it affects them: ${told.impact}` : null,
      told?.desiredOutcome ? `What they want to happen: ${told.desiredOutcome}` : null,
      isClosed && told?.peopleResponsible ? `Who they say is responsible: ${told.peopleResponsible}` : null,
    ),
    {
      heading: 'Incidents',
      parts: [
        {
          kind: 'TABLE',
          header: ['Day', 'What', 'Where', 'In their words'],
          rows: incidents.map(({ kind, occurredOn, place, description }) => [
            longDate(occurredOn),
            INCIDENT_KIND_LABEL[kind],
            place,
            description,
          ]),
        },
      ],
    },
  ];
}

async function statement(tx: ReadTx, caseId: string): Promise<PaperSection> {
  const [given] = await tx.query<{ source: StatementSource; says: string | null; givenOn: PlainDate }>(
    `select source, says, given_on as "givenOn" from app.impact_statements where case_id = $1 and given_on is not null
     order by given_on desc, given_at desc limit 1`,
    [caseId],
  );
  return given
    ? paragraphs(
        'Personal impact statement',
        `${STATEMENT_SOURCE_LABEL[given.source]}, ${longDate(given.givenOn)}.`,
        given.says ?? 'It is a document of its own, on the case.',
      )
    : paragraphs('Personal impact statement', 'None was given when this pack was made.');
}

async function risk(tx: ReadTx, caseId: string): Promise<PaperSection> {
  const [latest] = await tx.query<{
    level: RiskLevel;
    could: string;
    protects: string;
    done: string;
    assessedOn: PlainDate;
    by: string;
  }>(
    `select level, what_could_happen as could, what_protects as protects, what_is_done as done, assessed_on as "assessedOn",
       assessed_by_name as by from app.risk_assessments where case_id = $1 order by assessed_on desc, recorded_at desc limit 1`,
    [caseId],
  );
  return latest
    ? paragraphs(
        'Risk to the person affected',
        `${RISK_LEVEL_LABEL[latest.level]}, assessed on ${longDate(latest.assessedOn)} by ${latest.by}.`,
        `What could happen: ${latest.could}`,
        `What protects them: ${latest.protects}`,
        `What is done: ${latest.done}`,
      )
    : paragraphs('Risk to the person affected', 'It was not assessed when this pack was made.');
}
