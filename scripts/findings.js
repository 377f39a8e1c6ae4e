/**
 * What the built `persona-lint` command finds, and how a finding is shown as a code frame.
 * Used by the demo and by the frame in README.md, which therefore show the real command's output.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, UserError } from './workspace.js';

/**
 * @typedef {{ ruleId: string | null, severity: 1 | 2, message: string, line: number, column: number,
 *   endLine?: number, endColumn?: number, suggestions?: { desc: string }[] }} Message
 * @typedef {{ filePath: string, messages: Message[] }} FileResult
 * @typedef {Message & { file: string, source: string }} Finding `file` is relative to the root, with `/`
 */

const COMMAND = 'eslint-plugin/dist/cli/main.js';

/**
 * @param {string[]} paths relative to the root
 * @returns {Finding[]} in the order of file and line
 */
export function lint(paths) {
  if (!existsSync(path.join(root, COMMAND))) {
    throw new UserError(`${COMMAND} is missing although the build went through.`);
  }
  const { code, stdout, output } = run(process.execPath, [COMMAND, ...paths, '--format', 'json']);
  if (code > 1) throw new UserError(`${output}\npersona-lint ended with exit code ${code}.`);
  const results = /** @type {FileResult[]} */ (JSON.parse(stdout));
  return results
    .filter(({ messages }) => messages.length > 0)
    .flatMap(({ filePath, messages }) => {
      const file = path.relative(root, filePath).split(path.sep).join('/');
      const source = readFileSync(filePath, 'utf8');
      return messages.map((message) => ({ ...message, file, source }));
    })
    .sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
}

/**
 * The finding with the lines around it.
 * @param {Finding} finding
 * @param {{ color: boolean }} options
 * @returns {Promise<string>}
 */
export async function renderFinding(finding, { color }) {
  // Loaded late: this module is imported before the dependencies are there.
  const { codeFrameColumns } = await import('@babel/code-frame');
  const { file, line, column, endLine, endColumn, source } = finding;
  const head = `${file}:${line}:${column}  ${finding.ruleId ?? 'problem'}`;
  const start = { line, column };
  // A finding over many lines is marked on its first: a frame over all of them would hide the point.
  const lineEnd = (source.split(/\r?\n/)[line - 1]?.length ?? 0) + 1;
  const end = { line, column: endLine === line && endColumn ? endColumn : lineEnd };
  const frame = codeFrameColumns(source, end.column > column ? { start, end } : { start }, {
    highlightCode: color,
    forceColor: color,
    linesAbove: 2,
    linesBelow: 2,
  });
  const hints = (finding.suggestions ?? []).map(({ desc }) => `  suggestion: ${desc}`);
  return [color ? bold(head) : head, wrap(finding.message, '  '), '', frame, ...hints].join('\n');
}

/** @param {string} text */
export function bold(text) {
  return `\u001b[1m${text}\u001b[22m`;
}

/**
 * @param {string} text
 * @param {string} indent
 */
function wrap(text, indent) {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last && indent.length + last.length + 1 + word.length > 98) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.map((line) => indent + line).join('\n');
}
