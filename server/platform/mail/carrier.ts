import { join } from 'node:path';
import type { Config } from '../../config';
import { demonstrationCarrier } from './demonstration-carrier';
import type { Carrier } from './mail';
import { notifyPost } from './notify-post';
import { smtpCarrier } from './smtp-carrier';

/** The folder of the demonstration's mail and post. */
export const mailFolder = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'mail');

/** The way out of the building that the settings ask for. `now` stamps the evidence. Production never falls back to the folder. */
export function openCarrier(config: Config, now: () => Date): Carrier {
  if (config.mode === 'demonstration') {
    return demonstrationCarrier(mailFolder(config), now);
  }
  if (!config.smtpUrl) {
    throw new Error('SMTP_URL: Production needs a mail server to send letters.');
  }
  const post = config.notifyApiKey ? notifyPost(config.notifyApiKey, now) : null;
  return smtpCarrier({ url: config.smtpUrl, from: config.mailFrom, post, now });
}
