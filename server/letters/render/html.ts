import type { Inline, Node } from '../template/tree';
import type { Sheet } from './sheet';
import { barColour, wordColour } from './colour';

const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#0b0c0c;';
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The letter as an HTML email: one column, inline styles, real headings and tables, nothing loaded from elsewhere. */
export function htmlOf(sheet: Sheet): string {
  const html = standardHtml(sheet);
  return sheet.largePrint ? enlarged(html) : html;
}

/** Sizes of the styles made one and a half times as large. What people wrote is escaped, so it never looks like a style. */
const enlarged = (html: string): string =>
  html.replace(/ style="[^"]*"/g, (style) =>
    style.replace(/font-size:(\d+)px/g, (_, size: string) => `font-size:${Math.round(Number(size) * 1.5)}px`),
  );

function standardHtml(sheet: Sheet): string {
  const { letterhead } = sheet;
  const ink = wordColour(letterhead.colour);
  const contact = [...letterhead.addressLines, letterhead.phone, letterhead.email].filter((line) => line.trim() !== '');
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(sheet.title)}</title></head>`,
    `<body style="margin:0;padding:0;background:#ffffff;${FONT}">`,
    `<div role="main" style="overflow-wrap:anywhere;max-width:640px;margin:0 auto;padding:16px;border-top:6px solid ${barColour(letterhead.colour)};${FONT}">`,
    `<p style="margin:0 0 24px;font-size:24px;line-height:1.25;font-weight:bold;color:${ink};">${escapeHtml(letterhead.name)}</p>`,
    `<p style="${PARAGRAPH}">Reference: ${escapeHtml(sheet.reference)}<br>Date: ${escapeHtml(sheet.date)}</p>`,
    ...sheet.tree.map((node) => htmlNode(node, ink)),
    `<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #b1b4b6;font-size:16px;line-height:1.5;">${[
      letterhead.name,
      ...contact,
    ]
      .map(escapeHtml)
      .join('<br>')}</p>`,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Text made safe for HTML, in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

const PARAGRAPH = 'margin:0 0 16px;font-size:18px;line-height:1.5;';
const CELL = 'padding:8px;border:1px solid #b1b4b6;text-align:left;vertical-align:top;font-size:16px;line-height:1.4;';

function htmlNode(node: Node, ink: string): string {
  switch (node.type) {
    case 'heading': {
      const size = node.level === 1 ? 28 : 21;
      return `<h${node.level} style="margin:24px 0 12px;font-size:${size}px;line-height:1.25;color:${node.level === 1 ? ink : '#0b0c0c'};">${htmlInlines(
        node.children,
        ink,
      )}</h${node.level}>`;
    }
    case 'paragraph':
      return `<p style="${PARAGRAPH}">${htmlInlines(node.children, ink)}</p>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const items = node.items.map((item) => `<li style="margin:0 0 8px;">${htmlInlines(item, ink)}</li>`).join('');
      return `<${tag} style="margin:0 0 16px;padding:0 0 0 24px;font-size:18px;line-height:1.5;">${items}</${tag}>`;
    }
    case 'table': {
      const head = node.header.map((cell) => `<th scope="col" style="${CELL}">${htmlInlines(cell, ink)}</th>`).join('');
      const rows = node.rows
        .map((row) => `<tr>${row.map((cell) => `<td style="${CELL}">${htmlInlines(cell, ink)}</td>`).join('')}</tr>`)
        .join('');
      return `<table style="width:100%;border-collapse:collapse;margin:0 0 16px;"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
    }
  }
}

function htmlInlines(inlines: readonly Inline[], ink: string): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return escapeHtml(inline.text);
        case 'break':
          return '<br>';
        case 'strong':
          return `<strong>${htmlInlines(inline.children, ink)}</strong>`;
        case 'link':
          return `<a href="${escapeHtml(inline.href)}" style="color:${ink};">${htmlInlines(inline.children, ink)}</a>`;
      }
    })
    .join('');
}
