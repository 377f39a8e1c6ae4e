/**
 * The settings of the extension, as `contributes.configuration` of the manifest: what people set by hand stands here, what
 * the rules decide is taken from them. Written into package.json by `generate.ts`.
 */
import { PRESETS, RULES } from 'eslint-plugin-persona/host';
import { SETTINGS_SHAPE } from '../../eslint-plugin/src/settings-shape.js';
import { toJsonSchema } from '../../eslint-plugin/scripts/settings-schema.js';

const LEVELS = ['off', 'warn', 'error'];

export function createConfiguration(): object {
  const properties: Record<string, object> = {
    'persona.enable': {
      type: 'string',
      enum: ['auto', 'on', 'off'],
      markdownEnumDescriptions: [
        'Starts when a file, what it imports, or the workspace shows that it has to do with Persona.',
        'Always starts.',
        'Never starts by itself; commands still work.',
      ],
      default: 'auto',
      markdownDescription: 'When Persona Lint starts.',
    },
    'persona.lint.run': {
      type: 'string',
      enum: ['auto', 'on', 'off'],
      markdownEnumDescriptions: [
        'Stands back for files whose findings the ESLint extension shows already.',
        'Always shows findings.',
        'Shows no findings; hovers and completion go on.',
      ],
      default: 'auto',
      markdownDescription: 'Whether findings are shown while typing.',
    },
    'persona.preset': {
      type: 'string',
      enum: Object.keys(PRESETS),
      markdownEnumDescriptions: [
        'What is certain to go wrong.',
        'Also what Persona advises and a good integration does.',
      ],
      default: 'recommended',
      markdownDescription:
        'Which rules are on, where the ESLint configuration of the workspace does not say it.',
    },
    'persona.rules': {
      type: 'object',
      properties: Object.fromEntries(RULES.map((rule) => [rule.name, toRuleSetting(rule)])),
      additionalProperties: false,
      default: {},
      markdownDescription:
        'Levels and options of single rules, over the preset: `{ "require-retry-backoff": "warn" }`. The ESLint configuration of the workspace counts more, where it uses the plugin.',
    },
    'persona.settings': {
      ...toJsonSchema(SETTINGS_SHAPE),
      default: {},
      markdownDescription:
        'What the analysis cannot see in the code: proxies, clients, wrappers. The same as `settings.persona` of an ESLint configuration, which counts more.',
    },
    'persona.hover.enabled': toSwitch(
      true,
      'Explains statuses, headers, endpoints and ids on hover.',
    ),
    'persona.completion.enabled': toSwitch(
      true,
      'Completes headers, paths, attributes and versions of Persona.',
    ),
    'persona.inlayHints.enabled': toSwitch(
      false,
      'Shows at each call how widely its idempotency key is shared.',
    ),
    'persona.codeLens.enabled': toSwitch(false, 'Shows above each call what was found there.'),
    'persona.playground.hosts': {
      type: 'array',
      scope: 'machine',
      items: { type: 'string', pattern: '^https?://' },
      default: [],
      markdownDescription:
        'Origins the playground may send to beside the simulator and Persona, such as a proxy of your own: `https://persona-proxy.example`. Each has an API key of its own.',
    },
    'persona.playground.timeout': {
      type: 'number',
      scope: 'window',
      minimum: 1,
      maximum: 600,
      default: 30,
      markdownDescription: 'Seconds the playground waits for an answer.',
    },
    'persona.trace.server': {
      type: 'string',
      scope: 'window',
      enum: ['off', 'messages', 'verbose'],
      default: 'off',
      markdownDescription:
        'Writes what the editor and the language server say to each other into the output. API keys are left out.',
    },
  };
  return {
    title: 'Persona',
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema], order) => [
        name,
        { scope: 'resource', order, ...schema },
      ]),
    ),
  };
}

function toSwitch(value: boolean, markdownDescription: string): object {
  return { type: 'boolean', default: value, markdownDescription };
}

function toRuleSetting({ meta }: (typeof RULES)[number]): object {
  const { description, preset, url } = meta.docs;
  const options: unknown = Array.isArray(meta.schema) ? meta.schema[0] : undefined;
  const level = { type: 'string', enum: LEVELS };
  return {
    markdownDescription: `${description}. In the preset \`${preset}\`. [Page of the rule](${url})`,
    ...(options === undefined
      ? level
      : { anyOf: [level, { type: 'array', items: [level, options], minItems: 1, maxItems: 2 }] }),
  };
}
