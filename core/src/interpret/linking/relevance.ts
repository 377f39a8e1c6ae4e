/**
 * Which functions can send a request at all, by the names they mention, or hold a mark that is worth
 * watching: a cheap over-approximation that spares a run of every other function. Called once per program.
 */
import { isSignatureHeader } from '@persona-lint/api';
import type { FunctionIR, Instr, Key, ProgramIR, TypeHint } from '../../ir/program.js';
import { HTTP_CLIENTS } from '../../library/http-clients.js';
import { isKeyPart, type Marks } from '../observations.js';
import { findHeirs } from './relevance-inheritance.js';
import { collectInjections } from './relevance-injection.js';

/** Names that `fetch` goes by. */
const FETCH = /fetch/iu;
/** Those, and members that send something in a program that has a client at all. */
const VERBS =
  /fetch|^(?:request|get|post|put|patch|del|delete|head|raw|send|stream|end|execute|sendRequest|\w+(?:Form|Json))$/iu;

const MODULES = new Set<string>(
  HTTP_CLIENTS.flatMap((client) => client.modules.map((each) => each.split('#')[0] ?? '')),
);
const TYPES = new Set<string>(HTTP_CLIENTS.flatMap((client) => [...client.types]));
const GLOBALS = new Set<string>(HTTP_CLIENTS.flatMap((client) => [...client.globals]));

/** Does what a specifier leads to, or one of its exports (`*` for any), send requests? */
export type IsSending = (specifier: string, name: string) => boolean;

export interface Relevance {
  readonly functions: ReadonlySet<number>;
  /** Names of those functions, and of what holds a client. */
  readonly names: ReadonlySet<string>;
  readonly marks: Marks;
}

export function findRelevant(
  program: ProgramIR,
  declaredModules: ReadonlySet<string>,
  isSending: IsSending = () => false,
): Relevance {
  const mentions = getMentions(program);
  const sending = mentions.map(
    ({ sendsItself, asks }) =>
      asks.some(
        ({ module, name, isHint }) =>
          (!isHint && declaredModules.has(module)) || isSending(module, name),
      ) || sendsItself,
  );
  const relevant = new Set<number>();
  // `constructor(private readonly persona: PersonaClient)`: what such a field is asked to do sends.
  const names = new Set<string>(
    program.classes.flatMap(({ fieldHints }) =>
      Object.keys(fieldHints).filter((field) => isSendingHint(fieldHints[field], isSending)),
    ),
  );
  const heirs = findHeirs(program, isSending);
  const injections = collectInjections(program);
  const isSender = (each: string | number): boolean =>
    typeof each === 'number' ? relevant.has(each) : names.has(each) || FETCH.test(each);
  for (let changed = true; changed;) {
    changed = false;
    for (const { fields, given } of injections) {
      if (fields.every((each) => names.has(each)) || !given.some(isSender)) continue;
      for (const each of fields) names.add(each);
      changed = true;
    }
    for (const fn of program.functions) {
      const mention = mentions[fn.id];
      if (relevant.has(fn.id) || mention === undefined) continue;
      const sends =
        sending[fn.id] === true ||
        (fn.owner !== undefined && heirs.has(fn.owner)) ||
        mention.keyPart ||
        mention.signature ||
        mention.functions.some((each) => relevant.has(each)) ||
        mention.names.some((each) => names.has(each));
      if (!sends) continue;
      relevant.add(fn.id);
      // `const persona = got.extend(…)`: what holds a client sends, too.
      for (const name of [...namesOf(fn, program), ...mention.made]) names.add(name);
      changed = true;
    }
  }
  return {
    functions: relevant,
    names,
    marks: {
      keyParts: mentions.some((each) => each.keyPart),
      signature: mentions.some((each) => each.signature),
    },
  };
}

function isSendingHint(hint: TypeHint | undefined, isSending: IsSending): boolean {
  return hint !== undefined && isSending(hint.module, hint.name);
}

