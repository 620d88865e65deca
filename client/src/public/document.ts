import type { Frame } from '@shared/apply/pages';

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** The whole page around the rendered body: language, title, style sheets, scripts as modules. Nothing inline (strict CSP). */
export function documentOf(title: string, body: string, frame: Frame): string {
  const colours = frame.authority ? [`/${frame.authority.slug}/colours.css`] : [];
  const styles = [...frame.styles, ...colours].map((href) => `<link rel="stylesheet" href="${escape(href)}">`).join('');
  const scripts = frame.scripts.map((src) => `<script type="module" src="${escape(src)}"></script>`).join('');
  return (
    `<!doctype html><html lang="en-GB" class="govuk-template"><head><meta charset="utf-8"><title>${escape(title)}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">' +
    `<meta name="theme-color" content="${escape(frame.authority?.colour ?? '#1f2a44')}">${styles}` +
    `</head><body class="govuk-template__body">${body}${scripts}</body></html>`
  );
}
