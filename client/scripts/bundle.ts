/**
 * Makes `dist/`, all that the extension runs: its own code, what it loads when it is asked for, and the language server
 * with ESLint and the parsers. Nothing is taken from the network or from the workspace at run time. Source maps lie apart,
 * in `dist/maps/`, and are not shipped.
 *
 *     npm run bundle
 */
import { build, type Plugin } from 'esbuild';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = path.join(ROOT, 'dist');
const PORTABLE = path.join(ROOT, 'client/scripts/portable');

/** Loaded by `import()`, when they are needed: a file of their own each. */
const LATE = ['session', 'explain-error', 'reference-page', 'playground-panel'];

/** The playground's page is loaded at once when it opens. Bytes. */
const LARGEST_PAGE = 600_000;

export async function bundle(): Promise<void> {
  rmSync(DIST, { recursive: true, force: true });
  await Promise.all([bundleExtension(), bundleServer(), bundleSimulator(), bundlePanel()]);
  const { size } = statSync(path.join(DIST, 'playground.js'));
  if (size > LARGEST_PAGE)
    throw new Error(`playground.js has ${size} bytes, too many to open fast.`);
  copyFileSync(require.resolve('oxc-parser/wasm'), path.join(DIST, 'oxc-parser.wasm'));
  mkdirSync(path.join(DIST, 'maps'));
  for (const file of readdirSync(DIST).filter((each) => each.endsWith('.map'))) {
    renameSync(path.join(DIST, file), path.join(DIST, 'maps', file));
  }
}

async function bundleExtension(): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: ['extension', ...LATE].map((name) => `client/src/${name}.ts`),
    outdir: DIST,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    plugins: [loadLate],
  });
}

async function bundleServer(): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: { server: 'server/src/main.ts' },
    outdir: DIST,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    alias: {
      'oxc-parser': path.join(PORTABLE, 'oxc-parser.ts'),
      'oxc-resolver': path.join(PORTABLE, 'oxc-resolver.ts'),
    },
    plugins: [nativeOxc, linterOnly],
    // ESLint and TypeScript are CommonJS: they look for `require` and `__filename`.
    banner: REQUIRE,
  });
}

/** The process behind the playground. */
async function bundleSimulator(): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: { simulator: 'client/src/playground/simulator/main.ts' },
    outdir: DIST,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: REQUIRE,
  });
}

/** What runs in the playground's page. */
async function bundlePanel(): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: { playground: 'client/src/playground/webview/main.ts' },
    outdir: DIST,
    format: 'iife',
    platform: 'browser',
    target: 'chrome132',
    keepNames: false,
    charset: 'utf8',
    plugins: [dropIndents],
  });
}

/** For code that is CommonJS in a module: it looks for `require` and `__filename`. */
const REQUIRE = {
  js: [
    "import { createRequire as __createRequire } from 'node:module';",
    "import { fileURLToPath as __toPath } from 'node:url';",
    'const require = __createRequire(import.meta.url);',
    'const __filename = __toPath(import.meta.url);',
    "const __dirname = __toPath(new URL('.', import.meta.url));",
  ].join('\n'),
} as const;

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  // What the oldest supported VS Code runs.
  target: 'node22',
  minify: true,
  keepNames: true,
  sourcemap: 'external',
  legalComments: 'none',
  logLevel: 'warning',
} as const;

/** `import('./session.js')` of the extension becomes a `require` of the file beside it. */
const loadLate: Plugin = {
  name: 'load-late',
  setup(hooks) {
    hooks.onResolve({ filter: /^\.\// }, ({ path: specifier, kind }) => {
      const name = specifier.slice(2).replace(/\.js$/, '');
      if (kind !== 'dynamic-import' || !LATE.includes(name)) return undefined;
      return { path: `./${name}.cjs`, external: true };
    });
  },
};

/** Templates of elements and styles are text that no minifier touches: their indents would be shipped. */
const dropIndents: Plugin = {
  name: 'drop-indents',
  setup(hooks) {
    const filter =
      /playground[\\/]webview[\\/][\w-]+\.ts$|@vscode-elements[\\/]elements[\\/]dist[\\/].+\.js$/;
    hooks.onLoad({ filter }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/\n[ \t]+/g, '\n'),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

/** ESLint without what reads files and configurations: that is done by the workspace's own ESLint. */
const linterOnly: Plugin = {
  name: 'linter-only',
  setup(hooks) {
    const folder = path.dirname(require.resolve('eslint/package.json'));
    hooks.onResolve({ filter: /^eslint$/ }, () => ({ path: 'eslint', namespace: 'linter-only' }));
    hooks.onLoad({ filter: /^eslint$/, namespace: 'linter-only' }, () => ({
      contents: [
        "export { Linter } from './lib/universal.js';",
        "export { SourceCode } from './lib/languages/js/source-code/index.js';",
      ].join('\n'),
      resolveDir: folder,
    }));
  },
};

/** The alias of `oxc-parser` is not meant for the files of that package which the stand-in takes. */
const nativeOxc: Plugin = {
  name: 'native-oxc',
  setup(hooks) {
    hooks.onResolve({ filter: /^oxc-parser\/src-js\// }, ({ path: specifier }) => {
      const folder = path.dirname(require.resolve('oxc-parser/package.json'));
      return { path: path.join(folder, specifier.replace('oxc-parser/', '')) };
    });
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle();
  for (const file of readdirSync(DIST)) {
    console.log(
      `${(statSync(path.join(DIST, file)).size / 1024).toFixed(0).padStart(7)} KiB  ${file}`,
    );
  }
}
