/**
 * The playground in a real VS Code, used with mouse and keyboard as a person would, against its own simulator: the packaged
 * extension, a real browser, real HTTP. Not here: the cases of the controller (`client/test/playground/`).
 */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-persona';
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { startBrowser } from './browser.js';
import { installParts, ROOT, SCRATCH } from './parts.js';
import { startServer, type VscodeServer } from './vscode-server.js';

const FOLDER = path.join(SCRATCH, 'playground-profile');
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'workbench.colorTheme': 'Default Dark Modern',
  'persona.codeLens.enabled': true,
};
const AXE = createRequire(import.meta.url).resolve('axe-core');
/** Pictures for a look at them; only taken when somebody asks for them. */
const PICTURES = process.env['PERSONA_PICTURES'];

describe('the playground', function () {
  this.timeout(120_000);
  let server: VscodeServer;
  let browser: Browser;
  let page: Page;
  let panel: FrameLocator;

  before(async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    const parts = await installParts();
    rmSync(FOLDER, { recursive: true, force: true });
    const install = [path.join(ROOT, `persona-lint-${version}.vsix`)];
    server = await startServer(parts, { folder: FOLDER, install, settings: SETTINGS });
    browser = await startBrowser(parts);
    const context = await browser.newContext({
      viewport: { width: 1500, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(server.toUrl(path.join(ROOT, 'examples')));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    await openPlayground(page);
    panel = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await panel.locator('key-panel').waitFor();
    await page.keyboard.press('Control+B');
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  const press = (name: string) =>
    panel.locator('key-panel').getByRole('button', { name, exact: true }).click();
  const attempt = (id: number) =>
    panel.locator('attempt-timeline li').filter({ hasText: new RegExp(`#${id}\\b`) });

  it('finds an endpoint by words', async () => {
    await panel.getByRole('combobox', { name: /Endpoint/ }).click();
    await page.keyboard.type('create an inquiry');
    await panel.getByRole('option').first().waitFor();
    await take('picker');
    await page.keyboard.press('Enter');
    await panel.getByText('This key is new').waitFor();
    await take('start');
  });

  it('makes one inquiry of a lost answer and the same key', async () => {
    await press('Lose the answer');
    await attempt(1).getByText('No answer').waitFor();
    await press('Resend with same key');
    await attempt(2).getByText('replayed').waitFor();
    await panel.getByText('2 attempts, 1 inquiry, not 2.', { exact: true }).waitFor();
    await take('one-inquiry');
  });

  it('says that a changed body will be refused, and explains the refusal', async () => {
    await panel.getByRole('tab', { name: 'Form' }).click();
    await panel.getByText(/^\d+ optional$/).click();
    const note = panel.getByRole('textbox', { name: 'note', exact: true });
    await note.fill('changed');
    await note.press('Tab');
    await panel.getByText('Persona will refuse this with 400').waitFor();
    await take('foretold');
    await press('Resend with same key');
    await attempt(3).getByText('mismatch').waitFor();
    await panel.locator('answer-view').getByText('Same key?').waitFor();
    await panel.getByText('Send as a new request, with a new key').waitFor();
    await take('mismatch');
    await panel.getByRole('tab', { name: 'JSON' }).click();
    await panel.locator('json-editor .cm-content').first().getByText('"changed"').waitFor();
  });

  it('runs the retry policy through a 429 with one key', async () => {
    await press('New key');
    await press('Rate-limit me');
    await attempt(4).getByText('429').waitFor();
    await panel.locator('answer-view vscode-button', { hasText: /Retry in \d+ s/ }).click();
    await panel.getByRole('timer').waitFor();
    await take('waiting');
    await press('Skip the wait');
    await attempt(5).getByText('201').waitFor();
    const letters = await panel.locator('attempt-timeline .letter').allInnerTexts();
    assert.equal(letters[3], letters[4]);
  });

  it('loses an answer and sends again with the keyboard alone', async () => {
    const endpoint = panel.getByRole('combobox', { name: /Endpoint/ });
    await endpoint.focus();
    await page.keyboard.type('create an inquiry');
    await panel.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    const editor = panel.locator('json-editor .cm-content').first();
    await tabTo(editor);
    await page.keyboard.press('Escape');
    await tabTo(panel.getByRole('button', { name: 'Lose the answer' }));
    await page.keyboard.press('Enter');
    const again = panel.getByRole('button', { name: 'Resend with same key' });
    await again.and(panel.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await panel.getByRole('status').filter({ hasText: '201, replayed. 2 attempts' }).waitFor();
    await again.and(panel.locator(':focus')).waitFor();
  });

  it('copies the request as code in which our rules find nothing', async () => {
    await panel.locator('vscode-single-select[label="Copy as code"]').click();
    await panel.getByRole('option', { name: 'fetch' }).click();
    await page.getByText('Copied as fetch').first().waitFor();
    const code = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(code, /await fetch\(|fetch\('https/);
    const found = new Linter().verify(code, [plugin.configs.recommended], { filename: 'a.mjs' });
    assert.deepEqual(found, []);
  });

  for (const theme of ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast']) {
    it(`has nothing serious for axe in ${theme}`, async () => {
      const file = path.join(FOLDER, 'data/Machine/settings.json');
      writeFileSync(file, JSON.stringify({ ...SETTINGS, 'workbench.colorTheme': theme }));
      await panel.getByRole('tab', { name: 'Headers' }).click();
      const frame = await findFrame(page);
      const kind = { D: 'dark', L: 'light', H: 'high-contrast' }[theme.charAt(8)] ?? '';
      await frame.locator(`body.vscode-${kind}`).waitFor();
      await take(`theme-${kind}`);
      assert.deepEqual(await findViolations(frame), []);
    });
  }

  it('has nothing serious for axe in the history', async () => {
    await panel.getByRole('tab', { name: /History/ }).click();
    await panel
      .getByRole('button', { name: /^Compare with/ })
      .first()
      .waitFor();
    assert.deepEqual(await findViolations(await findFrame(page)), []);
    await panel.getByRole('tab', { name: 'This request' }).click();
  });

  it('sends a request that a code lens has filled in, and kept what was there before', async () => {
    const id = await panel.locator('answer-view code').filter({ hasText: /^inq_/ }).innerText();
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input[type="text"]').fill('edge/app.ts');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'app.ts' }).first().click();
    await page.locator('.codelens-decoration a', { hasText: 'send in playground' }).first().click();
    await panel.getByText('History (7)').waitFor();
    await panel.getByText('Filled in from the program. Send goes to Simulator.').waitFor();
    const field = panel.getByRole('textbox', { name: /^inquiry-id/ });
    await field.fill(id);
    await field.press('Tab');
    await press('Send');
    await attempt(8).getByText('200').waitFor();
    await take('from-code');
  });

  /** By Tab, until it has the focus. */
  async function tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if ((await target.and(panel.locator(':focus')).count()) > 0) return;
    }
    throw new Error('The keyboard does not get there.');
  }

  async function take(name: string): Promise<void> {
    if (PICTURES !== undefined) await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }
});

/** The palette knows the commands of extensions only a while after the window is there. */
async function openPlayground(page: Page): Promise<void> {
  const row = page
    .locator('.quick-input-list .monaco-list-row', { hasText: 'Open the Playground' })
    .first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('F1');
    await page
      .locator('.quick-input-widget input[type="text"]')
      .fill('>Persona: Open the Playground');
    try {
      await row.click({ timeout: 3000 });
      return;
    } catch (error) {
      if (attempt === 10) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

async function findFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    if ((await frame.locator('playground-panel').count()) > 0) return frame;
  }
  throw new Error('The panel is not there.');
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary: string }[];
  }[];
}

async function findViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`,
      ),
    );
}
