/**
 * Persona's vocabulary, taken from the rows of `api/`, and where a text spells it.
 * Used by the architecture test to find what was copied into another workspace.
 */
import * as api from '@persona-lint/api';

export interface Term {
  readonly kind: 'path' | 'header' | 'title' | 'key prefix' | 'host';
  readonly text: string;
  readonly pattern: RegExp;
}

export function getVocabulary(): Term[] {
  return [...getPaths(), ...getHeaders(), ...getTitles(), ...getPrefixes(), ...getHosts()];
}

/** Which terms a literal spells, each once. */
export function findSpelled(text: string, vocabulary: readonly Term[]): Term[] {
  return vocabulary.filter(({ pattern }) => pattern.test(text));
}

/** The first segments, because a path is mostly written with a variable behind the first one. */
function getPaths(): Term[] {
  const segments = new Set(api.OPERATIONS.map(({ path }) => path.split('/')[1] ?? ''));
  return [...segments].map((segment) => ({
    kind: 'path',
    text: `/${segment}`,
    pattern: new RegExp(`(?<![\\w.)}-])/${escape(segment)}(?![\\w.-])`),
  }));
}

function getHeaders(): Term[] {
  const names = Object.entries(api).flatMap(([name, value]) =>
    name.endsWith('_HEADER') && typeof value === 'string' ? [value] : [],
  );
  return names.map((name) => ({
    kind: 'header',
    text: name,
    pattern: new RegExp(`(?<![\\w-])${escape(name)}(?![\\w-])`, 'i'),
  }));
}

/** A title of one word, such as "Conflict", counts only when it is the whole text. */
function getTitles(): Term[] {
  const titles = new Set(collectStrings(api, /^titles?$/));
  return [...titles].map((title) => ({
    kind: 'title',
    text: title,
    pattern: title.includes(' ')
      ? new RegExp(`\\b${escape(title)}\\b`)
      : new RegExp(`^${escape(title)}$`),
  }));
}

function getPrefixes(): Term[] {
  return api.API_KEY_PREFIXES.map((prefix) => ({
    kind: 'key prefix',
    text: prefix,
    pattern: new RegExp(escape(prefix)),
  }));
}

function getHosts(): Term[] {
  const [host] = [...api.API_HOSTS].sort((a, b) => a.length - b.length);
  return host ? [{ kind: 'host', text: host, pattern: new RegExp(escape(host), 'i') }] : [];
}

/** All strings under members of these names, however deep. */
function collectStrings(value: unknown, name: RegExp, inside = false): string[] {
  if (typeof value === 'string') return inside ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    collectStrings(member, name, name.test(key) || (inside && Array.isArray(value))),
  );
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
