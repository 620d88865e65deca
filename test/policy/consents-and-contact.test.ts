import {
  childUnchecked,
  COMPLAINT_RULES,
  CONSENT_RULES,
  consentJudgement,
  type ConsentFacts,
  consentState,
  contactJudgement,
  contactStanding,
  type CopyFacts,
  getsLetters,
  receiptTasks,
  RECEIPT_RULES,
  requestStanding,
  SAFE_CONTACT_RULES,
  safeToSend,
  safeWays,
  signpostJudgement,
  whoseCopy,
  withdrawConsentJudgement,
} from '@shared/policy';
import { CONSENT_STATES } from '@shared/vocabulary/people';
import { day } from './given';

const today = day('2026-03-20');
const codes = (refusals: readonly { code: string; field?: string }[]) => refusals.map(({ code, field }) => [code, field]);
const person = (more: Partial<CopyFacts> = {}): CopyFacts => ({
  role: 'APPLICANT',
  endedOn: null,
  letterChannel: 'EMAIL',
  wantsCopies: false,
  email: 'somebody@mail.example',
  addressLines: ['3 Fern Close', 'Blaby', 'LE8 4GD'],
  addressKind: 'HOME',
  safeChannels: ['EMAIL', 'POST'],
  isUnder18: false,
  adultIsSafe: null,
  ...more,
});
const victim = (more: Partial<CopyFacts> = {}) => person({ role: 'VICTIM', wantsCopies: true, ...more });
const given = (more: Partial<ConsentFacts> = {}): ConsentFacts => ({
  kind: 'APPLY',
  givenOn: day('2026-03-01'),
  expiresOn: null,
  withdrawnOn: null,
  ...more,
});

describe(`consent.apply R5 D55 ${CONSENT_RULES.apply.says}`, () => {
  const state = (consents: ConsentFacts[], appliesFor: 'SELF' | 'SOMEONE_ELSE' = 'SOMEONE_ELSE') =>
    consentState({ kind: 'APPLY', appliesFor, consents }, today);

  test.each([
    ['none', [], 'MISSING'],
    ['one that stands', [given()], 'ON_FILE'],
    ['one on its last day', [given({ expiresOn: today })], 'ON_FILE'],
    ['one that ran out yesterday', [given({ expiresOn: day('2026-03-19') })], 'EXPIRED'],
    ['one withdrawn', [given({ withdrawnOn: today })], 'WITHDRAWN'],
    ['one withdrawn and a new one', [given({ withdrawnOn: today }), given()], 'ON_FILE'],
    ['one of another kind', [given({ kind: 'ATTEND' })], 'MISSING'],
  ] as const)('%s', (_, consents, expected) => {
    expect(state([...consents])).toBe(expected);
  });

  test('who applied themselves needs none to apply, and one to be attended or appealed for', () => {
    expect(state([], 'SELF')).toBe('NOT_NEEDED');
    expect(consentState({ kind: 'APPEAL', appliesFor: 'SELF', consents: [] }, today)).toBe('MISSING');
  });

  test('without a live one no agency is asked, whatever was agreed', () => {
    const asked = CONSENT_STATES.map((consent) =>
      requestStanding({ status: 'ACKNOWLEDGED', agreementToShare: 'GIVEN', consent }).map(({ code }) => code),
    );
    expect(asked).toEqual([[], [], ['NO_CONSENT'], ['NO_CONSENT'], ['NO_CONSENT']]);
  });
});

describe(`consent.written R5 R36 R60 ${CONSENT_RULES.written.says}`, () => {
  const proposed = { kind: 'ATTEND', holderName: 'A friend', scope: 'To attend', evidence: 'EMAIL', givenOn: today } as const;
  const facts = { status: 'ACKNOWLEDGED', appliesFor: 'SELF', state: 'MISSING' } as const;

  test.each([
    ['as it should be', {}, []],
    ['not in writing', { evidence: 'BY_PHONE' }, [['MISSING', 'evidence']]],
    ['tomorrow', { givenOn: day('2026-03-21') }, [['DATE_ORDER', 'givenOn']]],
    ['over on the day it begins', { expiresOn: today }, [['DATE_ORDER', 'expiresOn']]],
    ['over the day after', { expiresOn: day('2026-03-21') }, []],
  ])('%s', (_, change, expected) => {
    expect(codes(consentJudgement({ ...proposed, ...change }, facts, today))).toEqual(expected);
  });

  test('not twice, and not on a case that went elsewhere', () => {
    expect(codes(consentJudgement(proposed, { ...facts, state: 'ON_FILE' }, today))).toEqual([['ALREADY_DONE', 'kind']]);
    expect(codes(consentJudgement(proposed, { ...facts, status: 'TRANSFERRED' }, today))).toEqual([['WRONG_STATUS', undefined]]);
  });
});

