import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';

const FOLDER = join(__dirname, '../../../migrations');

/** Runs the migrations this database has not had, as `app_owner`, each in its own transaction. Answers their names. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'private',
    migrationsTableName: 'migrations',
    migrations: migrationClasses(),
    migrationsTransactionMode: 'each',
  });
  await owner.initialize();
  try {
    return (await owner.runMigrations()).map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}

function migrationClasses(): (new () => MigrationInterface)[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{13}-.+\.(ts|js)$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .flatMap((name) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the list of migrations
      const file = require(join(FOLDER, name)) as Record<string, new () => MigrationInterface>;
      return Object.values(file);
    });
}
