/**
 * `npm run screenshots`: the pictures of the READMEs and of the walkthrough, taken in a real VS Code with the packaged
 * extension, in a light and a dark theme; and the icon. Fails when what a picture is about does not appear.
 */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from './browser.js';
import { drawIcon } from './icon.js';
import { installParts, ROOT, type Parts } from './parts.js';
import { shrinkPictures } from './shrink.js';
import { findVsix } from './vsix.js';
import { startServer } from './vscode-server.js';
import { QUIET, Window } from './window.js';

const PICTURES = path.join(ROOT, 'client/media/walkthrough');
const SIZE = { width: 1040, height: 600 };
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

type ThemeName = keyof typeof THEMES;

mkdirSync(PICTURES, { recursive: true });
const parts = await installParts();
const browser = await startBrowser(parts);
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'persona-pictures-')));
try {
  await drawIcon(browser);
  for (const theme of ['light', 'dark'] as const) await takeAll(parts, browser, theme);
  await shrinkPictures(PICTURES);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function takeAll(installed: Parts, shown: Browser, theme: ThemeName): Promise<void> {
  const workspace = path.join(scratch, theme, 'identity-service');
  cpSync(path.join(ROOT, 'examples'), workspace, { recursive: true });
  cpSync(path.join(ROOT, 'client/media/demo.ts'), path.join(workspace, 'src/demo.ts'));
  const server = await startServer(installed, {
    folder: path.join(scratch, theme, 'profile'),
    install: [findVsix()],
    settings: {
      ...QUIET,
      'workbench.colorTheme': THEMES[theme],
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
      'editor.stickyScroll.enabled': false,
      'editor.fontSize': 13,
      'editor.scrollbar.horizontal': 'hidden',
      'breadcrumbs.enabled': false,
      'outline.showFiles': false,
    },
  });
  const window = await Window.open(shown, server, workspace, { size: SIZE, scale: 1 });
  const take = async (name: string): Promise<void> => {
    const file = path.join(PICTURES, `${name}-${theme}.png`);
    await window.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    console.log(`  ${path.relative(ROOT, file)}`);
  };
  try {
    await takeEditor(window, take);
    await takeTree(window, take);
    await window.run('View: Close All Editors');
    await window.run('View: Toggle Primary Side Bar Visibility');
    await takePlayground(window, take);
    await window.page.setViewportSize(SIZE);
    await window.run('View: Close All Editors');
    await window.openWalkthrough('Get started with Persona Lint');
    await window.page.getByText('See a mistake before it runs').first().waitFor();
    await window.page.setViewportSize({ width: 1240, height: 720 });
    await whenLoaded(window.page.locator('.getting-started-media img').first());
    await take('walkthrough');
  } finally {
    await window.close();
    await server.stop();
  }
}

async function takeEditor(window: Window, take: (name: string) => Promise<void>): Promise<void> {
  await window.openFile('src/demo.ts');
  await window.run('View: Toggle Primary Side Bar Visibility');
  await window.squiggles.first().waitFor();
  await window.goTo(10, 30);
  const finding = await window.hover();
  await finding.getByText('goes out without').first().waitFor();
  await take('squiggle');
  await window.page.keyboard.press('Escape');
  await window.quickFix();
  await take('quick-fix');
  await window.page.keyboard.press('Escape');
  await window.goTo(42, 13);
  const status = await window.hover();
  await status.getByText('409').first().waitFor();
  await take('hover');
  await window.page.keyboard.press('Escape');
}

async function takeTree(window: Window, take: (name: string) => Promise<void>): Promise<void> {
  await window.run('View: Toggle Primary Side Bar Visibility');
  await window.run('Persona: Scan Workspace');
  const tree = window.tree('Persona calls');
  await tree.getByText(/files use Persona/).waitFor();
  await window.widenSideBar(260);
  await tree
    .getByText(/create-account\.ts:\d+/)
    .first()
    .click();
  await window.tab('create-account.ts').waitFor();
  await window.squiggles.first().waitFor();
  await take('tree');
}

async function takePlayground(
  window: Window,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await window.page.setViewportSize({ width: 1240, height: 860 });
  await window.run('Persona: Open the Playground');
  const panel = window.page.locator('iframe.webview').last().contentFrame().frameLocator('iframe');
  await panel.getByRole('combobox', { name: /Endpoint/ }).click();
  await window.page.keyboard.type('create an inquiry');
  await panel.getByRole('option').first().waitFor();
  await window.page.keyboard.press('Enter');
  await panel.getByText('This key is new').waitFor();
  for (const name of ['Lose the answer', 'Resend with same key']) {
    await panel.locator('key-panel').getByRole('button', { name, exact: true }).click();
    await panel
      .getByText(name.startsWith('Lose') ? 'No answer' : 'replayed')
      .first()
      .waitFor();
  }
  await panel.getByText('2 attempts, 1 inquiry, not 2.', { exact: true }).waitFor();
  await take('playground');
}

/** As text: the page's own types are not known here. */
async function whenLoaded(image: Locator): Promise<void> {
  await image.waitFor({ state: 'attached' });
  await image
    .page()
    .waitForFunction(
      "[...document.querySelectorAll('.getting-started-media img')].some((each) => each.complete && each.naturalWidth > 0)",
    );
}
