import { z } from 'zod';
import { job, type Job } from '@server/platform/queue/job';
import { mailboxOf } from '../mailbox.repository';
import { staffMail } from '../notice-mail';
import type { NoticeParts } from '../sending-notices';

/** Tells the authority's shared mailbox that an application came: the queue is the team's (D44). A reference and a link, nobody's name. */
export const sendNotice = ({ carrier, publicAddress }: NoticeParts): Job =>
  job({
    name: 'send-notice',
    on: ['case.received'],
    ids: z.object({ caseId: z.uuid() }),
    attempts: 5,
    handle: async (ctx, { caseId }) => {
      const found = await ctx.read((tx) => mailboxOf(tx, caseId));
      if (found) {
        const says = `A new application has come in. Its reference is ${found.reference}.`;
        const line = { says, link: `${publicAddress}/office/cases/${caseId}`, open: 'Open the case' };
        await carrier.email({ ...staffMail(found.email, `${found.reference}: a new application`, [line]), reference: caseId });
      }
    },
  });
