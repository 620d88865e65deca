import { closing } from '../../support/closing';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { browser } from '../../support/browser';
import { testDatabase } from '../../support/services';
import { listen } from './look';

/** The product as people meet it: an address, and a browser of one's own for each person. */
export interface Product {
  address: string;
  /** A browser that nobody has used: no cookies of anybody else. */
  person(options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Starts the built product, web and worker with the real queues, in a process of its own over a database of the test file's own, in
 * demonstration mode on the given day in London ("2026-03-20" is nine in the morning). Stopped after the file's tests.
 */
export async function openProduct(now: string): Promise<Product> {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'recourse-journey-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = fork(join(__dirname, 'product-process.cjs'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      RECOURSE_MODE: 'demonstration',
      RECOURSE_NOW: now,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_ADDRESS: address,
      DATA_DIR: folder,
      DATABASE_URL: database.webUrl,
      RELAY_DATABASE_URL: database.relayUrl,
      CONTEXT_KEY: database.contextKey,
    },
  });
  closing.push(async () => {
    if (child.exitCode === null) {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  });
  const [[said], chrome] = await Promise.all([once(child, 'message') as Promise<[string]>, browser()]);
  closing.push(() => chrome.close());
  if (said !== 'ready') {
    throw new Error(`The product did not start. ${said}`);
  }
  return {
    address,
    person: async (options = {}) => {
      const context = await chrome.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, ...options });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      listen(page);
      return page;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
