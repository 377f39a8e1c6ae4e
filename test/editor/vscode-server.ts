/**
 * VS Code's own server (not code-server's wrapper around it) on a free port of this machine, with a profile and extensions
 * of its own. Not here: the browser that shows it. Used by the launcher, the window tests and the screenshots.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Parts } from './parts.js';

export interface ServerOptions {
  /** Holds profile, extensions and logs; a new folder is a clean profile. */
  readonly folder: string;
  /** Files that `code --install-extension` would be given. */
  readonly install?: readonly string[];
  /** As in the settings file of the machine. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Ask whether a workspace is trusted, as VS Code does; otherwise every workspace is. */
  readonly workspaceTrust?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

export interface VscodeServer {
  readonly port: number;
  /** The address of a window. `payload` is what the desktop's command line would say. */
  toUrl(workspace: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): Promise<void>;
}

export async function startServer(parts: Parts, options: ServerOptions): Promise<VscodeServer> {
  const { folder, install = [], settings = {} } = options;
  const machine = path.join(folder, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  mkdirSync(path.join(folder, 'extensions'), { recursive: true });
  writeFileSync(path.join(machine, 'settings.json'), JSON.stringify(settings));
  for (const file of install) installExtension(parts, folder, file);
  const port = await findFreePort();
  const server = spawn(
    parts.node,
    [
      parts.serverMain,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--accept-server-license-terms', '--enable-smoke-test-driver'],
      ...(options.workspaceTrust === true ? [] : ['--disable-workspace-trust']),
      ...['--telemetry-level', 'off', ...toFolders(folder)],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } },
  );
  await waitUntilListening(server);
  return {
    port,
    toUrl(workspace, payload = []) {
      const query = new URLSearchParams();
      query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://127.0.0.1:${port}/?${query.toString()}`;
    },
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const exit = once(server, 'exit');
      server.kill();
      await exit;
    },
  };
}

function toFolders(folder: string): string[] {
  return ['--server-data-dir', folder, '--extensions-dir', path.join(folder, 'extensions')];
}

function installExtension(parts: Parts, folder: string, file: string): void {
  const args = [parts.serverMain, ...toFolders(folder), '--install-extension', file];
  const { status, stdout, stderr } = spawnSync(parts.node, args, { encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('successfully installed')) {
    throw new Error(`VS Code does not install ${file}:\n${stdout}${stderr}`);
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function waitUntilListening(server: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Extension host agent listening')) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`VS Code's server ended with ${code ?? 'a signal'}:\n${output}`));
    });
  });
}
