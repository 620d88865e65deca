import './public.scss';
import { Button, CharacterCount, createAll, ExitThisPage } from 'govuk-frontend';
import { mountDraft } from './islands/draft';
import { mountStanding } from './islands/standing';
import { mountUpload } from './islands/upload';

// The pages work without any of this. What follows makes them quicker to use where there is JavaScript.
document.body.classList.add('js-enabled', ...('noModule' in HTMLScriptElement.prototype ? ['govuk-frontend-supported'] : []));
createAll(Button);
createAll(CharacterCount);
createAll(ExitThisPage);

focusProblems(document.querySelector<HTMLElement>('.govuk-error-summary'));
for (const place of document.querySelectorAll<HTMLElement>('[data-island="standing"]')) {
  mountStanding(place);
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="draft"]')) {
  mountDraft(form);
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="upload"]')) {
  mountUpload(form);
}

/** The list of problems takes the focus, and each of its links goes into the input itself. */
function focusProblems(summary: HTMLElement | null): void {
  summary?.focus();
  summary?.addEventListener('click', (event) => {
    const link = event.target instanceof HTMLAnchorElement ? event.target : null;
    const input = link ? document.getElementById(link.hash.slice(1)) : null;
    if (input) {
      event.preventDefault();
      input.focus();
      (input.closest('fieldset') ?? input.parentElement ?? input).scrollIntoView();
    }
  });
}
