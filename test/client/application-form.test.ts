import { emptyApplication, emptyReport, inputOf, type ApplicationForm } from '@client/office/features/intake/application-form';
import { toSent, unreadable } from '@client/office/features/intake/application-sent';
import { cameFaults, timeOf } from '@client/office/features/intake/channels';
import { typedSoFar } from '@client/office/features/intake/similar';

function typed(change: Partial<ApplicationForm> = {}): ApplicationForm {
  const form = emptyApplication();
  Object.assign(form, {
    fullName: ' Leila Hassan ',
    email: 'leila.hassan@mail.example',
    address: '14 Orchard Lane\n\n Leicester \nLE19 2AB',
    safeChannels: ['EMAIL'],
    believesNoEffectiveAction: 'YES',
    agreesToShare: 'NO',
    declared: ['TRUE'],
    ...change,
  });
  Object.assign(form.incidents[0] as object, { occurredOn: '2026-03-01', place: 'Orchard Lane', description: 'Shouting' });
  return form;
}

describe('R22 the form that is keyed', () => {
  it('becomes an application: trimmed, with nothing invented', () => {
    const form = typed();
    expect(unreadable(form)).toEqual([]);
    expect(toSent(form)).toMatchObject({
      fullName: 'Leila Hassan',
      addressLines: ['14 Orchard Lane', 'Leicester', 'LE19 2AB'],
      safeChannels: ['EMAIL'],
      applicantKind: 'INDIVIDUAL',
      appliesFor: 'SELF',
      victim: null,
      consent: null,
      agreesToShare: false,
      declaredTrue: true,
      adultName: null,
      incidents: [{ kind: 'ASB', characteristic: null, area: 'INSIDE', areaUnsure: false, reports: [] }],
    });
  });

  it('R5 R6 D13 whom it is for decides who is written down', () => {
    expect(toSent(typed({ who: 'BUSINESS' }))).toMatchObject({ applicantKind: 'BUSINESS', appliesFor: 'SELF' });
    const form = typed({ who: 'SOMEONE_ELSE', consentGiven: 'YES', wantsCopies: 'YES' });
    expect(unreadable(form).map(({ field }) => field)).toEqual(['consent-givenOn']);
    form.consent.givenOn = '2026-03-02';
    form.victim.fullName = 'Maya Hassan';
    expect(toSent(form)).toMatchObject({
      appliesFor: 'SOMEONE_ELSE',
      victim: { fullName: 'Maya Hassan', wantsCopies: true },
      consent: { evidence: 'SIGNED_FORM', givenOn: '2026-03-02', expiresOn: null },
    });
  });

  it('what was hidden again is not sent: consent, adult, landlord, characteristic', () => {
    const form = typed({ consentGiven: 'YES', adultName: 'X', landlordName: 'Y', address: 'somewhere', addressKind: 'NONE' });
    form.consent.givenOn = '2026-03-02';
    expect(toSent(form)).toMatchObject({ consent: null, adultName: null, landlordName: null, addressLines: [] });
  });

  it('says which date cannot be read, and asks for what nobody may guess', () => {
    const form = typed({ believesNoEffectiveAction: '', agreesToShare: '' });
    Object.assign(form.incidents[0] as object, { occurredOn: '2026-2-', reports: [emptyReport()] });
    expect(unreadable(form).map(({ field }) => field)).toEqual([
      'incident-1-occurredOn',
      'incident-1-report-1-reportedOn',
      'believesNoEffectiveAction',
      'agreesToShare',
    ]);
  });

  it('a refusal of the server leads to its input', () => {
    expect(
      ['name', 'contact', 'victim.name', 'victim.letterChannel', 'consent.givenOn', 'incidents[1].whatHappened'].map(inputOf),
    ).toEqual(['fullName', 'email', 'victim-fullName', 'victim-letterChannel', 'consent-givenOn', 'incident-2-description']);
    expect(inputOf('incidents[0].reports[2].reportedOn')).toBe('incident-1-report-3-reportedOn');
    expect(inputOf('declaredTrue')).toBe('declared');
  });

  it('how it came: a whole date, and a time only where one was noted', () => {
    const came = { channel: 'PAPER', receivedOn: '2026-03-20', receivedTime: '' };
    expect([cameFaults(came), timeOf(came)]).toEqual([[], null]);
    expect(timeOf({ ...came, receivedTime: '9:05' })).toBe('09:05');
    expect(cameFaults({ ...came, receivedOn: '', receivedTime: '25:00' }).map(({ field }) => field)).toEqual([
      'receivedOn',
      'receivedTime',
    ]);
  });

  it('D36 looks for similar cases only with something that says who it is', () => {
    expect(typedSoFar(typed({ email: '', address: '' }))).toBeNull();
    expect(typedSoFar(typed())).toEqual({ name: 'Leila Hassan', email: 'leila.hassan@mail.example', postcode: 'LE19 2AB' });
    expect(typedSoFar(typed({ email: 'leila@', address: '', phone: '07700 900' }))).toBeNull();
  });
});
