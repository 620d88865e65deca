import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';
import { chromiumHome } from './chromium';

/**
 * Starts a Chromium: the one at CHROME_PATH, otherwise the one inside an npm development dependency, which needs nothing of the
 * machine (its own libraries and a font are given to it). Close it in `afterAll`.
 */
export async function browser(): Promise<Browser> {
  const { executablePath, env } = process.env.CHROME_PATH
    ? { executablePath: process.env.CHROME_PATH, env: {} }
    : await chromiumHome();
  if (!existsSync(executablePath)) {
    throw new Error(`There is no browser at ${executablePath}.`);
  }
  return playwright.launch({
    executablePath,
    headless: true,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      '--no-sandbox', // the tests may run as root, where Chromium's own sandbox cannot
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--font-render-hinting=none',
    ],
  });
}
