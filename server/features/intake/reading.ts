import type { Ctx } from '@server/platform/command/context';
import { listAnonymousReports, listFormRequests, type AnonymousReportRow, type FormRequestRow } from './intake.repository';

/** Who asked for a paper form; those still to go first (R21, R77). */
export const formRequests = (ctx: Ctx): Promise<FormRequestRow[]> => ctx.read(listFormRequests);

/** What people told without their name; unread first (D35). */
export const anonymousReports = (ctx: Ctx): Promise<AnonymousReportRow[]> => ctx.read(listAnonymousReports);
