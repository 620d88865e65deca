import { SHIPPED_PUBLISHED_TO, type PlainDate } from '@shared/time';
import { importBankHolidays, registerAuthority } from '@server/features/authorities';
import { registerTemplates } from '@server/letters';
import { holidaysToImport } from '@server/platform/calendar/calendar';
import type { Actor } from '@server/platform/command/actor';
import { Ctx, type House } from '@server/platform/command/context';
import { authorityId, AUTHORITIES, COUNTY_SLUG } from './authorities';

/** The partnership administrator at the county, at work before there are people. */
export const registrar: Actor = {
  kind: 'admin',
  role: 'PARTNERSHIP_ADMIN',
  tenantId: authorityId(COUNTY_SLUG),
  subjectId: null,
  userId: null,
  membershipId: null,
  name: 'Setting up',
  partnership: true,
};

/** What every installation needs before anybody signs in: the authorities, the bank holidays, the first wording of the letters. */
export async function layFoundations(house: House): Promise<void> {
  const ctx = new Ctx(house, registrar);
  const [known] = await ctx.read((tx) => tx.query<{ n: number }>('select count(*)::int as n from app.authorities'));
  const [calendar] = await ctx.read((tx) =>
    tx.query<{ to: string | null }>('select max(published_to) as to from app.calendar_extents'),
  );
  const days = await ctx.read((tx) => tx.query<{ on: PlainDate }>('select holiday_on as on from app.bank_holidays'));
  await ctx.close();
  const county = AUTHORITIES.find(({ slug }) => slug === COUNTY_SLUG);
  if (known?.n === 0 && county) {
    // The county first: what is set once for all is filed under it.
    for (const authority of [county, ...AUTHORITIES.filter((other) => other !== county)]) {
      await ctx.run(registerAuthority, authority);
    }
  }
  // A holiday proclaimed since comes with the next release of the library; a day already there is kept as it is.
  const holidays = holidaysToImport();
  const stored = new Set(days.map(({ on }) => on));
  if (calendar?.to !== SHIPPED_PUBLISHED_TO || holidays.some(({ date }) => !stored.has(date))) {
    await ctx.run(importBankHolidays, {
      tenantId: authorityId(COUNTY_SLUG),
      holidays,
      publishedTo: SHIPPED_PUBLISHED_TO,
      source: 'date-holidays GB-ENG, checked against the GOV.UK list',
    });
  }
  await ctx.run(registerTemplates, { tenantId: authorityId(COUNTY_SLUG) });
  await ctx.close();
}
