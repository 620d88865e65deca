import { authorities, listAuthorities } from '@server/features/authorities';
import { cases } from '@server/features/cases';
import { chronology } from '@server/features/chronology';
import { clocks, type RecalculationParts } from '@server/features/clocks';
import { diary } from '@server/features/diary';
import { documents } from '@server/features/documents';
import { handOvers } from '@server/features/hand-overs';
import { feature as informationRequests } from '@server/features/information-requests';
import { intake } from '@server/features/intake';
import { letters } from '@server/features/letters';
import { meetings } from '@server/features/meetings';
import { notices, type NoticeParts } from '@server/features/notices';
import { outcomes } from '@server/features/outcomes';
import { participation } from '@server/features/participation';
import { partners } from '@server/features/partners';
import { people } from '@server/features/people';
import { safeguards } from '@server/features/safeguards';
import type { PaperMakers } from '@server/papers';
import { previewLetter, printFile, sending, type SendingParts } from '@server/letters/sending';
import { premisesAt } from '@server/letters/facts/support';
import { signInLinkMail } from '@server/letters/sign-in-link';
import { answerEquality } from '@server/public/commands/answer-equality';
import { closeDraft } from '@server/public/commands/close-draft';
import { closeEquality } from '@server/public/commands/close-equality';
import { dropHeldFile } from '@server/public/commands/drop-held-file';
import { dropOldDrafts } from '@server/public/commands/drop-old-drafts';
import { forgetDraft } from '@server/public/commands/forget-draft';
import { holdFile } from '@server/public/commands/hold-file';
import { saveDraft } from '@server/public/commands/save-draft';
import { tellWithoutName } from '@server/public/commands/tell-without-name';
import { removeOldDrafts } from '@server/public/jobs/remove-old-drafts';
import { moveDate } from './api/commands/move-date';
import { PlaceResolver } from './api/place.resolver';
import { SignInResolver } from './api/sign-in.resolver';
import type { Config } from './config';
import { Desk } from './platform/auth/desk';
import { keepCalendar } from './platform/calendar/calendar';
import { demonstrationClock, realClock, type ProductClock } from './platform/clock/product-clock';
import { systemActor } from './platform/command/actor';
import { Ctx, type House } from './platform/command/context';
import { openDatabase, type Database } from './platform/db/pools';
import { signContext } from './platform/db/signature';
import type { ReadTx } from './platform/db/tenant';
import { openCarrier } from './platform/mail/carrier';
import type { Carrier } from './platform/mail/mail';
import type { Chore, Job } from './platform/queue/job';

/** The one place where parts are put together. A feature, a letter or a job that is not listed here does not exist. */
export const FEATURES = {
  authorities,
  partners,
  people,
  documents,
  clocks,
  letters,
  cases,
  informationRequests,
  intake,
  safeguards,
  participation,
  handOvers,
  chronology,
  meetings,
  outcomes,
  diary,
  notices,
} as const;

type WorkParts = RecalculationParts & NoticeParts;

const listed = Object.values(FEATURES) as readonly {
  resolvers?: readonly unknown[];
  entities?: readonly unknown[];
  commands?: readonly { name: string }[];
  jobs?: readonly Job[];
  chores?: readonly Chore[];
  /** Jobs and chores that need more than a context: the way out of the building, every authority, the calendar. */
  jobsWith?: (parts: WorkParts) => readonly Job[];
  choresWith?: (parts: WorkParts) => readonly Chore[];
  /** Papers about a case that its people can have as a PDF. */
  papers?: PaperMakers;
}[];
export const RESOLVERS = [
  ...listed.flatMap((feature) => feature.resolvers ?? []),
  ...sending.resolvers,
  SignInResolver,
  PlaceResolver,
];
export const ENTITIES = listed.flatMap((feature) => feature.entities ?? []);
/** Every paper that can be made of a case, by its kind. */
export const PAPERS: PaperMakers = Object.fromEntries(listed.flatMap((feature) => Object.entries(feature.papers ?? {})));
export const COMMANDS = [
  ...listed.flatMap((feature) => feature.commands ?? []),
  ...sending.commands,
  saveDraft,
  closeDraft,
  forgetDraft,
  dropOldDrafts,
  holdFile,
  dropHeldFile,
  answerEquality,
  closeEquality,
  tellWithoutName,
  moveDate,
];

