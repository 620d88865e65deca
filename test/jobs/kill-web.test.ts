import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing } from '../support/closing';
import { killed, KillingGround } from '../support/killing';
import { waitUntil } from '../support/wait-until';

jest.setTimeout(240_000);
const SUPPORT = join(__dirname, '../support');
const SPOC = { email: 'spoc@staff.example', password: 'four quiet lamps by the river' };
const ACKNOWLEDGE = 'mutation A($input: AcknowledgeCaseInput!) { acknowledgeCase(input: $input) { refusals { code } } }';

/** A web process that can be killed and started again at the same address. */
class Web {
  #child: ChildProcess | null = null;
  #cookie = '';

  constructor(
    private readonly env: NodeJS.ProcessEnv,
    readonly address: string,
  ) {}

  async start(first: boolean): Promise<void> {
    const spoc = first ? { SPOC_EMAIL: SPOC.email, SPOC_PASSWORD: SPOC.password } : {};
    this.#child = fork(join(SUPPORT, 'web-process.ts'), {
      execArgv: ['-r', join(SUPPORT, 'run-typescript.cjs')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...this.env, ...spoc },
    });
    closing.push(() => this.kill());
    await once(this.#child, 'message');
  }

  kill = async (): Promise<void> => (this.#child ? killed(this.#child) : undefined);

  async ask<Data>(query: string, input: object): Promise<Data> {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query, variables: { input } }),
      headers: { 'content-type': 'application/json', origin: this.address, cookie: this.#cookie },
    });
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    return ((await answer.json()) as { data: Data }).data;
  }

  signIn = (): Promise<unknown> =>
    this.ask('mutation S($input: SignInInput!) { signIn(input: $input) { refusals { code } } }', SPOC);
}

async function openWeb(ground: KillingGround): Promise<Web> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-web-'));
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  await new Promise((resolve) => server.close(resolve));
  const settings = { ...ground.settings, RECOURSE_NOW: '2026-03-26T09:00', DATA_DIR: folder, PORT: port, LOG_LEVEL: 'silent' };
  return new Web({ PATH: process.env.PATH, ...settings }, `http://127.0.0.1:${port}`);
}

test('R23 D54: a web process killed while it orders a letter leaves no half of it; killed just after, the letter goes once', async () => {
  const ground = await KillingGround.open(null, { furnished: false });
  const { rows } = ground;
  const web = await openWeb(ground);
  await web.start(true);
  await web.signIn();
  const given = await rows.case();
  const input = { caseId: given.caseId, version: 1 };
  const letters = () => rows.look<{ id: string }>('select id from app.letters where case_id = $1', [given.caseId]);
  const told = () => rows.look(`select 1 from app.outbox where name = 'letter.ordered' and ids->>'caseId' = $1`, [given.caseId]);

  // The trail is written last: the letter and its event are laid down, and not yet committed.
  await rows.look('begin');
  await rows.look('lock table app.audit in share mode');
  const unanswered = web.ask(ACKNOWLEDGE, input).catch(() => 'no answer');
  await waitUntil('the deed waits at its end', () => ground.isWaiting('audit'));
  await web.kill();
  expect(await unanswered).toBe('no answer');
  await rows.look('commit');
  await waitUntil('the database has noticed', async () => {
    const busy = `select 1 from pg_stat_activity where datname = current_database() and usename = 'app_web' and state <> 'idle'`;
    return (await ground.onlooker.look(busy)).length === 0;
  });
  expect([await letters(), await told()]).toEqual([[], []]);

  await web.start(false);
  await web.signIn();
  const lost = web.ask(ACKNOWLEDGE, input).catch(() => 'no answer');
  const [letter] = await waitUntil('the order is committed', async () => ((await letters()).length > 0 ? letters() : null));
  await web.kill();
  await lost;
  ground.worker();
  await waitUntil('the letter has gone', async () => (await ground.status(letter?.id ?? '')) === 'HANDED_OVER', 90);

  await web.start(false);
  await web.signIn();
  expect(await web.ask(ACKNOWLEDGE, { ...input, version: 3 })).toMatchObject({
    acknowledgeCase: { refusals: [{ code: 'ALREADY_DONE' }] },
  });
  expect((await letters()).length).toBe(1);
  expect([ground.timesCarried(letter?.id ?? ''), await ground.timesWrittenDown(letter?.id ?? '')]).toEqual([1, 1]);
});
