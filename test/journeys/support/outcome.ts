import type { Locator, Page } from 'playwright-core';

/** An action as it is agreed: who, what in full, what the applicant reads of it, by when. */
export interface PlannedAction {
  who: string;
  says: string;
  open: string;
  dueOn: string;
}

/** Chooses an agency; another body, which has no account, by its name. */
export async function choose(form: Locator, label: string, name: string): Promise<void> {
  const list = form.getByLabel(label, { exact: true });
  await list.waitFor();
  if ((await list.locator('option').allInnerTexts()).includes(name)) {
    await list.selectOption({ label: name });
    return;
  }
  await list.selectOption('OTHER');
  await form.getByLabel('Name of the body').fill(name);
}

/** Says of every power whether it is used: the first is, the rest were looked at and do not suit (R39). */
export async function lookAtPowers(page: Page): Promise<void> {
  const rows = await page.locator('.app-powers__row').all();
  expect(rows.length).toBeGreaterThan(10);
  for (const [index, row] of rows.entries()) {
    await row.getByRole('combobox').selectOption(index === 0 ? 'USED' : 'NOT_SUITABLE');
    if (index > 0) {
      await row.getByLabel('Why', { exact: true }).fill('Out of proportion to what happened.');
    }
  }
}
