import { shortDate, type PlainDate } from '@shared/time';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import { AUTHORITY_FIELDS, authorityWords, type AuthorityFacts } from '../authority-facts';
import { dateWord } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { ANSWER_FIELDS, wayToAnswer } from '../way-to-answer';
import { sample } from './sample';

/** Facts of an information request (§4, §5, R25, R45, R49-R52). The person's name is not among them: it is shown after sign-in. */
export interface RequestNoticeFacts {
  reference: string;
  authority: AuthorityFacts;
  agencyName: string;
  stage: RequestStage;
  /** What the SPOC asks of this agency, in a sentence or two. */
  scope: string;
  /** As little as lets the agency find its records. `reportedOn` is the report said to be made to this agency. */
  incidents: readonly { what: string; occurredOn: PlainDate; where: string; reportedOn: PlainDate | null }[];
  dueOn: PlainDate;
  dueSentence: string;
  /** By when the applicant must hear: the decision in stage 1, the outcome in stage 2. */
  applicantDueOn: PlainDate;
  /** True for a body that exercises public functions: it must disclose; others may (R49, R50). */
  exercisesPublicFunctions: boolean;
  replyUrl: string;
  /** Somebody without an account answers by a link, up to this day (R49). Left out: they sign in. */
  linkUntil?: PlainDate | null;
}

/** The statutory request for information to an agency, in our own words (R25, R45, R49-R52). */
export const requestNotice: LetterDefinition<RequestNoticeFacts> = {
  kind: 'REQUEST_NOTICE',
  audience: 'agency',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: information request from ${authorityName}`,
  title: 'Information request for an ASB Case Review',
  fields: [
    ...AUTHORITY_FIELDS,
    'reference',
    'agency_name',
    'scope',
    'incidents',
    'due_on',
    'due_sentence',
    'applicant_due_on',
    'reply_url',
    'is_stage_1',
    'is_stage_2',
    'must_disclose',
    'may_disclose',
    ...ANSWER_FIELDS,
  ],
  required: [
    'reference',
    'authority_name',
    'agency_name',
    'scope',
    'incidents',
    'due_on',
    'due_sentence',
    'reply_url',
    'spoc_name',
    'spoc_phone',
    'spoc_email',
  ],
  words: (facts) => ({
    ...authorityWords(facts.authority),
    reference: facts.reference,
    agency_name: facts.agencyName,
    scope: facts.scope,
    incidents: {
      header: ['What', 'When', 'Where', 'Said to be reported to you'],
      rows: facts.incidents.map((incident) => [
        incident.what,
        incident.occurredOn && shortDate(incident.occurredOn),
        incident.where,
        incident.reportedOn ? shortDate(incident.reportedOn) : 'Not said to be reported to you',
      ]),
    },
    due_on: dateWord(facts.dueOn),
    due_sentence: facts.dueSentence,
    applicant_due_on: dateWord(facts.applicantDueOn),
    reply_url: facts.replyUrl,
    is_stage_1: facts.stage === 'STAGE_1',
    is_stage_2: facts.stage === 'STAGE_2',
    must_disclose: facts.exercisesPublicFunctions,
    may_disclose: !facts.exercisesPublicFunctions,
    ...wayToAnswer(facts.linkUntil),
  }),
  sample,
};
