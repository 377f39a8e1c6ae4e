/**
 * A window of VS Code as a person uses it: opened on a folder with the packaged extension installed, seen and used through
 * what is on the screen. Waits are for what appears, never for time. Not here: what is expected (`*.editor.ts`).
 */
import type { Browser, Locator, Page } from 'playwright-core';
import type { VscodeServer } from './vscode-server.js';

export type Theme = 'Default Light Modern' | 'Default Dark Modern';

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
    const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
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

  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.fill(name);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: name.split('/').at(-1) ?? name })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
    await this.tab(name.split('/').at(-1) ?? name).waitFor();
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
    const menu = this.page.locator('.action-widget');
    await menu.waitFor();
    return menu;
  }

  /** All text of the active editor, from the model rather than from the lines on the screen. */
  async readText(): Promise<string> {
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+C');
    // As text: the page's own types are not known here.
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }
}
