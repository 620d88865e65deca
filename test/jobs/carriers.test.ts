import { createServer, type Server } from 'node:http';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer as createLine, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { readConfig } from '@server/config';
import { openCarrier } from '@server/platform/mail/carrier';
import { demonstrationCarrier, listSent, readEnclosure } from '@server/platform/mail/demonstration-carrier';
import { NotTaken, type Carrier, type Mail } from '@server/platform/mail/mail';
import { noPost, notifyPost } from '@server/platform/mail/notify-post';
import { smtpCarrier } from '@server/platform/mail/smtp-carrier';

const now = (): Date => new Date('2026-03-26T09:00:00Z');
const PDF = Buffer.from('%PDF-1.7 letter');
const MAIL: Mail = {
  to: 'margaret.ellis@applicant.example',
  subject: 'BDC-1: our decision',
  html: '<p>Größe</p>',
  text: 'Größe',
  reference: '5f1c',
  attachments: [{ fileName: 'Letter 1.pdf', mediaType: 'application/pdf', bytes: PDF }],
};

const toStop: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const stop of toStop.splice(0).reverse()) {
    await stop();
  }
});

describe('email by SMTP', () => {
  async function carrierFor(options: Partial<SMTPServerOptions>): Promise<Carrier> {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, ...options });
    server.on('error', () => undefined);
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    toStop.push(() => new Promise<void>((closed) => server.close(() => closed())));
    const carrier = smtpCarrier({
      url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      from: 'Recourse <no-reply@recourse.example>',
      post: null,
      now,
    });
    toStop.push(() => carrier.close());
    return carrier;
  }
  const refusing = (responseCode: number) => Object.assign(new Error('no, margaret.ellis@applicant.example'), { responseCode });

  test('R23: HTML, text and the PDF arrive whole; the message id is the evidence', async () => {
    const arrived: ParsedMail[] = [];
    const carrier = await carrierFor({
      onData: (stream, _, done) =>
        void simpleParser(stream).then((mail) => {
          arrived.push(mail);
          done();
        }),
    });
    const evidence = await carrier.email(MAIL);
    expect(evidence).toMatchObject({
      carrier: 'smtp',
      receipt: expect.stringMatching(/^<[0-9a-f-]{36}@recourse\.example>/),
      at: '2026-03-26T09:00:00.000Z',
    });
    expect(JSON.stringify(evidence)).not.toContain('margaret');
    expect(arrived[0]).toMatchObject({
      subject: MAIL.subject,
      text: expect.stringContaining('Größe'),
      html: expect.stringContaining('Größe'),
    });
    expect(arrived[0]?.attachments[0]).toMatchObject({ filename: 'Letter 1.pdf', contentType: 'application/pdf' });
    expect(arrived[0]?.attachments[0]?.content.equals(PDF)).toBe(true);
  });

  test.each<[string, Partial<SMTPServerOptions>]>([
    ['at the door', { onConnect: (_, done) => done(refusing(421)) }],
    ['the sender', { onMailFrom: (_, __, done) => done(refusing(451)) }],
    ['the address', { onRcptTo: (_, __, done) => done(refusing(550)) }],
    ['the letter itself', { onData: (stream, _, done) => void stream.resume().on('end', () => done(refusing(552))) }],
  ])('D54: a server that refuses %s certainly did not take it; the failure names nobody', async (_, options) => {
    const failure = await (await carrierFor(options)).email(MAIL).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(NotTaken);
    expect(String(failure)).not.toContain('margaret');
  });

  test('D54: no server at all certainly did not take it', async () => {
    const carrier = smtpCarrier({ url: 'smtp://127.0.0.1:1', from: 'no-reply@recourse.example', post: null, now });
    await expect(carrier.email(MAIL)).rejects.toThrow(NotTaken);
  });

  test.each([
    ['once the letter was given', '.', false],
    ['once the letter was announced', 'DATA', false],
    ['before that', 'RCPT', true],
  ])('D54: a line cut %s', async (_, cutAt, notTaken) => {
    const server = createLine((socket) => {
      let letter = false;
      socket.write('220 here\r\n');
      createInterface({ input: socket }).on('line', (said) => {
        if (said.startsWith(cutAt)) {
          socket.destroy();
        } else if (said === 'DATA') {
          letter = true;
          socket.write('354 go on\r\n');
        } else if (!letter) {
          socket.write('250 fine\r\n');
        }
      });
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    toStop.push(() => new Promise<void>((closed) => void server.close(() => closed())));
    const carrier = smtpCarrier({
      url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
      from: 'no-reply@recourse.example',
      post: null,
      now,
    });
    const failure = await carrier.email(MAIL).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(Error);
    expect(failure instanceof NotTaken).toBe(notTaken);
  });
});

