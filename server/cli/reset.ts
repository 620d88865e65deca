import { dataFolder, removeData } from './data-folder';
import { finish } from './finish';

/** `npm run reset`: removes the embedded database and all it holds, so that the next start begins afresh. */
async function reset(): Promise<void> {
  const folder = dataFolder(process.env);
  const had = await removeData(folder);
  console.log(
    had ? `Removed the data in ${folder.root}. The next start makes a new demonstration.` : 'There was no data to remove.',
  );
}

reset().catch(finish);
