/**
 * Writes what follows from the code into the manifest and beside it: the settings, and the list of texts that can be
 * translated.
 *
 *     npm run generate            writes what is stale
 *     npm run generate -- --check names what is stale and fails
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createConfiguration } from './configuration.js';
import { listTexts } from './texts.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = 'package.json';
const TEXTS = 'client/l10n/bundle.l10n.json';

/**
 * @param options `check` writes nothing
 * @returns the files that were not current
 */
export async function generate({ check }: { readonly check: boolean }): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, content] of [
    [MANIFEST, createManifest()],
    [TEXTS, Object.fromEntries(listTexts().map((text) => [text, text]))],
  ] as const) {
    const target = path.join(ROOT, file);
    const options = await resolveConfig(target);
    const text = await format(JSON.stringify(content, undefined, 2), {
      ...options,
      filepath: target,
    });
    const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    if (before === text) continue;
    stale.push(file);
    if (!check) writeFileSync(target, text);
  }
  return stale;
}

interface Manifest {
  readonly contributes: Readonly<Record<string, unknown>>;
}

function createManifest(): Manifest {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, MANIFEST), 'utf8')) as Manifest;
  const configuration = createConfiguration();
  return { ...manifest, contributes: { ...manifest.contributes, configuration } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = await generate({ check: process.argv.includes('--check') });
  if (stale.length > 0 && process.argv.includes('--check')) {
    console.error(`Not current: ${stale.join(', ')}. Run "npm run generate".`);
    process.exitCode = 1;
  }
}
