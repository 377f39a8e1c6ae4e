/**
 * Makes pictures small: a palette instead of true colour, which a window of VS Code hardly shows. `sharp` does it, and is
 * installed for that alone, beside the parts of the editor. Run by `npm run screenshots`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SCRATCH } from './parts.js';

const FOLDER = path.join(SCRATCH, 'pictures');
const SHARP = 'sharp@0.35.5';

interface Picture {
  png(options: { palette: boolean; colours: number; effort: number }): Picture;
  toBuffer(): Promise<Buffer>;
}

export async function shrinkPictures(folder: string): Promise<void> {
  const entry = path.join(FOLDER, 'node_modules/sharp');
  if (!existsSync(entry)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', SHARP];
    const { status, stderr } = spawnSync('npm', args, { cwd: FOLDER, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${SHARP} could not be installed: ${stderr}`);
  }
  const sharp = createRequire(path.join(FOLDER, 'package.json'))('sharp') as (
    file: string,
  ) => Picture;
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.png'))) {
    const file = path.join(folder, name);
    const small = await sharp(file).png({ palette: true, colours: 64, effort: 10 }).toBuffer();
    writeFileSync(file, small);
  }
}
