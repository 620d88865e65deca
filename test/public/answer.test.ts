import { render } from '@client/public/entry-server';
import { askedByLink, type AskedByLink } from './by-link';
import { openStreet, Walker, type TestStreet } from './street';

const HOME = '/blaby/answer';
let street: TestStreet;
beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
});

async function opened({ token }: AskedByLink): Promise<Walker> {
  const walker = new Walker(street.app);
  expect((await walker.post(`${HOME}/open`, { token })).headers.location).toBe(`${HOME}/request`);
  return walker;
}
const provided = {
  kind: 'PROVIDED',
  reportsMade: 'Two letters from members.',
  'item-0': 'NO_RECORD',
  lines: '1',
  'line-0-on-day': '1',
  'line-0-on-month': '3',
  'line-0-on-year': '2026',
  'line-0-kind': 'ACTION',
  'line-0-says': 'We wrote to the landlord.',
  'line-0-mark': 'OPEN',
  mark: 'CLOSED',
};
const replies = ({ requestId }: AskedByLink) => street.ask('select kind from app.replies where request_id = $1', [requestId]);

describe('R49 the link', () => {
  test('opening it does nothing and shows nothing of the request; its button opens the request, again and again', async () => {
    const asked = await askedByLink(street);
    const looked = await new Walker(street.app).get(`${HOME}/${asked.token}`);
    expect(looked.body).toContain('Open the request');
    expect(looked.body).not.toContain('Alex Person');
    expect(await street.ask('select opened_at from auth.request_links where request_id = $1', [asked.requestId])).toEqual([
      { opened_at: null },
    ]);
    const page = await (await opened(asked)).get(`${HOME}/request`);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('Alex Person');
    expect(page.body).toContain('What did your members see?');
    expect((await (await opened(asked)).get(`${HOME}/request`)).statusCode).toBe(200);
  });

  test('R50, R52: who must answer reads that; who may, that; the protection is always said', async () => {
    const must = (await (await opened(await askedByLink(street, true))).get(`${HOME}/request`)).body;
    expect(must).toContain('Why you must answer');
    expect(must).toContain('you must disclose it unless');
    expect(must).toContain('does not breach any duty of confidence');
    const may = (await (await opened(await askedByLink(street, false))).get(`${HOME}/request`)).body;
    expect(may).toContain('Why you are asked');
    expect(may).toContain('you may choose whether to disclose');
  });

  test('an old link, an unknown one, a withdrawn request, and another council open nothing, and all say the same', async () => {
    const walker = new Walker(street.app);
    const old = await walker.post(`${HOME}/open`, { token: (await askedByLink(street, true, -1)).token });
    expect([old.statusCode, old.body.includes('This link opens nothing')]).toEqual([410, true]);
    expect((await walker.post(`${HOME}/open`, { token: 'no-such-token' })).body).toBe(old.body);
    const asked = await askedByLink(street);
    const inside = await opened(asked);
    expect((await inside.get('/charnwood/answer/request')).statusCode).toBe(410);
    await street.ask(`update app.information_requests set status = 'WITHDRAWN' where id = $1`, [asked.requestId]);
    expect((await inside.get(`${HOME}/request`)).statusCode).toBe(410);
    expect((await walker.post(`${HOME}/open`, { token: asked.token })).body).toBe(old.body);
    expect((await new Walker(street.app).get(`${HOME}/request`)).statusCode).toBe(410);
  });

  test('a form from elsewhere is refused, and after fifty tries from one place in five minutes the door stays shut', async () => {
    const { token } = await askedByLink(street);
    const foreign = await new Walker(street.app).post(`${HOME}/open`, { token }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.statusCode).toBe(403);
    const knock = (tried: string) =>
      street.app.inject({
        method: 'POST',
        url: `${HOME}/open`,
        remoteAddress: '192.0.2.77',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: `token=${tried}`,
      });
    for (let tries = 0; tries < 50; tries += 1) {
      await knock('wrong');
    }
    expect((await knock(token)).statusCode).toBe(410);
  });
});

describe('R45, R50, R51 the answer, page by page without JavaScript', () => {
  test('R30: provide with a dated line: check, send, and read what was sent', async () => {
    const asked = await askedByLink(street);
    const walker = await opened(asked);
    expect((await walker.post(`${HOME}/request`, { go: 'next' })).body).toContain('Choose your answer');
    const details = (await walker.post(`${HOME}/request`, { go: 'next', kind: 'PROVIDED' })).body;
    expect(details).toContain('name="kind" value="PROVIDED"');
    expect(details).toContain('Effect on others');
    const more = (await walker.post(`${HOME}/request`, { ...provided, go: 'line' })).body;
    expect(more).toContain('Dated line 2');
    expect(more).toContain('We wrote to the landlord.');
    const check = (await walker.post(`${HOME}/request`, { ...provided, go: 'check' })).body;
    expect(check).toContain('Check your answer');
    expect(check).toContain('Sunday 1 March 2026');
    expect(await replies(asked)).toEqual([]);
    const sent = (await walker.post(`${HOME}/request`, { ...provided, go: 'send' })).body;
    expect(sent).toContain('Your answer was sent');
    expect(await street.ask('select says, mark, kind from app.reply_entries where request_id = $1', [asked.requestId])).toEqual([
      { says: 'We wrote to the landlord.', mark: 'OPEN', kind: 'ACTION' },
    ]);
    expect((await walker.get(`${HOME}/request`)).body).toContain('What you answered');
    expect((await walker.post(`${HOME}/request`, { ...provided, go: 'send' })).body).toContain('What you answered');
    expect(await replies(asked)).toEqual([{ kind: 'PROVIDED' }]);
  });

  test('what is missing is said at its place, and what was typed stays', async () => {
    const asked = await askedByLink(street);
    const walker = await opened(asked);
    const wrong = await walker.post(`${HOME}/request`, {
      ...provided,
      'line-0-on-day': '31',
      'line-0-on-month': '2',
      'line-0-mark': '',
      mark: '',
      go: 'check',
    });
    expect(wrong.statusCode).toBe(400);
    for (const field of ['#line-0-on-day', '#line-0-mark', '#mark']) {
      expect(wrong.body).toContain(`href="${field}"`);
    }
    expect(wrong.body).toContain('We wrote to the landlord.');
    expect((await walker.post(`${HOME}/request`, { ...provided, mark: '', go: 'send' })).statusCode).toBe(400);
    expect(await replies(asked)).toEqual([]);
  });

  test('R51: refuse on a ground with an explanation; one who need not answer may decline without', async () => {
    const must = await askedByLink(street, true);
    const walker = await opened(must);
    const refused = { kind: 'REFUSED', explanation: 'It names a child.' };
    expect((await walker.post(`${HOME}/request`, { ...refused, go: 'check' })).body).toContain('Choose ground (a) or ground (b)');
    await walker.post(`${HOME}/request`, { ...refused, ground: 'DATA_PROTECTION', go: 'send' });
    expect(await replies(must)).toEqual([{ kind: 'REFUSED' }]);
    const may = await askedByLink(street, false);
    await (await opened(may)).post(`${HOME}/request`, { ...refused, ground: 'NEITHER', go: 'send' });
    expect(await replies(may)).toEqual([{ kind: 'REFUSED' }]);
  });

  test('R50: not held', async () => {
    const asked = await askedByLink(street);
    await (await opened(asked)).post(`${HOME}/request`, { kind: 'NOT_HELD', go: 'send' });
    expect(await replies(asked)).toEqual([{ kind: 'NOT_HELD' }]);
  });
});
