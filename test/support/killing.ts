import { closing } from './closing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listSent } from '@server/platform/mail/demonstration-carrier';
import { furnish, openPostHouse } from './post-house';
import type { Step, WorkerOrders } from './post-worker';
import { RawRows } from './raw-case';
import { recordingCarrier } from './recording-carrier';
import { testDatabase } from './services';

const DAY = '2026-03-26';

/** A database with letters waiting in it, a folder for what goes out, and workers that can be killed. */
export class KillingGround {
  private constructor(
    private readonly orders: Omit<WorkerOrders, 'stops' | 'slowMs'>,
    readonly rows: RawRows,
    readonly onlooker: RawRows,
  ) {}

  /** What a process of the service needs to work on the same ground. */
  get settings(): Record<string, string> {
    const { webUrl, relayUrl, contextKey } = this.orders;
    return { DATABASE_URL: webUrl, RELAY_DATABASE_URL: relayUrl, CONTEXT_KEY: contextKey };
  }

  static async open(redisUrl: string | null, { furnished } = { furnished: true }): Promise<KillingGround> {
    const db = await testDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'recourse-mail-'));
    closing.push(async () => rmSync(folder, { recursive: true, force: true }));
    if (furnished) {
      await furnish(await openPostHouse(db, recordingCarrier(), DAY));
    }
    return new KillingGround(
      { ...db, redisUrl, today: DAY, folder },
      await RawRows.open(db.superuserUrl),
      await RawRows.open(db.superuserUrl),
    );
  }

  /** A letter in the letterbox, of a case of its own. Answers its id. */
  letter = async (): Promise<string> => this.rows.letter(await this.rows.case());

  worker(stops: Record<string, Step> = {}, slowMs = 0): ChildProcess {
    const child = spawn(process.execPath, ['-r', join(__dirname, 'run-typescript.cjs'), join(__dirname, 'post-worker.ts')], {
      env: { ...process.env, WORKER_ORDERS: JSON.stringify({ ...this.orders, stops, slowMs } satisfies WorkerOrders) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    closing.push(() => killed(child));
    return child;
  }

  /** Whether a worker has stopped dead at this letter. */
  isStopped = (letterId: string): boolean => existsSync(join(this.orders.folder, `${letterId}.flag`));

  status = async (letterId: string): Promise<string | undefined> =>
    (await this.rows.look<{ status: string }>('select status from app.letters where id = $1', [letterId]))[0]?.status;

  /** Whether somebody waits for a lock. On a connection of its own: inside a transaction PostgreSQL answers this from memory. */
  async isWaiting(query: string): Promise<boolean> {
    const sql = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike $1`;
    return (await this.onlooker.look(sql, [`%${query}%`])).length > 0;
  }

  /** How often a letter left the building. */
  timesCarried = (letterId: string): number =>
    listSent(this.orders.folder).filter(({ reference }) => reference === letterId).length;

  /** How often it is written down as gone. */
  timesWrittenDown = async (letterId: string): Promise<number> =>
    (await this.rows.look('select 1 from app.letters_sent where letter_id = $1', [letterId])).length;

  tasks = async (letterId: string): Promise<string[]> =>
    (
      await this.rows.look<{ kind: string }>('select kind from app.tasks where letter_id = $1 and done_on is null', [letterId])
    ).map(({ kind }) => kind);
}

/** kill -9, and gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** What becomes of a letter whose worker was killed at a step: how often it left, how often that is written down, how it stands. */
export const AFTER_KILL: Readonly<Record<Step, { carried: number; writtenDown: number; status: string; tasks: string[] }>> = {
  TAKEN_UP: { carried: 1, writtenDown: 1, status: 'HANDED_OVER', tasks: [] },
  BEGUN: { carried: 0, writtenDown: 0, status: 'INTERRUPTED', tasks: ['LETTER_INTERRUPTED'] },
  CARRIED: { carried: 1, writtenDown: 0, status: 'INTERRUPTED', tasks: ['LETTER_INTERRUPTED'] },
  WRITTEN_DOWN: { carried: 1, writtenDown: 1, status: 'HANDED_OVER', tasks: [] },
};
