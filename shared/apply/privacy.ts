/** The version of the privacy notice that is shown and stored with each application. Change it with the notice. */
export const PRIVACY_NOTICE = 'Version 1, November 2026';

/** How long an application that was begun and not sent is kept, in days. */
export const DRAFT_DAYS = 14;
