import type { Locator, Page } from 'playwright-core';
import { day, type ToldIncident } from './applicant';

/** Fills in the three inputs of a date under this heading. */
export async function fillDate(within: Page | Locator, legend: string, iso: string): Promise<void> {
  const group = within.getByRole('group', { name: legend, exact: true });
  for (const [label, value] of Object.entries(day(iso))) {
    await group.getByLabel(label, { exact: true }).fill(value);
  }
}

/** Keys one incident of a form and its one report. */
export async function keyIncident(page: Page, number: number, told: ToldIncident): Promise<void> {
  if (number > 1) {
    await page.getByRole('button', { name: 'Add an incident' }).click();
  }
  const incident = page.getByRole('group', { name: `Incident ${number}`, exact: true });
  await fillDate(incident, 'Day it happened', told.on);
  await incident.getByLabel('Where it happened').fill(told.where);
  await incident.getByLabel('What happened, in their words').fill(told.what);
  await incident.getByRole('button', { name: `Add a report of incident ${number}` }).click();
  const report = page.getByRole('group', { name: `Incident ${number}, report 1`, exact: true });
  await report.getByLabel('Reported to').selectOption({ label: told.to });
  await fillDate(report, 'Day it was reported', told.reportedOn);
}

/** Keys what stands after the incidents: effect, wish, agreement, and that the form is signed. */
export async function keyTheRest(page: Page): Promise<void> {
  const yes = (legend: RegExp): Promise<void> => page.getByRole('group', { name: legend }).getByLabel('Yes').check();
  await yes(/nothing effective was done/);
  await page.getByLabel('How it affects them').fill('I lie awake and listen.');
  await page.getByLabel('What they want to happen').fill('That the shouting stops.');
  await yes(/agree that what they told is shared/);
  await page.getByLabel(/The form is signed/).check();
}

/** As much of a PDF as a scanner makes. */
export const SCAN = {
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
};
