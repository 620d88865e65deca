const HEX = /^#[0-9a-f]{6}$/i;
const INK = '#0b0c0c';
/** WCAG 2.2 AA for text of any size on white. */
const LEGIBLE = 4.5;

/** The authority's colour where words in it can be read on white (contrast 4.5 to 1), otherwise near-black. */
export function wordColour(colour: string): string {
  return HEX.test(colour) && contrastOnWhite(colour) >= LEGIBLE ? colour : INK;
}

/** The authority's colour for a bar without words; near-black where it is not a #rrggbb colour. */
export function barColour(colour: string): string {
  return HEX.test(colour) ? colour : INK;
}

/** Contrast ratio of a #rrggbb colour on white, from 1 to 21 (WCAG 2.2). */
export function contrastOnWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
