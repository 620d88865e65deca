import { readConfig } from './config';
import { startProduct } from './product';

/** The web process of the service deployment: HTTP and GraphQL, no jobs. */
async function main(): Promise<void> {
  const product = await startProduct(readConfig(process.env), { web: true, worker: false });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void product.stop().then(() => process.exit(0)));
  }
}

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
});