describe('post by GOV.UK Notify', () => {
  const KEY = `test-aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee-11111111-2222-4333-8444-555555555555`;
  async function notifyAnswering(
    status: number | 'cut',
  ): Promise<{ address: string; bodies: { reference: string; postage: string; content: string }[] }> {
    const bodies: { reference: string; postage: string; content: string }[] = [];
    const server: Server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          bodies.push(JSON.parse(Buffer.concat(parts).toString()) as never);
          if (status === 'cut') {
            request.socket.destroy();
            return;
          }
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ id: 'n-1', errors: [] }));
        });
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    toStop.push(() => new Promise<void>((closed) => void server.close(() => closed())));
    return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
  }
  const LETTER = { recipient: 'Margaret Ellis', postage: 'first' as const, pdf: PDF, reference: '5f1c' };

  test('D53: the PDF goes with its class and our reference; their id is the evidence', async () => {
    const { address, bodies } = await notifyAnswering(201);
    expect(await notifyPost(KEY, now, address)(LETTER)).toEqual({
      carrier: 'govuk-notify',
      receipt: 'n-1',
      at: '2026-03-26T09:00:00.000Z',
    });
    expect(bodies).toEqual([{ reference: '5f1c', postage: 'first', content: PDF.toString('base64') }]);
  });

  test.each<[number | 'cut', boolean]>([
    [400, true],
    [403, true],
    [429, true],
    [500, false],
    [503, false],
    ['cut', false],
  ])('D54: answer %s: certainly not taken %s', async (status, notTaken) => {
    const { address } = await notifyAnswering(status);
    const failure = await notifyPost(KEY, now, address)(LETTER).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(Error);
    expect(failure instanceof NotTaken).toBe(notTaken);
    expect(String(failure)).not.toMatch(/Margaret|aaaaaaaa/);
  });

  test('D54: nobody listening: not taken; nobody set up: no carrier is asked, for people here print it', async () => {
    await expect(notifyPost(KEY, now, 'http://127.0.0.1:1')(LETTER)).rejects.toThrow(NotTaken);
    await expect(noPost()).rejects.toThrow(NotTaken);
    const smtp = { url: 'smtp://127.0.0.1:1', from: 'no-reply@recourse.example', now };
    expect([smtpCarrier({ ...smtp, post: null }).postsForUs, smtpCarrier({ ...smtp, post: noPost }).postsForUs]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the demonstration', () => {
  test('lays mail in a folder in order; post is printed in the office, each whole, also when many are sent at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recourse-mail-'));
    toStop.push(() => rmSync(folder, { recursive: true, force: true }));
    const carrier = demonstrationCarrier(folder, now);
    const receipts = await Promise.all(Array.from({ length: 10 }, () => carrier.email(MAIL)));
    expect(carrier.postsForUs).toBe(false);
    expect(receipts.map(({ receipt }) => Number(receipt)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const sent = listSent(folder);
    expect(sent[0]).toMatchObject({ number: 10, to: MAIL.to });
    expect(Buffer.from(readEnclosure(folder, sent[1] as never, 0) as Uint8Array).equals(PDF)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });

  test('production never falls back to a folder', () => {
    const config = readConfig({ DATABASE_URL: 'x', RELAY_DATABASE_URL: 'x', CONTEXT_KEY: 'k'.repeat(32) });
    expect(() => openCarrier({ ...config, mode: 'production' }, now)).toThrow('SMTP_URL');
  });
});
