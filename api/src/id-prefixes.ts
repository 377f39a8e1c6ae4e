/**
 * What the ids of Persona's objects begin with.
 *
 * Persona promises to keep the prefixes and reserves the right to change what follows, so only the prefix is compared.
 * `findParameterPrefixes` says which parameter holds an id of which kind.
 */
import { PUBLIC_CODE, SPEC } from './sources.js';
import type { Confidence, Source } from './sources.js';

export interface IdPrefix {
  readonly prefix: string;
  /** What an id that begins like this names. */
  readonly names: string;
  readonly note?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

const spec = { source: SPEC, confidence: 'spec' } as const;

export const ID_PREFIXES = [
  { prefix: 'inq_', names: 'inquiry', ...spec },
  { prefix: 'iqse_', names: 'inquiry session', ...spec },
  { prefix: 'itmpl_', names: 'inquiry template', ...spec },
  { prefix: 'itmplv_', names: 'inquiry template version', ...spec },
  { prefix: 'tmpl_', names: 'legacy template', note: 'Of the older kind of inquiry.', ...spec },
  {
    prefix: 'blu_',
    names: 'legacy template',
    note: 'Older still.',
    source: PUBLIC_CODE,
    confidence: 'third-party',
  },
  { prefix: 'the_', names: 'legacy theme', ...spec },
  { prefix: 'theset_', names: 'theme set', ...spec },
  { prefix: 'act_', names: 'account', note: 'One guide writes acct_.', ...spec },
  { prefix: 'acttp_', names: 'account type', ...spec },
  { prefix: 'accac_', names: 'account action', ...spec },
  { prefix: 'ver_', names: 'verification', ...spec },
  { prefix: 'vtmpl_', names: 'verification template', ...spec },
  { prefix: 'vtmplv_', names: 'verification template version', ...spec },
  { prefix: 'doc_', names: 'document', ...spec },
  { prefix: 'self_', names: 'selfie', ...spec },
  { prefix: 'dev_', names: 'device', ...spec },
  { prefix: 'rep_', names: 'report', ...spec },
  { prefix: 'rptp_', names: 'report template', ...spec },
  { prefix: 'case_', names: 'case', ...spec },
  { prefix: 'ctmpl_', names: 'case template', ...spec },
  { prefix: 'cqueue_', names: 'case queue', ...spec },
  { prefix: 'txn_', names: 'transaction', ...spec },
  { prefix: 'txntp_', names: 'transaction type', ...spec },
  { prefix: 'lst_', names: 'list', ...spec },
  { prefix: 'mprt_', names: 'importer', ...spec },
  { prefix: 'grphq_', names: 'graph query', ...spec },
  { prefix: 'wfl_', names: 'workflow', ...spec },
  { prefix: 'wfr_', names: 'workflow run', ...spec },
  { prefix: 'wfv_', names: 'workflow version', ...spec },
  { prefix: 'cxn_', names: 'connection', ...spec },
  { prefix: 'cnst_', names: 'share token', ...spec },
  { prefix: 'relay_', names: 'relay', ...spec },
  { prefix: 'evt_', names: 'event', ...spec },
  { prefix: 'wbh_', names: 'webhook', ...spec },
  {
    prefix: 'wbhsec_',
    names: 'webhook secret',
    note: 'A secret, not an id.',
    source: PUBLIC_CODE,
    confidence: 'third-party',
  },
  { prefix: 'api_', names: 'API key', note: 'The record of the key, not the key.', ...spec },
  { prefix: 'req_', names: 'API log', note: 'Also the value of Request-Id.', ...spec },
  { prefix: 'ual_', names: 'user audit log', ...spec },
  { prefix: 'user_', names: 'dashboard user', ...spec },
  { prefix: 'env_', names: 'environment', ...spec },
  { prefix: 'org_', names: 'organization', ...spec },
] as const satisfies readonly IdPrefix[];

/** What parameters that hold an id accept, by parameter name. */
const PARAMETER_PREFIXES: Readonly<Record<string, readonly string[]>> = {
  'inquiry-id': ['inq_'],
  'inquiry-session-id': ['iqse_'],
  'inquiry-template-id': ['itmpl_'],
  'inquiry-template-version-id': ['itmplv_'],
  'template-id': ['tmpl_', 'blu_'],
  'theme-set-id': ['theset_'],
  'account-id': ['act_'],
  'account-type-id': ['acttp_'],
  'auto-create-account-type-id': ['acttp_'],
  'account-action-id': ['accac_'],
  'verification-id': ['ver_'],
  'document-id': ['doc_'],
  'device-id': ['dev_'],
  'report-id': ['rep_'],
  'report-template-id': ['rptp_'],
  'case-id': ['case_'],
  'case-template-id': ['ctmpl_'],
  'case-queue-id': ['cqueue_'],
  'transaction-id': ['txn_'],
  'transaction-type-id': ['txntp_'],
  'list-id': ['lst_'],
  'importer-id': ['mprt_'],
  'graph-query-id': ['grphq_'],
  'workflow-id': ['wfl_'],
  'workflow-run-id': ['wfr_'],
  'connection-id': ['cxn_'],
  'share-token-id': ['cnst_'],
  'event-id': ['evt_'],
  'webhook-id': ['wbh_'],
  'api-key-id': ['api_'],
  'api-log-id': ['req_'],
  'user-audit-log-id': ['ual_'],
  'destination-organization-id': ['org_'],
};

/** The row whose prefix `id` begins with; undefined for an id of unknown kind. Exact case, as ids are. */
export function findIdPrefix(id: string): IdPrefix | undefined {
  return ID_PREFIXES.find(({ prefix }) => id.startsWith(prefix));
}

/** An id found in a text, with the index at which it begins. */
export interface FoundId {
  readonly id: string;
  readonly index: number;
}

const ID = new RegExp(
  `(?<![\\w-])(?:${ID_PREFIXES.map(({ prefix }) => prefix).join('|')})(?=[A-Za-z]*[A-Z\\d])[A-Za-z\\d]{3,}(?![\\w-])`,
  'g',
);

/**
 * The ids a text holds, in order: a known prefix and at least three letters or digits, not all of them small letters
 * (`self_employed` is none). A text that is a prefix in quotes counts too, as in `id.startsWith('inq_')`.
 */
export function findIds(text: string): FoundId[] {
  const bare = /^["'`]([a-z]+_)["'`]$/.exec(text)?.[1];
  if (bare !== undefined) {
    return ID_PREFIXES.some(({ prefix }) => prefix === bare) ? [{ id: bare, index: 1 }] : [];
  }
  return [...text.matchAll(ID)].map(({ 0: id, index }) => ({ id, index }));
}

/** The prefixes an id in this parameter may have; undefined for a parameter that holds none. */
export function findParameterPrefixes(parameter: string): readonly string[] | undefined {
  return Object.hasOwn(PARAMETER_PREFIXES, parameter) ? PARAMETER_PREFIXES[parameter] : undefined;
}
