/**
 * Stands in for the executable of VS Code that `@vscode/test-electron` starts, where the real one cannot be downloaded:
 * the same command line, the same code of VS Code, shown in a headless browser; ends with the exit code of the suite that
 * VS Code has run in its extension host. Not here: any test.
 */
import path from 'node:path';
import { startBrowser } from './browser.js';
import { installParts, SCRATCH } from './parts.js';
import { startServer } from './vscode-server.js';

const args = process.argv.slice(2);
const workspace = args.find((arg) => !arg.startsWith('--'));
if (workspace === undefined) throw new Error('No folder to open was given.');

const parts = await installParts();
const server = await startServer(parts, { folder: path.join(SCRATCH, 'host-profile') });
const browser = await startBrowser(parts);
try {
  process.exitCode = await runSuite(workspace);
} finally {
  await browser.close();
  await server.stop();
}

async function runSuite(folder: string): Promise<number> {
  const page = await browser.newPage();
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  });
  await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
    console.log(`[${type}]`, ...values);
  });
  const authority = `vscode-remote://127.0.0.1:${server.port}`;
  const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map(
    (name) => [name, `${authority}${getValue(name)}`] as const,
  );
  await page.goto(server.toUrl(path.resolve(folder), payload));
  return ended;
}

function getValue(name: string): string {
  const start = `--${name}=`;
  const arg = args.find((each) => each.startsWith(start));
  if (arg === undefined) throw new Error(`${start}… is missing.`);
  return arg.slice(start.length);
}
