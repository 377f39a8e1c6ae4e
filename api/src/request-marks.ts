/**
 * Marks by which a request is Persona's even when its host is not known.
 *
 * Only names that no other API is known to use; a mark is evidence together with a path of the catalogue, never alone.
 */
import { API_VERSION_HEADER, KEY_INFLECTION_HEADER } from './headers.js';
import { toSpellings } from './spelling.js';

/** Documented body members, in the spelling of the reference; requests may use any of three. */
const BODY_MEMBERS = [
  'inquiry-template-id',
  'inquiry-template-version-id',
  'auto-create-account',
  'auto-create-account-type-id',
  'auto-create-account-reference-id',
  'auto-create-inquiry-session',
  'auto-create-one-time-link',
  'expiration-after-create-interval-seconds',
  'expiration-after-start-interval-seconds',
  'expiration-after-resume-interval-seconds',
  'one-time-link-expiration-seconds',
  'graph-query-template-id',
  'relation-schema-key',
  'simulate-actions',
] as const;

/** Header names in their documented case, and body members in kebab, snake and camel case. */
export const REQUEST_MARKS: {
  readonly headers: readonly string[];
  readonly bodyMembers: readonly string[];
} = {
  headers: [API_VERSION_HEADER, KEY_INFLECTION_HEADER],
  bodyMembers: BODY_MEMBERS.flatMap(toSpellings),
};
