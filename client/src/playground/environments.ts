/**
 * Where a request of the playground may go: the simulator, Persona's sandbox and production, and hosts that a setting adds.
 * Plain data and questions about it. Not here: the keys themselves, which only the extension host's store has.
 */
import {
  API_BASE_URL,
  API_KEY_ROWS,
  findApiKeys,
  type Environment as KeyEnvironment,
} from '@persona-lint/api';

export type EnvironmentKind = 'simulator' | 'sandbox' | 'production' | 'added';

export interface Environment {
  /** `simulator`, `sandbox`, `production`, or the origin that was added. */
  readonly id: string;
  readonly kind: EnvironmentKind;
  readonly label: string;
  /** `https://api.example`; undefined for the simulator until it listens. */
  readonly origin: string | undefined;
}

const PERSONA_ORIGIN = new URL(API_BASE_URL).origin;

export const SIMULATOR: Environment = {
  id: 'simulator',
  kind: 'simulator',
  label: 'Simulator',
  origin: undefined,
};

/** Both of Persona's environments answer at one address; the API key decides between them. */
const PERSONA: readonly Environment[] = [
  { id: 'sandbox', kind: 'sandbox', label: 'Sandbox', origin: PERSONA_ORIGIN },
  { id: 'production', kind: 'production', label: 'Production', origin: PERSONA_ORIGIN },
];

/**
 * The environments to choose from. In a workspace that is not trusted there is the simulator only.
 * @param added origins from the settings; what is no `http:` or `https:` address is left out
 */
export function listEnvironments(trusted: boolean, added: readonly string[]): Environment[] {
  if (!trusted) return [SIMULATOR];
  const others = added.flatMap((text): Environment[] => {
    const origin = toOrigin(text);
    return origin === undefined || origin === PERSONA_ORIGIN
      ? []
      : [{ id: origin, kind: 'added', label: new URL(origin).host, origin }];
  });
  return [SIMULATOR, ...PERSONA, ...others];
}

/** Whether a request of this environment may go to `url`: the same origin, and nothing hidden in the address. */
export function isAllowedUrl(url: string, environment: Environment): boolean {
  const { origin } = environment;
  if (origin === undefined || !URL.canParse(url)) return false;
  const target = new URL(url);
  return target.origin === origin && target.username === '' && target.password === '';
}

/** What is wrong with a key for an environment, as a sentence; undefined when it may be stored. */
export function findKeyProblem(key: string, environment: Environment): string | undefined {
  if (environment.kind === 'simulator') return 'The simulator needs no key.';
  const [found, ...others] = findApiKeys(key);
  const isWhole = found?.start === 0 && found.end === key.length && others.length === 0;
  const prefixes = API_KEY_ROWS.filter(
    (row) => environment.kind === 'added' || row.environment === environment.kind,
  ).map(({ prefix }) => `${prefix}…`);
  const wanted = `A key for ${environment.label} begins with ${prefixes.join(' or ')}`;
  if (!isWhole) return `${wanted}.`;
  if (environment.kind === 'added' || found.environment === environment.kind) return undefined;
  return `${wanted}; this one is for ${found.environment}.`;
}

/** A key everybody sees is none. The simulator takes any key of the documented form. */
export function getSimulatorKey(): string {
  const sandbox: KeyEnvironment = 'sandbox';
  const row = API_KEY_ROWS.find(({ environment }) => environment === sandbox);
  return `${row?.prefix ?? ''}playground_test_key`;
}

/** Why the user is asked before a request goes out; undefined when it goes at once. */
export function findConfirmation(
  method: string,
  irreversible: boolean,
  environment: Environment,
): 'irreversible' | 'production' | undefined {
  if (method === 'DELETE' || irreversible) return 'irreversible';
  const isReal = environment.kind === 'production' || environment.kind === 'added';
  return isReal && method !== 'GET' ? 'production' : undefined;
}

function toOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
