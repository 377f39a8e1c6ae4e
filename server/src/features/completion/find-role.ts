/**
 * What is being written at an offset: the first guess at the unfinished text that parses and has to do with Persona.
 * Not here: the guesses (`half-typed.ts`) and what is proposed (`items.ts`).
 */
import { locate, type CursorRole } from '@persona-lint/core';
import { getFileModules, mayCallPersona, parseScript } from 'eslint-plugin-persona/host';
import type { DocumentModel } from '../../document-model.js';
import { completeText, type Typed } from './half-typed.js';

export interface Role {
  readonly typed: Typed;
  readonly role: CursorRole;
}

/** Longer texts are not written by hand, in characters. */
const LONGEST = 500_000;
/** Guesses that are looked at; each costs a parse. */
const MOST_PARSED = 12;
/** Of those that parse; each costs a run. */
const MOST_LOCATED = 3;

export function findRole(
  { file, text, settings }: DocumentModel,
  offset: number,
): Role | undefined {
  if (text.length > LONGEST || !mayCallPersona(file, text, settings)) return undefined;
  const half = completeText(text, offset);
  if (half === undefined) return undefined;
  const modules = getFileModules(settings);
  const host = settings === undefined ? { modules } : { modules, settings };
  let located = 0;
  for (const guess of half.guesses.slice(0, MOST_PARSED)) {
    const parsed = parseScript(file, guess);
    if (parsed === undefined) continue;
    const role = locate({ file, text: guess, ...parsed }, host);
    if (role !== undefined) return { typed: half.typed, role };
    if (++located === MOST_LOCATED) return undefined;
  }
  return undefined;
}
