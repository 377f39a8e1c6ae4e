/**
 * Which functions certainly run in a browser or an app, and which certainly on a server. Everything else is unknown: a
 * component without state may be rendered on a server. Not here: what is secret (`key-exposures`).
 */
import { IDS_PER_MODULE } from '../interpret/linking/linked-module.js';
import type { Program } from '../interpret/program.js';
import type { FunctionId, FunctionIR, Instr, ProgramIR } from '../ir/program.js';

export type Runtime =
  | { readonly kind: 'client'; readonly because: string }
  | { readonly kind: 'server' }
  | { readonly kind: 'unknown' };

const SERVER: Runtime = { kind: 'server' };
const UNKNOWN: Runtime = { kind: 'unknown' };

const APP_MODULES =
  /^(?:react-native(?:$|[-/])|@react-native[-/]|@react-navigation\/|expo(?:$|-(?!server)))/u;
const REACT_MODULES = /^(?:react|react-dom|preact|preact\/hooks|preact\/compat|react\/.*)$/u;
/** Modules whose hooks and components have state. */
const STATE_MODULES =
  /^(?:@tanstack\/react-query|react-query|swr(?:\/.*)?|react-redux|next\/router|react-router-dom|react-hook-form)$/u;

/** Hooks that React refuses in a component that is rendered on a server only. */
const HOOKS =
  /^use(?:State|Reducer|Effect|LayoutEffect|InsertionEffect|Ref|Context|ImperativeHandle|SyncExternalStore|Transition|Optimistic|ActionState|DeferredValue|FormState|FormStatus)$/u;

const SERVER_MODULES =
  /^(?:server-only|node:.*|fs|fs\/promises|http|https|net|os|child_process|worker_threads|express|fastify|koa|hono(?:\/.*)?|h3|next\/server|next\/headers|@nestjs\/.*|@trpc\/server.*|@remix-run\/(?:node|cloudflare|deno)|@react-router\/node|@sveltejs\/kit|aws-lambda|firebase-functions.*|firebase-admin.*|bullmq|@prisma\/client|pg|mongoose)$/u;

/** Exports that frameworks call on the server, and leave out of what they send to browsers. */
const SERVER_EXPORTS =
  /^(?:getServerSideProps|getStaticProps|getStaticPaths|getInitialData|loader|action|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|generateMetadata|generateStaticParams)$/u;
const ROUTE_EXPORTS = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/u;

/** Their functions may be cut out of the bundle, wherever in a file they stand. */
const SPLIT_MODULES =
  /^(?:@tanstack\/(?:react-|solid-)?start.*|@builder\.io\/qwik.*|@solidjs\/start.*|next-safe-action.*|zsa|waku.*)$/u;

/** Parts of a program that no browser gets: of a server, and tests. */
const SERVER_FILES =
  /(?:\.(?:server|test|spec|stories)\.[cm]?[jt]sx?|(?:^|[\\/])(?:\+server|\+page\.server|\+layout\.server|route|middleware)\.[cm]?[jt]s|\+api\.[jt]sx?)$|[\\/](?:pages[\\/]api|__tests__|supabase[\\/]functions|netlify[\\/]functions|server)[\\/]/u;

export class ClientCode {
  readonly #program: Program;
  readonly #modules = new Map<ProgramIR, Runtime>();
  readonly #functions = new Map<FunctionId, Runtime>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** Of a whole file, where nothing else is said. */
  get main(): Runtime {
    return this.#ofModule(0);
  }

  /** Functions that call one another: one that runs on a client, and none on a server. */
  ofChain(functions: readonly FunctionId[]): Runtime {
    const all = functions.map((fn) => this.of(fn));
    if (all.some(({ kind }) => kind === 'server')) return SERVER;
    return all.find(({ kind }) => kind === 'client') ?? UNKNOWN;
  }

  of(fn: FunctionId): Runtime {
    const known = this.#functions.get(fn) ?? this.#decide(fn);
    this.#functions.set(fn, known);
    return known;
  }

  #decide(id: FunctionId): Runtime {
    const fn = this.#program.getFunction(id);
    if (fn.parent === undefined) return this.#ofModule(id);
    if (fn.directive === 'server') return SERVER;
    const isTop = this.#program.getFunction(fn.parent).parent === undefined;
    if (isTop && SERVER_EXPORTS.test(fn.name) && this.#isExported(id, fn.name)) return SERVER;
    const around = this.of(fn.parent);
    if (around.kind !== 'unknown') return around;
    const because = whyClient(fn, this.#programOf(id));
    return because === undefined ? UNKNOWN : { kind: 'client', because };
  }

  #isExported(id: FunctionId, name: string): boolean {
    return this.#programOf(id).exports.some((each) => each.kind === 'local' && each.name === name);
  }

