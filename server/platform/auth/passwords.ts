import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** OWASP's Argon2id figures: 19 MiB, two passes. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Verified when there is no such user, so that the answer takes as long. */
let decoy: Promise<string> | null = null;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON);

/** Does the password fit? Takes as long when there is no hash to compare with. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash(randomBytes(16).toString('hex'), ARGON);
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== null && fits;
}

/** A secret for a cookie or a link: 256 bits, safe in an address. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret that is itself random. */
export const tokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** Letters and digits that cannot be mistaken for one another on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of twelve characters in three groups, to be printed and typed: about 59 bits. */
export function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** The code as typed: case, spaces and dashes do not matter. */
export const codeHash = (typed: string): string => tokenHash(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));

/** A reference after its prefix: eight characters nobody can guess from another case's. */
export const newReference = (prefix: string): string =>
  `${prefix}-${Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
