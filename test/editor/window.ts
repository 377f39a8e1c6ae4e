/**
 * A window of VS Code as a person uses it: opened on a folder with the packaged extension installed, seen and used through
 * what is on the screen. Waits are for what appears, never for time. Not here: what is expected (`*.editor.ts`).
 */
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { SCRATCH } from './parts.js';
import type { VscodeServer } from './vscode-server.js';

export type Theme = 'Default Light Modern' | 'Default Dark Modern';

/** Settings without which a new window talks about itself. */
export const QUIET: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  // The browser has no TypeScript server's answers to compete with.
  'typescript.validate.enable': false,
  'typescript.suggestionActions.enabled': false,
};

export interface WindowOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of the picture for each pixel of the page. */
  readonly scale?: number;
}

export class Window {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    browser: Browser,
    server: VscodeServer,
    folder: string,
    { size = { width: 1280, height: 800 }, scale = 1 }: WindowOptions = {},
  ): Promise<Window> {
    const context = await browser.newContext({
      viewport: size,
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.toUrl(folder));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    return new Window(page);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Runs a command of the palette by its title. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.fill(`>${title}`);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*?: /, '') })
      .first()
      .click();
  }

  /** @param file as much of its path as names it among all files */
  async openFile(file: string): Promise<void> {
    const name = path.posix.basename(file);
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input[type="text"]').fill(file);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: name })
      .filter({ hasText: path.posix.dirname(file).replace(/^\.$/, '') })
      .first()
      .click();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  tab(name: string): Locator {
    return this.page.locator('.tab', { hasText: name }).first();
  }

  get squiggles(): Locator {
    return this.page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
  }

  /** The cursor goes to a line and column, both counted from one. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The hover at the cursor, as it is shown. */
  async hover(): Promise<Locator> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    await hover.waitFor();
    return this.page.locator('.monaco-resizable-hover, .monaco-hover:not(.hidden)').first();
  }

  /** The menu of repairs at the cursor. */
  async quickFix(): Promise<Locator> {
    await this.page.keyboard.press('Control+.');
    const menu = this.page.locator('.action-widget:visible').last();
    await menu.waitFor();
    return menu;
  }

  /** The pop-up behind `{}` in the status bar. */
  async languageStatus(): Promise<Locator> {
    await this.page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    const status = this.page.locator('.hover-language-status').first();
    await status.waitFor();
    return status.locator('..');
  }

  tree(name: string): Locator {
    return this.page.locator('.pane', { has: this.page.getByText(name, { exact: true }) }).last();
  }

  /** A row of the list of choices that is open. */
  async pick(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget input[type="text"]').fill(text);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: text })
      .first()
      .click();
  }

  /** The page of a webview that shows this. Webviews lie in two frames, the inner of which has the page. */
  async webview(selector: string): Promise<FrameLocator> {
    const frames = this.page.locator('iframe.webview.ready');
    await frames.last().waitFor();
    const frame = frames.last().contentFrame().locator('iframe#active-frame').contentFrame();
    await frame.locator(selector).first().waitFor();
    return frame;
  }

  async widenSideBar(pixels: number): Promise<void> {
    const edge = await this.page.locator('.part.sidebar').boundingBox();
    if (edge === null) throw new Error('there is no side bar');
    const [x, y] = [edge.x + edge.width, edge.y + 200];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + pixels, y, { steps: 5 });
    await this.page.mouse.up();
  }

  async openWalkthrough(title: string): Promise<void> {
    await this.run('Welcome: Open Walkthrough...');
    await this.pick(title);
  }

  /** For whoever has to find out why a test failed. */
  async keepPicture(name: string): Promise<void> {
    const file = path.join(SCRATCH, 'failures', `${name.replace(/\W+/g, '-')}.png`);
    await this.page.screenshot({ path: file });
    console.log(`    what it looked like: ${path.relative(process.cwd(), file)}`);
  }

  /** All text of the active editor, from the model rather than from the lines on the screen. */
  async readText(): Promise<string> {
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+C');
    // As text: the page's own types are not known here.
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }
}
