/**
 * One file analysed over and over, as in an editor: what an edit cannot have changed is not run again. Gives what `analyze`
 * gives, but for the order of facts.
 *
 * A file falls into components, functions that have to do with each other (`components`), and each has facts of its own.
 * After an edit, those whose functions are the same as before (`pairs`) keep their facts, moved to where the code is now
 * (`shift`). Everything is analysed anew after an edit of what all depend on: the module body, another module, the
 * settings; and in files with facts that hang on the whole text, or whose components call each other (`crossings`).
 */
import { findApiKeys } from '@persona-lint/api';
import {
  analyzeProgram,
  collectFacts,
  isTooLarge,
  lowerSource,
  NOTHING,
  openSession,
  prepare,
  type AnalyzeHost,
  type AnalyzeSource,
  type FactTools,
} from '../analyze.js';
import { ClientCode } from '../facts/client-code.js';
import { showsClientCode } from '../facts/key-exposures.js';
import { watchesLimits } from '../facts/parallel-calls.js';
import { isBundle } from '../interpret/interpreter.js';
import type { Relevance } from '../interpret/linking/relevance.js';
import type { Program } from '../interpret/program.js';
import type { Root } from '../interpret/runner.js';
import type { Session } from '../interpret/session.js';
import type { FunctionId, ProgramIR } from '../ir/program.js';
import type { PersonaFile } from '../model.js';
import type { ModuleHost } from '../modules/module-host.js';
import type { PersonaSettings } from '../settings.js';
import { findComponents, MODULE, type Components } from './components.js';
import { hasCrossings } from './crossings.js';
import { findElsewhere, merge } from './merge.js';
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
  /** Files of modules that were linked, now or before: what is known of them hangs on all. */
  readonly linked: ReadonlySet<string>;
  /** By the number of the component. */
  readonly parts: ReadonlyMap<number, Part>;
}

interface Part {
  readonly facts: PersonaFile;
  /** Share of the work for one file that it took. */
  readonly spent: number;
}

interface Run {
  readonly roots: readonly Root[];
  readonly spent: number;
}

export class FileAnalyzer {
  #known: Known | undefined;

  /** Never throws on a program that parses. */
  analyze(source: AnalyzeSource, host: AnalyzeHost = {}): PersonaFile {
    const before = this.#known;
    this.#known = undefined;
    const program = lowerSource(source);
    if (isTooLarge(program) || program.isPartial === true) {
      return analyzeProgram(program, source, host);
    }
    const session = openSession(program, host);
    const known = isOfOnePiece(source.text, session)
      ? undefined
      : new Analysis(source, host, program, session).run(before);
    if (known === undefined) return analyzeProgram(program, source, host);
    this.#known = known;
    const parts = [...known.parts.values()].map(({ facts }) => facts);
    return merge(source.file, parts, (own) => findElsewhere(source.file, own, host));
  }
}

/** Does some fact hang on more of the text than the functions it is about? */
function isOfOnePiece(text: string, { relevance, program }: Session): boolean {
  const { keyParts, signature } = relevance.marks;
  return (
    keyParts ||
    signature ||
    showsClientCode(text) ||
    showsClient(program) ||
    findApiKeys(text).length > 0
  );
}

function showsClient(program: Program): boolean {
  const code = new ClientCode(program);
  return program.main.functions.some(({ id }) => code.of(id).kind === 'client');
}

class Analysis {
  readonly #source: AnalyzeSource;
  readonly #host: AnalyzeHost;
  readonly #program: ProgramIR;
  readonly #session: Session;
  readonly #components: Components;
  /** Made when there are facts to collect. */
  #tools: FactTools | undefined;

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
    const components = [...this.#components.members.keys()];
    const session = this.#session;
    // What the facts of one part say may hang on a module that another one links.
    const runs = new Map<number, Run>();
    for (const each of components) if (!kept.has(each)) runs.set(each, this.#runPart(each));
    const linked = new Set([...session.program.modules].map(({ file }) => file));
    for (const file of linked) {
      if (kept.size > 0 && before?.linked.has(file) === false) return undefined;
    }
    const parts = new Map<number, Part>();
    for (const each of components) {
      const run = runs.get(each);
      const part = run ? this.#collect(run) : kept.get(each);
      if (part !== undefined) parts.set(each, part);
    }
    const spent = [...parts.values()].reduce((sum, part) => sum + part.spent, 0);
    const { truncated, isEntangled, relevance } = session;
    if (truncated || isEntangled || spent > MAX_SPENT) return undefined;
    if (watchesLimits(session) || hasCrossings(session, this.#components.of)) return undefined;
    return {
      text: this.#source.text,
      program: this.#program,
      components: this.#components,
      relevance,
      settings,
      modules,
      generation,
      linked: kept.size > 0 && before ? before.linked : linked,
      parts,
    };
  }

  /** No roots when none of its functions can send anything. */
  #runPart(component: number): Run {
    const session = this.#session;
    const { functions } = session.relevance;
    const members = this.#components.members.get(component) ?? [];
    if (!members.some((id) => functions.has(id))) return { roots: [], spent: 0 };
    const before = session.spent;
    const roots = session.runPart(({ id }) => this.#components.of[id] === component);
    return { roots, spent: session.spent - before };
  }

  #collect({ roots, spent }: Run): Part {
    if (roots.length === 0) return EMPTY_PART;
    const before = this.#session.spent;
    this.#tools ??= prepare(this.#source, this.#session);
    const facts = collectFacts(this.#session, roots, this.#tools, this.#host);
    return { facts, spent: spent + this.#session.spent - before };
  }

  /** The parts that are as they were, with their places in the new text. */
  #keep(before: Known): ReadonlyMap<number, Part> {
    if (!this.#isSameModule(before.program)) return NO_PARTS;
    const kept = new Map<number, Part>();
    const { file, text } = this.#source;
    const shift = new Shift(file, before.text, text);
    // A shorter file may cost less.
    const shrunk = Math.max(1, before.text.length / Math.max(1, text.length));
    const pairs = new Pairs(before.program, this.#program, shift);
    for (const [component, members] of this.#components.members) {
      const part = before.parts.get(this.#findOld(members, before, pairs) ?? -1);
      const facts = part && shift.move(part.facts);
      if (part && facts) kept.set(component, { facts, spent: part.spent * shrunk });
      // What the module body leaves is what all others begin with.
      else if (component === MODULE) return NO_PARTS;
    }
    return kept;
  }

  #isSameModule(before: ProgramIR): boolean {
    const sidesOf = ({ file, statuses, exports, imports, commonjs }: ProgramIR): string =>
      JSON.stringify([file, statuses, exports, imports, commonjs]);
    return (
      isBundle(before) === isBundle(this.#program) && sidesOf(before) === sidesOf(this.#program)
    );
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