/** What a function can be called by: its own name, or its class's for a constructor. */
function namesOf(fn: FunctionIR, program: ProgramIR): string[] {
  const cls = program.classes.find(
    (each) => each.constructorFn === fn.id || each.fieldsFn === fn.id,
  );
  return [fn.name.replace(/^#/u, ''), cls?.name ?? ''].filter((each) => each !== '');
}

interface Mentions {
  /** Without a look at other modules. */
  readonly sendsItself: boolean;
  /** What else may send: types of parameters, and imports up to what sends itself. */
  readonly asks: readonly {
    readonly module: string;
    readonly name: string;
    readonly isHint: boolean;
  }[];
  /** Holds a text that may become an API key. */
  readonly keyPart: boolean;
  /** Names the header that carries the signature of a delivery. */
  readonly signature: boolean;
  readonly names: readonly string[];
  /** Functions created in it. */
  readonly functions: readonly number[];
  /** Variables and members that are given the result of a call, an import or a global. */
  readonly made: readonly string[];
}

/** Does the program import a client, or declare something to be one? */
function hasClient(program: ProgramIR): boolean {
  return (
    program.classes.some((cls) => Object.values(cls.fieldHints).some(isClientHint)) ||
    program.functions.some(
      (fn) =>
        fn.params.some(({ hint }) => hint !== undefined && isClientHint(hint)) ||
        fn.blocks.some((block) => block.instrs.some(isClientInstr)),
    )
  );
}

function isClientHint(hint: TypeHint): boolean {
  return TYPES.has(`${hint.module}:${hint.name}`);
}

function isClientInstr(instr: Instr): boolean {
  return (
    (instr.op === 'import' && MODULES.has(plainModule(instr.module))) ||
    (instr.op === 'global' && GLOBALS.has(instr.name) && !FETCH.test(instr.name))
  );
}

const known = new WeakMap<ProgramIR, readonly Mentions[]>();

/** By function; the same whatever other modules hold. */
function getMentions(program: ProgramIR): readonly Mentions[] {
  const before = known.get(program);
  if (before !== undefined) return before;
  const sending = hasClient(program) ? VERBS : FETCH;
  const mentions = program.functions.map((fn) => collectMentions(fn, program, sending));
  known.set(program, mentions);
  return mentions;
}

function collectMentions(fn: FunctionIR, program: ProgramIR, sending: RegExp): Mentions {
  const names: string[] = [];
  const functions: number[] = [];
  const made: string[] = [];
  const results = new Set<number>();
  const asks = fn.params.flatMap(({ hint }) =>
    hint === undefined ? [] : [{ module: hint.module, name: hint.name, isHint: true }],
  );
  let sendsItself = false;
  let keyPart = false;
  let signature = fn.params.some(({ decorated }) => decorated !== undefined);
  const mention = (name: string | undefined): void => {
    if (name === undefined) return;
    names.push(name);
    if (sending.test(name)) sendsItself = true;
  };
  for (const block of fn.blocks) {
    if (block.term.op === 'call') results.add(block.term.dst);
  }
  for (const block of fn.blocks) {
    for (const instr of block.instrs) {
      if (
        instr.op === 'import' ||
        instr.op === 'global' ||
        instr.op === 'get' ||
        (instr.op === 'const' && namesSignature(instr))
      ) {
        results.add(instr.dst);
      } else if (instr.op === 'copy' && results.has(instr.src)) {
        results.add(instr.dst);
        made.push(fn.slotNames[instr.dst] ?? '');
      } else if (instr.op === 'set' && results.has(instr.src)) {
        made.push(nameOfKey(instr.key) ?? '');
      } else if (instr.op === 'writeOuter' && results.has(instr.src)) {
        made.push(program.functions[instr.fn]?.slotNames[instr.slot] ?? '');
      }
      keyPart ||= textsIn(instr).some(isKeyPart);
      signature ||= namesSignature(instr);
      if (instr.op === 'function') functions.push(instr.fn);
      else if (instr.op === 'import') {
        sendsItself ||= MODULES.has(plainModule(instr.module));
        if (!sendsItself) asks.push({ module: instr.module, name: instr.name, isHint: false });
      } else if (instr.op === 'global') sendsItself ||= GLOBALS.has(instr.name);
      for (const name of namesIn(instr, fn, program)) mention(name);
    }
  }
  const held = made.filter((each) => each !== '');
  return { sendsItself, asks, keyPart, signature, names, functions, made: held };
}

/** `'…'`, `headers['…']`, `{ '…': signature }` */
function namesSignature(instr: Instr): boolean {
  if (instr.op === 'const') return isSignatureHeader(String(instr.value));
  return instr.op === 'get' && typeof instr.key === 'string' && isSignatureHeader(instr.key);
}

function textsIn(instr: Instr): readonly string[] {
  if (instr.op === 'const') return typeof instr.value === 'string' ? [instr.value] : NO_TEXTS;
  return instr.op === 'template'
    ? instr.parts.filter((each) => typeof each === 'string')
    : NO_TEXTS;
}

const NO_TEXTS: readonly string[] = [];

function plainModule(module: string): string {
  return module.startsWith('node:') ? module.slice(5) : module;
}

function namesIn(instr: Instr, fn: FunctionIR, program: ProgramIR): (string | undefined)[] {
  switch (instr.op) {
    case 'get':
      return [nameOfKey(instr.key)];
    case 'copy':
      return [fn.slotNames[instr.src]];
    case 'readOuter':
      return [program.functions[instr.fn]?.slotNames[instr.slot]];
    default:
      return [];
  }
}

function nameOfKey(key: Key): string | undefined {
  return typeof key === 'string' ? key.replace(/^(?:super\.|#)/u, '') : undefined;
}
