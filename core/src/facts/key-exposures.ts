/**
 * API keys that reach a browser or an app: used in code that runs there, written in such code, or read from a variable
 * that a build tool puts into the bundle. Not here: where code runs (`client-code`).
 */
import {
  API_HOSTS,
  API_KEY_PREFIXES,
  isExposedKeyVariable,
  isExposedVariable,
  REQUEST_MARKS,
} from '@persona-lint/api';
import type { RequestEvent } from '../interpret/requests/events.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import { literalString, type Sym, type Value } from '../interpret/values/values.js';
import type { FunctionIR, Range } from '../ir/program.js';
import type { LiteralKey } from '../lower/literal-keys.js';
import type { KeyExposure, PersonaCall, Place } from '../model.js';
import type { PersonaSettings } from '../settings.js';
import { ClientCode } from './client-code.js';
import { contains, isSamePlace, type Places } from './places.js';
import { recognise } from './recognise.js';

/** What the text must show before anything is looked for. */
const SIGNS =
  /use client|\breact\b|react-native|\bexpo\b|preact|(?:VITE|PUBLIC|REACT_APP|GATSBY|VUE_APP)_|\bon[A-Z]\w*=\{/iu;

/** Each sign has one of these, which are faster to look for, or is `EXPO`. */
const PARTS_OF_SIGNS: readonly string[] = [
  ...['use client', 'react', '={'],
  ...['vite_', 'public_', 'gatsby_', 'vue_app_'],
];

const EXPO = /expo(?![a-z])/u;

/** Marks that no other product has. */
const EVIDENCE: readonly string[] = [
  ...API_HOSTS,
  ...API_KEY_PREFIXES,
  ...REQUEST_MARKS.headers.flatMap((each) => [each, each.toLowerCase()]),
];

export interface ExposureSources {
  readonly session: Session;
  readonly roots: readonly Root[];
  readonly calls: readonly PersonaCall[];
  readonly literals: readonly LiteralKey[];
  readonly places: Places;
  readonly settings: PersonaSettings;
  readonly source: { readonly text: string };
  /** What `showsClientCode` says of the text. */
  readonly mayBeClient: boolean;
}

/** Does a text show that some of it may run outside of servers, or that a build tool puts variables into it? */
export function showsClientCode(text: string): boolean {
  const lower = text.toLowerCase();
  const isPossible = PARTS_OF_SIGNS.some((each) => lower.includes(each)) || EXPO.test(lower);
  return isPossible && SIGNS.test(text);
}

export function collectKeyExposures(sources: ExposureSources): KeyExposure[] {
  if (!sources.mayBeClient && !readsModules(sources.session)) return [];
  const collector = new Collector(sources);
  collector.addVariables();
  collector.addLiterals();
  collector.addRequests();
  return collector.found.sort((left, right) => left.place.start - right.place.start);
}

/** A variable may be read, and a component written, in a module that is imported. */
function readsModules({ program }: Session): boolean {
  return [...program.modules].length > 0;
}

class Collector {
  readonly found: KeyExposure[] = [];
  readonly #sources: ExposureSources;
  readonly #client: ClientCode;

  constructor(sources: ExposureSources) {
    this.#sources = sources;
    this.#client = new ClientCode(sources.session.program);
  }

  /** `import.meta.env.VITE_PERSONA_API_KEY`, wherever it is read, if the file is about Persona. */
  addVariables(): void {
    const { session, calls, source, places } = this.#sources;
    if (calls.length === 0 && !EVIDENCE.some((each) => source.text.includes(each))) return;
    for (const fn of session.program.main.functions) {
      for (const { instrs } of fn.blocks) {
        for (const instr of instrs) {
          if (instr.op !== 'get' || typeof instr.key !== 'string') continue;
          if (!isExposedKeyVariable(instr.key) || this.#isServer(fn)) continue;
          this.#add({ how: 'variable', detail: instr.key, place: places.at(instr.at) });
        }
      }
    }
  }

  addLiterals(): void {
    const { literals, places, session } = this.#sources;
    for (const { at, text } of literals) {
      const fn = findInnermost(session.program.main.functions, at);
      const runtime = this.#client.of(fn.id);
      if (runtime.kind !== 'client') continue;
      this.#add({ how: 'code', detail: text, because: runtime.because, place: places.at(at) });
    }
  }

  addRequests(): void {
    const { roots, settings } = this.#sources;
    const sent = roots.flatMap(({ events }) =>
      events.flatMap((event) => {
        const secret = findSecret(event);
        if (secret === undefined || recognise(event, settings) === undefined) return [];
        return [{ event, secret }];
      }),
    );
    for (const { event, secret } of sent) {
      // A helper's parameter says less than what a caller in this file gives it.
      const isKnown = sent.some(
        (other) => other.event.at[0] === event.at[0] && isDecided(other.secret),
      );
      if (isDecided(secret) || !isKnown) this.#addRequest(event, secret);
    }
  }

  #addRequest(event: RequestEvent, secret: Secret): void {
    const chain = this.#sources.session.interpreter.activations.chain(event.act);
    const runtime = this.#client.ofChain(chain.map(({ fn }) => fn));
    if (runtime.kind === 'server') return;
    const through = chain.map(({ at }) => at);
    const place = this.#placeOf(event, secret, through);
    if (place === undefined) return;
    const { variable } = secret;
    if (variable !== undefined && isExposedVariable(variable.name)) {
      // What another module sends is wrong there, whoever calls it.
      if (this.#sources.session.program.findModuleAround(event.at[0]) !== undefined) return;
      this.#add({ how: 'variable', detail: variable.name, place });
    } else if (runtime.kind === 'client') {
      const detail = variable?.name ?? secret.text;
      this.#add({ how: 'code', detail, because: runtime.because, place });
    }
  }

  /** Where the secret is read in this file, else where it is sent or the call that leads there. */
  #placeOf(event: RequestEvent, secret: Secret, through: readonly Range[]): Place | undefined {
    const { places, session, literals } = this.#sources;
    const { file } = session.program.main;
    const [only, ...others] = literals;
    const literal = secret.isLiteral && others.length === 0 ? only?.at : undefined;
    const own = [secret.variable?.at, literal, event.headers.members.get('authorization')?.at];
    const ways = [...own, event.at, ...through.slice(1).reverse()];
    return ways
      .flatMap((range) => (range === undefined ? [] : [places.at(range)]))
      .find((place) => place.file === file);
  }

  #isServer(fn: FunctionIR): boolean {
    return this.#client.of(fn.id).kind === 'server';
  }

  #add(exposure: Omit<KeyExposure, 'because'> & { readonly because?: string }): void {
    if (this.found.some(({ place }) => isSamePlace(place, exposure.place))) return;
    this.found.push({ because: '', ...exposure });
  }
}

