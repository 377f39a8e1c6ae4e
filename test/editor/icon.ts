/**
 * Draws `client/media/icon.png` from `icon.svg`: the Marketplace takes no SVG. Run by `npm run screenshots`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { ROOT } from './parts.js';

/** Pixels; the Marketplace shows it at 128. */
const SIZE = 256;

export async function drawIcon(browser: Browser): Promise<void> {
  const media = path.join(ROOT, 'client/media');
  const svg = readFileSync(path.join(media, 'icon.svg'), 'utf8');
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path.join(media, 'icon.png'), omitBackground: true });
  await page.close();
}
