/**
 * The text test that comes before any work: a file that shows none of these has no Persona call
 * that could be recognised. Cheap, and never wrong in that direction.
 */
import { API_HOSTS, API_KEY_PREFIXES, REQUEST_MARKS, SIGNATURE_HEADER } from '@persona-lint/api';
import type { PersonaSettings } from './settings.js';

/** Everything that counts as evidence, as it is written. Environment variables are upper case. */
const MARKS: readonly string[] = [
  ...API_HOSTS,
  ...REQUEST_MARKS.headers,
  ...REQUEST_MARKS.bodyMembers,
  ...API_KEY_PREFIXES,
  SIGNATURE_HEADER,
  'PERSONA_',
];

/** Most marks have the name in them: one plain search rules them out. */
const NAME = /[Pp][Ee][Rr][Ss][Oo][Nn][Aa]/u;

const NAMED = new RegExp(MARKS.filter(hasName).map(escape).join('|'), 'iu');

/** The others, by their first three words in any spelling: `one-time-link…`, `one_time_link…`, `oneTimeLink…`. */
const OTHERS = new RegExp(
  [...new Set(MARKS.filter((mark) => !hasName(mark)).map(toPattern))].join('|'),
  'u',
);

function hasName(mark: string): boolean {
  return NAME.test(mark);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function toPattern(mark: string): string {
  const words = mark.match(/[A-Z]?[a-z]+/gu) ?? [mark];
  return words
    .slice(0, 3)
    .map((word) => word.toLowerCase())
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join('[-_]?');
}

export function hasEvidence(text: string, settings: PersonaSettings = {}): boolean {
  if ((NAME.test(text) && NAMED.test(text)) || OTHERS.test(text)) return true;
  const { hosts = [], baseUrlEnv = [], wrappers = [], clients = [] } = settings;
  // What the settings describe counts as soon as its module is named.
  return (
    [...hosts, ...baseUrlEnv].some((each) => text.includes(each)) ||
    [...wrappers, ...clients].some((each) => text.includes(each.module))
  );
}
