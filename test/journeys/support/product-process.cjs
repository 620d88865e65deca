// The built product, as `npm start` runs it, over a database that the test has prepared: foundations, agencies and people, no cases.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '../../../dist/server');

async function serve() {
  if (!existsSync(join(dist, 'product.js'))) {
    throw new Error('There is nothing to start yet. Run "npm run build" first.');
  }
  const from = (name) => require(join(dist, name));
  const { SIGN_INS, enterAgencies, enterPeople } = from('cli/demonstration/people');
  const { registrar, layFoundations } = from('cli/foundations/lay');
  const { Ctx } = from('platform/command/context');
  const config = from('config').readConfig(process.env);

  const composed = await from('compose').compose(config);
  await layFoundations(composed.house);
  await composed.refreshCalendar();
  const ctx = new Ctx(composed.house, registrar);
  await enterAgencies(ctx);
  await enterPeople(ctx, composed.desk);
  await ctx.close();
  await composed.close();

  const product = await from('product').startProduct(config, { web: true, worker: true }, SIGN_INS);
  // The test that started it is the only one who wants it: it goes when the test goes.
  process.once('disconnect', () => void product.stop().finally(() => process.exit(0)));
  process.send('ready');
}

serve().catch((problem) => {
  process.send(`failed: ${problem.stack ?? problem}`, () => process.exit(1));
});
