/**
 * Recognises Persona API keys in text, and tells real ones from placeholders.
 *
 * Never prints or keeps a key: callers get positions. Keys are `persona_<environment>_<secret>`; public programs show a
 * UUID as the secret, the documentation fixes no form, so long opaque secrets count too.
 */
export type Environment = 'sandbox' | 'production';

export interface ApiKeyPrefix {
  readonly prefix: string;
  readonly environment: Environment;
}

/** How keys begin. Source: quick start page; the description's example for production. */
export const API_KEY_ROWS = [
  { prefix: 'persona_sandbox_', environment: 'sandbox' },
  { prefix: 'persona_production_', environment: 'production' },
] as const satisfies readonly ApiKeyPrefix[];

export const API_KEY_PREFIXES: readonly string[] = API_KEY_ROWS.map((row) => row.prefix);

export interface FoundApiKey {
  readonly prefix: string;
  readonly environment: Environment;
  /** Offset of the first character of the key in the text, and of the one after its last. */
  readonly start: number;
  readonly end: number;
  /** A placeholder that nobody takes for a secret. */
  readonly fake: boolean;
}

/** The prefix must not continue a longer word; a secret may also be a `<…>`, `{{…}}` or `{…}` placeholder. */
const KEY =
  /(?<![\w-])(persona_(sandbox|production)_)([\w-]+|<[^<>\s]*>|\{\{[^{}]*\}\}|\{…\}|…|\.{3})/i;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Words that mark a placeholder, anywhere in the secret. */
const FAKE_WORDS =
  /your|test|fake|example|dummy|sample|placeholder|redacted|changeme|secret|api_?key|xxx|abc_?123|\.{3}|…|[<{]/i;

/** Shorter secrets are samples in documents. */
const SHORTEST_SECRET = 16;

/**
 * The first Persona API key in `text`, a real-looking one before a placeholder; undefined when there is none. A bare
 * prefix is none.
 */
export function findApiKey(text: string): FoundApiKey | undefined {
  let fake: FoundApiKey | undefined;
  for (const match of text.matchAll(new RegExp(KEY, 'gi'))) {
    const [whole, prefix = '', environment = '', secret = ''] = match;
    const found: FoundApiKey = {
      prefix: prefix.toLowerCase(),
      environment: environment.toLowerCase() === 'production' ? 'production' : 'sandbox',
      start: match.index,
      end: match.index + whole.length,
      fake: isFakeSecret(secret),
    };
    if (!found.fake) return found;
    fake ??= found;
  }
  return fake;
}

/** The key with its secret left out, for messages: `persona_sandbox_…`. */
export function redactApiKey(key: FoundApiKey): string {
  return `${key.prefix}…`;
}

function isFakeSecret(secret: string): boolean {
  if (FAKE_WORDS.test(secret)) return true;
  if (UUID.test(secret)) return isPatternUuid(secret.toLowerCase());
  return (
    secret.length < SHORTEST_SECRET ||
    !/\d/.test(secret) ||
    new Set(secret.replaceAll('-', '')).size <= 2
  );
}

/** Zeros, one digit for each group, or digits in counting order: typed by hand. */
function isPatternUuid(uuid: string): boolean {
  const groups = uuid.split('-');
  const digits = uuid.replaceAll('-', '');
  if (new Set(digits).size <= 2) return true;
  if (groups.every((group) => new Set(group).size === 1)) return true;
  return groups.every(
    (group) => '01234567890123456789'.includes(group) || '0123456789abcdef'.includes(group),
  );
}
