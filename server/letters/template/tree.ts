/** Running text inside a paragraph, heading, list item or table cell. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' };

/** A letter as a small tree of plain data; PDF, HTML and text each render this one tree. */
export type Node =
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] };

/** The words of some running text, without its marks. Links give their text only. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'break':
          return '\n';
        case 'strong':
        case 'link':
          return plainText(inline.children);
      }
    })
    .join('');
}
