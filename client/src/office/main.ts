import urql from '@urql/vue';
import { createApp } from 'vue';
import { officeClient } from '@client/api/client';
import { LOST_SESSION } from '@client/api/lost-session';
import '@client/styles/office.scss';
import App from './App.vue';
import { createSession, SESSION } from './features/session/session';
import { warnBeforeLeaving } from './drafts';
import { paths } from './paths';
import { officeRouter } from './router';

const client = officeClient();
const session = createSession(client);
const router = officeRouter(session);

warnBeforeLeaving(window);
document.documentElement.classList.add('govuk-template');
createApp(App)
  .use(urql, client)
  .use(router)
  .provide(SESSION, session)
  .provide(LOST_SESSION, () => {
    const back = router.currentRoute.value.fullPath;
    session.me.value = null;
    void router.push(paths.signIn(back));
  })
  .mount('#office');
