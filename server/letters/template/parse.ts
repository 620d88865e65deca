import MarkdownIt from 'markdown-it';
import type { Inline, Node } from './tree';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Only what a letter needs: no HTML, no images, no code, no quotation, no typographic guesses. */
const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false }).enable([
  'heading', 'list', 'table', 'emphasis', 'link', 'escape', 'newline', 'balance_pairs',
]);

/** Reads a template's Markdown into the letter tree. The template is ours; what people wrote is filled in later. */
export function parseMarkdown(source: string): Node[] {
  const tokens = markdown.parse(source, {});
  const nodes: Node[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.type === 'heading_open') {
      nodes.push({ type: 'heading', level: Number(token.tag.slice(1)), children: inlinesOf(tokens[i + 1]!) });
      i += 2;
    } else if (token.type === 'paragraph_open') {
      nodes.push({ type: 'paragraph', children: inlinesOf(tokens[i + 1]!) });
      i += 2;
    } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const end = closing(tokens, i);
      nodes.push({ type: 'list', ordered: token.type === 'ordered_list_open', items: itemsOf(tokens.slice(i + 1, end)) });
      i = end;
    } else if (token.type === 'table_open') {
      const end = closing(tokens, i);
      const rows = rowsOf(tokens.slice(i + 1, end));
      nodes.push({ type: 'table', header: rows[0] ?? [], rows: rows.slice(1) });
      i = end;
    }
  }
  return nodes;
}

function closing(tokens: readonly Token[], open: number): number {
  const { level, type } = tokens[open]!;
  const close = type.replace('_open', '_close');
  return tokens.findIndex((token, at) => at > open && token.level === level && token.type === close);
}

/** One item, one run of text: a list in a list is read as more items of the outer list. */
function itemsOf(tokens: readonly Token[]): Inline[][] {
  return tokens.filter((token) => token.type === 'inline').map(inlinesOf);
}

function rowsOf(tokens: readonly Token[]): Inline[][][] {
  const rows: Inline[][][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') {
      rows.push([]);
    } else if (token.type === 'inline') {
      rows.at(-1)!.push(inlinesOf(token));
    }
  }
  return rows;
}

function inlinesOf(token: Token): Inline[] {
  const root: Inline[] = [];
  const stack: Inline[][] = [root];
  for (const child of token.children ?? []) {
    const here = stack.at(-1)!;
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
