import { createApp, h, shallowRef } from 'vue';
import type { LiveIncident } from '@shared/apply/pages';
import { standingOf } from '@shared/apply/standing';
import type { IncidentStanding } from '@shared/policy/threshold-words';
import StandingNote from '../parts/StandingNote.vue';

/** What the engine says of the incident if these inputs were saved. The same sentence the server would show. */
export function liveStanding(live: LiveIncident, typed: Readonly<Record<string, string>>): IncidentStanding {
  const { values, reports, report, today } = live;
  if (report === null) {
    return standingOf({ values: { ...values, ...typed }, reports: reports.map((known) => ({ values: known })) }, today);
  }
  const all = reports.map((known, index) => ({ values: index === report ? { ...known, ...typed } : known }));
  return standingOf({ values, reports: report < all.length ? all : [...all, { values: typed }] }, today);
}

/** Keeps the explanation beside a form up to date while dates and choices are typed. Says nothing until something was. */
export function mountStanding(place: HTMLElement): void {
  const form = place.closest('form');
  if (!form || !place.dataset.live) {
    return;
  }
  const live = JSON.parse(place.dataset.live) as LiveIncident;
  const typed = (): Record<string, string> =>
    Object.fromEntries(
      [...new FormData(form).entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  const standing = shallowRef<IncidentStanding | null>(place.childElementCount > 0 ? liveStanding(live, typed()) : null);
  createApp({ render: () => (standing.value ? h(StandingNote, { standing: standing.value }) : null) }).mount(place);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      standing.value = liveStanding(live, typed());
    }, 400);
  });
}
