import { isPlainDate, type PlainDate } from '@shared/time/plain-date';
import type { SentApplication, SentIncident, SentPerson, SentReport } from '@shared/vocabulary/application';
import type { FormError } from '@client/ui/errors';
import type { ApplicationForm, IncidentForm, PersonForm, ReportForm } from './application-form';

/** What keeps the form from being read at all: dates that are none, and the two answers nobody may guess. The rest the server says. */
export function unreadable(form: ApplicationForm): FormError[] {
  const date = (text: string, field: string, message: string): FormError[] => (isPlainDate(text) ? [] : [{ field, message }]);
  const incidents = form.incidents.flatMap((incident, index) => {
    const at = `incident-${index + 1}`;
    return [
      ...date(incident.occurredOn, `${at}-occurredOn`, `Incident ${index + 1}: enter the day it happened`),
      ...incident.reports.flatMap((report, which) =>
        date(
          report.reportedOn,
          `${at}-report-${which + 1}-reportedOn`,
          `Incident ${index + 1}, report ${which + 1}: enter the day it was reported`,
        ),
      ),
    ];
  });
  const consent = hasConsent(form)
    ? [
        ...date(form.consent.givenOn, 'consent-givenOn', 'Enter the day consent was given'),
        ...(form.consent.expiresOn === '' ? [] : date(form.consent.expiresOn, 'consent-expiresOn', 'Enter the day consent ends')),
      ]
    : [];
  const chosen = (value: string, field: string, message: string): FormError[] => (value === '' ? [{ field, message }] : []);
  return [
    ...consent,
    ...incidents,
    ...chosen(
      form.believesNoEffectiveAction,
      'believesNoEffectiveAction',
      'Choose whether they believe that nothing effective was done',
    ),
    ...chosen(form.agreesToShare, 'agreesToShare', 'Choose whether they agree that what they told is shared'),
  ];
}

const hasConsent = (form: ApplicationForm): boolean => form.who === 'SOMEONE_ELSE' && form.consentGiven === 'YES';
const filled = (text: string): string | null => text.trim() || null;

/** The form as an application. Call it once `unreadable` finds nothing. */
export function toSent(form: ApplicationForm): SentApplication {
  const other = form.who === 'SOMEONE_ELSE';
  return {
    ...person(form),
    applicantKind: form.who === 'BUSINESS' || form.who === 'COMMUNITY_GROUP' ? form.who : 'INDIVIDUAL',
    appliesFor: other ? 'SOMEONE_ELSE' : 'SELF',
    relationship: other ? filled(form.relationship) : null,
    victim: other ? { ...person(form.victim), wantsCopies: form.wantsCopies === 'YES' } : null,
    consent: hasConsent(form)
      ? {
          evidence: form.consent.evidence as 'SIGNED_FORM',
          givenOn: form.consent.givenOn as PlainDate,
          scope: form.consent.scope,
          expiresOn: (filled(form.consent.expiresOn) as PlainDate | null) ?? null,
        }
      : null,
    believesNoEffectiveAction: form.believesNoEffectiveAction === 'YES',
    agreesToShare: form.agreesToShare === 'YES',
    privacyNotice: 'The notice printed on the form, or read out',
    impact: form.impact.trim(),
    desiredOutcome: form.desiredOutcome.trim(),
    peopleResponsible: filled(form.peopleResponsible),
    under18Involved: form.under18Involved === 'YES',
    othersAffected: filled(form.othersAffected),
    witnesses: filled(form.witnesses),
    complaintAbout: form.complaintAbout as SentApplication['complaintAbout'],
    declaredTrue: form.declared.includes('TRUE'),
    incidents: form.incidents.map(incident),
  };
}

function person(form: PersonForm): SentPerson {
  const child = form.ticked.includes('UNDER_18');
  const rents = ['COUNCIL', 'HOUSING_ASSOCIATION', 'PRIVATE_RENTED'].includes(form.tenure);
  const lines = form.addressKind === 'NONE' ? [] : form.address.split('\n').flatMap((line) => filled(line) ?? []);
  return {
    fullName: form.fullName.trim(),
    organisationName: filled(form.organisationName),
    email: filled(form.email),
    phone: filled(form.phone),
    addressKind: form.addressKind as 'HOME',
    addressLines: lines,
    letterChannel: form.letterChannel as 'EMAIL',
    safeChannels: form.safeChannels as SentPerson['safeChannels'],
    contactTimes: filled(form.contactTimes),
    safeContact: filled(form.safeContact),
    language: filled(form.language),
    needsInterpreter: form.ticked.includes('INTERPRETER'),
    letterFormat: form.ticked.includes('LARGE_PRINT') ? 'LARGE_PRINT' : 'STANDARD',
    accessibleFormat: filled(form.accessibleFormat),
    supportNeeds: filled(form.supportNeeds),
    tenure: form.tenure as 'NOT_SAID',
    landlordName: rents ? filled(form.landlordName) : null,
    landlordOfficer: rents ? filled(form.landlordOfficer) : null,
    isUnder18: child,
    adultName: child ? filled(form.adultName) : null,
    adultRelationship: child ? filled(form.adultRelationship) : null,
    adultIsSafe: child ? (form.adultIsSafe as 'NOT_SURE') : null,
  };
}

const incident = (form: IncidentForm): SentIncident => ({
  kind: form.kind as 'ASB',
  characteristic: form.kind === 'HATE' ? (form.characteristic as 'NOT_SAID') : null,
  occurredOn: form.occurredOn as PlainDate,
  occurredAbout: filled(form.occurredAbout),
  place: form.place.trim(),
  // Where nobody knows, it is taken as inside for the council to check (R12).
  area: form.area === 'OUTSIDE' ? 'OUTSIDE' : 'INSIDE',
  areaUnsure: form.area === 'UNSURE',
  description: form.description.trim(),
  reports: form.reports.map(report),
});

const report = (form: ReportForm): SentReport => ({
  body: form.body as 'COUNCIL',
  bodyName: filled(form.bodyName),
  reportedOn: form.reportedOn as PlainDate,
  method: form.method as 'NOT_SAID',
  agencyReference: filled(form.agencyReference),
  actionTaken: filled(form.actionTaken),
});
