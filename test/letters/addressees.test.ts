import { renderLetter } from '@server/letters';
import { readPdf, rolesOf } from '../support/pdf-text';
import { VARIANTS } from './variants';

const textOf = (name: keyof typeof VARIANTS) => renderLetter(VARIANTS[name]!).text;

it('R5 a representative without consent on file is asked for it, and told what waits and what does not', () => {
  const text = textOf('letter-1 to a representative without consent');
  expect(text).toContain('Dear Imran Patel');
  expect(text).toContain('You applied on behalf of Margaret Ellis');
  expect(text).toMatch(/written consent to this application[\s\S]*we cannot ask other organisations/);
  expect(text).toContain('sharing information about Margaret Ellis with');
  expect(text).toContain('Our date for deciding stays the same');
});

it.each(['letter-1', 'letter-2a', 'letter-2b', 'case-update'])(
  'D28 a copy of %s says so and is written to the person affected',
  (kind) => {
    const text = textOf(`${kind} copy to the person affected`);
    expect(text).toContain('\n\nCopy: ');
    expect(text).toContain('Dear Margaret Ellis\n\nThis is a copy for you. Imran Patel applied for you');
    expect(text).not.toContain('You applied on behalf of');
  },
);

it('D28 the impact statement and the meeting are the choice of the person affected, whoever is written to', () => {
  for (const name of ['letter-2a to a representative', 'letter-2a copy to the person affected'] as const) {
    expect(textOf(name)).toMatch(/How you can take part\n-+\n\nIn this part, “you” means the person affected/);
  }
});

it('R6 a business is written to through its contact person', () => {
  expect(textOf('letter-1 to a business')).toMatch(/Dear Hetal Shah\n\nYou applied for Enderby Road Stores\./);
});

it('D46 somebody under 18 is offered help with reading and spared the reckoning of the date', () => {
  const text = textOf('letter-1 to somebody under 18');
  expect(text).toContain('You can ask an adult you trust to read this letter with you');
  expect(text).toContain('decision by Monday 13 April 2026');
  expect(text).not.toContain('Source:');
});

it('R48 somebody who does not agree to sharing is not asked as if never asked', () => {
  const text = textOf('letter-1 agreement refused with a complaint');
  expect(text).toContain('There is no agreement to share information');
  expect(text).not.toContain('We need agreement');
});

it('R73 a complaint inside an application is told where to go, for the organisations it is about', () => {
  const text = textOf('letter-1 agreement refused with a complaint');
  expect(text).toMatch(
    /Your complaint[\s\S]*Local Government and Social Care Ombudsman[\s\S]*Independent Office for Police Conduct/,
  );
  expect(text).not.toContain('Housing Ombudsman');
  expect(textOf('letter-2b rejected')).toMatch(/complain[\s\S]*Ombudsman[\s\S]*Independent Office for Police Conduct/);
});

it('R79 a rejection gives its ground in words, the reasons, the appeal right and its last day', () => {
  const text = textOf('letter-2b rejected');
  expect(text).toContain('because we found it to be vexatious');
  expect(text).toContain('the same application four times');
  expect(text).toContain('The last day to appeal is Friday 5 June 2026.');
  expect(text).not.toMatch(/What we will do|doubt what you have been through/);
});

describe.each(['letter-1', 'letter-2a', 'letter-2b', 'case-update'])('large print of %s', (kind) => {
  it('D28 is set in 18 points or more outside the address window, in one column, still PDF/UA-1', async () => {
    const reading = await readPdf(renderLetter(VARIANTS[`${kind} large print`]!).pdf);
    expect(reading.accessible).toBe(true);
    const points = 72 / 25.4;
    const words = reading.pages.flatMap(({ items }, page) =>
      items.filter((item) => item.text.trim() !== '' && !(page === 0 && item.y > 39 && item.y < 67)),
    );
    expect(words.filter((item) => item.height * points < 17.9).map((item) => item.text)).toEqual([]);
    expect(reading.pages.flatMap((page) => rolesOf(page.structure))).not.toContain('Table');
  });

  it('keeps the whole address in the window and everything else out of it', async () => {
    const input = VARIANTS[`${kind} large print`]!;
    const { pages } = await readPdf(renderLetter(input).pdf);
    const upper = pages[0]!.items.filter((item) => item.text.trim() !== '' && item.y > 31 && item.y < 95);
    expect(upper.map((item) => item.text)).toEqual([input.recipient.name, ...input.recipient.addressLines]);
    expect(upper.every((item) => item.x >= 24.5 && item.x + item.width <= 120 && item.y > 39.5 && item.y < 66.3)).toBe(true);
  });

  it('is emailed in letters half as large again', () => {
    const { html } = renderLetter(VARIANTS[`${kind} large print`]!);
    const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});