  #programOf(id: FunctionId): ProgramIR {
    return this.#program.moduleOf(id)?.program ?? this.#program.main;
  }

  #ofModule(id: FunctionId): Runtime {
    const program = this.#programOf(id);
    const known = this.#modules.get(program) ?? moduleRuntime(program);
    this.#modules.set(program, known);
    return known;
  }
}

function moduleRuntime(program: ProgramIR): Runtime {
  const directive = program.functions[0]?.directive;
  if (directive === 'client')
    return { kind: 'client', because: 'the module begins with "use client"' };
  if (directive === 'server' || isServerModule(program)) return SERVER;
  if (program.imports.some((each) => APP_MODULES.test(each))) {
    return { kind: 'client', because: 'the module is part of a React Native app' };
  }
  // What frameworks cut out of the bundle may take the rest of the module with it.
  if (hasExport(program, SERVER_EXPORTS)) return UNKNOWN;
  if (program.imports.some((each) => SPLIT_MODULES.test(each))) return UNKNOWN;
  if (!mayHaveState(program)) return UNKNOWN;
  for (const fn of program.functions) {
    const because = fn.parent === undefined ? undefined : whyClient(fn, program);
    if (because !== undefined && fn.directive !== 'server') return { kind: 'client', because };
  }
  return UNKNOWN;
}

function hasExport({ exports }: ProgramIR, names: RegExp): boolean {
  return exports.some((each) => each.kind !== 'all' && names.test(each.name));
}

function isServerModule(program: ProgramIR): boolean {
  return (
    program.imports.some((each) => SERVER_MODULES.test(each)) ||
    SERVER_FILES.test(program.file) ||
    hasExport(program, ROUTE_EXPORTS)
  );
}

function mayHaveState(program: ProgramIR): boolean {
  return (
    program.imports.some((each) => REACT_MODULES.test(each) || STATE_MODULES.test(each)) ||
    program.functions.some((fn) => fn.hasHandlers === true)
  );
}

/** A component or hook that only a browser or an app can run. */
function whyClient(fn: FunctionIR, program: ProgramIR): string | undefined {
  const isComponent = /^(?:[A-Z]|default$|use[A-Z])/u.test(fn.name) || fn.name === '';
  const hook = isComponent ? findHook(fn) : undefined;
  if (hook !== undefined) return `\`${nameOf(fn)}\` calls \`${hook}\``;
  if (fn.hasHandlers === true && !fn.async) return `\`${nameOf(fn)}\` handles events`;
  const cls = fn.owner === undefined ? undefined : program.classes[fn.owner % IDS_PER_MODULE];
  return cls?.hasParent === true && isReactClass(cls.id, program)
    ? `\`${cls.name}\` is a React component`
    : undefined;
}

function nameOf({ name }: FunctionIR): string {
  return name === '' || name === 'default' ? 'the component' : name;
}

function findHook(fn: FunctionIR): string | undefined {
  for (const { instrs } of fn.blocks) {
    for (const instr of instrs) {
      const name = hookOf(instr);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

function hookOf(instr: Instr): string | undefined {
  if (instr.op === 'import') {
    if (REACT_MODULES.test(instr.module) && HOOKS.test(instr.name)) return instr.name;
    if (instr.module === 'swr' && instr.name === 'default') return 'useSWR';
    return STATE_MODULES.test(instr.module) && /^use[A-Z]/u.test(instr.name)
      ? instr.name
      : undefined;
  }
  return instr.op === 'get' && typeof instr.key === 'string' && HOOKS.test(instr.key)
    ? instr.key
    : undefined;
}

/** `class X extends React.Component` */
function isReactClass(cls: number, program: ProgramIR): boolean {
  return program.functions.some((fn) =>
    fn.blocks.some(({ instrs }) => {
      const parent = instrs.find((each) => each.op === 'class' && each.cls === cls);
      const slot = parent?.op === 'class' ? parent.parent : undefined;
      return instrs.some(
        (each) =>
          (each.op === 'import' && each.dst === slot && REACT_MODULES.test(each.module)) ||
          (each.op === 'get' &&
            each.dst === slot &&
            (each.key === 'Component' || each.key === 'PureComponent')),
      );
    }),
  );
}
