import { openStreet, Walker, type TestStreet } from './street';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@client/public/entry-server';
import { liveStanding } from '@client/public/islands/standing';
import { dateAnswer } from '@server/public/routes/pages';
import { standingOf } from '@shared/apply';
import { shippedCalendar } from '@shared/time';
import { anIncident, aReport, TODAY, typed } from './answers';

let street: TestStreet;
beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
});
const page = async (url: string): Promise<string> => (await new Walker(street.app).get(url)).body;
const headings = (html: string): string[] => [...html.matchAll(/<h[12][^>]*>([^]*?)<\/h[12]>/g)].map((match) => match[1]!.trim());
const asks = (query: Record<string, string>) => dateAnswer(query, shippedCalendar());

describe('R20, R88, R89 an authority’s page', () => {
  const REVIEWING = [
    'blaby',
    'charnwood',
    'harborough',
    'hinckley-bosworth',
    'leicester',
    'melton',
    'north-west-leicestershire',
    'oadby-wigston',
    'rutland',
  ];
  test.each(REVIEWING)('%s has the same parts in the same order', async (slug) => {
    expect(headings(await page(`/${slug}`))).toEqual([
      'ASB Case Review',
      'If this is your first report',
      'What it is',
      'When to ask for one',
      'How to ask for one',
      'What happens next',
      'If you disagree with the decision',
      'Complaints',
      'Figures for this area',
    ]);
  });
  test('R1 bears both names, R19 the contact, R75 the report link three times, R76, R83 101 and 999', async () => {
    const html = await page('/blaby');
    expect(html).toContain('Also known as the Community Trigger');
    expect(html).toContain('casereview@blaby.example');
    expect(html.match(/href="https:\/\/www\.blaby\.example\/report-anti-social-behaviour"/g)).toHaveLength(3);
    expect([html.includes('tel:101'), html.includes('tel:999')]).toEqual([true, true]);
  });
  test('R53, R73, R80, R81, R82, R86 says what happens next, how to appeal, complain, and that figures are not yet published', async () => {
    const html = await page('/charnwood');
    for (const words of [
      '5 working days',
      '10 working days',
      'why and what you can do next',
      '28 days',
      '20 working days',
      'Ombudsman',
      'not yet published',
    ]) {
      expect(html).toContain(words);
    }
  });
  test('the county council signposts to the nine (D16) and takes no application', async () => {
    const html = await page('/leicestershire');
    expect(REVIEWING.filter((slug) => html.includes(`href="/${slug}"`))).toEqual(REVIEWING);
    expect(html).not.toContain('/leicestershire/apply');
  });
  test('its colour is a file of its own, and no page carries an inline style or script', async () => {
    expect(await page('/blaby/colours.css')).toMatch(/^:root\{--authority-colour:#[0-9a-f]{6}\}$/i);
    for (const url of ['/', '/blaby', '/blaby/apply', '/check-a-date', '/accessibility', '/blaby/privacy', '/blaby/status']) {
      expect(await page(url)).not.toMatch(/<style|\sstyle=|<script(?![^>]*src=)|\son[a-z]+=/);
    }
  });
});

describe('check a date: the engine’s own answers', () => {
  test('R23, D1 a due date with every day that was skipped', () => {
    const { due } = asks({ ask: 'due', ...typed('from', '2026-04-02'), days: '1' });
    expect(due).toMatchObject({ due: '2026-04-07', provisional: false });
    expect(due!.skipped.map(({ why }) => why)).toEqual(['Good Friday', 'Saturday', 'Sunday', 'Easter Monday']);
  });
  test('R15, D2, D3 the days on which a report counts', () => {
    expect(
      asks({ ask: 'windows', ...typed('occurred', '2026-01-31'), ...typed('received', '2026-06-30') }).windows,
    ).toMatchObject({ lastCountingReport: '2026-02-28', earliestCountingReport: '2025-12-30' });
  });
  test.each([
    ['nothing typed', { ask: 'due' }, 'from-day'],
    ['no number of days', { ask: 'due', ...typed('from', '2026-04-02'), days: 'five' }, 'days'],
    ['before holidays are known', { ask: 'due', ...typed('from', '2001-04-02'), days: '5' }, 'from-day'],
    [
      'received before it happened',
      { ask: 'windows', ...typed('occurred', '2026-02-02'), ...typed('received', '2026-02-01') },
      'occurred-day',
    ],
  ])('%s is asked again', (_, query, field) => {
    expect(asks(query as unknown as Record<string, string>).errors[0]?.field).toBe(field);
  });
  test('D64 a date past the published holidays says that it is provisional, on the page', async () => {
    expect(
      await page(`/check-a-date?${new URLSearchParams({ ask: 'due', ...typed('from', '2028-12-28'), days: '5' }).toString()}`),
    ).toContain('This date is provisional');
  });
  test('what was asked is shown again, without running it', async () => {
    expect(await page('/check-a-date?ask=due&days=%3Cscript%3E')).toContain('value="&lt;script&gt;"');
  });
});

test('the explanation in the browser is the one of the server (R80)', () => {
  const incident = anIncident('2026-01-15', [aReport('2026-02-16')]);
  const live = { values: incident.values, reports: [{}], report: 0, today: TODAY };
  expect(liveStanding(live, incident.reports[0]!.values)).toEqual(standingOf(incident, TODAY));
  expect(liveStanding({ ...live, values: {}, reports: [incident.reports[0]!.values], report: null }, incident.values)).toEqual(
    standingOf(incident, TODAY),
  );
});

test('every page names its language, its title, one main heading and a way past the header', async () => {
  for (const url of [
    '/',
    '/blaby',
    '/leicestershire',
    '/blaby/apply',
    '/blaby/apply/danger',
    '/check-a-date',
    '/accessibility',
    '/blaby/privacy',
    '/blaby/status',
  ]) {
    const html = await page(url);
    expect([
      url,
      html.startsWith('<!doctype html><html lang="en-GB"'),
      (html.match(/<h1/g) ?? []).length,
      html.includes('href="#main"'),
      /<title>[^<]+ – /.test(html),
    ]).toEqual([url, true, 1, true, true]);
  }
});

test('Exit this page is on every page of the application and of a case, and is a plain link', async () => {
  for (const url of ['/blaby/apply', '/blaby/apply/danger', '/blaby/apply/first-time', '/blaby/status']) {
    expect(await page(url)).toMatch(/<a href="https:\/\/www\.bbc\.co\.uk\/weather"[^>]*govuk-js-exit-this-page-button/);
  }
});

test('the style sheet and script of a first visit are small, and nothing in them is GOV.UK’s own brand', () => {
  const folder = join(__dirname, '../../dist/client/public');
  expect(existsSync(folder)).toBe(true);
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[] }
  >;
  const built = Object.values(manifest)
    .flatMap(({ file, css }) => [file, ...(css ?? [])])
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(built.join('')).not.toMatch(/GDS Transport|light-94a07e06a1|govuk-crest|govuk-logotype/i);
});
