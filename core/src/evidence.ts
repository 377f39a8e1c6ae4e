/**
 * The text test that comes before any work: a file that shows none of these has no Persona call
 * that could be recognised. Cheap, and never wrong in that direction.
 */
import { API_HOSTS, API_KEY_PREFIXES, REQUEST_MARKS } from '@persona-lint/api';
import type { PersonaSettings } from './settings.js';

/** Everything that counts as evidence, as it is written. Environment variables are upper case. */
const MARKS: readonly string[] = [
  ...API_HOSTS,
  ...REQUEST_MARKS.headers,
  ...REQUEST_MARKS.bodyMembers,
  ...API_KEY_PREFIXES,
  'PERSONA_',
];

/** Of every mark either this word or one of `PIECES`, in either case: plain and quick to search. */
const NAME = /[Pp][Ee][Rr][Ss][Oo][Nn][Aa]/u;

const PIECES = new RegExp(
  [...new Set(MARKS.filter((mark) => !NAME.test(mark)).map(pieceOf))]
    .map((piece) => `[${piece.charAt(0).toUpperCase()}${piece.charAt(0)}]${piece.slice(1)}`)
    .join('|'),
  'u',
);

const MARK = new RegExp(
  MARKS.map((each) => each.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'),
  'iu',
);

/** The longest word of a mark, in small letters. */
function pieceOf(mark: string): string {
  const words = mark.match(/[A-Z]?[a-z]+/gu) ?? [mark];
  return words.reduce((left, right) => (right.length > left.length ? right : left)).toLowerCase();
}

export function hasEvidence(text: string, settings: PersonaSettings = {}): boolean {
  if ((NAME.test(text) || PIECES.test(text)) && MARK.test(text)) return true;
  const { hosts = [], baseUrlEnv = [], wrappers = [], clients = [] } = settings;
  return (
    [...hosts, ...baseUrlEnv].some((each) => text.includes(each)) ||
    [...wrappers, ...clients].some((each) => text.includes(each.module))
  );
}
