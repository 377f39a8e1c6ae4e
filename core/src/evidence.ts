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

/** Pieces without capitals of which every mark contains one: four plain searches in most files. */
const PIECES = ['ersona', 'PERSONA', ...piecesOf(MARKS.filter((mark) => !/persona/iu.test(mark)))];

const MARK = new RegExp(
  MARKS.map((each) => each.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'),
  'iu',
);

/** The longest run of small letters in each mark. */
function piecesOf(marks: readonly string[]): string[] {
  const pieces = marks.map((mark) =>
    (mark.slice(1).match(/[a-z]+/gu) ?? [mark]).reduce((left, right) =>
      right.length > left.length ? right : left,
    ),
  );
  return [...new Set(pieces)];
}

export function hasEvidence(text: string, settings: PersonaSettings = {}): boolean {
  if (PIECES.some((each) => text.includes(each)) && MARK.test(text)) return true;
  const { hosts = [], baseUrlEnv = [], wrappers = [], clients = [] } = settings;
  return (
    [...hosts, ...baseUrlEnv].some((each) => text.includes(each)) ||
    [...wrappers, ...clients].some((each) => text.includes(each.module))
  );
}
