/**
 * What the tests of the simulator share: a simulator on a clock that stands still, and a small caller with a key nobody
 * takes for a real one.
 */
import { after } from 'mocha';
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import { createClock, createSimulator } from '../src/index.js';
import type { Simulator, SimulatorOptions } from '../src/index.js';

export const SANDBOX_KEY = 'persona_sandbox_your-test-key';
export const PRODUCTION_KEY = 'persona_production_your-test-key';

/** A body that creates an inquiry. */
export const INQUIRY = { data: { attributes: { 'inquiry-template-id': 'itmpl_test' } } };

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON. */
  readonly body: {
    readonly data?: { readonly id: string; readonly attributes: Readonly<Record<string, unknown>> };
    readonly errors?: readonly { readonly title: string; readonly details?: string }[];
  };
  readonly text: string;
}

export interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly apiKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Simulated {
  readonly simulator: Simulator;
  readonly address: string;
  /** `path` below the base path. Rejects when the answer is lost. */
  readonly call: (path: string, options?: Call) => Promise<Answer>;
  /** Creates an inquiry; the note makes requests differ. */
  readonly createInquiry: (key?: string, note?: string) => Promise<Answer>;
}

const open: Simulator[] = [];
after(() => Promise.all(open.map((simulator) => simulator.close())));

export async function simulate(options: SimulatorOptions = {}): Promise<Simulated> {
  const clock = createClock({ mode: 'manual', start: Date.UTC(2026, 0, 1) });
  const simulator = createSimulator({ clock, ...options });
  open.push(simulator);
  const address = await simulator.listen();
  const call = (path: string, options: Call = {}): Promise<Answer> => send(address, path, options);
  const createInquiry = (key?: string, note = ''): Promise<Answer> =>
    call('/inquiries', {
      body: { data: { attributes: { ...INQUIRY.data.attributes, note } } },
      ...(key !== undefined && { key }),
    });
  return { simulator, address, call, createInquiry };
}

async function send(address: string, path: string, options: Call): Promise<Answer> {
  const { method, body, key, apiKey = SANDBOX_KEY } = options;
  const response = await fetch(`${address}/api/v1${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(apiKey !== '' && { authorization: `Bearer ${apiKey}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { [IDEMPOTENCY_KEY_HEADER]: key }),
      ...options.headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const parsed = (isJson ? JSON.parse(text) : {}) as Answer['body'];
  return { status: response.status, headers: response.headers, body: parsed, text };
}
