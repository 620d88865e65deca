import { prepareServices } from './services';

/** Before the first test file that needs a database: one PostgreSQL with one migrated template, for the whole run. */
export default async function globalSetup(): Promise<void> {
  await prepareServices();
}
