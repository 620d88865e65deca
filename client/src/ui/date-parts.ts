/** What is typed in the three inputs of a date. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** The inputs' texts for a value such as '2026-04-13'; leading zeros are not shown. */
export function datePartsOf(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0(?=\d)/, ''), month: month.replace(/^0(?=\d)/, ''), year };
}

/** '2026-04-13' from what was typed; '' when nothing is; the bare parts joined when they cannot be a date. Months may be words. */
export function dateTextOf({ day, month, year }: DateParts): string {
  const [d, m, y] = [day.trim(), monthNumber(month.trim()), year.trim()];
  if (d === '' && m === '' && y === '') {
    return '';
  }
  const padded = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);
  return `${y}-${padded(m)}-${padded(d)}`;
}

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(text: string): string {
  const index = NAMES.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? text : String(index + 1);
}
