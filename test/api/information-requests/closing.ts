/** What to close after a test file. Imported before test/support/services, so that it runs before the database is dropped. */
export const closing: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closing.splice(0)) {
    await close();
  }
});
