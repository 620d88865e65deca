import { dismissServices } from './services';

/** After the last test file: everything that was started is stopped, and its folder removed. */
export default async function globalTeardown(): Promise<void> {
  await dismissServices();
}
