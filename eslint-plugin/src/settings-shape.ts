/**
 * The fields of `settings.persona` as data: what each may hold and what it is for.
 * Not here: checking a value (`settings.ts`). The JSON schema and the docs are generated from it.
 */
export type Shape =
  | {
      readonly kind: 'text';
      /** Completes "must be …". */
      readonly label: string;
      readonly pattern?: RegExp;
      /** The only values, where they are few. */
      readonly names?: readonly string[];
      readonly description?: string;
    }
  | { readonly kind: 'list'; readonly of: Shape; readonly description?: string }
  | {
      readonly kind: 'record';
      readonly members: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
      readonly description?: string;
    };

const MODULE: Shape = {
  kind: 'text',
  label: 'a module name such as "./lib/persona.js" or "@acme/http"',
  pattern: /\S/,
  description: 'Module as the importing files spell it.',
};

const EXPORT: Shape = {
  kind: 'text',
  label: 'the name of an export such as "request" or "default"',
  pattern: /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u,
  description: 'Name of the export; `default` for the default export.',
};

/** The HTTP clients that `core` knows, by the names its own table gives them. */
const LIBRARIES = [
  ...['fetch', 'undici', 'axios', 'got', 'ky', 'ofetch', 'superagent', 'https', 'request'],
  ...['nest-axios', 'angular', 'openapi-fetch', 'hey-api', 'wretch', 'needle'],
];

const LIBRARY: Shape = {
  kind: 'text',
  label: 'the name of a library such as "axios" or "fetch"',
  names: LIBRARIES,
  description: `Library whose interface the client has: ${LIBRARIES.join(', ')}.`,
};

function argument(what: string): Shape {
  return {
    kind: 'text',
    label: 'the index of an argument such as "0", or of a member of it such as "1.headers"',
    pattern: /^\d+(\.[\p{ID_Continue}$-]+)*$/u,
    description: `Which argument, or member of an argument, holds ${what}.`,
  };
}

export const SETTINGS_SHAPE = {
  kind: 'record',
  required: [],
  description: 'Shared settings of all persona rules.',
  members: {
    hosts: {
      kind: 'list',
      of: {
        kind: 'text',
        label: 'a host name such as "api.example.com"',
        pattern: /^(?=.{1,253}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*(:\d+)?$/i,
      },
      description: "Hosts that answer like Persona's API, beside Persona's own: proxies, gateways.",
    },
    baseUrlEnv: {
      kind: 'list',
      of: {
        kind: 'text',
        label: 'the name of an environment variable such as "KYC_API_BASE"',
        pattern: /^[A-Za-z_]\w*$/,
      },
      description: "Environment variables that hold the base URL of Persona's API.",
    },
    clients: {
      kind: 'list',
      of: {
        kind: 'record',
        members: { module: MODULE, export: EXPORT, library: LIBRARY },
        required: ['module', 'export', 'library'],
      },
      description: 'HTTP clients, imported from your own modules, that send to Persona.',
    },
    wrappers: {
      kind: 'list',
      of: {
        kind: 'record',
        members: {
          module: MODULE,
          export: EXPORT,
          method: argument('the method'),
          path: argument('the path'),
          headers: argument('the headers'),
          body: argument('the body'),
          key: argument('the idempotency key'),
        },
        required: ['module', 'export'],
      },
      description: 'Functions, imported from your own modules, that send one request to Persona.',
    },
    retryHelpers: {
      kind: 'list',
      of: {
        kind: 'record',
        members: { module: MODULE, export: EXPORT },
        required: ['module', 'export'],
      },
      description: 'Functions that call a closure again when it fails.',
    },
    keyFactories: {
      kind: 'list',
      of: {
        kind: 'record',
        members: { module: MODULE, export: EXPORT },
        required: ['module', 'export'],
      },
      description: 'Functions that make a new idempotency key at each call.',
    },
    ignore: {
      kind: 'list',
      of: { kind: 'text', label: 'a file pattern such as "src/legacy/**"', pattern: /\S/ },
      description:
        'Files that no rule looks at: patterns as in .gitignore, from the folder the linter runs in.',
    },
  },
} as const satisfies Shape;