function findInnermost(functions: readonly FunctionIR[], at: Range): FunctionIR {
  const [module, ...others] = functions;
  if (module === undefined) throw new RangeError('a program has a module body');
  return others.findLast((fn) => contains(fn.at, at)) ?? module;
}

interface Secret {
  readonly variable: Sym | undefined;
  readonly isLiteral: boolean;
  /** As a message may say it. */
  readonly text: string;
}

function isDecided({ variable, isLiteral }: Secret): boolean {
  return variable !== undefined || isLiteral;
}

const SCHEME = /^Bearer $/iu;
/** What tells a key from the token of a session that a user has. */
const KEY_NAME = /key|secret|credential/iu;
const TOKEN_NAME = /session|access_?token|id_?token|jwt|user/iu;

/** What a request authenticates itself with, when that is certainly an API key. */
function findSecret(event: RequestEvent): Secret | undefined {
  const header = event.headers.members.get('authorization');
  if (header === undefined || header.maybe) return undefined;
  return secretOf(header.value);
}

function secretOf(value: Value): Secret | undefined {
  if (value.k === 'union') {
    const all = value.of.map(secretOf);
    return all.every((each) => each !== undefined) ? all[0] : undefined;
  }
  const parts = value.k === 'str' ? value.parts : [value];
  const isBearer = SCHEME.test(literalString(parts[0] ?? value) ?? '');
  for (const part of parts) {
    const text = literalString(part);
    const prefix = text && API_KEY_PREFIXES.find((each) => text.includes(each));
    if (prefix) return { variable: undefined, isLiteral: true, text: `${prefix}…` };
    for (const each of part.k === 'union' ? part.of : [part]) {
      if (!isBearer) continue;
      if (each.k === 'sym' && each.origin === 'env') {
        return { variable: each, isLiteral: false, text: each.name };
      }
      const name = each.k === 'sym' ? each.name : each.k === 'lib' ? each.path : '';
      if (KEY_NAME.test(name.split('.').at(-1) ?? '') && !TOKEN_NAME.test(name)) {
        return { variable: undefined, isLiteral: false, text: name };
      }
    }
  }
  return undefined;
}
