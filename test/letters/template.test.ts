import { LETTER_KINDS } from '@shared/vocabulary/letters';
import {
  checkTemplate,
  defaultBody,
  fill,
  LETTERS,
  LetterRefused,
  MissingField,
  renderLetter,
  TemplateRefused,
} from '@server/letters';
import { plainText } from '@server/letters/template/tree';
import { sampleInput } from './sample-input';

const definition = { kind: 'LETTER_1' as const, fields: ['name', 'url', 'flag', 'rows', 'said'] };
const one = (template: string, words: Parameters<typeof fill>[2]) => fill(template, definition, words);

/** The stage of a request changes words and is never one; the access code is for those without email. */
// Letter 3 says why there is no plan only where there is none; outcome-contents asks for that.
const MAY_BE_EMPTY = ['accessCode', 'stage', 'noPlanBecause'];

describe('filling a template', () => {
  it('fills a field in text and in a link', () => {
    expect(one('Dear ((name)), see [here](((url))).', { name: 'Ann', url: 'https://a.example/x' })).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Dear Ann, see ' },
          { type: 'link', href: 'https://a.example/x', children: [{ type: 'text', text: 'here' }] },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('never reads what a person wrote as Markdown, a heading, a list, a link, a field or a condition', () => {
    const nasty = '# *bold* - [x](https://evil.example) ((url)) ((flag??yes)) | a | <b>';
    expect(one('((said))', { said: nasty, url: 'https://a.example' })).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: nasty }] },
    ]);
  });

  it('makes paragraphs of text of several lines, and one line of it inside a sentence', () => {
    expect(one('((said))', { said: 'One\n\nTwo\r\nThree' }).map((node) => node.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(one('It was: ((said)).', { said: 'One\nTwo' })).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'It was: One Two.' }] },
    ]);
  });

  it('keeps or drops a condition, with the Markdown and the fields in it', () => {
    expect(plainText(paragraph('Go. ((flag??Code **((name))**.))', { flag: true, name: 'Q7' }))).toBe('Go. Code Q7.');
    expect(plainText(paragraph('Go. ((flag??Code **((name))**.))', { flag: false }))).toBe('Go.');
    expect(one('- a\n- ((flag??b))', { flag: false })).toEqual([
      { type: 'list', ordered: false, items: [[{ type: 'text', text: 'a' }]] },
    ]);
  });

  it('sets a table where its field stands alone and refuses it inside a sentence', () => {
    const rows = { header: ['A'], rows: [['1\n2']] };
    expect(one('((rows))', { rows })).toEqual([
      {
        type: 'table',
        header: [[{ type: 'text', text: 'A' }]],
        rows: [[[{ type: 'text', text: '1' }, { type: 'break' }, { type: 'text', text: '2' }]]],
      },
    ]);
    expect(() => one('See ((rows)).', { rows })).toThrow(TemplateRefused);
  });

  it('drops direction marks and halves of characters that could turn or hide words', () => {
    expect(plainText(paragraph('((said))', { said: 'a\u202Eb\uD800c\u0007' }))).toBe('abc');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('refuses a link to %s', (url) => {
    expect(() => one('[x](((url)))', { url })).toThrow(TemplateRefused);
  });

  it.each([undefined, '', '  \n '])('refuses a field that is %p and names every such field', (name) => {
    const filling = () => one('((name)) and ((said))', { name: name as string });
    expect(filling).toThrow(MissingField);
    expect(filling).toThrow('LETTER_1 is missing name, said.');
  });

  it('refuses a table without rows or with an empty cell', () => {
    expect(() => one('((rows))', { rows: { header: ['A'], rows: [] } })).toThrow(MissingField);
    expect(() => one('((rows))', { rows: { header: ['A'], rows: [['']] } })).toThrow(MissingField);
  });

  const paragraph = (template: string, words: Parameters<typeof fill>[2]) => {
    const node = one(template, words)[0]!;
    return node.type === 'paragraph' ? node.children : [];
  };
});

describe('D63 checking a wording before it is saved', () => {
  const body = defaultBody('LETTER_2B');

  it('refuses a field it does not know, in text or as a condition, and names it', () => {
    expect(checkTemplate('LETTER_2B', `${body}\n((shoe_size))`)).toEqual(['((shoe_size)) is not a field of this letter.']);
    expect(checkTemplate('LETTER_2B', `${body}\n((is_tuesday??x))`)).toEqual(['((is_tuesday)) is not a field of this letter.']);
  });

  it.each(['last_day_to_appeal', 'reasons', 'reports', 'next_steps', 'further_action'])(
    'R29 R53 R81 refuses a 2b without ((%s))',
    (name) => {
      expect(checkTemplate('LETTER_2B', body.replaceAll(`((${name}))`, ''))).toContain(`((${name})) must be in this letter.`);
    },
  );

  it('refuses a condition that is not closed or holds another, and a field with a space', () => {
    expect(checkTemplate('LETTER_2B', `${body}\n((not_met??never closed`)[0]).toContain('is not closed');
    expect(checkTemplate('LETTER_2B', `${body}\n((not_met??a ((rejected_as??b)) c))`)[0]).toContain('holds another condition');
    expect(checkTemplate('LETTER_2B', `${body}\n((Last Day))`)[0]).toContain('small letters');
  });

  it('refuses a wording without one main heading at its start', () => {
    expect(checkTemplate('LETTER_2B', `Hello\n\n${body}`)[0]).toContain('must begin with its main heading');
    expect(checkTemplate('LETTER_2B', `${body}\n# Again`)[0]).toContain('must begin with its main heading');
  });

  it('reads no HTML and no image in a wording', () => {
    const { html } = renderLetter(
      sampleInput('LETTER_2B', { body: `${body}\n<script>x</script> ![p](https://a.example/p.png)` }),
    );
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img/);
  });

  it('does not render with a wording that it would refuse to save', () => {
    expect(() => renderLetter(sampleInput('LETTER_2B', { body: body.replace('((last_day_to_appeal))', 'soon') }))).toThrow(
      TemplateRefused,
    );
  });
});

describe.each(LETTER_KINDS)('%s with something missing', (kind) => {
  const sample = LETTERS[kind].sample as unknown as Record<string, unknown>;
  const texts = Object.keys(sample).filter((name) => typeof sample[name] === 'string' && !MAY_BE_EMPTY.includes(name));

  it.each(texts)('refuses to render without its fact %s', (name) => {
    expect(() => renderLetter(sampleInput(kind, { facts: { ...sample, [name]: '' } as never }))).toThrow(MissingField);
  });

  it('refuses to render without its authority’s contact, and the message holds nobody’s words', () => {
    const facts = { ...sample, authority: { ...(sample.authority as object), spocPhone: '' } };
    expect(() => renderLetter(sampleInput(kind, { facts: facts as never }))).toThrow(`${kind} is missing spoc_phone.`);
  });

  it('refuses to render without a recipient, and to an address that does not fit the window', () => {
    expect(() => renderLetter(sampleInput(kind, { recipient: { name: ' ', addressLines: [] } }))).toThrow('recipient.name');
    const addressLines = ['1', '2', '3', '4', '5', '6', '7'];
    expect(() => renderLetter(sampleInput(kind, { recipient: { name: 'A', addressLines } }))).toThrow(LetterRefused);
  });
});
