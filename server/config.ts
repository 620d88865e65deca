import { z } from 'zod';
import { londonInstant } from './platform/clock/product-clock';

function isDayAndTime(text: string): boolean {
  try {
    return Number.isFinite(londonInstant(text).getTime());
  } catch {
    return false;
  }
}

/** `demonstration` may move the product's date and prints its sign-ins; `production` refuses both. */
const environment = z
  .object({
    RECOURSE_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number({ error: 'Give a number from 0 to 65535.' }).int().min(0).max(65535).default(3000),
    DATA_DIR: z.string().default('.data'),
    PUBLIC_ADDRESS: z.url().optional(),
    DATABASE_URL: z.string().min(1),
    RELAY_DATABASE_URL: z.string().min(1),
    OWNER_DATABASE_URL: z.string().optional(),
    CONTEXT_KEY: z.string().min(32),
    REDIS_URL: z.string().optional(),
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.string().optional(),
    NOTIFY_API_KEY: z.string().optional(),
    SUPPORT_NAME: z.string().default('Victim First'),
    SUPPORT_PHONE: z.string().optional(),
    SUPPORT_URL: z.url().optional(),
    RECOURSE_NOW: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'Give a date and time such as 2026-04-02T09:00.')
      .refine(isDayAndTime, 'There is no such day or time. Give one such as 2026-04-02T09:00.')
      .optional(),
  })
  .superRefine((env, context) => {
    if (env.RECOURSE_MODE === 'production' && env.RECOURSE_NOW) {
      context.addIssue({ code: 'custom', path: ['RECOURSE_NOW'], message: 'The date cannot be moved in production.' });
    }
    if (env.RECOURSE_MODE === 'production' && !env.SMTP_URL) {
      context.addIssue({ code: 'custom', path: ['SMTP_URL'], message: 'Production needs a mail server to send letters.' });
    }
    if (env.RECOURSE_MODE === 'production' && !(env.SUPPORT_PHONE && env.SUPPORT_URL)) {
      context.addIssue({
        code: 'custom',
        path: ['SUPPORT_PHONE, SUPPORT_URL'],
        message: 'Every letter names support for victims: say how to reach it.',
      });
    }
    if (env.RECOURSE_MODE === 'production' && !env.MAIL_FROM) {
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'Production needs the address that mail is sent from.' });
    }
    if (env.RECOURSE_MODE === 'production' && !env.PUBLIC_ADDRESS) {
      context.addIssue({ code: 'custom', path: ['PUBLIC_ADDRESS'], message: 'Letters and links need the address people use.' });
    }
  });

export interface Config {
  mode: 'demonstration' | 'production';
  host: string;
  port: number;
  dataDir: string;
  publicAddress: string;
  databaseUrl: string;
  relayDatabaseUrl: string;
  ownerDatabaseUrl: string | null;
  contextKey: string;
  redisUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  notifyApiKey: string | null;
  startNow: string | null;
  /** Independent support for victims, printed in letters. Null in a demonstration that was told none. */
  support: { name: string; phone: string; url: string } | null;
}

/** Reads the environment once, checks it, freezes it. Throws one sentence per wrong or missing setting, naming it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!read.success) {
    throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const e = read.data;
  return Object.freeze({
    mode: e.RECOURSE_MODE,
    host: e.HOST,
    port: e.PORT,
    dataDir: e.DATA_DIR,
    publicAddress: e.PUBLIC_ADDRESS ?? `http://${e.HOST === '0.0.0.0' ? 'localhost' : e.HOST}:${e.PORT}`,
    databaseUrl: e.DATABASE_URL,
    relayDatabaseUrl: e.RELAY_DATABASE_URL,
    ownerDatabaseUrl: e.OWNER_DATABASE_URL ?? null,
    contextKey: e.CONTEXT_KEY,
    redisUrl: e.REDIS_URL ?? null,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? 'no-reply@recourse.example',
    notifyApiKey: e.NOTIFY_API_KEY ?? null,
    startNow: e.RECOURSE_NOW ?? null,
    support: e.SUPPORT_PHONE && e.SUPPORT_URL ? { name: e.SUPPORT_NAME, phone: e.SUPPORT_PHONE, url: e.SUPPORT_URL } : null,
  });
}
