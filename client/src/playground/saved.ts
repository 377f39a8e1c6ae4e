/**
 * What outlives the window: the request being written and the history, without secrets. API keys are not there in the
 * first place; tokens and links that answers carry are taken out. Not here: where it is kept.
 */
import { findOperation, redactApiKeys } from '@persona-lint/api';
import type { Attempt } from './attempt.js';
import type { Draft } from './draft.js';
import { isRecord, toJson } from './json.js';
import type { State } from './state.js';

export interface Saved {
  readonly version: 1;
  readonly environment: string;
  readonly draft: Draft;
  readonly key: string;
  readonly thread: number;
  readonly attempts: readonly Attempt[];
  /** Bodies of answers by attempt. */
  readonly bodies: Readonly<Record<string, string>>;
}

/** Longer bodies of answers are not saved; of the others the newest up to the second number. Characters. */
const LONGEST_BODY = 32 * 1024;
const LARGEST_SAVED = 512 * 1024;

/** The panel holds the newest bodies up to this. Characters. */
const LARGEST_HELD = 64 * 1024 * 1024;

/** Names of members whose value opens something. */
const SECRET_MEMBER = /token|secret|password|authorization|one-?_?time-?_?link|api-?_?key$/i;

export function toSaved(state: State, bodies: ReadonlyMap<number, string>): Saved {
  const attempts = state.attempts.filter(({ answer }) => answer !== undefined);
  return {
    version: 1,
    environment: state.environment,
    draft: { ...state.draft, body: redactApiKeys(state.draft.body) },
    key: state.key,
    thread: state.thread,
    attempts: attempts.map(redactAttempt),
    bodies: Object.fromEntries(
      takeNewest(
        attempts.flatMap(({ id }): Body[] => {
          const text = bodies.get(id) ?? '';
          return text === '' || text.length > LONGEST_BODY ? [] : [[id, text]];
        }),
        LARGEST_SAVED,
      ).map(([id, text]) => [id, redactBody(text)]),
    ),
  };
}

/** Adds a body; the oldest go when there are too many characters. */
export function keepBody(
  bodies: ReadonlyMap<number, string>,
  attempt: number,
  text: string,
): Map<number, string> {
  return new Map(takeNewest([...bodies, [attempt, text]], LARGEST_HELD));
}

type Body = readonly [attempt: number, text: string];

/** From the end, up to a number of characters; at least one. */
function takeNewest(bodies: readonly Body[], most: number): readonly Body[] {
  let length = 0;
  const first = bodies.findLastIndex(([, text], index) => {
    length += text.length;
    return length > most && index < bodies.length - 1;
  });
  return bodies.slice(first + 1);
}

/** Takes up what was saved; anything that is not of this form is as good as nothing. */
export function fromSaved(
  value: unknown,
  state: State,
): { state: State; bodies: Map<number, string> } {
  if (!isSaved(value)) return { state, bodies: new Map() };
  const { environment, draft, key, thread, attempts, bodies } = value;
  return {
    state: {
      ...{ ...state, environment, draft, key, thread, attempts },
      ...{ selected: attempts.at(-1)?.id, forgotten: attempts.at(-1)?.id ?? 0 },
    },
    bodies: new Map(Object.entries(bodies).map(([id, text]) => [Number(id), text])),
  };
}

/** The history as a file: what was sent and what came back. */
export function toExport(saved: Saved): string {
  const { attempts, bodies } = saved;
  return toJson(attempts.map((attempt) => ({ ...attempt, body: bodies[attempt.id] ?? null })));
}

/** The text without the values of members that open something; as it came when it is no JSON. */
export function redactBody(text: string): string {
  try {
    return JSON.stringify(redactValue(JSON.parse(text)));
  } catch {
    return redactApiKeys(text);
  }
}

function redactAttempt(attempt: Attempt): Attempt {
  const { request } = attempt;
  return {
    ...attempt,
    request: {
      ...request,
      target: redactApiKeys(request.target),
      body: request.body === '' ? '' : redactRequestBody(request.body),
    },
  };
}

/** Keeps its form, so that it can be compared with what is being written. */
function redactRequestBody(text: string): string {
  return redactApiKeys(text);
}

function redactValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactValue);
  if (typeof value === 'string') return redactApiKeys(value);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      SECRET_MEMBER.test(name) && typeof each === 'string' ? '…' : redactValue(each),
    ]),
  );
}

function isSaved(value: unknown): value is Saved {
  if (!isRecord(value) || value['version'] !== 1) return false;
  const { draft, attempts, bodies, key, thread, environment } = value;
  return (
    isDraft(draft) &&
    Array.isArray(attempts) &&
    attempts.every((one) => isRecord(one) && isRecord(one['request']) && isRecord(one['answer'])) &&
    isRecord(bodies) &&
    typeof key === 'string' &&
    typeof thread === 'number' &&
    typeof environment === 'string'
  );
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    typeof value['operation'] === 'string' &&
    findOperation(value['operation']) !== undefined &&
    isRecord(value['params']) &&
    isRecord(value['query']) &&
    isRecord(value['headers']) &&
    typeof value['body'] === 'string'
  );
}
