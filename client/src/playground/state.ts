/**
 * The playground as plain data, and how each event changes it. Pure: no clock, no chance, no I/O; `controller.ts` brings
 * those. Never holds an API key.
 */
import { findOperation, redactApiKeys } from '@persona-lint/api';
import type { Answer, Attempt } from './attempt.js';
import { createDraft, isDraftHeader, setText, type Draft, type Place } from './draft.js';
import { setMember } from './body-members.js';
import { SIMULATOR, type Environment } from './environments.js';
import type { Notice, PanelMessage, Running } from './protocol.js';

export interface State {
  readonly environments: readonly Environment[];
  /** Id of the chosen one. */
  readonly environment: string;
  /** Ids of environments whose API key is stored. */
  readonly withApiKey: readonly string[];
  readonly draft: Draft;
  readonly bodyRevision: number;
  readonly key: string;
  /** Of all threads, oldest first. */
  readonly attempts: readonly Attempt[];
  /** The simulator has forgotten the attempts up to this one: it was reset, or is another process. */
  readonly forgotten: number;
  readonly thread: number;
  readonly selected: number | undefined;
  readonly running: Running | undefined;
  readonly notice: Notice | undefined;
}

export type Event =
  | Extract<
      PanelMessage,
      { type: 'pick' | 'set' | 'body' | 'member' | 'key' | 'environment' | 'select' }
    >
  | {
      readonly type: 'environments';
      readonly environments: readonly Environment[];
      readonly withApiKey: readonly string[];
    }
  | {
      readonly type: 'draft';
      readonly draft: Draft;
      readonly key: string;
      /** Stays when it is not given. */
      readonly environment?: string;
    }
  | { readonly type: 'started'; readonly attempt: Attempt }
  | { readonly type: 'answered'; readonly attempt: number; readonly answer: Answer }
  | { readonly type: 'running'; readonly running: Running | undefined }
  | { readonly type: 'notice'; readonly notice: Notice | undefined }
  | { readonly type: 'simulator-reset' }
  | { readonly type: 'clear-history' };

/** The history keeps this many attempts. */
export const MOST_ATTEMPTS = 200;

/** What Persona's own quick start begins with. */
const FIRST_OPERATION = 'create-an-inquiry';

export function createState(key: string): State {
  const operation = findOperation(FIRST_OPERATION);
  if (operation === undefined) throw new Error(`There is no operation ${FIRST_OPERATION}.`);
  return {
    environments: [SIMULATOR],
    environment: SIMULATOR.id,
    withApiKey: [],
    draft: createDraft(operation),
    bodyRevision: 0,
    key,
    attempts: [],
    forgotten: 0,
    thread: 1,
    selected: undefined,
    running: undefined,
    notice: undefined,
  };
}

export function getEnvironment(state: State): Environment {
  return state.environments.find(({ id }) => id === state.environment) ?? SIMULATOR;
}

/** The attempts that the other side may still know a key of. */
export function listRemembered({ attempts, forgotten }: State): readonly Attempt[] {
  return attempts.filter(
    ({ environmentKind, id }) => environmentKind !== 'simulator' || id > forgotten,
  );
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'pick': {
      const operation = findOperation(event.operation);
      if (operation === undefined) return state;
      return beginThread(state, createDraft(operation), state.key);
    }
    case 'draft':
      return {
        ...beginThread(state, event.draft, event.key),
        environment: event.environment ?? state.environment,
      };
    case 'set':
      return setDraftText(state, event.place, event.name, event.value);
    case 'body':
      return { ...state, draft: { ...state.draft, body: event.text }, notice: undefined };
    case 'member': {
      const { member, name, value } = event;
      const body = setMember(state.draft.body, member, name, readValue(value));
      return withBody(state, body);
    }
    case 'key':
      // An API key that was pasted into the wrong field must not be sent or kept.
      return { ...state, key: redactApiKeys(event.value).trim() };
    case 'environment':
      return state.environments.some(({ id }) => id === event.id)
        ? { ...state, environment: event.id, notice: undefined }
        : state;
    case 'environments':
      return withEnvironments(state, event.environments, event.withApiKey);
    case 'select':
      return state.attempts.some(({ id }) => id === event.attempt)
        ? { ...state, selected: event.attempt }
        : state;
    case 'started':
      return {
        ...state,
        attempts: [...state.attempts, event.attempt].slice(-MOST_ATTEMPTS),
        selected: event.attempt.id,
        notice: undefined,
      };
    case 'answered':
      return {
        ...state,
        attempts: state.attempts.map((attempt) =>
          attempt.id === event.attempt ? { ...attempt, answer: event.answer } : attempt,
        ),
      };
    case 'running':
      return { ...state, running: event.running };
    case 'notice':
      return { ...state, notice: event.notice };
    case 'simulator-reset':
      return { ...state, forgotten: state.attempts.at(-1)?.id ?? 0 };
    case 'clear-history':
      return { ...state, attempts: [], selected: undefined, forgotten: 0 };
  }
}

function beginThread(state: State, draft: Draft, key: string): State {
  const isEmpty = !state.attempts.some(({ thread }) => thread === state.thread);
  return {
    ...withBody({ ...state, draft }, draft.body),
    key,
    thread: isEmpty ? state.thread : state.thread + 1,
    selected: undefined,
    notice: undefined,
  };
}

function setDraftText(state: State, place: Place, name: string, value: string): State {
  if (place === 'headers' && !isDraftHeader(name)) return state;
  const text = place === 'headers' ? redactApiKeys(value) : value;
  return { ...state, draft: setText(state.draft, place, name, text) };
}

function withBody(state: State, body: string): State {
  const draft = { ...state.draft, body };
  return { ...state, draft, bodyRevision: state.bodyRevision + 1, notice: undefined };
}

/** The chosen environment may be gone: the workspace is not trusted, or the setting changed. */
function withEnvironments(
  state: State,
  environments: readonly Environment[],
  withApiKey: readonly string[],
): State {
  const isThere = environments.some(({ id }) => id === state.environment);
  const environment = isThere ? state.environment : SIMULATOR.id;
  return { ...state, environments, withApiKey, environment };
}

/** JSON, or the text itself where it is none: a form's field holds what was typed. */
function readValue(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
