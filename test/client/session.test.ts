import { createSession } from '@client/office/features/session/session';
import { forgetDrafts, useDraft } from '@client/office/drafts';
import { pretendClient, serverError } from './support/office';

type Me = NonNullable<ReturnType<typeof createSession>['me']['value']>;
type Hat = NonNullable<Me['hat']>;

const spoc: Hat = { id: 'm1', role: 'SPOC', place: 'Blaby District Council', displayName: 'Sam Reid', colour: '#1f5c3d' };
const chair: Hat = { ...spoc, role: 'CHAIR' };
const agency: Hat = { id: 'm2', role: 'AGENCY_USER', place: 'Leicestershire Police', displayName: 'Sam Reid', colour: null };
const me = (hat: Hat | null, hats: Hat[]): Me => ({ name: 'Sam Reid', hat, hats });
const place = { mode: 'DEMONSTRATION', today: '2026-04-02', now: '2026-04-02T08:00:00Z', movedAhead: false, signIns: [] };

/** What a form opened now would hold. */
const kept = (): string => useDraft('reply', () => ({ words: '' })).form.words;

beforeEach(() => {
  forgetDrafts();
});

describe('the session of the office', () => {
  it.each([
    [spoc, '/work'],
    [agency, '/requests'],
    [chair, '/home'],
    [null, '/hats'],
  ])('starts each hat where its work is', async (hat, path) => {
    const { client } = pretendClient({ Arrive: { data: { me: me(hat, [spoc, agency]), place } } });
    const session = createSession(client);
    await session.arrive();
    expect(session.home()).toBe(path);
  });

  it('asks once however many pages ask', async () => {
    const { client, asked } = pretendClient({ Arrive: { data: { me: null, place } } });
    const session = createSession(client);
    await Promise.all([session.arrive(), session.arrive()]);
    expect(asked).toHaveLength(1);
    expect(session.me.value).toBeNull();
  });

  it('says when the server could not answer', async () => {
    const { client } = pretendClient({ Arrive: { error: serverError('INTERNAL', { reference: 'r-1' }) } });
    const session = createSession(client);
    await session.arrive();
    expect(session.failure.value?.reference).toBe('r-1');
  });

  it('keeps what was typed when the same person signs in again, and forgets it for anybody else', () => {
    const session = createSession(pretendClient({}).client);
    session.become(me(spoc, [spoc]));
    useDraft('reply', () => ({ words: '' })).form.words = 'Half a reply';
    session.me.value = null;
    session.become(me(null, [spoc]));
    session.become(me(spoc, [spoc]));
    expect(kept()).toBe('Half a reply');
    session.become(me({ ...spoc, id: 'm9' }, [{ ...spoc, id: 'm9' }]));
    expect(kept()).toBe('');
  });

  it('forgets what was typed under another hat, and on signing out', () => {
    const session = createSession(pretendClient({}).client);
    session.become(me(spoc, [spoc, agency]));
    useDraft('reply', () => ({ words: '' })).form.words = 'Half a reply';
    session.become(me(agency, [spoc, agency]));
    expect(kept()).toBe('');
    useDraft('reply', () => ({ words: '' })).form.words = 'Another';
    session.become(null);
    expect(kept()).toBe('');
  });
});
