import { allAnswered, anIncident, aReport, FOR_SOMEONE_ELSE, TODAY } from './answers';
import { PRIVACY_NOTICE, toApplication } from '@shared/apply';
import { applicationJudgement } from '@shared/policy';
import { shippedCalendar } from '@shared/time';

describe('R18 what is sent', () => {
  const sent = toApplication(allAnswered(), true, TODAY);
  test('holds what was answered, with nothing for what was not', () => {
    expect(sent).toMatchObject({
      applicantKind: 'INDIVIDUAL',
      fullName: 'Asha Rowan',
      organisationName: null,
      email: 'asha.rowan@example.org',
      phone: null,
      addressLines: ['4 Mill Lane', 'Blaby', 'le8 4ab'],
      letterChannel: 'EMAIL',
      safeContact: null,
      believesNoEffectiveAction: true,
      agreesToShare: true,
      privacyNotice: PRIVACY_NOTICE,
      declaredTrue: true,
    });
    expect(sent.incidents[0]).toEqual({
      kind: 'ASB',
      characteristic: null,
      occurredOn: '2026-01-10',
      occurredAbout: 'late evening',
      place: 'Mill Lane, Blaby',
      area: 'INSIDE',
      areaUnsure: false,
      description: 'Shouting and banging on doors.',
      reports: [
        {
          body: 'POLICE',
          bodyName: null,
          reportedOn: '2026-01-12',
          method: 'PHONE',
          agencyReference: null,
          actionTaken: 'Nothing',
        },
      ],
    });
  });
  test('is accepted by the policy', () => {
    const { addressLines, fullName, email, phone, declaredTrue, incidents } = sent;
    const submitted = {
      name: fullName,
      email,
      phone,
      addressLines,
      receivedOn: TODAY,
      declaredTrue,
      incidents: incidents.map(({ description, ...incident }) => ({ ...incident, whatHappened: description })),
    };
    expect(applicationJudgement(submitted, { today: TODAY })).toEqual([]);
    expect(shippedCalendar().isWorkingDay(TODAY)).toBe(true);
  });
  test('R14, D4, D55 no belief and no agreement are sent as they are', () => {
    expect(
      toApplication(allAnswered({ values: { believesNoEffectiveAction: 'NO', agreesToShare: 'NO' } }), true, TODAY),
    ).toMatchObject({ believesNoEffectiveAction: false, agreesToShare: false });
  });
  test('R13 a characteristic is sent for a hate incident only', () => {
    const incidents = ['HATE', 'ASB'].map((kind) =>
      anIncident('2026-03-01', [aReport('2026-03-02')], { kind, characteristic: 'RACE' }),
    );
    expect(toApplication(allAnswered({ incidents }), true, TODAY).incidents.map(({ characteristic }) => characteristic)).toEqual([
      'RACE',
      null,
    ]);
  });
  test('R12 an area that nobody is sure of goes in as inside and says so; reports taken back do not go in', () => {
    const incidents = [anIncident('2026-03-01', [aReport('2026-03-02')], { area: 'NOT_SURE', reported: 'NO' })];
    expect(toApplication(allAnswered({ incidents }), true, TODAY).incidents[0]).toMatchObject({
      area: 'INSIDE',
      areaUnsure: true,
      reports: [],
    });
    const sure = [anIncident('2026-03-01', [aReport('2026-03-02')], { area: 'INSIDE' })];
    expect(toApplication(allAnswered({ incidents: sure }), true, TODAY).incidents[0]).toMatchObject({ areaUnsure: false });
  });
  test('a care-of address begins with whose it is; no address sends none', () => {
    expect(
      toApplication(allAnswered({ values: { addressKind: 'CARE_OF', careOf: 'Jo Field' } }), true, TODAY).addressLines[0],
    ).toBe('c/o Jo Field');
    expect(toApplication(allAnswered({ values: { addressKind: 'NONE' } }), true, TODAY).addressLines).toEqual([]);
  });
  test('R5, D28 for somebody else: the representative, the person affected with their own safe ways, and the consent', () => {
    const application = toApplication(allAnswered({ values: { ...FOR_SOMEONE_ELSE, worksFor: 'Hill Advice' } }), true, TODAY);
    expect(application).toMatchObject({
      applicantKind: 'INDIVIDUAL',
      appliesFor: 'SOMEONE_ELSE',
      fullName: 'Asha Rowan',
      organisationName: 'Hill Advice',
      relationship: 'I am her daughter',
      tenure: 'NOT_SAID',
      safeChannels: ['EMAIL', 'POST'],
      victim: {
        fullName: 'Ruth Rowan',
        email: null,
        addressLines: ['9 Church Street', 'Blaby', 'LE8 4AB'],
        safeChannels: ['POST', 'PHONE'],
        contactTimes: 'mornings',
        letterChannel: 'POST_FIRST',
        wantsCopies: true,
        language: 'Polish',
        needsInterpreter: true,
        letterFormat: 'LARGE_PRINT',
        supportNeeds: 'She lives alone.',
        tenure: 'HOUSING_ASSOCIATION',
        landlordName: 'Soar Valley Homes',
        isUnder18: false,
      },
      consent: {
        evidence: 'SIGNED_LETTER',
        givenOn: '2026-03-10',
        scope: 'That I apply for her and get her letters.',
        expiresOn: '2026-12-31',
      },
    });
  });
  test('R5, D55 consent that is still to come is sent as none', () => {
    const later = allAnswered({ values: { ...FOR_SOMEONE_ELSE, consent: 'NOT_YET' } });
    expect(toApplication(later, true, TODAY)).toMatchObject({ appliesFor: 'SOMEONE_ELSE', consent: null });
  });
  test.each([
    ['BUSINESS', 'BUSINESS'],
    ['GROUP', 'COMMUNITY_GROUP'],
  ])('R6, D13 a %s goes in as %s under its name, with nothing of a home', (who, applicantKind) => {
    const values = { who, organisationName: 'Mill Lane Stores', tenure: 'COUNCIL', under18: 'YES', supportNeeds: 'x' };
    expect(toApplication(allAnswered({ values }), true, TODAY)).toMatchObject({
      applicantKind,
      appliesFor: 'SELF',
      organisationName: 'Mill Lane Stores',
      fullName: 'Asha Rowan',
      victim: null,
      consent: null,
      tenure: 'NOT_SAID',
      isUnder18: false,
      supportNeeds: null,
    });
  });
  test('D46, D43, R73 a child with an adult, a landlord, and whom they are unhappy with', () => {
    const values = {
      under18: 'YES',
      adultName: 'Jo Field',
      adultRelationship: 'teacher',
      adultIsSafe: 'NOT_SURE',
      tenure: 'PRIVATE_RENTED',
      landlordName: 'A. Lett',
      landlordOfficer: '',
      complaintAbout: 'COUNCIL,SOCIAL_LANDLORD',
      under18Involved: 'YES',
      peopleResponsible: 'The man at number 6',
    };
    expect(toApplication(allAnswered({ values }), true, TODAY)).toMatchObject({
      isUnder18: true,
      adultName: 'Jo Field',
      adultRelationship: 'teacher',
      adultIsSafe: 'NOT_SURE',
      tenure: 'PRIVATE_RENTED',
      landlordName: 'A. Lett',
      landlordOfficer: null,
      complaintAbout: ['COUNCIL', 'SOCIAL_LANDLORD'],
      under18Involved: true,
      peopleResponsible: 'The man at number 6',
    });
    expect(toApplication(allAnswered({ values: { ...values, under18: 'NO' } }), true, TODAY)).toMatchObject({
      isUnder18: false,
      adultName: null,
      adultIsSafe: null,
    });
  });
  test('D28 a way is safe only while it is there: a phone number taken back is not', () => {
    expect(toApplication(allAnswered({ values: { safeChannels: 'EMAIL,PHONE', phone: '' } }), true, TODAY).safeChannels).toEqual([
      'EMAIL',
    ]);
  });
  test('answers with a gap are refused by name', () => {
    expect(() => toApplication(allAnswered({ values: { impact: '' } }), true, TODAY)).toThrow('impact has not been answered');
  });
});
