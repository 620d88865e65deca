import { randomUUID } from 'node:crypto';
import { authorityId } from '@server/cli/foundations/authorities';
import { addMember } from '@server/features/partners';
import { tokenHash } from '@server/platform/auth/passwords';
import type { SignIn } from '@server/platform/auth/desk';
import type { Role } from '@shared/vocabulary/roles';
import { world, type World } from '../../support/world';

const PASSWORD = 'four quiet lamps by the river';

let town: World;
beforeAll(async () => {
  town = await world();
});
const desk = () => town.composed.desk;
const tokenOf = (answer: SignIn): string => ('token' in answer ? answer.token : `refused: ${answer.refused}`);
let addresses = 0;
/** Each from an address of its own, unless the address is the point. */
const from = (): string => `192.0.2.${(addresses += 1)}`;

/** Somebody with an account and these hats. */
async function person(...hats: [Role, string][]): Promise<{ email: string; userId: string; hatIds: string[] }> {
  const email = `${randomUUID().slice(0, 8)}@staff.example`;
  const userId = await desk().createUser(email, 'Priya Nair', PASSWORD);
  const hatIds: string[] = [];
  for (const [role, slug] of hats) {
    const { result } = await town.run(town.partnershipAdmin(), addMember, {
      userId,
      role,
      displayName: 'Priya Nair',
      contactEmail: email,
      tenantId: authorityId(slug),
    });
    hatIds.push(result?.id ?? '');
  }
  return { email, userId, hatIds };
}
const signedIn = async (email: string): Promise<string> => tokenOf(await desk().signIn(email, PASSWORD, from()));

describe('signing in with a password', () => {
  test('the right one opens a session; with one hat it is on at once', async () => {
    const one = await person(['SPOC', 'blaby']);
    expect(await desk().session(await signedIn(one.email.toUpperCase()))).toMatchObject({
      kind: 'USER',
      userId: one.userId,
      hatId: one.hatIds[0],
      actor: { kind: 'staff', role: 'SPOC', tenantId: authorityId('blaby') },
    });
  });

  test('a wrong password and an unknown email are one answer', async () => {
    const { email } = await person(['SPOC', 'blaby']);
    expect(await desk().signIn(email, `${PASSWORD}!`, from())).toEqual({ refused: 'WRONG' });
    expect(await desk().signIn('nobody@staff.example', PASSWORD, from())).toEqual({ refused: 'WRONG' });
  });

  test('after ten wrong tries in five minutes the right one is refused too; a sign-in before that clears the count', async () => {
    const { email } = await person(['SPOC', 'blaby']);
    const wrong = async (times: number): Promise<void> => {
      for (let tries = 0; tries < times; tries += 1) {
        expect(await desk().signIn(email, 'wrong', from())).toEqual({ refused: 'WRONG' });
      }
    };
    await wrong(9);
    expect(await signedIn(email)).not.toContain('refused');
    await wrong(10);
    expect(await desk().signIn(email, PASSWORD, from())).toEqual({ refused: 'TOO_MANY' });
  });

  test('one address that tries many accounts is stopped', async () => {
    const { email } = await person(['SPOC', 'blaby']);
    const address = '198.51.100.7';
    // Counted as the desk counts, without fifty slow passwords.
    await desk().signIn('first@staff.example', 'x', address);
    await town.raw(`update throttle.attempts set points = 50 where key like 'sign-in-address:%' and points = 1
      and key = (select key from throttle.attempts where key like 'sign-in-address:%' order by expire desc limit 1)`);
    expect(await desk().signIn(email, PASSWORD, address)).toEqual({ refused: 'TOO_MANY' });
    expect(await signedIn(email)).not.toContain('refused');
  });

  test('no password, token, email or address is in the tables as it was given', async () => {
    const { email } = await person(['SPOC', 'blaby']);
    const token = await signedIn(email);
    const [stored] = await town.raw<{ text: string }>(
      `select (select string_agg(s::text, ' ') from auth.sessions s) || (select string_agg(u.password_hash, ' ') from auth.users u)
         || (select string_agg(t::text, ' ') from throttle.attempts t) as text`,
    );
    for (const secret of [token, PASSWORD, email, '192.0.2.']) {
      expect(stored?.text).not.toContain(secret);
    }
    expect(stored?.text).toContain('$argon2id$');
  });

  test('a disabled account does not open, and its open sessions are over', async () => {
    const { email, userId } = await person(['SPOC', 'blaby']);
    const token = await signedIn(email);
    await town.raw('update auth.users set disabled_at = now() where id = $1', [userId]);
    expect(await desk().session(token)).toBeNull();
    expect(await desk().signIn(email, PASSWORD, from())).toEqual({ refused: 'WRONG' });
  });
});

