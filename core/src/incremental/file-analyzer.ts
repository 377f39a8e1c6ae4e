/**
 * One file analysed over and over, as in an editor: what an edit cannot have changed is not run again. Gives what `analyze`
 * gives, but for the order of facts.
 *
 * A file falls into components, functions that have to do with each other (`components`), and each has facts of its own.
 * After an edit, those whose functions are the same as before (`pairs`) keep their facts, moved to where the code is now
 * (`shift`). Everything is analysed anew after an edit of what all depend on: the module body, another module, the
 * settings; and in files with facts that hang on the whole text.
 */
import { findApiKeys, REMAINING_HEADERS } from '@persona-lint/api';
import {
  analyze,
  collectFacts,
  isTooLarge,
  lowerSource,
  NOTHING,
  openSession,
  prepare,
  sortCalls,
  type AnalyzeHost,
  type AnalyzeSource,
  type FactTools,
} from '../analyze.js';
import { showsClientCode } from '../facts/key-exposures.js';
import type { Relevance } from '../interpret/linking/relevance.js';
import type { Session } from '../interpret/session.js';
import type { FunctionId, ProgramIR } from '../ir/program.js';
import type { PersonaCall, PersonaFile } from '../model.js';
import type { ModuleHost } from '../modules/module-host.js';
import type { PersonaSettings } from '../settings.js';
import { findComponents, MODULE, type Components } from './components.js';
import { Pairs } from './pairs.js';
import { Shift } from './shift.js';

/** Of the work for one file. Beyond it, what one run leaves out another may find. */
const MAX_SPENT = 0.8;

/** An analysis, as far as the next one can build on it. */
interface Known {
  readonly text: string;
  readonly program: ProgramIR;
  readonly components: Components;
  readonly relevance: Relevance;
  readonly settings: PersonaSettings | undefined;
  readonly modules: ModuleHost | undefined;
  /** Of the modules beside this one. */
  readonly generation: number | undefined;
  /** By the number of the component. */
  readonly parts: ReadonlyMap<number, Part>;
}

interface Part {
  readonly facts: PersonaFile;
  /** Share of the work for one file that it took. */
  readonly spent: number;
}

export class FileAnalyzer {
  #known: Known | undefined;

  /** Never throws on a program that parses. */
  analyze(source: AnalyzeSource, host: AnalyzeHost = {}): PersonaFile {
    const before = this.#known;
    this.#known = undefined;
    const program = lowerSource(source);
    if (isTooLarge(program) || program.isPartial === true) return analyze(source, host);
    const session = openSession(program, host);
    const known = isOfOnePiece(source.text, session)
      ? undefined
      : new Analysis(source, host, program, session).run(before);
    if (known === undefined) return analyze(source, host);
    this.#known = known;
    return merge(source.file, [...known.parts.values()]);
  }
}

/** Does some fact hang on more of the text than the functions it is about? */
function isOfOnePiece(text: string, { relevance }: Session): boolean {
  const { keyParts, signature } = relevance.marks;
  return (
    keyParts ||
    signature ||
    WATCHED.test(text) ||
    showsClientCode(text) ||
    findApiKeys(text).length > 0
  );
}

const WATCHED = new RegExp(REMAINING_HEADERS.join('|'), 'iu');

class Analysis {
  readonly #source: AnalyzeSource;
  readonly #host: AnalyzeHost;
  readonly #program: ProgramIR;
  readonly #session: Session;
  readonly #components: Components;

  constructor(source: AnalyzeSource, host: AnalyzeHost, program: ProgramIR, session: Session) {
    this.#source = source;
    this.#host = host;
    this.#program = program;
    this.#session = session;
    this.#components = findComponents(program);
  }

