/**
 * The VSIX that `npm run package` has made. Not here: making it; `npm test` does that before these tests.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { ROOT } from './parts.js';

/** @throws when it was not packed yet */
export function findVsix(): string {
  const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = path.join(ROOT, `${name}-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is missing. Run "npm run package".`);
  return file;
}

/** @returns the folder of the extension */
export async function unpackVsix(file: string, folder: string): Promise<string> {
  const { files } = await JSZip.loadAsync(readFileSync(file));
  for (const [name, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await entry.async('nodebuffer'));
  }
  return path.join(folder, 'extension');
}
