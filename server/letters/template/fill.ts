import { MissingField, TemplateRefused, type Block, type LetterDefinition, type Words } from '../letter';
import { settleConditionals } from './conditions';
import { parseMarkdown } from './parse';
import { printableLines } from './printable';
import { plainText, type Inline, type Node } from './tree';

/** `((name))`, as in GOV.UK Notify. */
export const PLACEHOLDER = /\(\(([a-z][a-z0-9_]*)\)\)/g;
/** The names of the placeholders in a text, each once, in order. */
export function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''));
}

const ALONE = /^\s*\(\(([a-z][a-z0-9_]*)\)\)\s*$/;
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;

/**
 * Fills a template with words and gives the letter tree. Placeholders are filled in text only, once, after the Markdown was
 * read: what a person wrote is never read as Markdown, markup or a placeholder. Text of several lines becomes paragraphs
 * where the placeholder stands alone. Throws `MissingField` naming every missing or empty field, `TemplateRefused` for a
 * broken condition, a block inside running text, or a link that is not http, mailto or tel.
 */
export function fill(template: string, definition: Pick<LetterDefinition<never>, 'kind' | 'fields'>, words: Words): Node[] {
  const known = (name: string) => definition.fields.includes(name);
  const settled = settle(template, definition, words);
  const missing = [...placeholdersOf(settled)].filter((name) => !known(name) || isEmpty(words[name]));
  if (missing.length > 0) {
    throw new MissingField(definition.kind, missing);
  }
  return parseMarkdown(settled).flatMap((node) => fillNode(node, words, definition));
}

/** True for what does not count as said: nothing, blank text, `false`, a block without content or with an empty cell. */
export function isEmpty(word: Words[string] | undefined | null): boolean {
  if (word === undefined || word === null || typeof word === 'boolean') {
    return !word;
  }
  if (typeof word === 'string') {
    return word.trim() === '';
  }
  if ('rows' in word) {
    return word.rows.length === 0 || word.rows.some((row) => row.some((cell) => isEmpty(cell)));
  }
  const lines = 'list' in word ? word.list : word.paragraphs;
  return lines.length === 0 || lines.some((line) => isEmpty(line));
}

type Definition = Pick<LetterDefinition<never>, 'kind' | 'fields'>;

function settle(template: string, definition: Definition, words: Words): string {
  try {
    return settleConditionals(template, (flag) => definition.fields.includes(flag) && !isEmpty(words[flag]));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new TemplateRefused(definition.kind, [error.message]);
    }
    throw error;
  }
}

function fillNode(node: Node, words: Words, definition: Definition): Node[] {
  const inlines = (children: readonly Inline[]) => fillInlines(children, words, definition);
  switch (node.type) {
    case 'heading':
      return [{ ...node, children: inlines(node.children) }];
    case 'paragraph': {
      const alone = ALONE.exec(plainText(node.children))?.[1];
      if (alone && node.children[0]?.type === 'text') {
        return blockNodes(words[alone] ?? '');
      }
      const children = inlines(node.children);
      return plainText(children).trim() === '' ? [] : [{ type: 'paragraph', children }];
    }
    case 'list': {
      const items = node.items.map(inlines).filter((item) => plainText(item).trim() !== '');
      return items.length === 0 ? [] : [{ ...node, items }];
    }
    case 'table':
      return [{ type: 'table', header: node.header.map(inlines), rows: node.rows.map((row) => row.map(inlines)) }];
  }
}

function blockNodes(word: string | boolean | Block): Node[] {
  if (typeof word === 'boolean') {
    return [];
  }
  if (typeof word === 'string') {
    return printableLines(word).map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));
  }
  if ('rows' in word) {
    return [{ type: 'table', header: word.header.map(cell), rows: word.rows.map((row) => row.map(cell)) }];
  }
  if ('list' in word) {
    return [{ type: 'list', ordered: false, items: word.list.map(cell) }];
  }
  return word.paragraphs.flatMap(blockNodes);
}

/** Text of several lines in a cell or an item keeps its lines. */
function cell(text: string): Inline[] {
  return printableLines(text).flatMap((line, at): Inline[] => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', text: line },
  ]);
}

function fillInlines(children: readonly Inline[], words: Words, definition: Definition): Inline[] {
  return children.map((child): Inline => {
    switch (child.type) {
      case 'text':
        return { type: 'text', text: fillText(child.text, words, definition) };
      case 'link': {
        const href = fillText(child.href, words, definition);
        if (!SAFE_LINK.test(href)) {
          throw new TemplateRefused(definition.kind, ['A link must be a web, email or phone address.']);
        }
        return { type: 'link', href, children: fillInlines(child.children, words, definition) };
      }
      case 'strong':
        return { type: 'strong', children: fillInlines(child.children, words, definition) };
      case 'break':
        return child;
    }
  });
}

function fillText(text: string, words: Words, definition: Definition): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const word = words[name];
    if (typeof word !== 'string') {
      throw new TemplateRefused(definition.kind, [`((${name})) must stand alone in a paragraph.`]);
    }
    return printableLines(word).join(' ');
  });
}
