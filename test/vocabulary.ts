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

/** Headers of every HTTP API are nobody's vocabulary. */
const GENERAL_HEADERS = ['Authorization', 'Content-Type', 'Accept', 'Host', 'User-Agent'];

function getHeaders(): Term[] {
  return api.HEADER_ROWS.flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => !GENERAL_HEADERS.includes(name))
    .map((name) => ({
      kind: 'header',
      text: name,
      pattern: new RegExp(`(?<![\\w-])${escape(name)}(?![\\w-])`, 'i'),
    }));
}

/** A title of one word, such as "Conflict", counts only when it is the whole text. */
function getTitles(): Term[] {
  const titles = api.STATUSES.flatMap(({ name, titles }) => [
    name,
    ...titles.map(({ title }) => title),
  ]);
  return [...new Set(titles)].map((title) => ({
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

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
