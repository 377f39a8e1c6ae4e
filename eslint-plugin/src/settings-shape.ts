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
      readonly description?: string;
    }
  | { readonly kind: 'index'; readonly label: string; readonly description?: string }
  | { readonly kind: 'list'; readonly of: Shape; readonly description?: string }
  | {
      readonly kind: 'record';
      readonly members: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
      readonly description?: string;
    }
  | {
      readonly kind: 'either';
      readonly of: readonly Shape[];
      readonly label: string;
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

function argument(what: string): Shape {
  return {
    kind: 'either',
    label: 'an argument index such as 0 or a dotted path such as "1.headers"',
    of: [
      { kind: 'index', label: 'an argument index' },
      { kind: 'text', label: 'a dotted path', pattern: /^\d+(\.[\p{ID_Continue}$-]+)*$/u },
    ],
    description: `Which argument holds ${what}: its index, or index and members such as "1.${what.split(' ').at(-1)}".`,
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
      description:
        "Hosts that answer like Persona's API, beside withpersona.com: proxies, gateways.",
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
        members: { module: MODULE, export: EXPORT },
        required: ['module', 'export'],
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
        },
        required: ['module', 'export', 'path'],
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
      of: { kind: 'text', label: 'a path of the API such as "/inquiries/*"', pattern: /\S/ },
      description: 'Calls that no rule looks at.',
    },
  },
} as const satisfies Shape;
