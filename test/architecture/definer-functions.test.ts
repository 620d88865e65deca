import { catalogue } from './catalogue';
import { definerFaults } from './definer-functions';

const { look, withFault } = catalogue(definerFaults);

const made = (more: string, after = '') =>
  `create function app.peek() returns bigint language sql ${more} as 'select count(*) from app.cases'; ${after}`;

describe('functions that run as their owner', () => {
  test('are the listed ones, with a pinned search path, closed to everybody else', async () => {
    expect(await definerFaults(look)).toEqual([]);
  });

  test.each([
    [
      'a new one',
      made('security definer set search_path = pg_catalog, pg_temp', 'revoke execute on function app.peek from public'),
      'app.peek() runs as its owner and is not listed',
    ],
    ['a search path of the caller’s', 'alter function app.claims() reset search_path', 'app.claims() has no pinned search path'],
    [
      'a search path that looks about',
      'alter function app.claims() set search_path = app, public',
      'app.claims() has no pinned search path',
    ],
    [
      'one open to everybody',
      'grant execute on function auth.hats(uuid) to public',
      'auth.hats(uuid) may be called by everybody',
    ],
    [
      'one open to a principal',
      'grant execute on function auth.hats(uuid) to r_staff',
      'auth.hats(uuid) may be called by app_web, r_staff',
    ],
    ['one that is gone', 'drop function auth.hats(uuid)', 'auth.hats(uuid) is listed and is not there'],
  ])('planted fault: %s is seen', async (_, fault, expected) => {
    expect((await withFault(fault)).join('\n')).toContain(expected);
  });
});
