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

/** How programs mostly call the environment variable with the key. Source: public programs. */
export const API_KEY_VARIABLE = 'PERSONA_API_KEY';

export interface FoundApiKey {
  readonly prefix: string;
  readonly environment: Environment;
  /** Offset of the first character of the key in the text, and of the one after its last. */
  readonly start: number;
  readonly end: number;
  /** A placeholder that nobody takes for a secret. */
  readonly fake: boolean;
}

/**
 * The prefix must not continue a longer word; a secret may also be a `<…>`, `{{…}}` or `{…}` placeholder. Keys are in
 * lower case: `PERSONA_SANDBOX_…` is the name of a variable.
 */
const KEY =
  /(?<![\w-])(persona_(sandbox|production)_)([\w-]+|<[^<>\s]*>|\{\{[^{}]*\}\}|\{…\}|…|\.{3})/g;

/** Words that mark a placeholder, anywhere in the secret. */
const FAKE_WORDS =
  /your|test|fake|example|dummy|sample|placeholder|redacted|changeme|secret|api_?key|xxx|abc_?123|\.{3}|…|[<{]/i;

/** Shorter secrets are samples in documents. */
const SHORTEST_SECRET = 12;

/** What code calls things: `webhook_retry_count_5m`, `kyc-template-v2`. */
const NAME = /^(?:[a-z]+\d{0,3}|\d{1,4}[a-z]?)(?:[_-]+(?:[a-z]+\d{0,3}|\d{1,4}[a-z]?))+$/i;

/**
 * The first Persona API key in `text`, a real-looking one before a placeholder; undefined when there is none. A bare
 * prefix is none.
 */
export function findApiKey(text: string): FoundApiKey | undefined {
  const all = findApiKeys(text);
  return all.find((each) => !each.fake) ?? all[0];
}

/** Every Persona API key in `text`, placeholders too, in order. */
export function findApiKeys(text: string): FoundApiKey[] {
  // Most texts have none: a plain search is all they cost.
  if (!API_KEY_PREFIXES.some((prefix) => text.includes(prefix))) return [];
  return [...text.matchAll(KEY)].map((match) => {
    const [whole, prefix = '', environment = '', secret = ''] = match;
    return {
      prefix,
      environment: environment === 'production' ? 'production' : 'sandbox',
      start: match.index,
      end: match.index + whole.length,
      fake: isVisiblyFake(secret),
    };
  });
}

/** The key with its secret left out, for messages: `persona_sandbox_…`. */
export function redactApiKey(key: FoundApiKey): string {
  return `${key.prefix}…`;
}

/** Placeholders too, and wherever a key stands: a log has no use for any of them. */
const KEY_IN_LOG = /(persona_(?:sandbox|production)_)[\w-]+/gi;

/** A text without the secret of any key in it, for logs and traces. */
export function redactApiKeys(text: string): string {
  return text.replace(KEY_IN_LOG, '$1…');
}

/**
 * Would everybody who reads the secret (what follows the prefix) see that it is none? A word says so, it is too short, it
 * is a name, or it was typed by hand: a few characters over and over, or runs such as `1234` and `cccc`.
 */
export function isVisiblyFake(secret: string): boolean {
  if (FAKE_WORDS.test(secret) || NAME.test(secret)) return true;
  const characters = secret.toLowerCase().replace(/[_-]/g, '');
  if (characters.length < SHORTEST_SECRET || !/\d/.test(characters)) return true;
  const distinct = new Set(characters).size;
  return distinct <= characters.length / 6 || countRuns(characters) <= characters.length / 4;
}

/** How many pieces `text` falls into in which each character is the same as, or one more or less than, the one before. */
function countRuns(text: string): number {
  const order = '0123456789abcdefghijklmnopqrstuvwxyz';
  let runs = 1;
  let step: number | undefined;
  for (let index = 1; index < text.length; index++) {
    const [before, after] = [
      order.indexOf(text.charAt(index - 1)),
      order.indexOf(text.charAt(index)),
    ];
    // `90` goes on counting.
    const next =
      before === 9 && after === 0 ? 1 : before === 0 && after === 9 ? -1 : after - before;
    const goesOn = Math.abs(next) <= 1 && (step === undefined || step === next);
    if (!goesOn) runs++;
    step = goesOn ? next : undefined;
  }
  return runs;
}
