/**
 * Reads `.http` files as REST clients write them: requests between `###` lines, `@name = value` variables, comments.
 * Variables that have a value are filled in; others stay as they stand. Not here: scripts, imports, response handlers.
 */
import type { ImportedRequest } from './index.js';
import { toImported } from './request-parts.js';

const REQUEST_LINE =
  /^(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+)?(\S+?)(?:\s+HTTP\/[\d.]+)?$/i;

export function parseHttpFile(text: string): ImportedRequest[] {
  const lines = text.split(/\r?\n/);
  const variables = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^@([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) variables.set(name, value);
  }
  const filled = lines.map((line) =>
    line.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (hole, name: string) => variables.get(name) ?? hole),
  );
  return splitBlocks(filled).flatMap(({ name, lines: block }) => {
    const request = parseBlock(name, block);
    return request === undefined ? [] : [request];
  });
}

interface Block {
  name: string | undefined;
  readonly lines: string[];
}

function splitBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [{ name: undefined, lines: [] }];
  for (const line of lines) {
    const title = /^###\s*(.*?)\s*$/.exec(line);
    if (title) blocks.push({ name: title[1] === '' ? undefined : title[1], lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

function parseBlock(
  title: string | undefined,
  lines: readonly string[],
): ImportedRequest | undefined {
  let name = title;
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index]?.trim() ?? '';
    name = /^(?:#|\/\/)\s*@name\s+(.+)$/.exec(line)?.[1] ?? name;
    if (line !== '' && !/^(?:#|\/\/|@)/.test(line)) break;
  }
  const [, method = 'GET', first] = REQUEST_LINE.exec(lines[index]?.trim() ?? '') ?? [];
  if (first === undefined || !/[/{]/.test(first)) return undefined;
  let url = first;
  index++;
  // A query may go on over several lines.
  for (; /^\s+[?&]/.test(lines[index] ?? ''); index++) url += lines[index]?.trim() ?? '';
  const headers: [string, string][] = [];
  for (; index < lines.length && lines[index]?.trim() !== ''; index++) {
    const [, header, value] = /^([\w-]+)\s*:\s*(.*?)\s*$/.exec(lines[index] ?? '') ?? [];
    if (header !== undefined && value !== undefined) headers.push([header, value]);
  }
  const body = lines
    .slice(index + 1)
    .join('\n')
    .trim();
  return toImported({ name, method, url, headers, body });
}
