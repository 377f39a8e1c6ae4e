/**
 * One module while it is being lowered: its functions and classes so far, and where variables live.
 */
import type { ClassIR, FunctionId, FunctionIR, ProgramIR, Range, Slot } from '../ir/program.js';
import type { FunctionBuilder } from './builder.js';
import type { Scopes, VariableLike } from './scopes.js';

export class Module {
  readonly scopes: Scopes;
  readonly program: ProgramIR;
  readonly #functionOf = new Map<object, FunctionIR>();
  readonly #homes = new Map<VariableLike, { fn: FunctionId; slot: Slot }>();
  /** See `ProgramIR.statuses`. */
  readonly statuses = new Set<number>();
  /** Slots of the module body that hold what CommonJS calls `module` and `exports`. */
  readonly commonjs = new Map<string, Slot>();
  /** What `export default` gives, when it is no declaration with a name. */
  defaultExport: Slot | undefined;
  /** Literals keep where they are written. */
  readonly traced: boolean;

  constructor(scopes: Scopes, file: string, traced: boolean) {
    this.scopes = scopes;
    this.traced = traced;
    this.program = {
      file,
      imports: [],
      functions: [],
      classes: [],
      statuses: [],
      exports: [],
      commonjs: undefined,
    };
  }

  newFunction(
    init: Pick<
      FunctionIR,
      'name' | 'parent' | 'async' | 'generator' | 'lexicalThis' | 'owner' | 'isStatic' | 'at'
    >,
    blocks: readonly object[],
  ): FunctionIR {
    const ir: FunctionIR = {
      id: this.program.functions.length,
      name: init.name,
      parent: init.parent,
      async: init.async,
      generator: init.generator,
      lexicalThis: init.lexicalThis,
      owner: init.owner,
      isStatic: init.isStatic,
      at: init.at,
      params: [],
      blocks: [],
      loops: [],
      slotNames: [],
      hasClosures: false,
      usesArguments: false,
    };
    this.program.functions.push(ir);
    for (const block of blocks) this.#functionOf.set(block, ir);
    return ir;
  }

  /** Variables of this block live in that function: a namespace has none of its own. */
  adoptBlock(block: object, fn: FunctionIR): void {
    this.#functionOf.set(block, fn);
  }

  newClass(
    name: string,
    parent: FunctionId,
    at: Range,
  ): { -readonly [K in keyof ClassIR]: ClassIR[K] } {
    const ir = {
      id: this.program.classes.length,
      name,
      parent,
      constructorFn: undefined,
      fieldsFn: undefined,
      staticFn: undefined,
      methods: [],
      hasParent: false,
      fieldHints: {},
      at,
    };
    this.program.classes.push(ir);
    return ir;
  }

  /** Gives the variables of the module body their slots, so that these do not hang on who mentions them first. */
  placeVariables(block: object, builder: FunctionBuilder): void {
    for (const variable of this.scopes.findVariablesOf(block)) {
      this.locate(variable, variable.name, builder);
    }
  }

  /** Where a variable lives; a slot is given at its first mention, since functions are hoisted. */
  locate(
    variable: VariableLike,
    name: string,
    builder: FunctionBuilder,
  ): { fn: FunctionId; slot: Slot } {
    const known = this.#homes.get(variable);
    if (known !== undefined) return known;
    const block = this.scopes.findOwnerBlock(variable);
    const owner = (block && this.#functionOf.get(block)) ?? builder.ir;
    const home = { fn: owner.id, slot: owner.slotNames.push(name) - 1 };
    this.#homes.set(variable, home);
    return home;
  }
}
