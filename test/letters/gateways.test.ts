import { GATEWAYS } from '@shared/vocabulary/gateways';
import { requestNotice } from '@shared/vocabulary/request-notice';
import { LETTER_KINDS } from '@shared/vocabulary/letters';
import { renderLetter } from '@server/letters';
import { sampleInput } from './sample-input';

const textOf = (kind: (typeof LETTER_KINDS)[number]): string => renderLetter(sampleInput(kind)).text;

describe('the law that letters stand on', () => {
  test('R46 the request names the power it is made under, in the notice and on the screen alike', () => {
    for (const text of [textOf('REQUEST_NOTICE'), requestNotice(true).join(' ')]) {
      expect(text).toContain('paragraph 7 of Schedule 4 to the Anti-social Behaviour, Crime and Policing Act 2014');
    }
  });

  test('R46, D20 the screen lists every gateway of the policy, and marks the one that has been replaced', () => {
    const words = requestNotice(true).join(' ');
    expect(GATEWAYS.map(({ supersededBy }) => supersededBy !== null)).toEqual([false, true, false]);
    expect(words).toContain('section 115 of the Crime and Disorder Act 1998 (in force)');
    expect(words).toMatch(/Data Protection Act 1998 \(superseded by the UK General Data Protection Regulation/);
  });

  test.each(LETTER_KINDS.map((kind) => [kind]))('D20 %s rests on no law that has been replaced', (kind) => {
    expect(textOf(kind)).not.toMatch(/Data Protection Act 1998|\b1998\b/);
  });

  test('D23 Letter 2b names each Ombudsman for its own bodies, and the IOPC', () => {
    const text = textOf('LETTER_2B');
    for (const body of [
      'Local Government and Social Care Ombudsman',
      'Housing Ombudsman',
      'Independent Office for Police Conduct',
    ]) {
      expect(text).toContain(body);
    }
    expect(text).not.toContain('Independent Police Complaints Commission');
  });
});
