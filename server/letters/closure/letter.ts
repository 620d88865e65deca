import { shortDate, type PlainDate } from '@shared/time';
import { ACTION_STATUS_LABEL, type ActionStatus } from '@shared/vocabulary/outcomes';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { Block, LetterDefinition } from '../letter';
import { sample } from './sample';

export interface ActionTold {
  /** As the applicant reads it (D29). */
  says: string;
  owner: string;
  status: ActionStatus;
  doneOn: PlainDate | null;
  progress: string | null;
}
/** Facts of the letter that closes a case (requirements 2.3). */
export interface ClosureFacts extends CaseFacts {
  reason: string;
  actions: readonly ActionTold[];
  /** While an appeal is still possible: its last day, and against what. */
  lastDayToAppeal: PlainDate | null;
  appealAgainst: string | null;
}

/** The case is closed: why, what came of each action, and what is still open to them. */
export const closure: LetterDefinition<ClosureFacts> = {
  kind: 'CLOSURE',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: your case, ${authorityName}`,
  title: 'Your case is closed',
  fields: [...CASE_FIELDS, 'reason', 'actions', 'last_day_to_appeal', 'appeal_against'],
  required: [...CASE_REQUIRED, 'reason', 'actions', 'last_day_to_appeal'],
  words: (facts) => ({
    ...caseWords(facts),
    reason: facts.reason,
    actions: facts.actions.length > 0 ? actionTable(facts.actions) : '',
    last_day_to_appeal: dateWord(facts.lastDayToAppeal),
    appeal_against: facts.appealAgainst ?? '',
  }),
  sample,
};

const actionTable = (actions: readonly ActionTold[]): Block => ({
  header: ['Action', 'Who', 'What came of it'],
  rows: actions.map(({ says, owner, status, doneOn, progress }) => [
    says,
    owner,
    [`${ACTION_STATUS_LABEL[status]}${doneOn ? `, ${shortDate(doneOn)}` : ''}`, progress ?? ''].join('\n').trim(),
  ]),
});
