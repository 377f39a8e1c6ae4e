/**
 * The permissions an API key can have, as far as Persona names them.
 *
 * The documentation calls its own list incomplete and does not map it to endpoints; the mapping in `permission` of the
 * operations is ours.
 */
import { API_KEYS_PAGE } from './sources.js';
import type { Confidence, Source } from './sources.js';

export interface Permission {
  readonly name: string;
  readonly allows: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

const docs = { source: API_KEYS_PAGE, confidence: 'docs' } as const;

const READ_AND_WRITE = [
  ['account', 'accounts'],
  ['case', 'cases'],
  ['document', 'documents'],
  ['inquiry', 'inquiries'],
  ['importer', 'importers'],
  ['list', 'lists'],
  ['report', 'reports'],
  ['txn', 'transactions'],
  ['verification', 'verifications'],
  ['webhook', 'webhooks'],
] as const;

export const PERMISSIONS: readonly Permission[] = [
  ...READ_AND_WRITE.flatMap(([name, what]): Permission[] => [
    { name: `${name}.read`, allows: `Read ${what}.`, ...docs },
    { name: `${name}.write`, allows: `Create and change ${what}.`, ...docs },
  ]),
  { name: 'api_key.read', allows: 'Read API keys; off unless granted.', ...docs },
  { name: 'api_key.write', allows: 'Create and change API keys; off unless granted.', ...docs },
  { name: 'api_key.scim', allows: 'Manage users through SCIM; off unless granted.', ...docs },
  { name: 'api_log.read', allows: 'Read API logs.', ...docs },
  { name: 'event.read', allows: 'Read events.', ...docs },
  { name: 'user_audit_log.read', allows: 'Read the audit log of dashboard users.', ...docs },
  { name: 'workflow.trigger', allows: 'Start workflow runs.', ...docs },
];
