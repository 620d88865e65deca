import { createSSRApp, h, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Frame, PublicPage, PublicPages } from '@shared/apply/pages';
import { documentOf } from './document';
import AccessibilityPage from './pages/AccessibilityPage.vue';
import AnsweredPage from './pages/AnsweredPage.vue';
import AskedCheckPage from './pages/AskedCheckPage.vue';
import AskedDetailsPage from './pages/AskedDetailsPage.vue';
import AskedPage from './pages/AskedPage.vue';
import AuthorityPage from './pages/AuthorityPage.vue';
import CasePage from './pages/CasePage.vue';
import CheckADatePage from './pages/CheckADatePage.vue';
import CheckAnswersPage from './pages/CheckAnswersPage.vue';
import CountyPage from './pages/CountyPage.vue';
import DeletedPage from './pages/DeletedPage.vue';
import EqualityPage from './pages/EqualityPage.vue';
import FilesPage from './pages/FilesPage.vue';
import HomePage from './pages/HomePage.vue';
import IncidentPage from './pages/IncidentPage.vue';
import IncidentsPage from './pages/IncidentsPage.vue';
import LinkSentPage from './pages/LinkSentPage.vue';
import LinkSpentPage from './pages/LinkSpentPage.vue';
import MeetingPage from './pages/MeetingPage.vue';
import OpenRequestPage from './pages/OpenRequestPage.vue';
import PartDonePage from './pages/PartDonePage.vue';
import PlanPage from './pages/PlanPage.vue';
import PrivacyPage from './pages/PrivacyPage.vue';
import ProblemPage from './pages/ProblemPage.vue';
import QuestionPage from './pages/QuestionPage.vue';
import RemovePage from './pages/RemovePage.vue';
import RequestClosedPage from './pages/RequestClosedPage.vue';
import SentPage from './pages/SentPage.vue';
import SignInPage from './pages/SignInPage.vue';
import StartPage from './pages/StartPage.vue';
import StatementCheckPage from './pages/StatementCheckPage.vue';
import StatementPage from './pages/StatementPage.vue';
import StopPage from './pages/StopPage.vue';
import TakingPartCheckPage from './pages/TakingPartCheckPage.vue';
import TakingPartNeedsPage from './pages/TakingPartNeedsPage.vue';
import TakingPartPage from './pages/TakingPartPage.vue';
import ToldPage from './pages/ToldPage.vue';
import UseLinkPage from './pages/UseLinkPage.vue';
import WithoutNamePage from './pages/WithoutNamePage.vue';
import PageFrame from './parts/PageFrame.vue';
import { titleOf } from './titles';

const PAGES: Record<PublicPage, Component> = {
  home: HomePage,
  'check-a-date': CheckADatePage,
  authority: AuthorityPage,
  county: CountyPage,
  start: StartPage,
  question: QuestionPage,
  stop: StopPage,
  incident: IncidentPage,
  incidents: IncidentsPage,
  remove: RemovePage,
  check: CheckAnswersPage,
  files: FilesPage,
  'without-name': WithoutNamePage,
  told: ToldPage,
  equality: EqualityPage,
  sent: SentPage,
  deleted: DeletedPage,
  'sign-in': SignInPage,
  'link-sent': LinkSentPage,
  'use-link': UseLinkPage,
  'link-spent': LinkSpentPage,
  case: CasePage,
  'taking-part': TakingPartPage,
  'taking-part-needs': TakingPartNeedsPage,
  'taking-part-check': TakingPartCheckPage,
  'part-done': PartDonePage,
  statement: StatementPage,
  'statement-check': StatementCheckPage,
  meeting: MeetingPage,
  plan: PlanPage,
  'open-request': OpenRequestPage,
  'request-closed': RequestClosedPage,
  asked: AskedPage,
  'asked-details': AskedDetailsPage,
  'asked-check': AskedCheckPage,
  answered: AnsweredPage,
  privacy: PrivacyPage,
  accessibility: AccessibilityPage,
  problem: ProblemPage,
};

/** A whole HTML document. It is not hydrated: the browser gets plain pages and a few islands. */
export async function render<P extends PublicPage>(page: P, props: PublicPages[P], frame: Frame): Promise<string> {
  const body = await renderToString(
    createSSRApp({ render: () => h(PageFrame, { frame }, () => h(PAGES[page], props as never)) }),
  );
  return documentOf(titleOf(page, props), body, frame);
}
