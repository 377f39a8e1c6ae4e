/**
 * The headless Chromium that shows a window of VS Code. Not here: what is done in the window.
 */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type { Parts } from './parts.js';

export async function startBrowser(parts: Parts): Promise<Browser> {
  return chromium.launch({
    executablePath: parts.chromium,
    headless: true,
    env: { ...toTexts(process.env), ...toFontEnvironment(parts) },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--font-render-hinting=none',
    ],
  });
}

/** The machine's own fonts where it has some; the package brings only one. */
function toFontEnvironment({ fonts }: Parts): Record<string, string> {
  if (fonts === undefined || existsSync('/etc/fonts/fonts.conf')) return {};
  return { FONTCONFIG_PATH: fonts };
}

function toTexts(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