/** The house with everything it needs to serve: database, clock, calendar, sign-in desk, carrier, jobs. */
export interface Composed {
  config: Config;
  house: House;
  database: Database;
  clock: ProductClock;
  desk: Desk;
  carrier: Carrier;
  jobs: readonly Job[];
  chores: readonly Chore[];
  /** The very letter as it would go today. */
  preview: ReturnType<typeof previewLetter>;
  /** Letters made today, in one PDF to print. */
  printFile: typeof printFile;
  papers: PaperMakers;
  systemCtx: (tenantId: string) => Ctx;
  tenantIds: () => Promise<readonly string[]>;
  /** Reads the stored calendar again, after a change. */
  refreshCalendar(): Promise<void>;
  close(): Promise<void>;
}

/** Puts the house together over a migrated database. Opens no door to the network. */
export async function compose(config: Config, replace: { carrier?: Carrier; clock?: ProductClock } = {}): Promise<Composed> {
  const database = await openDatabase(config.databaseUrl, ENTITIES as never[]);
  const clock =
    replace.clock ?? (config.mode === 'demonstration' ? demonstrationClock(config.dataDir, config.startNow) : realClock);
  const sign = () => signContext({ ...systemActor(null) }, config.contextKey);
  const calendar = await keepCalendar(database.read, sign);
  const house: House = {
    database,
    contextKey: config.contextKey,
    moment: () => ({ now: clock.now(), today: clock.today(), calendar: calendar.current() }),
  };
  const carrier = replace.carrier ?? openCarrier(config, () => clock.now());
  const desk = new Desk({ pool: database.read, contextKey: config.contextKey }, async (link) => {
    await carrier.email(signInLinkMail(link, config.publicAddress, await authorityOf(house, link.tenantId)));
  });
  const parts: SendingParts = { carrier, house, premises: premisesAt(config.publicAddress, config.support ?? undefined) };
  const systemCtx = (tenantId: string): Ctx => new Ctx(house, systemActor(tenantId));
  const tenantIds = async (): Promise<string[]> => (await read(house, listAuthorities)).map(({ id }) => id);
  const work: WorkParts = {
    ...parts,
    publicAddress: config.publicAddress,
    systemCtx,
    tenantIds,
    refreshCalendar: calendar.refresh,
  };
  return {
    config,
    house,
    database,
    clock,
    desk,
    carrier,
    jobs: [
      ...listed.flatMap((feature) => [...(feature.jobs ?? []), ...(feature.jobsWith?.(work) ?? [])]),
      ...sending.jobs(parts),
    ],
    chores: [...listed.flatMap((feature) => [...(feature.chores ?? []), ...(feature.choresWith?.(work) ?? [])]), removeOldDrafts],
    preview: previewLetter(parts),
    printFile,
    papers: PAPERS,
    systemCtx,
    tenantIds,
    refreshCalendar: calendar.refresh,
    close: async () => {
      await carrier.close();
      await database.close();
    },
  };
}

async function read<T>(house: House, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  const ctx = new Ctx(house, systemActor(null));
  try {
    return await ctx.read(work);
  } finally {
    await ctx.close();
  }
}

async function authorityOf(house: House, tenantId: string): Promise<{ name: string; slug: string }> {
  const found = (await read(house, listAuthorities)).find(({ id }) => id === tenantId);
  if (!found) {
    throw new Error('A link was asked for in an authority that is not here.');
  }
  return found;
}
