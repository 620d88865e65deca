import type { FastifyInstance, FastifyReply } from 'fastify';
import { listSent, readEnclosure, readSent, type SentItem } from '@server/platform/mail/demonstration-carrier';
import { fileHeaders, say } from './answers';

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'`;
const MAIL_POLICY = `default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'`;
const STYLE = `body{font:18px/1.5 Arial,Helvetica,sans-serif;color:#0b0c0c;max-width:960px;margin:0 auto;padding:16px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-bottom:1px solid #b1b4b6}th,td:nth-child(2){white-space:nowrap}td:nth-child(3){overflow-wrap:anywhere}
h1,td,dd,pre{overflow-wrap:anywhere}a{color:#1a65a6}a:focus{outline:3px solid #fd0;background:#fd0;color:#0b0c0c}pre{white-space:pre-wrap;font:inherit}
iframe{width:100%;height:70vh;border:1px solid #b1b4b6}dt{font-weight:bold}dd{margin:0 0 8px}`;

/** GET /demonstration/mail and below: what was sent by email, as nothing leaves a demonstration. */
export function registerDemonstrationMail(app: FastifyInstance, folder: string): void {
  app.get('/demonstration/mail', async (_, reply) => page(reply, 'Sent mail', list(listSent(folder))));
  app.get<{ Params: { n: string } }>('/demonstration/mail/:n', async (request, reply) => {
    const item = readSent(folder, Number(request.params.n));
    return item ? page(reply, item.subject, one(item)) : say(reply, 404, 'Nothing of that number was sent.');
  });
  app.get<{ Params: { n: string } }>('/demonstration/mail/:n/html', async (request, reply) => {
    const html = readSent(folder, Number(request.params.n))?.html;
    return html
      ? reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', MAIL_POLICY).send(html)
      : say(reply, 404, 'Nothing of that number was sent.');
  });
  app.get<{ Params: { n: string; file: string } }>('/demonstration/mail/:n/:file', async (request, reply) => {
    const item = readSent(folder, Number(request.params.n));
    const index = Number(request.params.file) - 1;
    const bytes = item && readEnclosure(folder, item, index);
    const file = item?.files[index];
    return bytes && file
      ? fileHeaders(reply, { ...file, inline: true }).send(Buffer.from(bytes))
      : say(reply, 404, 'There is no such enclosure.');
  });
}

function list(items: readonly SentItem[]): string {
  if (items.length === 0) {
    return '<p>Nothing has been sent yet.</p>';
  }
  const rows = items.map(
    (item) =>
      `<tr><td><a href="/demonstration/mail/${item.number}">${escaped(item.subject)}</a></td>` +
      `<td>Email</td><td>${escaped(item.to)}</td><td>${when(item.sentAt)}</td></tr>`,
  );
  return `<p>This is a demonstration: nothing leaves it. Here is the email that would have. Letters for the post are printed in the office, under Print and post.</p>
<table><thead><tr><th scope="col">Subject</th><th scope="col">How</th><th scope="col">To</th><th scope="col">When</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function one(item: SentItem): string {
  const files = item.files.map(
    (file, index) => `<li><a href="/demonstration/mail/${item.number}/${index + 1}">${escaped(file.fileName)}</a></li>`,
  );
  return `<p><a href="/demonstration/mail">Back to sent mail</a></p>
<dl><dt>To</dt><dd>${escaped(item.to)}</dd><dt>How</dt><dd>Email</dd>
<dt>When</dt><dd>${when(item.sentAt)}</dd></dl>
${files.length > 0 ? `<h2>Enclosed</h2><ul>${files.join('')}</ul>` : ''}
${item.html ? `<h2>As it looks</h2><iframe title="The email" sandbox src="/demonstration/mail/${item.number}/html"></iframe>` : ''}
${item.text ? `<h2>As plain text</h2><pre>${linked(item.text)}</pre>` : ''}`;
}

function page(reply: FastifyReply, title: string, body: string): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .send(
      `<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<title>${escaped(title)} - Recourse</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>\n`,
    );
}

/** One-time links must be followed from here: there is no mailbox. */
const linked = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+[^\s<.,)]/g, (address) => `<a href="${address}">${address}</a>`);

const when = (at: string): string =>
  escaped(new Date(at).toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'full', timeStyle: 'short' }));

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(`'`, '&#39;');
