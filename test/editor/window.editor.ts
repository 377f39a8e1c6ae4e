/**
 * The packaged extension in a window of VS Code, as a person meets it: installed from its VSIX into a clean profile, in a
 * folder without any dependency, seen and used through the screen.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.js';
import { installParts, ROOT } from './parts.js';
import { findVsix } from './vsix.js';
import { startServer, type VscodeServer } from './vscode-server.js';
import { QUIET, Window } from './window.js';

describe('in a window, from the VSIX, in a clean profile', () => {
  let scratch: string;
  let server: VscodeServer;
  let browser: Browser;
  let window: Window;

  before(async function () {
    this.timeout(300_000);
    const parts = await installParts();
    // Outside of this repository, whose packages nothing may find.
    scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'persona-window-')));
    const workspace = path.join(scratch, 'workspace');
    cpSync(path.join(ROOT, 'examples'), workspace, { recursive: true });
    assert.equal(existsSync(path.join(workspace, 'node_modules')), false);
    server = await startServer(parts, {
      folder: path.join(scratch, 'profile'),
      install: [findVsix()],
      settings: QUIET,
    });
    browser = await startBrowser(parts);
    window = await Window.open(browser, server, workspace);
  });

  after(async () => {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.keepPicture(this.currentTest.title);
  });

  it('squiggles what is wrong', async () => {
    await window.openFile('src/app/api/verify/route.ts');
    await window.squiggles.first().waitFor();
  });

  it('says on hover what happens at run time', async () => {
    await window.goTo(34, 26);
    const hover = await window.hover();
    await hover.getByText('Persona answers the second of them with 400').first().waitFor();
    await hover.getByText('no-key-reuse-with-changed-params').first().waitFor();
  });

  it('explains a header on hover', async () => {
    await window.goTo(13, 8);
    const hover = await window.hover();
    await hover.getByText('Idempotency-Key').first().waitFor();
  });

  it('shows in the language status what was looked at', async () => {
    const status = await window.languageStatus();
    await status
      .getByText(/Persona: 1 finding/)
      .first()
      .waitFor();
    await status
      .getByText(/\d+ rules on, 2 calls recognised/)
      .first()
      .waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('repairs what can be repaired from the menu of quick fixes', async () => {
    await window.openFile('src/api/inquiries.ts');
    await window.squiggles.first().waitFor();
    await window.goTo(17, 30);
    const menu = await window.quickFix();
    await menu
      .getByText(/^Send Idempotency-Key/)
      .first()
      .click();
    await window.page.getByText('randomUUID').first().waitFor();
    const text = await window.readText();
    assert.equal(text.match(/'Idempotency-Key': crypto\.randomUUID\(\)/g)?.length, 1, text);
    await window.run('File: Revert File');
    await window.page.getByText('randomUUID').first().waitFor({ state: 'detached' });
  });

  it('scans the workspace and lists all calls with their findings', async () => {
    await window.run('Persona: Scan Workspace');
    const tree = window.tree('Persona calls');
    await tree.getByText(/^14 findings\. \d+ of \d+ files use Persona\.$/).waitFor();
    await tree.getByText('POST /accounts', { exact: true }).waitFor();
    await tree
      .getByText(/create-account\.ts:\d+/)
      .first()
      .waitFor();
  });

  it('opens a call from the tree', async () => {
    await window
      .tree('Persona calls')
      .getByText(/create-account\.ts:\d+/)
      .first()
      .click();
    await window.tab('create-account.ts').waitFor();
  });

  it('has a reference of errors that can be searched', async () => {
    await window.run('Persona: Open the Error Reference');
    const page = await window.webview('#search');
    await page.locator('#search').fill('stale 409');
    await page.locator('article:visible', { hasText: '409' }).first().waitFor();
    assert.equal(await page.locator('article:visible', { hasText: 'Retry-After (' }).count(), 0);
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none'; .*script-src 'nonce-[^']+';/);
  });

  it('explains the status that is picked', async () => {
    await window.run('Persona: Explain an Error');
    await window.pick('429');
    const page = await window.webview('text=429');
    await page
      .getByText(/same idempotency key/i)
      .first()
      .waitFor();
  });

  it('leads through the walkthrough to a finding in the demo file', async () => {
    await window.openWalkthrough('Get started with Persona Lint');
    await window.page.getByText('See a mistake before it runs').first().waitFor();
    await window.page.getByRole('button', { name: 'Open the demo file' }).click();
    await window.squiggles.nth(2).waitFor();
  });
});
