import type { Page } from 'playwright-core';

/** One incident with its one report, as somebody tells it on the form. */
export interface ToldIncident {
  on: string;
  where: string;
  what: string;
  to: 'Council' | 'Police' | 'Housing association or other social landlord';
  reportedOn: string;
  reference?: string;
  done: string;
}
/** Somebody who applies, with what they will say. */
export interface Teller {
  fullName: string;
  email: string | null;
  phone: string | null;
  addressLine1: string;
  town: string;
  postcode: string;
  letters: 'By email' | 'By first class post';
  incidents: readonly ToldIncident[];
}

export const LEILA: Teller = {
  fullName: 'Leila Hassan',
  email: 'leila.hassan@mail.example',
  phone: '07700 900123',
  addressLine1: '14 Orchard Lane',
  town: 'Narborough',
  postcode: 'LE19 2AB',
  letters: 'By email',
  incidents: [
    {
      on: '2026-01-10',
      where: 'Orchard Lane, Narborough',
      what: 'Four people threw stones at my windows and shouted threats.',
      to: 'Police',
      reportedOn: '2026-01-12',
      reference: 'NP/26/1041',
      done: 'They said that an officer would call. Nobody did.',
    },
    {
      on: '2026-02-03',
      where: 'The yard behind 14 Orchard Lane',
      what: 'Loud music from ten in the evening until four.',
      to: 'Council',
      reportedOn: '2026-02-03',
      done: 'A leaflet came in the post.',
    },
    {
      on: '2026-03-02',
      where: 'The stairs of 14 Orchard Lane',
      what: 'My door was kicked until the frame broke.',
      to: 'Housing association or other social landlord',
      reportedOn: '2026-03-05',
      done: 'Nothing.',
    },
  ],
};

/** Fills in a page as a person would, by its labels, and sends it. */
export async function answer(page: Page, labels: Readonly<Record<string, string | true>>): Promise<void> {
  for (const [label, value] of Object.entries(labels)) {
    const input = page.getByLabel(label, { exact: true });
    await (value === true ? input.check() : input.fill(value));
  }
  await page.getByRole('button', { name: 'Save and continue' }).click();
}

/** A date as the three inputs want it. */
export function day(iso: string): Record<string, string> {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { Day: String(Number(date)), Month: String(Number(month)), Year: year };
}

/** Called on every page before it is answered. */
export type Seen = (name: string) => Promise<void>;
/** For pages that were looked at before. */
export const unseen: Seen = async () => undefined;

/** From the council's page to the first incident. */
export async function begin(page: Page, slug: string, seen: Seen = unseen): Promise<void> {
  await page.goto(`/${slug}`);
  await seen('council');
  await page.getByRole('button', { name: 'Ask for a review' }).click();
  await seen('before-you-start');
  await page.getByRole('button', { name: 'Continue' }).click();
  await seen('danger');
  await answer(page, { No: true });
  await seen('first-report');
  await answer(page, { 'No, I have reported it before': true });
  await seen('who');
  await answer(page, { Myself: true });
}

/** One incident and its report, up to its own page. */
export async function tellIncident(page: Page, told: ToldIncident, seen: Seen = unseen): Promise<void> {
  await seen('kind');
  await answer(page, { 'Anti-social behaviour': true });
  await seen('when');
  await answer(page, { ...day(told.on), 'About what time (optional)': 'late evening' });
  await seen('where');
  await answer(page, { 'Where it happened': told.where, Yes: true });
  await seen('what');
  await answer(page, { 'What happened?': told.what });
  await seen('reported');
  await answer(page, { Yes: true });
  await seen('to');
  await answer(page, { [told.to]: true });
  await seen('reported-when');
  await answer(page, { ...day(told.reportedOn), 'By phone': true });
  await seen('report-answer');
  await answer(page, {
    'What did they do, or say they would do?': told.done,
    ...(told.reference && { 'Reference or incident number (optional)': told.reference }),
  });
  await page.getByRole('heading', { name: 'Reports of this incident' }).waitFor();
}

/** All incidents; what every later one asks has been seen with the first. */
export async function tellIncidents(page: Page, incidents: readonly ToldIncident[], seen: Seen = unseen): Promise<void> {
  for (const [index, told] of incidents.entries()) {
    if (index > 0) {
      await page.getByRole('link', { name: 'Add another incident' }).click();
    }
    await tellIncident(page, told, index === 0 ? seen : unseen);
    await seen(`incident-${index + 1}`);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await seen('incidents');
}

/** From the list of incidents to the page with every answer. */
export async function tellAboutOneself(page: Page, teller: Teller, seen: Seen = unseen): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await seen('no-action');
  await answer(page, { 'Yes, nothing effective has been done': true });
  await seen('impact');
  await answer(page, { 'How does this affect you?': 'I do not sleep, and my son will not go out alone.' });
  await seen('wanted');
  await answer(page, { 'What would you like to happen?': 'That somebody takes charge of it and that it stops.' });
  await seen('name');
  await answer(page, { 'What is your full name?': teller.fullName });
  await seen('age');
  await answer(page, { No: true });
  await seen('contact');
  await answer(page, {
    ...(teller.email && { 'Email address': teller.email }),
    ...(teller.phone && { 'Phone number': teller.phone }),
  });
  await seen('address-kind');
  await answer(page, { 'My home address': true });
  await seen('address');
  await answer(page, { 'Address line 1': teller.addressLine1, 'Town or city': teller.town, Postcode: teller.postcode });
  await seen('safe-contact');
  await answer(page, {
    ...(teller.email && { Email: true as const }),
    'Post to the address given': true,
    ...(teller.phone && { 'Phone calls and texts': true as const }),
  });
  await seen('letters');
  await answer(page, { [teller.letters]: true });
  await seen('language');
  await answer(page, {});
  await seen('format');
  await answer(page, { 'Standard print': true });
  await seen('support');
  await answer(page, {});
  await seen('home');
  await answer(page, { 'I own my home': true });
  await seen('people-responsible');
  await answer(page, {});
  await seen('others');
  await answer(page, {});
  await seen('evidence');
  await page.getByRole('button', { name: 'Continue' }).click();
  await seen('complaint');
  await answer(page, {});
  await seen('agreement');
  await answer(page, { 'Yes, you may share it with the organisations involved': true });
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await seen('check-answers');
}

/** Declares and sends. Answers the reference on the confirmation. */
export async function sendApplication(page: Page): Promise<string> {
  await page.getByLabel('What I have told you is true as far as I know').check();
  await page.getByRole('button', { name: 'Send my application' }).click();
  await page.getByRole('heading', { name: 'Application sent' }).waitFor();
  return (await page.locator('.govuk-panel strong').innerText()).trim();
}

/** The whole of it. */
export async function apply(page: Page, slug: string, teller: Teller): Promise<string> {
  await begin(page, slug);
  await tellIncidents(page, teller.incidents);
  await tellAboutOneself(page, teller);
  return sendApplication(page);
}
