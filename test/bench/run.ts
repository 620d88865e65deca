import { performance } from 'node:perf_hooks';
import { closing } from '../support/closing';
import { dismissServices, prepareServices } from '../support/services';
import { world, type World } from '../support/world';
import { fillAuthority } from './fill';

/** `npm run bench`: how long a SPOC waits, in an authority with 100,000 cases (or as many as are given). Prints milliseconds. */
const CASES = Number(process.argv[2] ?? 100_000);
const ROUNDS = 40;
const WORKSTACK = `query W($filter: WorkstackFilter) { workstack(filter: $filter) { total open overdue dueThisWeek waiting
  rows { caseId reference status applicantName receivedOn leadName group workingDaysLeft timeUsed late openTasks next { says dueOn deed sentence } } } }`;
const CASE = `query C($id: ID!) { case(id: $id) { reference status nextStep { says dueOn } clocks { kind dueOn } parties { fullName }
  incidents { place reports { body reportedOn } } letters { kind status } offers { deed allowed } threshold { settled { policy } } } }`;

async function bench(): Promise<void> {
  await prepareServices();
  const town = await world({ today: '2026-03-20' });
  const began = performance.now();
  await fillAuthority(town, 'blaby', CASES);
  await fillAuthority(town, 'charnwood', Math.round(CASES / 10));
  console.log(
    `${CASES.toLocaleString('en-GB')} cases laid down in ${Math.round((performance.now() - began) / 1000)} s. ${ROUNDS} rounds each, one asker.\n`,
  );

  const [one] = await town.raw<{ id: string; reference: string }>(
    `select id, reference from app.cases order by reference offset ${Math.floor(CASES / 2)} limit 1`,
  );
  const searches: Record<string, string> = {
    'by reference': one?.reference ?? '',
    'by the beginning of a reference': one?.reference.slice(0, 7) ?? '',
    'by email address': 'person4242@mail.example',
    'by phone': '07700 904242',
    'by postcode': 'LE5 3CF',
    'by name and postcode': 'Siobhan LE3',
    'by a surname that one in 14 has': 'Marriott',
    'by one letter': 's',
    'by an agency’s reference': '26*4242-1',
    'by a word that nobody has': 'xyzzy',
  };
  console.log('what'.padEnd(44), 'found'.padStart(8), 'median'.padStart(8), '95 %'.padStart(8), 'worst'.padStart(8));
  await measure('the workstack', () => list(town, {}));
  for (const [what, search] of Object.entries(searches)) {
    await measure(`search ${what}`, () => list(town, { search }));
  }
  await measure('cases that are over', () => list(town, { open: false }));
  await measure('a case page', async () =>
    (await town.ask(town.staff('blaby'), CASE, { id: one?.id })).errors.length === 0 ? 1 : -1,
  );
  const SIMILAR = `query S($input: SimilarInput!) { similarCases(input: $input) { reference why } }`;
  await measure('cases similar to one', async () => {
    const { data } = await town.ask<{ similarCases: unknown[] }>(town.staff('blaby'), SIMILAR, { input: { caseId: one?.id } });
    return data?.similarCases.length ?? -1;
  });
  await measure('a sweep of the clocks', async () => {
    await town.composed.chores
      .find(({ name }) => name === 'sweep-clocks')
      ?.handle(town.composed.systemCtx(town.staff('blaby').tenantId ?? ''));
    return 1;
  });
  for (const close of closing.splice(0).reverse()) {
    await close();
  }
  await dismissServices();
}

async function list(town: World, filter: object): Promise<number> {
  const { data, errors } = await town.ask<{ workstack: { total: number } }>(town.staff('blaby'), WORKSTACK, { filter });
  return errors.length === 0 ? (data?.workstack.total ?? -1) : -1;
}

async function measure(what: string, work: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  let found = await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    found = await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1).padStart(8);
  console.log(what.padEnd(44), String(found).padStart(8), at(0.5), at(0.95), at(1));
}

bench().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
