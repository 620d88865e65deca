import { PlainDate, shortDate } from '@shared/time';
import type { ApplicantKind } from '@shared/vocabulary/cases';
import type { AddressKind, AppliesFor, SafeChannel } from '@shared/vocabulary/people';
import { addressJudgement } from './postal-address';
import { Moment, Refusal, refuse, Rule } from './rule';

/** What an application must hold to be sent (§3, §8). Whether it will meet the threshold is never asked here (R80). */
export const APPLICATION_RULES = {
  complete: {
    id: 'application.complete',
    section: '§3',
    requirements: ['R4', 'R5', 'R6', 'R18', 'D13', 'D35'],
    says: 'An application names the applicant, a way to reach them, and at least one incident.',
  },
  dates: {
    id: 'application.dates',
    section: '§2',
    requirements: ['D50'],
    says: 'Incidents and reports happened in order and before the application was received; otherwise they are asked again.',
  },
  received: {
    id: 'application.received',
    section: '§3',
    requirements: ['R22', 'D34'],
    says: 'An application bears the day it really arrived, never a day to come.',
  },
  safe: {
    id: 'application.safe-letters',
    section: '§4',
    requirements: ['R23', 'D28'],
    says: 'Letters are asked for by a way the person has and has marked safe. With no safe way the application is still received.',
  },
  declared: {
    id: 'application.declared',
    section: '§3',
    requirements: ['R18'],
    says: 'The applicant declares that what they say is true as far as they know.',
  },
} as const satisfies Record<string, Rule>;

