import MarkdownIt from 'markdown-it';
import type { Inline, Node } from './tree';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Only what a letter needs: no HTML, no images, no code, no quotation, no typographic guesses. */
const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false }).enable([
  'heading',
  'list',
  'table',
  'emphasis',
  'link',
  'escape',
  'newline',
  'balance_pairs',
]);

/** Reads a template's Markdown into the letter tree. The template is ours; what people wrote is filled in later. */
export function parseMarkdown(source: string): Node[] {
  const tokens = markdown.parse(source, {});
  const nodes: Node[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) {
      break;
    }
    const end = token.nesting === 1 ? closing(tokens, at, token) : at;
    const node = nodeOf(token, tokens.slice(at + 1, end));
    if (node) {
      nodes.push(node);
    }
    at = end + 1;
  }
  return nodes;
}

function nodeOf(opening: Token, inside: readonly Token[]): Node | null {
  switch (opening.type) {
    case 'heading_open':
      return { type: 'heading', level: Number(opening.tag.slice(1)), children: runsOf(inside).flat() };
    case 'paragraph_open':
      return { type: 'paragraph', children: runsOf(inside).flat() };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { type: 'list', ordered: opening.type === 'ordered_list_open', items: runsOf(inside) };
    case 'table_open': {
      const [header = [], ...rows] = rowsOf(inside);
      return { type: 'table', header, rows };
    }
    default:
      return null;
  }
}

/** Where the block that opens at `at` closes. */
function closing(tokens: readonly Token[], at: number, opening: Token): number {
  const close = opening.type.replace('_open', '_close');
  return tokens.findIndex((token, later) => later > at && token.level === opening.level && token.type === close);
}

/** Each run of text in a block. A list in a list, or a second paragraph in an item, is read as one more item. */
function runsOf(tokens: readonly Token[]): Inline[][] {
  return tokens.filter((token) => token.type === 'inline').map(inlinesOf);
}

function rowsOf(tokens: readonly Token[]): Inline[][][] {
  const rows: Inline[][][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') {
      rows.push([]);
    } else if (token.type === 'inline') {
      rows.at(-1)?.push(inlinesOf(token));
    }
  }
  return rows;
}

function inlinesOf(token: Token): Inline[] {
  const root: Inline[] = [];
  const stack: Inline[][] = [root];
  for (const child of token.children ?? []) {
    const here = stack.at(-1) ?? root;
    if (child.type === 'text' || child.type === 'text_special') {
      appendText(here, child.content);
    } else if (child.type === 'softbreak') {
      appendText(here, ' ');
    } else if (child.type === 'hardbreak') {
      here.push({ type: 'break' });
    } else if (child.type === 'link_open') {
      const link: Inline = { type: 'link', href: String(child.attrGet('href') ?? ''), children: [] };
      here.push(link);
      stack.push(link.children);
    } else if (child.type === 'strong_open' || child.type === 'em_open') {
      const strong: Inline = { type: 'strong', children: [] };
      here.push(strong);
      stack.push(strong.children);
    } else if (child.nesting === -1) {
      stack.pop();
    }
  }
  return root;
}

function appendText(to: Inline[], text: string): void {
  const last = to.at(-1);
  if (last?.type === 'text') {
    last.text += text;
  } else if (text !== '') {
    to.push({ type: 'text', text });
  }
}
