import type { Page } from 'playwright-core';
import { LEILA, type Teller } from './applicant';
import { fillDate, keyIncident, keyTheRest } from './keying';

/** The county team seals an application that arrived there by post. Answers its reference. */
export async function sealAtCounty(page: Page, teller: Teller, came: { on: string; place: string }): Promise<string> {
  await fillDate(page, 'Day it arrived here', came.on);
  await page.getByLabel('Where the behaviour was').fill(came.place);
  await page.getByLabel('Full name').fill(teller.fullName);
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill(teller.email ?? '');
  await page.getByLabel('Address', { exact: true }).fill([teller.addressLine1, teller.town, teller.postcode].join('\n'));
  await page.getByRole('checkbox', { name: 'Email', exact: true }).check();
  for (const [index, told] of LEILA.incidents.entries()) {
    await keyIncident(page, index + 1, told);
  }
  await keyTheRest(page);
  await page.getByRole('button', { name: 'Seal the application' }).click();
  const said = await page.getByText(/^Sealed as /).innerText();
  return /Sealed as (\S+)\./.exec(said)?.[1] ?? '';
}

/** Chooses the council of the area, says why, and passes it on by the button of that name. */
export async function passOn(page: Page, council: string, reason: string, yes: string): Promise<void> {
  await page.getByLabel('Council of the area').selectOption({ label: council });
  await page.getByLabel(/^Why does it go there/).fill(reason);
  await page.getByRole('button', { name: yes, exact: true }).click();
}
