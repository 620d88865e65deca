import type { FastifyInstance } from 'fastify';
import { authorityId } from '@server/cli/foundations/authorities';
import { addMember } from '@server/features/partners';
import { buildWeb } from '@server/product';
import { closing } from '../../support/closing';
import { world, type World } from '../../support/world';

const PASSWORD = 'four quiet lamps by the river';
const SIGN_IN =
  'mutation S($input: SignInInput!) { signIn(input: $input) { result { name hat { role } hats { id role } } refusals { code field } } }';
const ME = '{ me { name hat { role } hats { id } } }';

let town: World;
let app: FastifyInstance;
beforeAll(async () => {
  town = await world();
  app = await buildWeb(town.composed);
  closing.unshift(() => app.close());
});

/** Asks over HTTP with a cookie or without one. */
async function ask(query: string, variables: Record<string, unknown> = {}, token?: string) {
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
    headers: {
      origin: 'https://recourse.example',
      'sec-fetch-site': 'same-origin',
      ...(token ? { cookie: `recourse_session=${token}` } : {}),
    },
  });
  const body = answer.json<{ data: Record<string, never> | null; errors?: { extensions: { code: string } }[] }>();
  return {
    data: body.data,
    codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
    cookie: answer.cookies[0],
  };
}

async function person(email: string, ...slugs: string[]): Promise<string[]> {
  const userId = await town.composed.desk.createUser(email, 'Priya Nair', PASSWORD);
  const ids: string[] = [];
  for (const slug of slugs) {
    const member = { userId, role: 'SPOC' as const, displayName: 'Priya Nair', contactEmail: email, tenantId: authorityId(slug) };
    ids.push((await town.run(town.partnershipAdmin(), addMember, member)).result?.id ?? '');
  }
  return ids;
}

describe('signing in at the porch', () => {
  test('the right password gives a cookie that scripts cannot read and other sites do not send', async () => {
    await person('one@staff.example', 'blaby');
    const { data, cookie } = await ask(SIGN_IN, { input: { email: ' one@staff.example ', password: PASSWORD } });
    expect(data).toMatchObject({ signIn: { result: { name: 'Priya Nair', hat: { role: 'SPOC' } }, refusals: [] } });
    expect(cookie).toMatchObject({ name: 'recourse_session', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
    expect((await ask(ME, {}, cookie?.value)).data).toMatchObject({ me: { hat: { role: 'SPOC' } } });
  });

  test('the wrong one is a refusal, with no cookie and no word on which half was wrong', async () => {
    await person('two@staff.example', 'blaby');
    for (const email of ['two@staff.example', 'nobody@staff.example']) {
      const { data, cookie } = await ask(SIGN_IN, { input: { email, password: 'wrong' } });
      expect(data).toEqual({ signIn: { result: null, refusals: [{ code: 'WRONG_SIGN_IN', field: 'email' }] } });
      expect(cookie).toBeUndefined();
    }
  });

  test('another hat is put on; somebody else’s is not found; without a session neither', async () => {
    const [, second = ''] = await person('three@staff.example', 'blaby', 'charnwood');
    const [foreign = ''] = await person('four@staff.example', 'blaby');
    const wear = 'mutation W($id: ID!) { wearHat(membershipId: $id) { result { hat { id } } } }';
    const { cookie } = await ask(SIGN_IN, { input: { email: 'three@staff.example', password: PASSWORD } });
    expect((await ask(wear, { id: second }, cookie?.value)).data).toEqual({ wearHat: { result: { hat: { id: second } } } });
    expect((await ask(wear, { id: foreign }, cookie?.value)).codes).toEqual(['NOT_FOUND']);
    expect((await ask(wear, { id: second })).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('signed out here, and everywhere, the cookie is worth nothing', async () => {
    await person('five@staff.example', 'blaby');
    const enter = async (): Promise<string> =>
      (await ask(SIGN_IN, { input: { email: 'five@staff.example', password: PASSWORD } })).cookie?.value ?? '';
    const tokens = [await enter(), await enter(), await enter()];
    await ask('mutation { signOut }', {}, tokens[0]);
    expect((await ask(ME, {}, tokens[0])).data).toEqual({ me: null });
    await ask('mutation { signOutEverywhere }', {}, tokens[1]);
    expect((await ask(ME, {}, tokens[2])).data).toEqual({ me: null });
    expect((await ask('mutation { signOutEverywhere }')).codes).toEqual(['UNAUTHENTICATED']);
  });
});
