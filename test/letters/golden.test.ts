import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTER_KINDS } from '@shared/vocabulary/letters';
import { checkTemplate, defaultBody, LETTERS, renderLetter } from '@server/letters';
import { sampleInput } from './sample-input';
import { VARIANTS } from './variants';

/** Write the golden texts anew with UPDATE_GOLDEN=1, then read the difference. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';

describe.each(LETTER_KINDS)('%s', (kind) => {
  const file = join(__dirname, 'golden', `${kind.toLowerCase().replace(/_/g, '-')}.txt`);

  it('R24 says word for word what its golden text says', () => {
    const { text } = renderLetter(sampleInput(kind));
    if (UPDATE) {
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('D63 has a first wording that uses known fields only, and each of them', () => {
    const body = defaultBody(kind);
    expect(checkTemplate(kind, body)).toEqual([]);
    const unused = LETTERS[kind].fields.filter((name) => !body.includes(`((${name}))`) && !body.includes(`((${name}??`));
    expect(unused.filter((name) => !OFFERED.includes(name))).toEqual([]);
  });

  it('gives its email a subject of reference and authority, without personal data', () => {
    const { subject } = renderLetter(sampleInput(kind));
    expect(subject).toContain('BLA-2026-0012');
    expect(subject).toContain('Blaby District Council');
    expect(subject).not.toMatch(/Margaret|Ellis|Enderby|LE8/);
  });

  it('speaks plainly: no exclamation marks, no "successfully", no leftover fields', () => {
    expect(renderLetter(sampleInput(kind)).text).not.toMatch(/!|successfully|\(\(|\)\)|undefined|null/);
  });
});

describe.each(Object.entries(VARIANTS))('%s', (name, input) => {
  const file = join(__dirname, 'golden', `${name.replaceAll(' ', '-')}.txt`);

  it('R24 says word for word what its golden text says', () => {
    const { text } = renderLetter(input);
    if (UPDATE) {
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('keeps names out of the subject, and speaks plainly', () => {
    const { subject, text } = renderLetter(input);
    expect(subject).not.toMatch(/Margaret|Ellis|Imran|Jodie|Hetal|Enderby/);
    expect(text).not.toMatch(/!|successfully|\(\(|\)\)|undefined|null/);
  });
});

/** Fields that every letter offers to its writer and a first wording may leave alone. */
const OFFERED = [
  'website_url',
  'for_other',
  'not_under_18',
  'postal_address',
  'spoc_title',
  'status_url',
  'support_name',
  'support_phone',
  'support_url',
  'report_url',
  'asb_team_name',
  'asb_team_phone',
];
