import type { Answers, IncidentAnswers, ReportAnswers, Values } from '@shared/apply';
import { plainDate } from '@shared/time';

export const TODAY = plainDate('2026-03-20');

/** The inputs of a date, as typed. */
export const typed = (name: string, date: string): Values => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};

export const aReport = (on: string, more: Values = {}): ReportAnswers => ({
  values: {
    body: 'POLICE',
    bodyName: '',
    method: 'PHONE',
    agencyReference: '',
    actionTaken: 'Nothing',
    ...typed('reportedOn', on),
    ...more,
  },
});

export const anIncident = (on: string, reports: readonly ReportAnswers[], more: Values = {}): IncidentAnswers => ({
  values: {
    kind: 'ASB',
    occurredAbout: 'late evening',
    place: 'Mill Lane, Blaby',
    area: 'INSIDE',
    description: 'Shouting and banging on doors.',
    reported: reports.length > 0 ? 'YES' : 'NO',
    ...typed('occurredOn', on),
    ...more,
  },
  reports,
});

/** An application with every question answered; `values` and `incidents` replace parts of it. */
export const allAnswered = (change: { values?: Values; incidents?: readonly IncidentAnswers[] } = {}): Answers => ({
  values: {
    danger: 'NO',
    firstReport: 'NO',
    who: 'MYSELF',
    believesNoEffectiveAction: 'YES',
    impact: 'I do not sleep.',
    desiredOutcome: 'That it stops.',
    fullName: 'Asha Rowan',
    email: 'asha.rowan@example.org',
    phone: '',
    addressKind: 'HOME',
    addressLine1: '4 Mill Lane',
    addressLine2: '',
    town: 'Blaby',
    postcode: 'le8 4ab',
    under18: 'NO',
    safeChannels: 'EMAIL,POST',
    contactTimes: '',
    safeContact: '',
    letterChannel: 'EMAIL',
    language: '',
    interpreter: '',
    letterFormat: 'STANDARD',
    accessibleFormat: '',
    supportNeeds: '',
    tenure: 'OWNER',
    peopleResponsible: '',
    under18Involved: '',
    othersAffected: '',
    witnesses: '',
    complaintAbout: '',
    agreesToShare: 'YES',
    ...change.values,
  },
  incidents: change.incidents ?? [
    anIncident('2026-01-10', [aReport('2026-01-12')]),
    anIncident('2026-02-03', [aReport('2026-02-03')]),
    anIncident('2026-03-01', [aReport('2026-03-05')]),
  ],
});

/** What is answered besides where somebody applies for another person, who agreed in writing (R5). */
export const FOR_SOMEONE_ELSE: Values = {
  who: 'SOMEONE_ELSE',
  relationship: 'I am her daughter',
  worksFor: '',
  victimFullName: 'Ruth Rowan',
  victimUnder18: 'NO',
  victimEmail: '',
  victimPhone: '07700 900321',
  victimAddressKind: 'HOME',
  victimAddressLine1: '9 Church Street',
  victimAddressLine2: '',
  victimTown: 'Blaby',
  victimPostcode: 'LE8 4AB',
  victimSafeChannels: 'POST,PHONE',
  victimContactTimes: 'mornings',
  victimSafeContact: '',
  victimWantsCopies: 'YES',
  victimLetterChannel: 'POST_FIRST',
  victimLanguage: 'Polish',
  victimInterpreter: 'YES',
  victimLetterFormat: 'LARGE_PRINT',
  victimAccessibleFormat: '',
  victimSupportNeeds: 'She lives alone.',
  victimTenure: 'HOUSING_ASSOCIATION',
  victimLandlordName: 'Soar Valley Homes',
  victimLandlordOfficer: '',
  consent: 'YES',
  consentEvidence: 'SIGNED_LETTER',
  ...typed('consentGivenOn', '2026-03-10'),
  consentScope: 'That I apply for her and get her letters.',
  ...typed('consentExpiresOn', '2026-12-31'),
};
