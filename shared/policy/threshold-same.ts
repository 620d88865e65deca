import { shortDate } from '@shared/time';
import { THRESHOLD_RULES } from './threshold-rules';
import type { IncidentVerdict, ThresholdIncident } from './threshold-types';

/**
 * Verdicts with tellings of one incident counted once (D52). In each test the first telling that passes stands for all of them, so
 * that joining two never loses what one of them proves.
 */
export function countedOnce(incidents: readonly ThresholdIncident[], judged: readonly IncidentVerdict[]): IncidentVerdict[] {
  const root = (id: string, steps = 0): string => {
    const next = incidents.find((incident) => incident.id === id)?.sameAs;
    const exists = next !== undefined && incidents.some((incident) => incident.id === next);
    return exists && steps < incidents.length ? root(next, steps + 1) : id;
  };
  const roots = incidents.map(({ id }) => root(id));
  const first = (test: 'counts' | 'qualifies', of: string): number =>
    judged.findIndex((verdict, index) => roots[index] === of && verdict[test]);
  return judged.map((verdict, index) => {
    const of = roots[index] ?? verdict.id;
    const standsFor = first('counts', of);
    const qualifies = verdict.qualifies && first('qualifies', of) === index;
    const other = incidents[standsFor];
    if (!verdict.counts || standsFor === index || !other) {
      return { ...verdict, qualifies };
    }
    const { id: rule, section } = THRESHOLD_RULES.same;
    const because = `Does not count: it is the same incident as the one of ${shortDate(other.occurredOn)}, which counts once.`;
    return { ...verdict, counts: false, qualifies, rule, section, because };
  });
}
