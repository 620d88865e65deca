import { acknowledgeCase } from '@server/features/cases';
import { storeAccessCode } from '@server/platform/auth/access-codes';
import { tokenHash } from '@server/platform/auth/passwords';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';

const EMAIL = 'leila.hassan@mail.example';

let town: World;
beforeAll(async () => {
  town = await world();
});
const desk = () => town.composed.desk;
let addresses = 0;
const from = (): string => `203.0.113.${(addresses += 1)}`;

/** The token in the newest link mail. */
const newest = (): string => /token=([\w-]+)/.exec(town.carrier.mails.at(-1)?.text ?? '')?.[1] ?? '';

describe('the one-time link', () => {
  test('reference and email that belong together bring a mail; the link opens that case and no other', async () => {
    const told = await received(town);
    const before = town.carrier.mails.length;
    await desk().requestLink(` ${told.reference.toLowerCase()} `, ` ${EMAIL.toUpperCase()} `, from());
    expect(town.carrier.mails).toHaveLength(before + 1);
    const opened = await desk().useLink(newest());
    const session = 'token' in opened ? await desk().session(opened.token) : null;
    expect(session).toMatchObject({ kind: 'APPLICANT', actor: { kind: 'applicant' } });
    expect(await town.read(session!.actor!, 'select reference from app.cases')).toEqual([{ reference: told.reference }]);
  });

  test('the mail’s subject holds the reference and nothing of the person or their matter', async () => {
    const told = await received(town);
    await desk().requestLink(told.reference, EMAIL, from());
    const { subject, text } = town.carrier.mails.at(-1)!;
    expect(subject).toBe(`Your link: ${told.reference}`);
    expect(text).not.toMatch(/Leila|Hassan|anti-social|review/i);
    expect(text).toContain('https://recourse.example/blaby/status/link');
  });

  test('reference and email that do not belong together: silence, and no link', async () => {
    const told = await received(town);
    const [mails, links] = [town.carrier.mails.length, await town.raw('select 1 from auth.links')];
    await desk().requestLink(told.reference, 'someone.else@mail.example', from());
    await desk().requestLink('BDC-0000-0000', EMAIL, from());
    await desk().requestLink('', '', from());
    expect([town.carrier.mails.length, (await town.raw('select 1 from auth.links')).length]).toEqual([mails, links.length]);
  });

  test('it works once, for half an hour, and is kept hashed', async () => {
    const told = await received(town);
    await desk().requestLink(told.reference, EMAIL, from());
    const used = newest();
    expect(await desk().useLink(used)).toHaveProperty('token');
    expect(await desk().useLink(used)).toEqual({ refused: 'WRONG' });
    await desk().requestLink(told.reference, EMAIL, from());
    const late = newest();
    await town.raw(`update auth.links set expires_at = expires_at - interval '31 minutes' where token_hash = $1`, [
      tokenHash(late),
    ]);
    expect(await desk().useLink(late)).toEqual({ refused: 'WRONG' });
    expect(JSON.stringify(await town.raw('select * from auth.links'))).not.toContain(late);
  });

  test('two who press the button at once: one gets in', async () => {
    const told = await received(town);
    await desk().requestLink(told.reference, EMAIL, from());
    const link = newest();
    const both = await Promise.all([desk().useLink(link), desk().useLink(link)]);
    expect(both.filter((answer) => 'token' in answer)).toHaveLength(1);
  });

  test('after five for one case, no more are sent for a while', async () => {
    const told = await received(town);
    const before = town.carrier.mails.length;
    for (let tries = 0; tries < 7; tries += 1) {
      await desk().requestLink(told.reference, EMAIL, from());
    }
    expect(town.carrier.mails.length - before).toBe(5);
  });

  test('an applicant’s session lasts an hour', async () => {
    const told = await received(town);
    await desk().requestLink(told.reference, EMAIL, from());
    const opened = await desk().useLink(newest());
    const token = 'token' in opened ? opened.token : '';
    const [row] = await town.raw<{ minutes: number }>(
      'select round(extract(epoch from expires_at - created_at) / 60)::int as minutes from auth.sessions where token_hash = $1',
      [tokenHash(token)],
    );
    expect(row?.minutes).toBe(60);
    await desk().close(token);
    expect(await desk().session(token)).toBeNull();
  });
});

describe('R23 the code printed in Letter 1', () => {
  const coded = async (code: string): Promise<string> => {
    const told = await received(town);
    const [party] = await town.raw<{ tenant_id: string; id: string }>(
      'select tenant_id, id from app.parties where case_id = $1',
      [told.caseId],
    );
    await storeAccessCode(
      { pool: town.composed.database.read, contextKey: town.database.contextKey },
      party!.tenant_id,
      party!.id,
      code,
    );
    return told.reference;
  };

  test('opens the case, whatever the case and spacing it is typed in', async () => {
    const reference = await coded('ABCD-EFGH-JKMN');
    for (const typed of ['ABCD-EFGH-JKMN', 'abcd efgh jkmn', ' AbCdEfGhJkMn ']) {
      expect(await desk().useCode(` ${reference.toLowerCase()} `, typed, from())).toHaveProperty('token');
    }
  });

  test('a wrong code, another case’s code and an unknown reference are one answer', async () => {
    const [mine, other] = [await coded('ABCD-EFGH-JKMP'), await coded('QRST-UVWX-YZ23')];
    for (const [reference, code] of [
      [mine, 'QRST-UVWX-YZ23'],
      [other, 'ABCD-EFGH-JKMP'],
      ['BDC-0000-0000', 'ABCD-EFGH-JKMP'],
      [mine, ''],
    ] as const) {
      expect(await desk().useCode(reference, code, from())).toEqual({ refused: 'WRONG' });
    }
  });

  test('after ten tries for one case even the right one is refused', async () => {
    const reference = await coded('ABCD-EFGH-JKMQ');
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await desk().useCode(reference, 'WRONG', from())).toEqual({ refused: 'WRONG' });
    }
    expect(await desk().useCode(reference, 'ABCD-EFGH-JKMQ', from())).toEqual({ refused: 'TOO_MANY' });
  });

  test('a newer code replaces the older, and neither is kept as it is printed', async () => {
    const told = await received(town);
    const [party] = await town.raw<{ tenant_id: string; id: string }>(
      'select tenant_id, id from app.parties where case_id = $1',
      [told.caseId],
    );
    for (const code of ['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF']) {
      await storeAccessCode(
        { pool: town.composed.database.read, contextKey: town.database.contextKey },
        party!.tenant_id,
        party!.id,
        code,
      );
    }
    expect(await desk().useCode(told.reference, 'AAAA-BBBB-CCCC', from())).toEqual({ refused: 'WRONG' });
    expect(await desk().useCode(told.reference, 'DDDD-EEEE-FFFF', from())).toHaveProperty('token');
    expect(JSON.stringify(await town.raw('select * from auth.codes'))).not.toMatch(/DDDD|EEEE/);
  });

  test('to somebody without email the letter really carries one that works', async () => {
    const told = await received(town, 'blaby', { email: null, letterChannel: 'POST_FIRST' });
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.post();
    const [letter] = await town.raw<{ text: string }>('select body_text as text from app.letters_sent where case_id = $1', [
      told.caseId,
    ]);
    const code = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}\b/.exec((letter?.text ?? '').replaceAll(told.reference, ''))?.[0] ?? '';
    expect(await desk().useCode(told.reference, code, from())).toHaveProperty('token');
  });
});
