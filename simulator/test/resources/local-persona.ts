/**
 * A simulator for one test, reached over HTTP, whose clock stands still unless told otherwise.
 */
import assert from 'node:assert/strict';
import { createCaller } from '../../scripts/caller.js';
import type { Answer, Caller, CallOptions } from '../../scripts/caller.js';
import { createSimulator } from '../../src/index.js';
import type { Switches } from '../../src/switches.js';
import { createClock } from '../../src/world/clock.js';
import type { Clock } from '../../src/world/clock.js';

export const START = Date.parse('2025-12-08T09:30:00.000Z');
export const HOUR = 3_600_000;

export interface LocalPersona {
  readonly sandbox: Caller;
  readonly production: Caller;
  readonly clock: Clock;
}

/** Runs `test` against a new simulator and closes it, whatever happens. */
export async function withPersona(
  test: (persona: LocalPersona) => Promise<void>,
  switches: Partial<Switches> = {},
): Promise<void> {
  const clock = createClock({ mode: 'manual', start: START });
  const simulator = createSimulator({ seed: 7, clock, switches });
  try {
    const address = await simulator.listen();
    const sandbox = createCaller(address, 'persona_sandbox_fake-key-of-a-test');
    const production = createCaller(address, 'persona_production_fake-key-of-a-test');
    await test({ sandbox, production, clock });
  } finally {
    await simulator.close();
  }
}

export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships: Readonly<Record<string, { readonly data: unknown }>>;
}

interface Body {
  readonly data: Resource;
  readonly included?: readonly Resource[];
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly links?: { readonly prev: string | null; readonly next: string | null };
}

/** The body of an answer that must have succeeded. */
export async function succeed(api: Caller, id: string, options?: CallOptions): Promise<Body> {
  const answer = await api.call(id, options);
  assert.ok(answer.status < 300, `${id}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}

/** The resources of a list. */
export async function list(
  api: Caller,
  id: string,
  options?: CallOptions,
): Promise<readonly Resource[]> {
  return (await succeed(api, id, options)).data as unknown as readonly Resource[];
}

/** Status and errors of an answer that must have been refused. */
export async function refuse(
  api: Caller,
  id: string,
  options?: CallOptions,
): Promise<{ status: number; title: string; details: string; pointer?: string }> {
  const answer = await api.call(id, options);
  assert.ok(answer.status >= 400, `${id} answered ${answer.status}`);
  return { status: answer.status, ...readError(answer) };
}

function readError({ body }: Answer): { title: string; details: string; pointer?: string } {
  const { errors } = body as {
    errors: { title: string; details?: string; source?: { pointer: string } }[];
  };
  const [{ title, details = '', source } = { title: '' }] = errors;
  return { title, details, ...(source && { pointer: source.pointer }) };
}

/** A body with attributes, and meta beside them. */
export function toBody(attributes: object, meta?: object): CallOptions {
  return { body: { data: { attributes }, ...(meta && { meta }) } };
}

/** A body with nothing but meta. */
export function toMeta(meta: object): CallOptions {
  return { body: { meta } };
}

export const TEMPLATE = { 'inquiry-template-id': 'itmpl_Test' };

export async function createInquiry(api: Caller, attributes = {}, meta = {}): Promise<Body> {
  return succeed(api, 'create-an-inquiry', toBody({ ...TEMPLATE, ...attributes }, meta));
}

/** Performs simulate actions on the last inquiry. */
export async function simulate(api: Caller, ...types: readonly string[]): Promise<Body> {
  const actions = types.map((type) => ({
    type,
    ...(type.endsWith('verification') && { data: { 'verification-template-id': 'vtmpl_selfie' } }),
  }));
  return succeed(
    api,
    'inquiries-perform-simulate-actions',
    toMeta({ 'simulate-actions': actions }),
  );
}