  /** Undefined when it has to be done in one piece. */
  run(before: Known | undefined): Known | undefined {
    const { settings, modules } = this.#host;
    const generation = modules?.generationBeside(this.#source.file);
    const isCurrent =
      before?.settings === settings &&
      before?.modules === modules &&
      before?.generation === generation;
    const kept = before && isCurrent ? this.#keep(before) : NO_PARTS;
    const tools = prepare(this.#source, this.#session);
    const parts = new Map(
      [...this.#components.members.keys()].map((component) => {
        return [component, kept.get(component) ?? this.#runPart(component, tools)] as const;
      }),
    );
    const spent = [...parts.values()].reduce((sum, part) => sum + part.spent, 0);
    const { truncated, isEntangled, relevance } = this.#session;
    if (truncated || isEntangled || spent > MAX_SPENT) return undefined;
    return {
      text: this.#source.text,
      program: this.#program,
      components: this.#components,
      relevance,
      settings,
      modules,
      generation,
      parts,
    };
  }

  #runPart(component: number, tools: FactTools): Part {
    const session = this.#session;
    const { functions } = session.relevance;
    const members = this.#components.members.get(component) ?? [];
    if (!members.some((id) => functions.has(id))) return EMPTY_PART;
    const before = session.spent;
    const roots = session.runPart(({ id }) => this.#components.of[id] === component);
    const facts = collectFacts(session, roots, tools, this.#host);
    return { facts, spent: session.spent - before };
  }

  /** The parts that are as they were, with their places in the new text. */
  #keep(before: Known): ReadonlyMap<number, Part> {
    if (!this.#isSameModule(before.program)) return NO_PARTS;
    const kept = new Map<number, Part>();
    const pairs = new Pairs(before.program, this.#program);
    const { file, text } = this.#source;
    const shift = new Shift(file, before.text, text);
    for (const [component, members] of this.#components.members) {
      const part = before.parts.get(this.#findOld(members, before, pairs) ?? -1);
      const facts = part && shift.move(part.facts);
      if (part && facts) kept.set(component, { ...part, facts });
      // What the module body leaves is what all others begin with.
      else if (component === MODULE) return NO_PARTS;
    }
    return kept;
  }

  #isSameModule(before: ProgramIR): boolean {
    const sidesOf = ({ statuses, exports, imports, commonjs }: ProgramIR): string =>
      JSON.stringify([statuses, exports, imports, commonjs]);
    return sidesOf(before) === sidesOf(this.#program);
  }

  /** The old component that is the same as the one of these functions. */
  #findOld(members: readonly FunctionId[], before: Known, pairs: Pairs): number | undefined {
    const { functions } = this.#session.relevance;
    const olds = members.map((id) => pairs.functions.get(id) ?? -1);
    const old = before.components.of[olds[0] ?? -1];
    const isSame = members.every((id, index) => {
      const other = olds[index] ?? -1;
      return (
        pairs.same.has(id) &&
        before.components.of[other] === old &&
        before.relevance.functions.has(other) === functions.has(id)
      );
    });
    const isWhole = before.components.members.get(old ?? -1)?.length === members.length;
    return isSame && isWhole ? old : undefined;
  }
}

const NO_PARTS: ReadonlyMap<number, Part> = new Map();
const EMPTY_PART: Part = { facts: { ...NOTHING, file: '', truncated: false }, spent: 0 };

/** One file of all parts; each call gets a number that no other has. */
function merge(file: string, parts: readonly Part[]): PersonaFile {
  const all = parts.map(({ facts }) => facts);
  const numbered = new Map<PersonaCall, PersonaCall>();
  const elsewhere = new Map<string, PersonaCall>();
  for (const call of all.flatMap(({ calls }) => calls)) {
    const made = { ...call, id: numbered.size };
    if (call.decided !== 'elsewhere') numbered.set(call, made);
    else {
      // Several parts may lead to it.
      const content = JSON.stringify({ ...call, id: 0 });
      const known = elsewhere.get(content) ?? made;
      elsewhere.set(content, known);
      numbered.set(call, known);
    }
  }
  const toNumbered = (call: PersonaCall): PersonaCall => numbered.get(call) ?? call;
  return {
    file,
    calls: sortCalls(file, [...new Set(numbered.values())]),
    keyReuses: all.flatMap(({ keyReuses }) => keyReuses.map(withCalls)),
    concurrentWrites: all.flatMap(({ concurrentWrites }) => concurrentWrites.map(withCalls)),
    staleKeys: all.flatMap(({ staleKeys }) =>
      staleKeys.map((each) => ({ ...each, call: toNumbered(each.call) })),
    ),
    secrets: [],
    keyExposures: all.flatMap(({ keyExposures }) => keyExposures),
    signatureChecks: [],
    truncated: false,
  };

  function withCalls<T extends { first: PersonaCall; second: PersonaCall }>(each: T): T {
    return { ...each, first: toNumbered(each.first), second: toNumbered(each.second) };
  }
}
