import { compose } from '@server/compose';
import { readConfig } from '@server/config';
import { addMember } from '@server/features/partners';
import { authorityId } from '@server/cli/foundations/authorities';
import { layFoundations, registrar } from '@server/cli/foundations/lay';
import { Ctx } from '@server/platform/command/context';
import { startProduct } from '@server/product';

/** The web process alone, as the kill tests start it, with one SPOC at Blaby to sign in as. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const { SPOC_EMAIL, SPOC_PASSWORD } = process.env;
  if (SPOC_EMAIL && SPOC_PASSWORD) {
    const composed = await compose(config);
    await layFoundations(composed.house);
    const ctx = new Ctx(composed.house, registrar);
    const userId = await composed.desk.createUser(SPOC_EMAIL, 'Priya Nair', SPOC_PASSWORD);
    const tenantId = authorityId('blaby');
    await ctx.run(addMember, {
      userId,
      role: 'SPOC',
      displayName: 'Priya Nair',
      contactEmail: SPOC_EMAIL,
      tenantId,
      agencyId: null,
    });
    await ctx.close();
    await composed.close();
  }
  await startProduct(config, { web: true, worker: false });
  process.send?.('ready');
}

void serve();
