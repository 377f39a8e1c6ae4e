/**
 * Reads files and keeps those that can hold a Persona call, themselves or by what they import, so that a large repository costs little more
 * than reading it.
 */
import { readFile } from 'node:fs/promises';
import type { PersonaSettings } from '@persona-lint/core';
import { mayCallPersona } from '../analysis.js';
import type { ComponentParsers } from '../parser/component-parsers.js';
import type { FoundFile } from './find-files.js';

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface Selection {
  readonly files: readonly SourceText[];
  /** Machine-made bundles that mention Persona; named files are never among them. */
  readonly minified: readonly string[];
  /** Files that could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

const BATCH = 64;

/** `isCancelled` is asked between batches. */
export async function selectFiles(
  found: readonly FoundFile[],
  settings: PersonaSettings | undefined,
  isCancelled: () => boolean,
): Promise<Selection> {
  const files: SourceText[] = [];
  const minified: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  for (let start = 0; start < found.length && !isCancelled(); start += BATCH) {
    const batch = found.slice(start, start + BATCH);
    const texts = await Promise.all(batch.map(readText));
    texts.forEach((result, index) => {
      const file = batch[index];
      if (file === undefined) return;
      if ('reason' in result) unreadable.push({ path: file.path, reason: result.reason });
      else if (!mayCallPersona(file.path, result.text, settings)) return;
      else if (!file.isNamed && isMinified(file.path, result.text)) minified.push(file.path);
      else files.push({ path: file.path, text: result.text });
    });
  }
  return { files, minified, unreadable };
}

async function readText({ path }: FoundFile): Promise<{ text: string } | { reason: string }> {
  try {
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

const MINIFIED_NAME = /[.-]min\.[cm]?js$/i;
const LONG_TEXT = 50_000;
const LONG_LINE = 500;

/** Nobody wrote lines that are hundreds of characters long on average. */
function isMinified(path: string, text: string): boolean {
  if (MINIFIED_NAME.test(path)) return true;
  if (text.length < LONG_TEXT) return false;
  return text.length / text.split('\n').length > LONG_LINE;
}

/** Component files whose parser is not installed cannot be read. */
export function splitByParser(
  files: readonly SourceText[],
  parsers: ComponentParsers,
): { readable: SourceText[]; unparsed: string[] } {
  const isReadable = ({ path }: SourceText): boolean => {
    if (/\.vue$/i.test(path)) return parsers.vue !== undefined;
    return !/\.svelte$/i.test(path) || parsers.svelte !== undefined;
  };
  return {
    readable: files.filter(isReadable),
    unparsed: files.filter((file) => !isReadable(file)).map((file) => file.path),
  };
}
