/** What to close before the test database is dropped. Imported before `services`, whose own clean-up then comes after. */
export const closing: (() => Promise<void>)[] = [];

if (typeof afterAll === 'function') {
  afterAll(async () => {
    for (const close of closing.splice(0).reverse()) {
      await close();
    }
  });
}
