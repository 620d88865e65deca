import { pino } from 'pino';

/** The log: ids, names of deeds and of failures; never what a person wrote or who they are. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'warn',
  base: null,
  redact: ['req.headers.cookie', 'req.headers.authorization'],
});
