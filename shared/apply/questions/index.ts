import type { Question } from '../question';
import { addressQuestion } from './address';
import { addressKindQuestion } from './address-kind';
import { adultQuestion } from './adult';
import { ageQuestion } from './age';
import { agreementQuestion } from './agreement';
import { complaintQuestion } from './complaint';
import { consentQuestion } from './consent';
import { consentDetailsQuestion } from './consent-details';
import { contactQuestion } from './contact';
import { copiesQuestion } from './copies';
import { dangerQuestion } from './danger';
import { consentFileQuestion, evidenceQuestion } from './files';
import { firstReportQuestion } from './first-report';
import { formatQuestion } from './format';
import { homeQuestion } from './home';
import { impactQuestion, wantedQuestion } from './impact';
import { incidentReportedQuestion, incidentWhatQuestion, incidentWhenQuestion, incidentWhereQuestion } from './incident-facts';
import { characteristicQuestion, incidentKindQuestion } from './incident-kind';
import { landlordQuestion } from './landlord';
import { languageQuestion } from './language';
import { lettersQuestion } from './letters';
import { nameQuestion } from './name';
import { noActionQuestion } from './no-action';
import { organisationQuestion } from './organisation';
import { othersQuestion } from './others';
import { relationshipQuestion } from './relationship';
import { reportAnswerQuestion, reportToQuestion, reportWhenQuestion } from './report';
import { responsibleQuestion } from './responsible';
import { safeContactQuestion } from './safe-contact';
import { supportQuestion } from './support';
import { whoQuestion } from './who';

export { FILE_PAGES } from './files';

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

/** Asked after the incidents, in this order, under the headings of the check page. Each is asked only where it applies. */
export const CLOSING_PARTS: readonly { title: string; questions: readonly Question[] }[] = [
  { title: 'The effect and what should happen', questions: [noActionQuestion, impactQuestion, wantedQuestion] },
  {
    title: 'About you',
    questions: [
      organisationQuestion,
      nameQuestion('YOU'),
      relationshipQuestion,
      ageQuestion('YOU'),
      adultQuestion('YOU'),
      contactQuestion('YOU'),
      addressKindQuestion('YOU'),
      addressQuestion('YOU'),
      safeContactQuestion('YOU'),
      lettersQuestion('YOU'),
      languageQuestion('YOU'),
      formatQuestion('YOU'),
      supportQuestion('YOU'),
      homeQuestion('YOU'),
      landlordQuestion('YOU'),
    ],
  },
  {
    title: 'About the person affected',
    questions: [
      nameQuestion('THEM'),
      ageQuestion('THEM'),
      adultQuestion('THEM'),
      contactQuestion('THEM'),
      addressKindQuestion('THEM'),
      addressQuestion('THEM'),
      safeContactQuestion('THEM'),
      copiesQuestion,
      lettersQuestion('THEM'),
      languageQuestion('THEM'),
      formatQuestion('THEM'),
      supportQuestion('THEM'),
      homeQuestion('THEM'),
      landlordQuestion('THEM'),
      consentQuestion,
      consentDetailsQuestion,
      consentFileQuestion,
    ],
  },
  {
    title: 'More about what happened',
    questions: [responsibleQuestion, othersQuestion, evidenceQuestion, complaintQuestion],
  },
  { title: 'Sharing', questions: [agreementQuestion] },
];
export const CLOSING_QUESTIONS: readonly Question[] = CLOSING_PARTS.flatMap(({ questions }) => questions);
export const QUESTIONS: readonly Question[] = [
  ...OPENING_QUESTIONS,
  ...INCIDENT_QUESTIONS,
  ...REPORT_QUESTIONS,
  ...CLOSING_QUESTIONS,
];
