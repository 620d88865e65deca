import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Carrier, Evidence } from './mail';
import { noPost } from './notify-post';

/** One thing that was sent, as it lies in the folder. */
export interface SentItem {
  number: number;
  to: string;
  subject: string;
  html: string | null;
  text: string | null;
  reference: string;
  sentAt: string;
  files: readonly { fileName: string; mediaType: string; storedAs: string }[];
}

const NAME = /^(\d{6})\.json$/;

/** Sends nothing: lays mail in a folder, numbered in order, to be seen on a page. Post is printed in the office. For the demonstration and its tests. */
export function demonstrationCarrier(folder: string, now: () => Date): Carrier {
  const lay = (
    item: Omit<SentItem, 'number' | 'sentAt' | 'files'>,
    files: readonly { fileName: string; mediaType: string; bytes: Uint8Array }[],
  ): Evidence => {
    mkdirSync(folder, { recursive: true });
    const kept = files.map(({ fileName, mediaType, bytes }) => {
      const storedAs = `${randomUUID()}.bin`;
      writeFileSync(join(folder, storedAs), bytes);
      return { fileName, mediaType, storedAs };
    });
    const at = now().toISOString();
    const number = numbered(folder, (next) =>
      JSON.stringify({ ...item, number: next, sentAt: at, files: kept } satisfies SentItem),
    );
    return { carrier: 'demonstration', receipt: String(number), at };
  };
  return {
    postsForUs: false,
    email: async ({ to, subject, html, text, reference, attachments = [] }) =>
      lay({ to, subject, html, text, reference }, attachments),
    post: noPost,
    close: async () => undefined,
  };
}

/** What was sent, the newest first, by the product's date. */
export function listSent(folder: string): SentItem[] {
  return numbers(folder)
    .flatMap((number) => readSent(folder, number) ?? [])
    .sort((one, other) => other.sentAt.localeCompare(one.sentAt) || other.number - one.number);
}

/** One thing that was sent; null when there is none of that number. */
export function readSent(folder: string, number: number): SentItem | null {
  return numbers(folder).includes(number) ? (JSON.parse(readFileSync(join(folder, fileOf(number)), 'utf8')) as SentItem) : null;
}

/** The bytes of one enclosure, counted from 0; null when there is none. */
export function readEnclosure(folder: string, item: SentItem, index: number): Uint8Array | null {
  const file = item.files[index];
  return file ? readFileSync(join(folder, file.storedAs)) : null;
}

const fileOf = (number: number): string => `${String(number).padStart(6, '0')}.json`;

function numbers(folder: string): number[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** Gives the next free number. The link appears whole or not at all, and never over another's. */
function numbered(folder: string, contents: (number: number) => string): number {
  for (let number = (numbers(folder).at(-1) ?? 0) + 1; ; number += 1) {
    const draft = join(folder, `${randomUUID()}.draft`);
    writeFileSync(draft, contents(number));
    try {
      linkSync(draft, join(folder, fileOf(number)));
      return number;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw failure;
      }
    } finally {
      unlinkSync(draft);
    }
  }
}
