const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { compileScript, parse, registerTS } = require('@vue/compiler-sfc');
const { transformSync } = require('@swc/core');

// Props may be declared by a type that lives in another file; the compiler reads it with TypeScript.
registerTS(() => require('typescript'));
const PROPS = readFileSync(join(__dirname, '../../shared/apply/pages.ts'), 'utf8');

const swcrc = JSON.parse(readFileSync(join(__dirname, '../../.swcrc'), 'utf8'));

/** Turns a `.vue` file with `<script setup lang="ts">` into CommonJS, its template compiled inline. Styles are left out. */
module.exports = {
  getCacheKey: (source, path) => createHash('sha256').update(`2\0${path}\0${PROPS}\0${source}`).digest('hex'),
  process(source, path) {
    const { descriptor, errors } = parse(source, { filename: path });
    if (errors.length > 0) {
      throw errors[0];
    }
    const id = createHash('sha256').update(path).digest('hex').slice(0, 8);
    const script =
      descriptor.scriptSetup || descriptor.script
        ? compileScript(descriptor, { id, inlineTemplate: true, genDefaultAs: 'component' }).content
        : templateOnly(descriptor, id);
    return transformSync(`${script}\nexport default component;`, {
      ...swcrc,
      swcrc: false,
      sourceMaps: 'inline',
      filename: `${path}.ts`,
      jsc: { ...swcrc.jsc, baseUrl: join(__dirname, '../..') },
    });
  },
};

/** A file without a script is its template. */
function templateOnly(descriptor, id) {
  const { compileTemplate } = require('@vue/compiler-sfc');
  const { code } = compileTemplate({ source: descriptor.template.content, filename: descriptor.filename, id });
  return `${code}\nconst component = { render };`;
}
