import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { ANSWER_KINDS } from '@shared/vocabulary/answers';
import { AGENCY_KINDS, CAPABILITIES } from '@shared/vocabulary/authorities';
import * as cases from '@shared/vocabulary/cases';
import { CLOCK_KINDS } from '@shared/vocabulary/clocks';
import { FORM_ASKED_BY } from '@shared/vocabulary/forms';
import * as requests from '@shared/vocabulary/information-requests';
import { LETTER_CHANNELS, LETTER_KINDS, LETTER_STATUSES } from '@shared/vocabulary/letters';
import { NOTICE_KINDS, NOTICE_WAYS } from '@shared/vocabulary/notices';
import * as people from '@shared/vocabulary/people';
import { ROLES } from '@shared/vocabulary/roles';
import { SIMILARITIES } from '@shared/vocabulary/similar';
import { generate } from '../../client/codegen';

const ROOT = join(__dirname, '../..');
const schema = buildSchema(readFileSync(join(ROOT, 'shared/schema.graphql'), 'utf8'));

const LISTS: Record<string, readonly string[]> = {
  AgencyKind: AGENCY_KINDS,
  AnswerKind: ANSWER_KINDS,
  ApplicantKind: cases.APPLICANT_KINDS,
  Capability: CAPABILITIES,
  CaseStatus: cases.CASE_STATUSES,
  ClockKind: CLOCK_KINDS,
  DecisionBasis: cases.DECISION_BASES,
  DecisionOutcome: cases.DECISION_OUTCOMES,
  Finding: cases.FINDINGS,
  HateCharacteristic: cases.HATE_CHARACTERISTICS,
  IncidentArea: cases.INCIDENT_AREAS,
  IncidentKind: cases.INCIDENT_KINDS,
  IntakeChannel: cases.INTAKE_CHANNELS,
  LetterChannel: LETTER_CHANNELS,
  LetterKind: LETTER_KINDS,
  LetterStatus: LETTER_STATUSES,
  RecordAnswer: requests.RECORD_ANSWERS,
  RefusalGround: requests.REFUSAL_GROUNDS,
  ReplyKind: requests.REPLY_KINDS,
  ReportBody: cases.REPORT_BODIES,
  ReportMethod: cases.REPORT_METHODS,
  Reporter: cases.REPORTERS,
  RequestStage: requests.REQUEST_STAGES,
  RequestStatus: requests.REQUEST_STATUSES,
  Role: ROLES,
  Route: cases.ROUTES,
  Verdict: cases.VERDICTS,
  AddressKind: people.ADDRESS_KINDS,
  AdultSafety: people.ADULT_SAFETY,
  AppliesFor: people.APPLIES_FOR,
  ComplaintBody: cases.COMPLAINT_BODIES,
  ConsentEvidence: people.CONSENT_EVIDENCE,
  ConsentKind: people.CONSENT_KINDS,
  ConsentState: people.CONSENT_STATES,
  CorrectionKind: cases.CORRECTION_KINDS,
  LetterFormat: people.LETTER_FORMATS,
  PartyRole: people.PARTY_ROLES,
  RejectionGround: cases.REJECTION_GROUNDS,
  SafeChannel: people.SAFE_CHANNELS,
  Tenure: people.TENURES,
  FormAskedBy: FORM_ASKED_BY,
  NoticeKind: NOTICE_KINDS,
  NoticeWay: NOTICE_WAYS,
  Similarity: SIMILARITIES,
};

describe('closed values', () => {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));

  it.each(enums.map((type) => type.name))('%s is the same list in the schema and in the vocabulary', (name) => {
    const type = schema.getType(name);
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect([...values].sort()).toEqual([...(LISTS[name] ?? [])].sort());
  });
});

it('the generated operations are fresh', async () => {
  const written = readFileSync(join(ROOT, 'client/src/gql/operations.ts'), 'utf8');
  expect(await generate(ROOT)).toBe(written);
});