describe(`consent.withdrawn D28 ${CONSENT_RULES.withdrawn.says}`, () => {
  const ended = { on: today, because: 'In a letter' };
  test('once, on a day between, with a word of how', () => {
    expect(withdrawConsentJudgement(given(), ended, today)).toEqual([]);
    expect(codes(withdrawConsentJudgement(given({ withdrawnOn: today }), ended, today))).toEqual([['ALREADY_DONE', undefined]]);
    expect(codes(withdrawConsentJudgement(given(), { ...ended, on: day('2026-03-21') }, today))).toEqual([['DATE_ORDER', 'on']]);
    expect(codes(withdrawConsentJudgement(given(), { ...ended, on: day('2026-02-28') }, today))).toEqual([['DATE_ORDER', 'on']]);
    expect(codes(withdrawConsentJudgement(given(), { ...ended, because: '' }, today))).toEqual([['MISSING', 'because']]);
  });
});

describe(`safe-contact.channel D28 ${SAFE_CONTACT_RULES.channel.says}`, () => {
  test.each([
    ['email, safe', 'EMAIL', {}, []],
    ['email, not safe', 'EMAIL', { safeChannels: ['POST'] }, [['NOT_SAFE', 'letterChannel']]],
    ['email, none known', 'EMAIL', { email: null }, [['MISSING', 'email']]],
    ['post, safe', 'POST_FIRST', {}, []],
    ['post of any class, not safe', 'POST_ECONOMY', { safeChannels: ['EMAIL', 'PHONE'] }, [['NOT_SAFE', 'letterChannel']]],
    ['post, no fixed address', 'POST_FIRST', { addressKind: 'NONE' }, [['MISSING', 'addressLines']]],
    ['post, no address known', 'POST_SECOND', { addressLines: [] }, [['MISSING', 'addressLines']]],
  ] as const)('%s', (_, channel, change, expected) => {
    expect(codes(safeToSend(channel, person(change as Partial<CopyFacts>)))).toEqual(expected);
  });
});

describe(`safe-contact.child D46 ${SAFE_CONTACT_RULES.child.says}`, () => {
  test.each([
    ['home, adult not safe', { adultIsSafe: 'NO' }, ['EMAIL']],
    ['home, nobody asked', { adultIsSafe: null }, ['EMAIL']],
    ['home, confirmed', { adultIsSafe: 'YES' }, ['EMAIL', 'POST_FIRST']],
    ['care of somebody', { adultIsSafe: 'NO', addressKind: 'CARE_OF' }, ['EMAIL', 'POST_FIRST']],
  ] as const)('%s', (_, change, ways) => {
    expect(safeWays(person({ isUnder18: true, ...change }))).toEqual(ways);
  });
});

describe(`safe-contact.copies R5 D28 ${SAFE_CONTACT_RULES.copies.says}`, () => {
  const applicant = person();
  const copy = (affected: CopyFacts) => whoseCopy([affected, applicant]);

  test('a copy for the person affected, by the way they chose or another that is safe', () => {
    const affected = victim();
    expect(copy(affected)).toMatchObject({ letterTo: applicant, copyTo: affected, copyBy: 'EMAIL' });
    expect(copy(victim({ safeChannels: ['POST'] }))).toMatchObject({ copyBy: 'POST_FIRST' });
  });

  test('none where they do not want one, cannot be reached safely, or applied themselves', () => {
    expect(copy(victim({ wantsCopies: false }))).toMatchObject({ letterTo: applicant, copyTo: null, copyBy: null });
    expect(copy(victim({ safeChannels: ['PHONE'] }))).toMatchObject({ copyTo: null, because: expect.stringContaining('no way') });
    expect(whoseCopy([applicant])).toMatchObject({ letterTo: applicant, copyTo: null });
  });

  test('once the representative’s part has ended, letters go to the person affected, and there is no copy', () => {
    const affected = victim();
    expect(whoseCopy([person({ endedOn: today }), affected])).toMatchObject({ letterTo: affected, copyTo: null });
    expect(whoseCopy([])).toMatchObject({ letterTo: null, copyTo: null });
  });
});

