import { plainText, type Inline, type Node } from '../template/tree';
import type { Sheet } from './sheet';

/** The letter as plain text: the email's twin of the HTML, and the golden text of the tests. */
export function textOf(sheet: Sheet): string {
  const { letterhead } = sheet;
  const foot = [letterhead.name, ...letterhead.addressLines, letterhead.phone, letterhead.email].filter(
    (line) => line.trim() !== '',
  );
  return (
    [
      letterhead.name,
      `Reference: ${sheet.reference}\nDate: ${sheet.date}`,
      ...sheet.tree.map(textNode),
      `--\n${foot.join('\n')}`,
    ].join('\n\n') + '\n'
  );
}

function textNode(node: Node): string {
  switch (node.type) {
    case 'heading': {
      const words = plainText(node.children);
      return `${words}\n${(node.level === 1 ? '=' : '-').repeat(Math.min(words.length, 70))}`;
    }
    case 'paragraph':
      return textInlines(node.children);
    case 'list':
      return node.items
        .map((item, at) => `${node.ordered ? `${at + 1}.` : '*'} ${textInlines(item).replace(/\n/g, '\n  ')}`)
        .join('\n');
    case 'table':
      return node.rows
        .map((row) =>
          row.map((cell, at) => `${plainText(node.header[at] ?? [])}: ${textInlines(cell).replace(/\n/g, '\n  ')}`).join('\n'),
        )
        .join('\n\n');
  }
}

function textInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'break':
          return '\n';
        case 'strong':
          return textInlines(inline.children);
        case 'link': {
          const words = textInlines(inline.children);
          const address = inline.href.replace(/^(mailto|tel):/, '');
          return address === words || address === `https://${words}` ? words : `${words} (${address})`;
        }
      }
    })
    .join('');
}
