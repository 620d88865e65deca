import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './planted';

const BOOK = 'shared/policy/README.md';
const HELD_BACK = /^(Part: |Not yet built)/;

interface Row {
  number: string;
  says: string;
  where: string;
}
export interface Book {
  /** How many requirements and interpretations there are. */
  last: { R: number; D: number };
  /** The ids of all rules. */
  rules: readonly string[];
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const rowsOf = (text: string): Row[] =>
  [...text.matchAll(/^\| ([RDC]\d+[a-z]?) \| (.*?) \|(?: (.*?) \|)?$/gm)].map(([, number = '', says = '', where = '']) => ({
    number,
    says,
    where,
  }));
const SOURCE = /\.(ts|vue|md|graphql|mjs|cjs)$/;
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])([RD]\d{1,2})(?![\w-])/g)].map(([, number]) => number ?? '');

/** Where the book and the tree disagree: numbers without a row, rows without a place, places that are not there, rows no test names. */
export function bookFaults(root: string, { last, rules }: Book): string[] {
  const rows = rowsOf(read(root, BOOK));
  const known = new Set(rows.map(({ number }) => number));
  const wanted = (['R', 'D'] as const).flatMap((letter) => Array.from({ length: last[letter] }, (_, n) => `${letter}${n + 1}`));
  const files = filesUnder(root, 'server', 'shared', 'client/src', 'test').filter(
    (file) => SOURCE.test(file) && !file.startsWith('client/src/gql/'),
  );
  const code = files
    .filter((file) => /^(server|shared|client)\//.test(file) && !file.endsWith('.md'))
    .map((file) => read(root, file))
    .join('\n');
  const tested = new Set(
    files
      .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/architecture/'))
      .flatMap((file) => numbersIn(read(root, file))),
  );
  return [
    ...wanted.filter((number) => !known.has(number)).map((number) => `${number} has no row`),
    ...[...known]
      .filter((number) => rows.filter((row) => row.number === number).length > 1)
      .map((number) => `${number} has two rows`),
    ...files
      .filter((file) => file !== BOOK && !file.startsWith('test/architecture/'))
      .flatMap((file) =>
        [...new Set(numbersIn(read(root, file)))]
          .filter((number) => !known.has(number))
          .map((number) => `${file} cites ${number}, which has no row`),
      ),
    ...rows.flatMap((row) => placeFaults(root, row, rules, code)),
    ...rows
      .filter(({ number, where }) => !number.startsWith('C') && !where.startsWith('Not yet built') && !tested.has(number))
      .map(({ number }) => `${number} is said to be met, and no test names it`),
  ];
}

/** A place is a rule's id, a path, or a name that is exported. */
function placeFaults(root: string, { number, says, where }: Row, rules: readonly string[], code: string): string[] {
  const text = where || says;
  const places = [...text.matchAll(/`([^`]+)`/g)].map(([, place]) => place ?? '');
  const there = (place: string): boolean => {
    if (place.includes('/')) {
      return existsSync(join(root, place));
    }
    if (/^[\w-]+\.ts$/.test(place)) {
      return existsSync(join(root, 'shared/policy', place));
    }
    return (
      rules.includes(place) ||
      (/^\w+$/.test(place) && new RegExp(`\\b(?:function|const|interface) ${place}\\b|'${place}'|\\b${place}\\??:`).test(code))
    );
  };
  return [
    ...(places.length > 0 || HELD_BACK.test(text) ? [] : [`${number} says neither where it is met nor that it is not built`]),
    ...places.filter((place) => !there(place)).map((place) => `${number} names ${place}, which is not there`),
  ];
}