export interface SubmittedIncident {
  occurredOn: PlainDate | null;
  place: string | null;
  whatHappened: string | null;
  reports: readonly { reportedOn: PlainDate | null }[];
}
export interface SubmittedPerson {
  name: string | null;
  email?: string | null;
  phone?: string | null;
  addressKind?: AddressKind;
  /** Lines of the postal address without the name; the last is the postcode. Null or empty where none was given. */
  addressLines?: readonly string[] | null;
  /** Left out where letters were not asked about. */
  letterChannel?: 'EMAIL' | 'POST_FIRST';
  safeChannels?: readonly SafeChannel[];
}
export interface SubmittedApplication extends SubmittedPerson {
  applicantKind?: ApplicantKind;
  organisationName?: string | null;
  appliesFor?: AppliesFor;
  victim?: (SubmittedPerson & { wantsCopies?: boolean }) | null;
  consent?: { givenOn: PlainDate; scope: string; expiresOn: PlainDate | null } | null;
  receivedOn: PlainDate;
  incidents: readonly SubmittedIncident[];
  declaredTrue: boolean;
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** Everything missing or impossible in an application, all at once. Agreement to share may be missing: that is a task, not a bar (D55). */
export function applicationJudgement(application: SubmittedApplication, moment: Pick<Moment, 'today'>): Refusal[] {
  const { complete, received, declared } = APPLICATION_RULES;
  const lines = (application.addressLines ?? []).filter((line) => !blank(line));
  const unreachable = blank(application.email) && blank(application.phone) && lines.length === 0;
  const missing = (when: boolean, message: string, field: string): Refusal[] =>
    when ? [refuse(complete, 'MISSING', message, field)] : [];
  return [
    ...missing(blank(application.name), 'Give your name.', 'name'),
    ...missing(
      application.applicantKind === 'BUSINESS' && blank(application.organisationName),
      'Give the name of the business.',
      'organisationName',
    ),
    ...missing(
      application.applicantKind === 'COMMUNITY_GROUP' && blank(application.organisationName),
      'Give the name of the group.',
      'organisationName',
    ),
    ...missing(unreachable, 'Give at least one way to reach you: email, phone or address.', 'contact'),
    ...(lines.length > 0 ? addressJudgement([blank(application.name) ? 'Name' : (application.name ?? ''), ...lines]) : []),
    ...letterGaps(application, ''),
    ...(application.appliesFor === 'SOMEONE_ELSE' ? victimGaps(application, moment.today) : []),
    ...(application.receivedOn > moment.today
      ? [refuse(received, 'DATE_ORDER', 'An application cannot have arrived after today.', 'receivedOn')]
      : []),
    ...missing(application.incidents.length === 0, 'Tell us about at least one incident.', 'incidents'),
    ...application.incidents.flatMap((incident, index) => incidentGaps(incident, `incidents[${index}]`, application.receivedOn)),
    ...(application.declaredTrue
      ? []
      : [refuse(declared, 'MISSING', 'Confirm that what you have told us is true as far as you know.', 'declaredTrue')]),
  ];
}

/** The ways a person gave to reach them. Voicemail is safe only where they say so. */
export function waysGiven(person: Omit<SubmittedPerson, 'name'>): SafeChannel[] {
  return [
    ...(blank(person.email) ? [] : (['EMAIL'] as const)),
    ...((person.addressLines ?? []).every(blank) || person.addressKind === 'NONE' ? [] : (['POST'] as const)),
    ...(blank(person.phone) ? [] : (['PHONE'] as const)),
  ];
}

/** What stands against the way letters were asked for, once it was asked; `at` is the path of the person, with its dot. */
function letterGaps(person: SubmittedPerson, at: string): Refusal[] {
  const { letterChannel, safeChannels } = person;
  const bad = (message: string): Refusal[] => [refuse(APPLICATION_RULES.safe, 'NOT_SAFE', message, `${at}letterChannel`)];
  if (letterChannel === undefined) {
    return [];
  }
  if (letterChannel === 'POST_FIRST' && person.addressKind === 'NONE') {
    return bad('Letters cannot be posted with no fixed address. Choose email, or give an address that is care of somebody.');
  }
  const given = waysGiven(person);
  const way = letterChannel === 'EMAIL' ? 'EMAIL' : 'POST';
  const reaches = (channel: SafeChannel): boolean => given.includes(channel) && (safeChannels ?? given).includes(channel);
  // Nobody is turned away for having no safe way: a person finds one before anything is sent.
  if (reaches(way) || !(['EMAIL', 'POST'] as const).some(reaches)) {
    return [];
  }
  const safe = way === 'EMAIL' ? 'a safe email address' : 'a safe postal address';
  return bad(`Letters by ${way === 'EMAIL' ? 'email' : 'post'} need ${safe}. Choose the other way, or give one.`);
}

function victimGaps({ victim, consent }: SubmittedApplication, today: PlainDate): Refusal[] {
  const { complete, dates } = APPLICATION_RULES;
  if (!victim || blank(victim.name)) {
    return [refuse(complete, 'MISSING', 'Give the name of the person the application is for.', 'victim.name')];
  }
  const lines = (victim.addressLines ?? []).filter((line) => !blank(line));
  const order = (when: boolean, message: string, field: string): Refusal[] =>
    when ? [refuse(dates, 'DATE_ORDER', message, `consent.${field}`)] : [];
  return [
    ...(lines.length > 0 ? addressJudgement([victim.name ?? '', ...lines], 'victim.address') : []),
    ...(victim.wantsCopies ? letterGaps(victim, 'victim.') : []),
    ...(consent && blank(consent.scope) ? [refuse(complete, 'MISSING', 'Say what the person agreed to.', 'consent.scope')] : []),
    ...order(
      consent !== null && consent !== undefined && consent.givenOn > today,
      'Consent cannot be dated after today.',
      'givenOn',
    ),
    ...order(
      Boolean(consent?.expiresOn && consent.expiresOn <= consent.givenOn),
      'Consent ends after the day it was given.',
      'expiresOn',
    ),
  ];
}

function incidentGaps(incident: SubmittedIncident, at: string, receivedOn: PlainDate): Refusal[] {
  const { complete, dates } = APPLICATION_RULES;
  const { occurredOn } = incident;
  const missing = (when: boolean, message: string, field: string): Refusal[] =>
    when ? [refuse(complete, 'MISSING', message, `${at}.${field}`)] : [];
  const impossible = (message: string, field: string): Refusal => refuse(dates, 'DATE_ORDER', message, `${at}.${field}`);
  return [
    ...missing(occurredOn === null, 'Say when it happened.', 'occurredOn'),
    ...missing(blank(incident.place), 'Say where it happened.', 'place'),
    ...missing(blank(incident.whatHappened), 'Say what happened.', 'whatHappened'),
    ...(occurredOn !== null && occurredOn > receivedOn
      ? [impossible('It cannot have happened after the application arrived.', 'occurredOn')]
      : []),
    ...incident.reports.flatMap(({ reportedOn }, index) => {
      const field = `reports[${index}].reportedOn`;
      if (reportedOn === null) {
        return missing(true, 'Say when you reported it.', field);
      }
      return [
        ...(occurredOn !== null && reportedOn < occurredOn
          ? [impossible(`It cannot have been reported before it happened on ${shortDate(occurredOn)}.`, field)]
          : []),
        ...(reportedOn > receivedOn ? [impossible('It cannot have been reported after the application arrived.', field)] : []),
      ];
    }),
  ];
}
