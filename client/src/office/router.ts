import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router';
import { CASE_TABS, paths } from './paths';
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
      { path: '/cases/:id/acknowledge', component: () => import('./features/cases/pages/AcknowledgePage.vue'), props: true },
      { path: '/cases/:id/ask', component: () => import('./features/information-requests/pages/AskPage.vue'), props: true },
      { path: '/cases/:id/threshold', component: () => import('./features/threshold/pages/ThresholdPage.vue'), props: true },
      {
        path: `/cases/:id/:tab(${CASE_TABS.join('|')})?`,
        component: () => import('./features/cases/pages/CasePage.vue'),
        props: true,
      },
      { path: '/post', component: () => import('./features/post-room/pages/PostRoomPage.vue') },
      { path: '/intake/new', component: () => import('./features/intake/pages/KeyPage.vue') },
      { path: '/intake/forms', component: () => import('./features/intake/pages/FormRequestsPage.vue') },
      { path: '/intake/anonymous', component: () => import('./features/intake/pages/AnonymousPage.vue') },
      { path: '/requests', component: () => import('./features/agency/pages/RequestsPage.vue') },
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
