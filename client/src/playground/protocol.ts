/**
 * What the panel and the extension host say to each other, as types, and the check that a message is one of them: whatever
 * else arrives is dropped. Imports no value, so that both sides can bundle it alone. Holds no API key in either direction.
 */
import type { BodyMember, Parameter, RequestProblem } from '@persona-lint/api';
import type { Attempt, Cause, Fault } from './attempt.js';
import type { CodeTarget } from './code/targets.js';
import type { Place } from './draft.js';
import type { Environment } from './environments.js';
import type { Forecast } from './key-forecast.js';

/** From the panel to the host. */
export type PanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'pick'; readonly operation: string }
  | {
      readonly type: 'set';
      readonly place: Place;
      readonly name: string;
      readonly value: string;
    }
  | { readonly type: 'body'; readonly text: string }
  | {
      readonly type: 'member';
      readonly member: BodyMember;
      readonly name: string;
      /** JSON text; empty to leave the member out. */
      readonly value: string;
    }
  | { readonly type: 'key'; readonly value: string }
  | { readonly type: 'new-key' }
  | { readonly type: 'environment'; readonly id: string }
  | { readonly type: 'send'; readonly cause: Cause; readonly fault: Fault | 'none' }
  | { readonly type: 'run-policy'; readonly fault: Fault | 'none' }
  | { readonly type: 'cancel' }
  /** The simulator's clock goes on instead. */
  | { readonly type: 'skip-wait' }
  | { readonly type: 'select'; readonly attempt: number }
  | { readonly type: 'act'; readonly attempt: number; readonly action: number }
  | { readonly type: 'load'; readonly attempt: number }
  | { readonly type: 'compare'; readonly from: number; readonly to: number }
  | { readonly type: 'copy-as'; readonly target: CodeTarget }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'import' }
  | { readonly type: 'save-http' }
  | { readonly type: 'open-body'; readonly attempt: number }
  | { readonly type: 'open-link'; readonly url: string }
  | { readonly type: 'store-key' }
  | { readonly type: 'forget-key' }
  | { readonly type: 'reset-simulator' }
  | { readonly type: 'export-history' }
  | { readonly type: 'clear-history' };

/** From the host to the panel. */
export type HostMessage =
  | { readonly type: 'catalogue'; readonly operations: readonly OperationEntry[] }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'answer-body'; readonly attempt: number; readonly text: string };

/** One line of the endpoint picker. */
export interface OperationEntry {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly purpose: string;
  readonly isHistorical: boolean;
}

/** A parameter with its documentation as Markdown. */
export type DocumentedParameter = Pick<
  Parameter,
  'name' | 'in' | 'member' | 'type' | 'required' | 'deprecated' | 'enum' | 'values'
> & { readonly docs: string; readonly isOneOf: boolean };

export interface Running {
  /** `waiting` counts down to `until`, milliseconds since 1970. */
  readonly kind: 'sending' | 'waiting';
  readonly until?: number;
  readonly text: string;
  /** A policy is at work: this many attempts were made. */
  readonly attempts?: number;
}

export interface Notice {
  readonly tone: 'info' | 'error';
  readonly text: string;
}

/** All that is shown, except bodies of answers. */
export interface View {
  readonly environments: readonly Pick<Environment, 'id' | 'kind' | 'label'>[];
  readonly environment: Pick<Environment, 'id' | 'kind' | 'label'>;
  /** Whether the environment's key is stored; the simulator needs none. */
  readonly hasApiKey: boolean;
  readonly operation: {
    readonly id: string;
    readonly method: string;
    readonly path: string;
    readonly purpose: string;
    readonly docs: string;
    readonly docsUrl: string | undefined;
    readonly irreversible: boolean;
    readonly parameters: readonly DocumentedParameter[];
    readonly takesKey: boolean;
    readonly takesBody: boolean;
  };
  /** Path and query as they are sent. */
  readonly target: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly headerChoices: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  /** Changes when the body was changed by something else than typing into it. */
  readonly bodyRevision: number;
  readonly key: string;
  readonly keyHeader: string;
  /** The key was sent before, here and in this environment. */
  readonly isKeyUsed: boolean;
  readonly forecast: Forecast;
  readonly problems: readonly Pick<RequestProblem, 'severity' | 'field' | 'message'>[];
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  readonly thread: number;
  readonly selected: number | undefined;
  readonly running: Running | undefined;
  readonly notice: Notice | undefined;
  readonly throttleShare: number;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.length <= 16_000_000;
const isNumber: Check = (value) => Number.isSafeInteger(value);
const isOneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);

const isFault = isOneOf('none', 'lose-answer', 'rate-limit', 'server-error');

/** Every message of the panel with the checks of its members. */
const PANEL_MESSAGES: {
  readonly [Type in PanelMessage['type']]: Readonly<
    Record<Exclude<keyof Extract<PanelMessage, { type: Type }>, 'type'>, Check>
  >;
} = {
  ready: {},
  pick: { operation: isText },
  set: { place: isOneOf('params', 'query', 'headers'), name: isText, value: isText },
  body: { text: isText },
  member: {
    member: isOneOf('data.attributes', 'data', 'meta', 'top'),
    name: isText,
    value: isText,
  },
  key: { value: isText },
  'new-key': {},
  environment: { id: isText },
  send: { cause: isOneOf('send', 'same-key', 'new-key', 'retry'), fault: isFault },
  'run-policy': { fault: isFault },
  cancel: {},
  'skip-wait': {},
  select: { attempt: isNumber },
  act: { attempt: isNumber, action: isNumber },
  load: { attempt: isNumber },
  compare: { from: isNumber, to: isNumber },
  'copy-as': { target: isOneOf('fetch', 'axios', 'got', 'ky', 'curl', 'http') },
  copy: { text: isText },
  import: {},
  'save-http': {},
  'open-body': { attempt: isNumber },
  'open-link': { url: isText },
  'store-key': {},
  'forget-key': {},
  'reset-simulator': {},
  'export-history': {},
  'clear-history': {},
};

/** A message of the panel, or undefined for anything that is none: a type, a member or a value nobody knows. */
export function readPanelMessage(value: unknown): PanelMessage | undefined {
  if (!isObject(value)) return undefined;
  const { type, ...members } = value;
  if (typeof type !== 'string' || !Object.hasOwn(PANEL_MESSAGES, type)) return undefined;
  const checks: Readonly<Record<string, Check>> = PANEL_MESSAGES[type as PanelMessage['type']];
  const names = Object.keys(checks);
  const fits =
    Object.keys(members).length === names.length &&
    names.every((name) => checks[name]?.(members[name]));
  return fits ? (value as unknown as PanelMessage) : undefined;
}

/** A message of the host. Its views come from typed code, so only their kind is looked at. */
export function readHostMessage(value: unknown): HostMessage | undefined {
  if (!isObject(value)) return undefined;
  switch (value['type']) {
    case 'catalogue':
      return Array.isArray(value['operations']) ? (value as unknown as HostMessage) : undefined;
    case 'view':
      return isObject(value['view']) ? (value as unknown as HostMessage) : undefined;
    case 'answer-body':
      return isNumber(value['attempt']) && isText(value['text'])
        ? (value as unknown as HostMessage)
        : undefined;
    default:
      return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
