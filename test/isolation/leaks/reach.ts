import { buildApiSchema } from '@server/api/schema';
import { RESOLVERS } from '@server/compose';
import type { Actor } from '@server/platform/command/actor';
import type { Attempt } from '../../support/attacker';
import { readPdf } from '../../support/pdf-text';
import type { Doors } from '../doors';
import { operationsOf, SAMPLES, type Ids } from '../samples';
import { addressesOf } from './addresses';
import type { Review } from './review';

/** What came to somebody: whence, its words, and the bytes of a file as they are. */
export interface Piece {
  from: string;
  words: string;
  bytes?: string;
  /** Of a table, its rows. */
  rows?: readonly string[];
  broke?: true;
}
export const WAYS = ['SQL', 'API', 'web', 'post'] as const;
export type Way = (typeof WAYS)[number];

const OPERATIONS = operationsOf(buildApiSchema(RESOLVERS));
/** Deeds about one’s own session, and the demonstration’s clock. */
const OWN_BUSINESS = /\.(sign(In|Out)|wearHat|moveDate)/;

/** Every row and column their role may select, in SQL of their own. */
export async function bySql({ town }: Review, tryAs: Attempt, actor: Actor): Promise<Piece[]> {
  const tables = await town.raw<{ name: string; columns: string }>(
    `select n.nspname || '.' || c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('app', 'auth', 'private')
       and has_column_privilege($1, c.oid, a.attnum, 'select') group by 1 order by 1`,
    [`r_${actor.kind}`],
  );
  const pieces: Piece[] = [];
  for (const { name, columns } of tables) {
    const rows = await tryAs(actor, `select ${columns} from ${name}`);
    const each = typeof rows === 'string' ? [rows] : rows.map(rowWords);
    pieces.push({ from: name, words: each.join('\n'), rows: each });
  }
  return pieces;
}
const rowWords = (row: Record<string, unknown>): string =>
  Object.values(row)
    .map((value) =>
      value instanceof Buffer ? value.toString('latin1') : value instanceof Object ? JSON.stringify(value) : String(value),
    )
    .join(' | ');

/** Every question, or every deed, of the API about the case, asking for all there is; errors with all their parts. */
export async function byApi(doors: Doors, actor: Actor, ids: Ids, root: 'Query' | 'Mutation' = 'Query'): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const { name, text } of OPERATIONS) {
    if (name.startsWith(root) && !OWN_BUSINESS.test(name)) {
      const { text: words, codes } = await doors.ask(actor, text, SAMPLES[name]?.variables(ids));
      pieces.push({ from: name, words, ...(codes.includes('INTERNAL') && { broke: true }) });
    }
  }
  return pieces;
}

/** Every address of the web that can be looked at, with every id of the case: headers, bodies, and what is in a PDF. */
export async function byWeb({ town, told: { caseId } }: Review, doors: Doors, actor: Actor): Promise<Piece[]> {
  const ids = async (table: string) =>
    (await town.raw<{ id: string }>(`select id from app.${table} order by id`)).map(({ id }) => id);
  const known = { caseId, documents: await ids('documents'), letters: await ids('letters') };
  const token = (await doors.cookie(actor))?.split('=')[1];
  const headers = token ? { cookie: `recourse_session=${token}; recourse_answer=${token}` } : {};
  const pieces: Piece[] = [];
  for (const url of addressesOf(doors.app.printRoutes({ commonPrefix: false }), known)) {
    const answer = await doors.app.inject({ method: 'GET', url, headers });
    const isPdf = answer.headers['content-type'] === 'application/pdf';
    const { words, bytes } = isPdf ? await inPdf(answer.rawPayload) : { words: answer.body, bytes: '' };
    const { date: _, 'content-length': __, ...told } = answer.headers;
    // A name in a header is written with escapes.
    const head = Object.values(told)
      .map(String)
      .join('\n')
      .replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    pieces.push({
      from: `${answer.statusCode} ${url}`,
      words: `${head}\n${words}`,
      bytes,
      ...(answer.statusCode >= 500 && { broke: true }),
    });
  }
  return pieces;
}

const read = new Map<string, Promise<{ words: string; bytes: string }>>();
/** All that is in a PDF: its words, what it says of itself, what is enclosed in it; and its bytes. */
export function inPdf(pdf: Uint8Array): Promise<{ words: string; bytes: string }> {
  const bytes = Buffer.from(pdf).toString('latin1');
  const found =
    read.get(bytes) ??
    readPdf(pdf).then(({ pages, about, enclosed, title }) => ({
      words: [title, ...pages.map(({ text }) => text)].join('\n'),
      bytes: [about, enclosed, bytes].join('\n'),
    }));
  read.set(bytes, found);
  return found;
}

/** Every email and every letter by post, with what is attached, by whom it went to. */
export async function byPost({ town }: Review): Promise<Map<string, Piece[]>> {
  const sent = new Map<string, Piece[]>();
  const add = (to: string, piece: Piece) => sent.set(to, [...(sent.get(to) ?? []), piece]);
  for (const { to, subject, text, html, reference, replyTo, attachments = [] } of town.carrier.mails) {
    const enclosed = await Promise.all(
      attachments.map(async ({ fileName, mediaType, bytes }) => {
        const file =
          mediaType === 'application/pdf' ? await inPdf(bytes) : { words: Buffer.from(bytes).toString('utf8'), bytes: '' };
        return { words: `${fileName}\n${file.words}`, bytes: file.bytes };
      }),
    );
    const words = [subject, text, html, reference, replyTo, ...enclosed.map((file) => file.words)].join('\n');
    add(to, { from: `email “${subject}”`, words, bytes: enclosed.map(({ bytes }) => bytes).join('\n') });
  }
  for (const { recipient, reference, pdf } of town.carrier.posts) {
    const { words, bytes } = await inPdf(pdf);
    add(recipient, { from: 'post', words: [recipient, reference, words].join('\n'), bytes });
  }
  return sent;
}
