/** What is typed about one person. Every answer is text or a list of texts, as the fields give them. */
export interface PersonForm {
  fullName: string;
  organisationName: string;
  email: string;
  phone: string;
  addressKind: string;
  address: string;
  letterChannel: string;
  safeChannels: string[];
  contactTimes: string;
  safeContact: string;
  language: string;
  accessibleFormat: string;
  supportNeeds: string;
  tenure: string;
  landlordName: string;
  landlordOfficer: string;
  /** INTERPRETER, LARGE_PRINT, UNDER_18: what was ticked. */
  ticked: string[];
  adultName: string;
  adultRelationship: string;
  adultIsSafe: string;
}
export type ReportForm = Record<'body' | 'bodyName' | 'reportedOn' | 'method' | 'agencyReference' | 'actionTaken', string>;
export interface IncidentForm {
  kind: string;
  characteristic: string;
  occurredOn: string;
  occurredAbout: string;
  place: string;
  area: string;
  description: string;
  reports: ReportForm[];
}
export interface ApplicationForm extends PersonForm {
  /** SELF, SOMEONE_ELSE, BUSINESS or COMMUNITY_GROUP. */
  who: string;
  relationship: string;
  victim: PersonForm;
  wantsCopies: string;
  consentGiven: string;
  consent: Record<'evidence' | 'givenOn' | 'scope' | 'expiresOn', string>;
  incidents: IncidentForm[];
  believesNoEffectiveAction: string;
  impact: string;
  desiredOutcome: string;
  peopleResponsible: string;
  under18Involved: string;
  othersAffected: string;
  witnesses: string;
  complaintAbout: string[];
  agreesToShare: string;
  declared: string[];
}

export const emptyPerson = (): PersonForm => ({
  fullName: '',
  organisationName: '',
  email: '',
  phone: '',
  addressKind: 'HOME',
  address: '',
  letterChannel: 'EMAIL',
  safeChannels: [],
  contactTimes: '',
  safeContact: '',
  language: '',
  accessibleFormat: '',
  supportNeeds: '',
  tenure: 'NOT_SAID',
  landlordName: '',
  landlordOfficer: '',
  ticked: [],
  adultName: '',
  adultRelationship: '',
  adultIsSafe: 'NOT_SURE',
});
export const emptyReport = (): ReportForm => ({
  body: 'COUNCIL',
  bodyName: '',
  reportedOn: '',
  method: 'NOT_SAID',
  agencyReference: '',
  actionTaken: '',
});
export const emptyIncident = (): IncidentForm => ({
  kind: 'ASB',
  characteristic: 'NOT_SAID',
  occurredOn: '',
  occurredAbout: '',
  place: '',
  area: 'INSIDE',
  description: '',
  reports: [],
});
/** A form on which nothing is typed: one incident is open, for there is always one. */
export const emptyApplication = (): ApplicationForm => ({
  ...emptyPerson(),
  who: 'SELF',
  relationship: '',
  victim: emptyPerson(),
  wantsCopies: 'NO',
  consentGiven: 'NO',
  consent: { evidence: 'SIGNED_FORM', givenOn: '', scope: 'To apply for an ASB Case Review for me', expiresOn: '' },
  incidents: [emptyIncident()],
  believesNoEffectiveAction: '',
  impact: '',
  desiredOutcome: '',
  peopleResponsible: '',
  under18Involved: 'NO',
  othersAffected: '',
  witnesses: '',
  complaintAbout: [],
  agreesToShare: '',
  declared: [],
});

/** The id of the input that a refusal's field is about: 'incidents[0].reports[1].reportedOn' is 'incident-1-report-2-reportedOn'. */
export function inputOf(field: string): string {
  const NAMED: Record<string, string> = {
    name: 'fullName',
    contact: 'email',
    whatHappened: 'description',
    declaredTrue: 'declared',
  };
  const incidentAt = /^incidents\[(\d+)\]\.(?:reports\[(\d+)\]\.)?(\w+)$/.exec(field);
  if (incidentAt) {
    const [, index, which, last = ''] = incidentAt;
    const at = `incident-${Number(index) + 1}${which === undefined ? '' : `-report-${Number(which) + 1}`}`;
    return `${at}-${NAMED[last] ?? last}`;
  }
  const [first = '', rest] = field.split('.');
  return rest === undefined ? (NAMED[first] ?? first) : `${first}-${NAMED[rest] ?? rest}`;
}
