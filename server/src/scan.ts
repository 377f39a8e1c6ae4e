/**
 * The workspace scan: every file that can hold a Persona call is linted as if it were open, with progress, until it is done
 * or cancelled. What it finds stays after files close, until they change. Not here: the protocol (`connection.ts`).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFiles, mayCallPersona } from 'eslint-plugin-persona/host';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentConfig } from './configuration.js';
import type { DocumentFinding, ParsedText } from './document-model.js';
import { lint } from './lint.js';
import { toLintedSource } from './linted-source.js';
import type { Log } from './log.js';
import type { ScanResult } from './protocol.js';
import { toUri } from './uris.js';

/** Longer files are machine-made, in UTF-16 code units. */
const MAX_LENGTH = 1_000_000;

export interface ScannedFile {
  readonly file: string;
  readonly uri: string;
  readonly document: TextDocument;
  readonly parsed: ParsedText | undefined;
  /** What is reported: nothing where somebody else does. */
  readonly findings: readonly DocumentFinding[];
}

export interface ScanHost {
  readonly log: Log;
  getFolders(): readonly string[];
  getConfig(uri: string, languageId: string): Promise<DocumentConfig>;
  /** An editor's text counts before the disk's. */
  findOpen(file: string): { readonly document: TextDocument } | undefined;
}

export interface ScanProgress {
  report(done: number, all: number): void;
  isCancelled(): boolean;
}

const LANGUAGE_IDS: Readonly<Record<string, string>> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'typescriptreact',
  '.jsx': 'javascriptreact',
};

export async function scanWorkspace(
  host: ScanHost,
  progress: ScanProgress,
): Promise<{ readonly result: ScanResult; readonly files: readonly ScannedFile[] }> {
  const all = listFiles(host);
  const files: ScannedFile[] = [];
  let done = 0;
  for (const file of all) {
    if (progress.isCancelled()) break;
    const scanned = await scanFile(file, host);
    if (scanned !== undefined) files.push(scanned);
    done++;
    progress.report(done, all.length);
    await giveWay();
  }
  const findings = files.reduce((sum, each) => sum + each.findings.length, 0);
  const result = {
    ...{ files: done, withPersona: files.length, findings },
    cancelled: progress.isCancelled(),
  };
  return { result, files };
}

/** Undefined for a file without Persona, and for one that cannot be read or parsed; the log says why. */
export async function scanFile(file: string, host: ScanHost): Promise<ScannedFile | undefined> {
  try {
    const open = host.findOpen(file);
    const uri = open?.document.uri ?? toUri(file);
    const languageId = LANGUAGE_IDS[path.extname(file).toLowerCase()] ?? 'javascript';
    const config = await host.getConfig(uri, languageId);
    const text = open?.document.getText() ?? (await readFile(file, 'utf8'));
    if (config.show === 'ignored' || config.show === 'off' || text.length > MAX_LENGTH)
      return undefined;
    if (text.includes('\0') || !mayCallPersona(file, text, config.settings)) return undefined;
    const document = TextDocument.create(uri, languageId, 0, text);
    const outcome = lint({ file, document, source: toLintedSource(file, text) }, config);
    for (const problem of outcome.problems) host.log.error(`Internal error at ${file}: ${problem}`);
    if ((outcome.parsed?.model.calls.length ?? 0) === 0 && outcome.findings.length === 0)
      return undefined;
    const findings = config.show === 'shown' ? outcome.findings : [];
    return { file, uri, document, parsed: outcome.parsed, findings };
  } catch (error) {
    host.log.warn(
      `${file} was left out of the scan: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}

function listFiles(host: ScanHost): string[] {
  try {
    const folders = [...host.getFolders()];
    return folders.length === 0
      ? []
      : findFiles(folders, folders[0] ?? '')
          .files.map((found) => found.path)
          // Component files need parsers that are loaded for open documents only.
          .filter((file) => !/\.(?:vue|svelte)$/iu.test(file));
  } catch (error) {
    host.log.failure('The workspace cannot be listed', error);
    return [];
  }
}

/** Lets messages in, such as the one that cancels. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
