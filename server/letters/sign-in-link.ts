import type { Mail } from '@server/platform/mail/mail';

interface Link {
  tenantId: string;
  email: string;
  reference: string;
  token: string;
}

/** The email with a one-time link to a case. Neither subject nor words say what the case is about. */
export function signInLinkMail(link: Link, publicAddress: string, authority: { name: string; slug: string }): Mail {
  const address = `${publicAddress}/${authority.slug}/status/link?token=${encodeURIComponent(link.token)}`;
  const lines = [
    'Somebody, probably you, asked for a link to see where an application stands.',
    `Open this link within 30 minutes and press the button on the page. It works once: ${address}`,
    'If it was not you, do nothing. Nobody can use the link without this email.',
    authority.name,
  ];
  return {
    to: link.email,
    subject: `Your link: ${link.reference}`,
    text: lines.join('\n\n'),
    reference: link.reference,
    html: `<!doctype html><html lang="en-GB"><title>Your link</title><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">${lines
      .map((line) => `<p>${escaped(line).replace(escaped(address), `<a href="${escaped(address)}">${escaped(address)}</a>`)}</p>`)
      .join('')}</body></html>`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
