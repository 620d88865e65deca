import type { PlainDate } from '@shared/time';
import { command } from '@server/platform/command/command';

export interface ImportBankHolidaysInput {
  /** An authority to file the deed under: the county, which keeps the calendar for all. */
  tenantId: string;
  holidays: readonly { date: PlainDate; title: string; source: string }[];
  publishedTo: PlainDate;
  source: string;
}

/** Takes published bank holidays into the calendar that is the record (D64). A day already there is kept as it is. */
export const importBankHolidays = command({
  name: 'calendar.import',
  load: async (_tx, { tenantId }: ImportBankHolidaysInput) => ({ tenantId }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['register', 'Partnership', { scope: 'PARTNERSHIP' }],
  record: async (tx, _, { holidays, publishedTo, source, tenantId }, { moment }) => {
    const added = await tx.query<{ holiday_on: string }>(
      `insert into app.bank_holidays (holiday_on, title, source, added_on)
       select * from unnest($1::date[], $2::text[], $3::text[], $4::date[]) on conflict (holiday_on) do nothing returning holiday_on`,
      [
        holidays.map((h) => h.date),
        holidays.map((h) => h.title),
        holidays.map((h) => h.source),
        holidays.map(() => moment.today),
      ],
    );
    await tx.query('insert into app.calendar_extents (imported_on, published_to, source) values ($1, $2, $3)', [
      moment.now,
      publishedTo,
      source,
    ]);
    return { result: { added: added.length }, events: [{ name: 'calendar.imported', ids: { authorityId: tenantId } }] };
  },
});
