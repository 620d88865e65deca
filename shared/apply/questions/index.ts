import type { Question } from '../question';
import { addressKindQuestion, addressQuestion } from './address';
import { agreementQuestion } from './agreement';
import { contactQuestion, nameQuestion } from './contact';
import { dangerQuestion } from './danger';
import { firstReportQuestion } from './first-report';
import { impactQuestion, wantedQuestion } from './impact';
import { incidentReportedQuestion, incidentWhatQuestion, incidentWhenQuestion, incidentWhereQuestion } from './incident-facts';
import { characteristicQuestion, incidentKindQuestion } from './incident-kind';
import { languageQuestion, lettersQuestion, safeContactQuestion } from './letters';
import { noActionQuestion } from './no-action';
import { reportAnswerQuestion, reportToQuestion, reportWhenQuestion } from './report';
import { whoQuestion } from './who';

/** Asked before the incidents, in this order. */
export const OPENING_QUESTIONS: readonly Question[] = [dangerQuestion, firstReportQuestion, whoQuestion];
export const INCIDENT_QUESTIONS: readonly Question[] = [
  incidentKindQuestion,
  characteristicQuestion,
  incidentWhenQuestion,
  incidentWhereQuestion,
  incidentWhatQuestion,
  incidentReportedQuestion,
];
export const REPORT_QUESTIONS: readonly Question[] = [reportToQuestion, reportWhenQuestion, reportAnswerQuestion];
/** Asked after the incidents, in this order. */
export const CLOSING_QUESTIONS: readonly Question[] = [
  noActionQuestion,
  impactQuestion,
  wantedQuestion,
  nameQuestion,
  contactQuestion,
  addressKindQuestion,
  addressQuestion,
  lettersQuestion,
  safeContactQuestion,
  languageQuestion,
  agreementQuestion,
];
export const QUESTIONS: readonly Question[] = [
  ...OPENING_QUESTIONS,
  ...INCIDENT_QUESTIONS,
  ...REPORT_QUESTIONS,
  ...CLOSING_QUESTIONS,
];
