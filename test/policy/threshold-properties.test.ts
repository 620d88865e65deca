import fc from 'fast-check';
import { assessThreshold } from '@shared/policy';
import { addDays, dateOfOrdinal } from '@shared/time';
import { application, incident, report } from './given';

describe('properties of the threshold', () => {
  const anyIncident = fc.record({
    start: fc.integer({ min: 20300, max: 20600 }),
    wait: fc.integer({ min: 0, max: 60 }),
    hate: fc.boolean(),
    inside: fc.boolean(),
    mine: fc.boolean(),
    to: fc.constantFrom('COUNCIL', 'POLICE', 'REGISTERED_PROVIDER', 'PRIVATE_LANDLORD', 'OTHER' as const),
  });
  const anyApplication = fc.array(anyIncident, { maxLength: 6 }).map((list) =>
    application(
      dateOfOrdinal(20660),
      list.map((one, index) =>
        incident(
          `i${index}`,
          dateOfOrdinal(one.start),
          [report(dateOfOrdinal(one.start + one.wait), one.to as 'POLICE', { by: one.mine ? 'APPLICANT' : 'OTHER' })],
          { kind: one.hate ? 'HATE' : 'ASB', area: one.inside ? 'INSIDE' : 'OUTSIDE' },
        ),
      ),
    ),
  );
  test('the order of incidents changes nothing', () =>
    fc.assert(
      fc.property(anyApplication, (facts) => {
        const turned = assessThreshold({ ...facts, incidents: [...facts.incidents].reverse() });
        const straight = assessThreshold(facts);
        expect({ ...turned, incidents: [...turned.incidents].reverse() }).toEqual(straight);
      }),
    ));
  test('another incident never lowers a count or turns met into not met', () =>
    fc.assert(
      fc.property(anyApplication, (facts) => {
        const fewer = assessThreshold({ ...facts, incidents: facts.incidents.slice(1) });
        const all = assessThreshold(facts);
        expect(all.counted >= fewer.counted && all.statutoryCounted >= fewer.statutoryCounted).toBe(true);
        expect(fewer.policy === 'MET' && all.policy !== 'MET').toBe(false);
      }),
    ));
  test('the applicant’s own qualifying complaint always counts; not the other way round', () =>
    fc.assert(
      fc.property(anyApplication, (facts) => {
        const answer = assessThreshold(facts);
        answer.incidents.forEach((one, index) => {
          expect(one.qualifies && !one.counts && facts.incidents[index]?.reports[0]?.by === 'APPLICANT').toBe(false);
          expect(one.because.startsWith(one.counts ? 'Counts: ' : 'Does not count: ')).toBe(true);
        });
      }),
    ));
  test('R17: a later receipt never adds a count', () =>
    fc.assert(
      fc.property(anyApplication, fc.integer({ min: 1, max: 90 }), (facts, later) => {
        const after = assessThreshold({ ...facts, receivedOn: addDays(facts.receivedOn, later) });
        expect(after.counted <= assessThreshold(facts).counted).toBe(true);
      }),
    ));
});