describe(`safe-contact.mended D28 D46 ${SAFE_CONTACT_RULES.mended.says}`, () => {
  const mended = (more: Partial<CopyFacts> = {}, because = 'They rang us') => ({ ...person(more), fullName: 'A B', because });

  test('a way that is not safe is refused while another is, and kept where none is', () => {
    expect(codes(contactJudgement(mended({ safeChannels: ['POST'] }), { getsLetters: true }))).toEqual([
      ['NOT_SAFE', 'letterChannel'],
    ]);
    expect(contactJudgement(mended({ safeChannels: ['PHONE'] }), { getsLetters: true })).toEqual([]);
    expect(contactJudgement(mended({ safeChannels: ['POST'] }), { getsLetters: false })).toEqual([]);
  });

  test('a name, a reason, an address that can be posted to, an email address', () => {
    expect(codes(contactJudgement({ ...mended({}, ''), fullName: '' }, { getsLetters: true }))).toEqual([
      ['MISSING', 'fullName'],
      ['MISSING', 'because'],
    ]);
    expect(
      codes(contactJudgement(mended({ addressLines: ['3 Fern Close', 'LE8 4GD'], email: 'nobody' }), { getsLetters: true })),
    ).toEqual([['NOT_ALLOWED', 'email']]);
    expect(codes(contactJudgement(mended({ addressLines: ['3 Fern Close', 'Blaby'] }), { getsLetters: true }))).toEqual([
      ['BAD_ADDRESS', 'addressLines'],
    ]);
    expect(codes(contactJudgement(mended({ addressKind: 'CARE_OF', addressLines: [] }), { getsLetters: true }))).toEqual([
      ['MISSING', 'addressLines'],
    ]);
  });

  test('while the case is here; letters go to the applicant and to who wants copies', () => {
    expect(contactStanding({ status: 'CLOSED' })).toEqual([]);
    expect(codes(contactStanding({ status: 'TRANSFERRED' }))).toEqual([['WRONG_STATUS', undefined]]);
    const all = [person(), victim({ wantsCopies: false })] as const;
    expect(all.map((one) => getsLetters(one, all))).toEqual([true, false]);
    const [ended, affected] = [person({ endedOn: today }), victim({ wantsCopies: false })];
    expect([ended, affected].map((one) => getsLetters(one, [ended, affected]))).toEqual([false, true]);
  });
});

describe(`receipt.tasks R5 R73 D17 D46 D55 ${RECEIPT_RULES.tasks.says}`, () => {
  const quiet = { consent: 'NOT_NEEDED', parties: [person()], complaintAbout: [], incidents: [] } as const;
  const kinds = (change: object) => receiptTasks({ ...quiet, ...change }).map(({ kind }) => kind);

  test.each([
    ['nothing open', {}, []],
    ['no consent', { consent: 'MISSING' }, ['CONSENT_MISSING']],
    ['consent on file', { consent: 'ON_FILE' }, []],
    ['under 18, said to be safe', { parties: [person({ isUnder18: true, adultIsSafe: 'YES' })] }, ['CHILD_SAFE_CONTACT']],
    ['not sure about the adult', { parties: [person(), victim({ adultIsSafe: 'NOT_SURE' })] }, ['CHILD_SAFE_CONTACT']],
    ['no safe way', { parties: [person({ safeChannels: ['PHONE'] })] }, ['NO_SAFE_WAY']],
    ['a complaint', { complaintAbout: ['COUNCIL'] }, ['COMPLAINT_INSIDE']],
    ['elsewhere', { incidents: [{ area: 'OUTSIDE', areaUnsure: false }] }, ['AREA_CHECK']],
    ['perhaps elsewhere', { incidents: [{ area: 'INSIDE', areaUnsure: true }] }, ['AREA_CHECK']],
  ])('%s', (_, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  });

  test('a child’s contact is checked once post goes care of somebody, is confirmed, or is not used', () => {
    const child = person({ isUnder18: true, adultIsSafe: 'NO' });
    expect(childUnchecked(child)).toBe(true);
    expect(childUnchecked({ ...child, adultIsSafe: 'YES' })).toBe(false);
    expect(childUnchecked({ ...child, addressKind: 'CARE_OF' })).toBe(false);
    expect(childUnchecked({ ...child, safeChannels: ['EMAIL'] })).toBe(false);
    expect(childUnchecked(person())).toBe(false);
  });
});

test(`complaint.signpost R73 ${COMPLAINT_RULES.signpost.says}`, () => {
  const note = { toldOn: today, how: 'By phone', receivedOn: day('2026-03-18') };
  expect(signpostJudgement(note, today)).toEqual([]);
  expect(codes(signpostJudgement({ ...note, how: '' }, today))).toEqual([['MISSING', 'how']]);
  expect(codes(signpostJudgement({ ...note, toldOn: day('2026-03-21') }, today))).toEqual([['DATE_ORDER', 'toldOn']]);
  expect(codes(signpostJudgement({ ...note, toldOn: day('2026-03-17') }, today))).toEqual([['DATE_ORDER', 'toldOn']]);
});
