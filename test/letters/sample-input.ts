import type { PlainDate } from '@shared/time';
import type { LetterKind } from '@shared/vocabulary/letters';
import { defaultBody, LETTERS, SAMPLE_AUTHORITY, type Letterhead, type RenderInput } from '@server/letters';

export const LETTERHEAD: Letterhead = {
  name: SAMPLE_AUTHORITY.name,
  colour: '#00594f',
  addressLines: SAMPLE_AUTHORITY.postalAddress,
  phone: SAMPLE_AUTHORITY.spocPhone,
  email: SAMPLE_AUTHORITY.spocEmail,
};

const DATED: Record<LetterKind, string> = {
  LETTER_1: '2026-03-26',
  LETTER_2A: '2026-04-10',
  LETTER_2B: '2026-05-07',
  REQUEST_NOTICE: '2026-03-26',
  REQUEST_CHASER: '2026-04-07',
  CASE_UPDATE: '2026-04-13',
  DATE_CHANGED: '2026-03-30',
  WITHDRAWAL: '2026-04-02',
  TRANSFER: '2026-03-25',
  NOT_DECIDED: '2026-04-16',
  PASS_ON_NOTICE: '2026-03-20',
  LETTER_3: '2026-05-11',
  PLAN_DRAFT: '2026-05-01',
  RECOMMENDATION_NOTICE: '2026-05-11',
  ACTION_NOTICE: '2026-05-11',
  ACTION_REMINDER: '2026-06-03',
  MEETING_INVITATION: '2026-04-16',
  PANEL_INVITATION: '2026-04-16',
  DISCRETIONARY_REVIEW: '2026-04-10',
  CLOSURE: '2026-07-31',
  CORRIGENDUM: '2026-04-14',
};

/** The sample letter of a kind as it would be sent, with what a test changes. */
export function sampleInput<K extends LetterKind>(kind: K, change: Partial<Extract<RenderInput, { kind: K }>> = {}): RenderInput {
  const definition = LETTERS[kind];
  return {
    kind,
    body: defaultBody(kind),
    templateVersion: 1,
    facts: definition.sample,
    letterhead: LETTERHEAD,
    recipient:
      definition.audience === 'agency'
        ? {
            name: 'Information desk',
            addressLines: ['Leicestershire Police', 'South Leicestershire', 'St Johns', 'Enderby', 'LE19 2BX'],
          }
        : { name: 'Margaret Ellis', addressLines: ['Flat 3', '14 Enderby Road', 'Blaby', 'LE8 4GD'] },
    reference: 'BLA-2026-0012',
    datedOn: DATED[kind] as PlainDate,
    ...change,
  };
}
