import { verdictSentences, type ThresholdVerdict } from '@shared/policy';
import type { ThresholdRunType } from '../types/threshold.type';

/** A verdict as the screen shows it: the engine's own sentences, unchanged. */
export function thresholdView(verdict: ThresholdVerdict): ThresholdRunType {
  const { routeA, routeB, floor } = verdictSentences(verdict);
  return {
    policy: verdict.policy,
    route: verdict.route,
    beliefAsked: verdict.beliefAsked ?? false,
    counted: verdict.counted,
    statutoryFloor: verdict.statutoryFloor,
    statutoryCounted: verdict.statutoryCounted,
    incidents: verdict.incidents.map(({ id, ...rest }) => ({ incidentId: id, ...rest })),
    routeASentence: routeA,
    routeBSentence: routeB,
    floorSentence: floor,
  };
}
