import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router';
import { CASE_TABS, MEETING_PARTS, paths } from './paths';
import type { Session } from './features/session/session';

declare module 'vue-router' {
  interface RouteMeta {
    open?: boolean;
  }
}

/** The office's pages. Everything but sign-in wants somebody signed in, with a hat on. */
export function officeRouter(session: Session, history: RouterHistory = createWebHistory('/office/')): Router {
  const router = createRouter({
    history,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
    routes: [
      { path: '/', component: () => import('./features/session/pages/NotFoundPage.vue'), beforeEnter: () => session.home() },
      { path: '/sign-in', component: () => import('./features/session/pages/SignInPage.vue'), meta: { open: true } },
      { path: '/hats', component: () => import('./features/session/pages/HatPage.vue') },
      { path: '/work', component: () => import('./features/workstack/pages/WorkstackPage.vue') },
      { path: '/home', component: () => import('./features/homes/pages/HomePage.vue') },
      { path: '/move-date', component: () => import('./features/demonstration/pages/MoveDatePage.vue') },
      { path: '/diary', component: () => import('./features/diary/pages/DiaryPage.vue') },
      { path: '/bank-holidays', component: () => import('./features/calendar/pages/BankHolidaysPage.vue') },
      { path: '/cover', component: () => import('./features/cover/pages/CoverPage.vue') },
      { path: '/notices', component: () => import('./features/notices/pages/NoticesPage.vue') },
      { path: '/cases/:id/acknowledge', component: () => import('./features/cases/pages/AcknowledgePage.vue'), props: true },
      { path: '/cases/:id/ask', component: () => import('./features/information-requests/pages/AskPage.vue'), props: true },
      {
        path: '/cases/:id/ask-somebody',
        component: () => import('./features/information-requests/pages/AskSomebodyPage.vue'),
        props: true,
      },
      { path: '/cases/:id/threshold', component: () => import('./features/threshold/pages/ThresholdPage.vue'), props: true },
      { path: '/cases/:id/elsewhere', component: () => import('./features/hand-overs/pages/ElsewherePage.vue'), props: true },
      { path: '/drop-box', component: () => import('./features/hand-overs/pages/DropBoxPage.vue') },
      { path: '/shared', component: () => import('./features/hand-overs/pages/SharedCasesPage.vue') },
      { path: '/shared/:id', component: () => import('./features/hand-overs/pages/SharedCasePage.vue'), props: true },
      { path: '/cases/:id/correct', component: () => import('./features/deciding/pages/CorrectPage.vue'), props: true },
      { path: '/cases/:id/reject', component: () => import('./features/deciding/pages/RejectPage.vue'), props: true },
      { path: '/cases/:id/extend', component: () => import('./features/deciding/pages/ExtendPage.vue'), props: true },
      { path: '/cases/:id/findings', component: () => import('./features/outcomes/pages/FindingsPage.vue'), props: true },
      {
        path: '/cases/:id/recommendations',
        component: () => import('./features/outcomes/pages/RecommendationsPage.vue'),
        props: true,
      },
      { path: '/cases/:id/plan', component: () => import('./features/outcomes/pages/PlanPage.vue'), props: true },
      {
        path: '/cases/:id/outcome-letter',
        component: () => import('./features/outcomes/pages/OutcomeLetterPage.vue'),
        props: true,
      },
      { path: '/cases/:id/progress', component: () => import('./features/outcomes/pages/ProgressPage.vue'), props: true },
      { path: '/cases/:id/close', component: () => import('./features/outcomes/pages/ClosePage.vue'), props: true },
      { path: '/cases/:id/discretion', component: () => import('./features/outcomes/pages/DiscretionPage.vue'), props: true },
      { path: '/cases/:id/withdraw', component: () => import('./features/deciding/pages/WithdrawPage.vue'), props: true },
      { path: '/cases/:id/contact/:partyId', component: () => import('./features/people/pages/ContactPage.vue'), props: true },
      { path: '/cases/:id/meeting/chair', component: () => import('./features/meetings/pages/ChairPage.vue'), props: true },
      {
        path: `/cases/:id/meeting/:part(${MEETING_PARTS.join('|')})`,
        component: () => import('./features/meetings/pages/MeetingDeedPage.vue'),
        props: true,
      },
      {
        path: `/cases/:id/:tab(${CASE_TABS.join('|')})?`,
        component: () => import('./features/cases/pages/CasePage.vue'),
        props: true,
      },
      { path: '/post', component: () => import('./features/post-room/pages/PostRoomPage.vue') },
      { path: '/intake/new', component: () => import('./features/intake/pages/KeyPage.vue') },
      { path: '/intake/forms', component: () => import('./features/intake/pages/FormRequestsPage.vue') },
      { path: '/intake/anonymous', component: () => import('./features/intake/pages/AnonymousPage.vue') },
      { path: '/actions', component: () => import('./features/actions/pages/ActionsPage.vue') },
      { path: '/requests', component: () => import('./features/agency/pages/RequestsPage.vue') },
      { path: '/requests/unanswered', component: () => import('./features/information-requests/pages/UnansweredPage.vue') },
      { path: '/requests/:id', component: () => import('./features/agency/pages/RequestPage.vue'), props: true },
      { path: '/:rest(.*)*', component: () => import('./features/session/pages/NotFoundPage.vue') },
    ],
  });

  router.beforeEach(async (to) => {
    await session.arrive();
    if (to.meta.open) {
      return true;
    }
    if (!session.me.value) {
      return paths.signIn(to.fullPath);
    }
    if (!session.me.value.hat && to.path !== paths.hats()) {
      return paths.hats();
    }
    return true;
  });
  return router;
}
