import { createHash } from 'node:crypto';

/** The same id for the same name, every time: a name-based UUID (version 5). */
export function idOf(name: string): string {
  const hex = createHash('sha1').update(`recourse ${name}`, 'utf8').digest('hex');
  const variant = ((parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
