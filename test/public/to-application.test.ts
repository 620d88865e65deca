import { allAnswered, anIncident, aReport, TODAY } from './answers';
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
  test('answers with a gap are refused by name', () => {
    expect(() => toApplication(allAnswered({ values: { impact: '' } }), true, TODAY)).toThrow('impact has not been answered');
  });
});
