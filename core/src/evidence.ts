/**
 * The text test that comes before any work: a file that shows none of these has no Persona call
 * that could be recognised. Cheap, and never wrong in that direction.
 */
import { isPersonaHost, REQUEST_MARKS, API_HOSTS, API_KEY_PREFIXES } from '@persona-lint/api';
import type { PersonaSettings } from './settings.js';

/** The registrable domain of the API's hosts. */
const DOMAIN = API_HOSTS.map((host) => host.split('.').slice(-2).join('.')).find((host) =>
  isPersonaHost(host),
);

const MARKS = new RegExp(
  [
    ...(DOMAIN === undefined ? [] : [DOMAIN]),
    'PERSONA_',
    ...REQUEST_MARKS.headers,
    ...REQUEST_MARKS.bodyMembers,
    ...API_KEY_PREFIXES,
  ]
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|'),
  'iu',
);

export function hasEvidence(text: string, settings: PersonaSettings = {}): boolean {
  if (MARKS.test(text)) return true;
  const { hosts = [], baseUrlEnv = [], wrappers = [], clients = [] } = settings;
  return (
    [...hosts, ...baseUrlEnv].some((each) => text.includes(each)) ||
    [...wrappers, ...clients].some((each) => text.includes(each.module))
  );
}
