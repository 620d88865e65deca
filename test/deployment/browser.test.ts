import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { browser } from '../support/browser';

const PAGE = `<!doctype html><html lang="en-GB"><title>A page</title><h1>Review</h1>
<p>Words that are <b>seen</b></p><button onclick="document.querySelector('h1').textContent='Pressed'">Press</button></html>`;

describe('the browser of the journeys', () => {
  let chromium: Browser;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(PAGE));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    chromium = await browser();
  }, 120_000);
  afterAll(async () => {
    await chromium.close();
    server.close();
  });

  test('opens a page and runs its script', async () => {
    const page = await chromium.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'Press' }).click();
    expect(await page.getByRole('heading').textContent()).toBe('Pressed');
    await page.close();
  });

  test('has a font, so that text takes up room in a picture', async () => {
    const page = await chromium.newPage();
    await page.goto(address);
    const box = await page.locator('b').boundingBox();
    expect(box?.width).toBeGreaterThan(15);
    const picture = await page.screenshot({ path: process.env.RECOURSE_PICTURE });
    expect(picture.length).toBeGreaterThan(2000);
    await page.close();
  });
});
