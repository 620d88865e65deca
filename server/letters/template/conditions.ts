/**
 * Conditionals `((flag??text))` of the template language (GOV.UK Notify's syntax). They are settled on the template's
 * own source, before Markdown is read and before anything a person wrote comes in, so the text may hold Markdown,
 * several paragraphs and, beyond Notify, placeholders; it may not hold another conditional.
 */
export interface Conditional {
  flag: string;
  text: string;
  start: number;
  end: number;
}

const OPENING = /\(\(([a-z][a-z0-9_]*)\?\?/g;

/** Finds the conditionals of a template, in order. Throws `SyntaxError` when one is not closed or holds another. */
export function findConditionals(template: string): Conditional[] {
  const found: Conditional[] = [];
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(template); opening; opening = OPENING.exec(template)) {
    const flag = opening[1] ?? '';
    const textStart = opening.index + opening[0].length;
    const textEnd = closingOf(template, textStart);
    if (textEnd < 0) {
      throw new SyntaxError(`The condition ((${flag}?? is not closed with )).`);
    }
    const text = template.slice(textStart, textEnd);
    if (text.includes('??')) {
      throw new SyntaxError(`The condition ((${flag}?? holds another condition.`);
    }
    found.push({ flag, text, start: opening.index, end: textEnd + 2 });
    OPENING.lastIndex = textEnd + 2;
  }
  return found;
}

/** Keeps the text of conditionals that hold and drops the others. */
export function settleConditionals(template: string, holds: (flag: string) => boolean): string {
  let settled = '';
  let at = 0;
  for (const conditional of findConditionals(template)) {
    settled += template.slice(at, conditional.start) + (holds(conditional.flag) ? conditional.text : '');
    at = conditional.end;
  }
  return settled + template.slice(at);
}

function closingOf(template: string, from: number): number {
  let depth = 0;
  for (let i = from; i < template.length - 1; i += 1) {
    const pair = template.slice(i, i + 2);
    if (pair === '((') {
      depth += 1;
      i += 1;
    } else if (pair === '))') {
      if (depth === 0) {
        return i;
      }
      depth -= 1;
      i += 1;
    }
  }
  return -1;
}