describe('hats', () => {
  test('with two, one is chosen first; then changed', async () => {
    const { email, hatIds } = await person(['SPOC', 'blaby'], ['TEAM_MANAGER', 'charnwood']);
    const token = await signedIn(email);
    expect(await desk().session(token)).toMatchObject({ hatId: null, actor: null });
    expect(await desk().wear(token, hatIds[1] ?? '')).toBe(true);
    expect(await desk().session(token)).toMatchObject({
      actor: { role: 'TEAM_MANAGER', tenantId: authorityId('charnwood'), partnership: false },
    });
    expect(await desk().wear(token, hatIds[0] ?? '')).toBe(true);
    expect(await desk().session(token)).toMatchObject({ actor: { role: 'SPOC', tenantId: authorityId('blaby') } });
  });

  test('somebody else’s hat, or none there is, is refused and the old one stays on', async () => {
    const [one, other] = [await person(['SPOC', 'blaby']), await person(['SPOC', 'charnwood'])];
    const token = await signedIn(one.email);
    expect(await desk().wear(token, other.hatIds[0] ?? '')).toBe(false);
    expect(await desk().wear(token, randomUUID())).toBe(false);
    expect(await desk().session(token)).toMatchObject({ actor: { tenantId: authorityId('blaby') } });
  });

  test('a hat whose time is over is not offered, and is off at once', async () => {
    const { email, userId, hatIds } = await person(['SPOC', 'blaby']);
    const token = await signedIn(email);
    await town.raw(`update app.memberships set valid_until = current_date - 1 where id = $1`, [hatIds[0]]);
    expect(await desk().hats(userId)).toEqual([]);
    expect(await desk().session(token)).toMatchObject({ hatId: null, actor: null });
  });
});

describe('the end of a session', () => {
  const after = async (change: string): Promise<unknown> => {
    const token = await signedIn((await person(['SPOC', 'blaby'])).email);
    await town.raw(`update auth.sessions set ${change} where token_hash = $1`, [tokenHash(token)]);
    return desk().session(token);
  };

  test('an hour without a sign of life ends it; a minute less does not', async () => {
    expect(await after(`seen_at = now() - interval '61 minutes'`)).toBeNull();
    expect(await after(`seen_at = now() - interval '59 minutes'`)).not.toBeNull();
  });

  test('twelve hours end it, however busy', async () => {
    expect(await after(`expires_at = now() - interval '1 second'`)).toBeNull();
    const token = await signedIn((await person(['SPOC', 'blaby'])).email);
    const [row] = await town.raw<{ hours: number }>(
      `select round(extract(epoch from expires_at - created_at) / 3600)::int as hours from auth.sessions where token_hash = $1`,
      [tokenHash(token)],
    );
    expect(row?.hours).toBe(12);
  });

  test('the product’s date has no say in it', async () => {
    const token = await signedIn((await person(['SPOC', 'blaby'])).email);
    town.on('2028-01-10');
    expect(await desk().session(token)).not.toBeNull();
    town.on('2026-03-20');
  });

  test('signing out ends this one; signing out everywhere ends all', async () => {
    const { email, userId } = await person(['SPOC', 'blaby']);
    const tokens = [await signedIn(email), await signedIn(email), await signedIn(email)];
    await desk().close(tokens[0] ?? '');
    expect(await desk().session(tokens[0] ?? '')).toBeNull();
    expect(await desk().session(tokens[1] ?? '')).not.toBeNull();
    expect(await desk().closeEvery(userId)).toBe(2);
    expect(await Promise.all(tokens.map((token) => desk().session(token)))).toEqual([null, null, null]);
  });

  test('a made-up token is nobody’s', async () => {
    expect(await desk().session('made-up')).toBeNull();
    expect(await desk().wear('made-up', randomUUID())).toBe(false);
  });
});
