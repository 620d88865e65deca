import { plainDate, PlainDate } from '@shared/time';
import type { LetterChannel } from '@shared/vocabulary/letters';
import type { RequestStage } from '@shared/vocabulary/information-requests';

interface DatedValue<T> {
  from: string;
  value: T;
  source: string;
}
export interface DatedFigure<T> {
  (on: PlainDate): T;
  figure: string;
  history: readonly DatedValue<T>[];
}

/** A figure policy may change. Asking about a day before the first value is an error, never a guess (D63). */
export function dated<T>(figure: string, history: readonly DatedValue<T>[]): DatedFigure<T> {
  const ask = (on: PlainDate): T => {
    const known = history.filter((entry) => entry.from <= on).at(-1);
    if (!known) {
      throw new RangeError(`${figure} has no value on ${on}`);
    }
    return known.value;
  };
  return Object.assign(ask, { figure, history });
}

/** The Act's review began on this day; the policy text states no start of its own, so its figures apply from here. */
const START = '2014-10-20';
const since = <T>(figure: string, value: T, source: string): DatedFigure<T> => dated(figure, [{ from: START, value, source }]);

export interface PolicyVersion {
  id: string;
  from: PlainDate;
  source: string;
}

/** The versions of the policy. A case is pinned to the one in force when it was received (D63). */
export const POLICY_VERSIONS: readonly PolicyVersion[] = [
  {
    id: 'LLR-1',
    from: plainDate(START),
    source: 'LLR ASB Case Review policy; Anti-social Behaviour, Crime and Policing Act 2014 s.104',
  },
];
/** The policy in force on a day. Refuses a day before the first version with a RangeError. */
export const policyVersionOn = (on: PlainDate): PolicyVersion => versionOn(on);
const versionOn = dated(
  'policy',
  POLICY_VERSIONS.map((version) => ({ from: version.from, value: version, source: version.source })),
);

export const reportingMonths = since('months to report an incident', 1, 'LLR policy §2');
export const windowMonths = since('months before receipt in which a report counts', 6, 'LLR policy §2');
export const incidentsNeeded = since('incidents needed', 3, 'LLR policy §2');
export const floorReportingMonths = since('months to make a qualifying complaint', 1, '2014 Act s.104(11)(a)');
export const floorWindowMonths = since('months to apply after a complaint', 6, '2014 Act s.104(11)(b)');
export const floorComplaintsNeeded = since('qualifying complaints needed', 3, '2014 Act s.104(4)');

export const acknowledgeWorkingDays = since('working days to send Letter 1', 5, 'LLR policy §4');
export const decideWorkingDays = since('working days to send Letter 2a or 2b', 10, 'LLR policy §4');
export const decideShadowWorkingDays = since(
  'working days from receipt to a decision at the latest',
  15,
  'the two limits of §4 together',
);
export const outcomeWorkingDays = since('working days to send Letter 3', 20, 'LLR policy §4');
export const outcomePromiseDays = since('calendar days promised to the public for a review', 28, 'LLR policy §8');
export const decisionUpdateWorkingDays = since('working days between updates before a decision', 10, 'LLR policy §4');
export const outcomeUpdateWorkingDays = since('working days between updates before an outcome', 20, 'LLR policy §4');
export const requestWorkingDays: Record<RequestStage, DatedFigure<number>> = {
  STAGE_1: since('working days to answer a first information request', 5, 'partnership default; the policy leaves it open'),
  STAGE_2: since('working days to answer a second information request', 8, 'partnership default; the policy leaves it open'),
};

export const appealWindowWorkingDays = since('working days to appeal', 20, 'LLR policy §6');
export const bundleWorkingDays = since('working days to send the appeal bundle', 1, 'LLR policy §6');
export const letter4WorkingDays = since('working days to send Letter 4', 5, 'LLR policy §6');
export const appealOutcomeWorkingDays = since('working days to send Letter 5 or 6', 20, 'LLR policy §6');
export const appealUpdateWorkingDays = since('working days between updates before an appeal outcome', 20, 'LLR policy §6');

export const serviceWorkingDays: Record<LetterChannel, DatedFigure<number>> = {
  EMAIL: since('working days for an email to arrive', 0, 'partnership default'),
  POST_FIRST: since('working days for first class post', 2, 'deemed service, partnership default'),
  POST_SECOND: since('working days for second class post', 4, 'printing and post, partnership default'),
  POST_ECONOMY: since('working days for economy post', 6, 'printing and post, partnership default'),
};

export const packWorkingDays = since(
  'working days before the meeting at which the packs are issued',
  3,
  'partnership default (D30)',
);
export const outcomeDraftingWorkingDays = since(
  'working days to write Letter 3 after the meeting',
  5,
  'partnership default (D30)',
);
export const attendanceMinutes = since('minutes for the person affected at the meeting', 30, 'LLR policy §4');
