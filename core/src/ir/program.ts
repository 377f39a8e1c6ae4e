/**
 * The lowered program: one control-flow graph per function, as plain JSON.
 * Not here: any AST node or any knowledge of Persona. Written by `lower/`, run by `interpret/`.
 * Operands are slots of the running function; variables and temporaries share one numbering.
 */

export type Slot = number;
export type FunctionId = number;
export type ClassId = number;
export type BlockId = number;
/** Offsets `[start, end)` into the source text, UTF-16 code units. */
export type Range = readonly [start: number, end: number];
export type Primitive = string | number | boolean | null | undefined;

/** A member name: written out, or computed into a slot. */
export type Key = string | { readonly slot: Slot };

export type MemberIR =
  | { readonly kind: 'value'; readonly key: Key; readonly src: Slot; readonly at: Range }
  | { readonly kind: 'getter'; readonly key: Key; readonly src: Slot; readonly at: Range }
  | { readonly kind: 'spread'; readonly src: Slot; readonly at: Range };

export interface ItemIR {
  readonly src: Slot;
  readonly spread: boolean;
}

export type Instr =
  | {
      readonly op: 'const';
      readonly dst: Slot;
      readonly value: Primitive;
      /** Where it is written; only when a file is lowered to be described. */
      readonly at?: Range;
    }
  | {
      readonly op: 'regexp';
      readonly dst: Slot;
      readonly source: string;
      readonly flags: string;
    }
  | { readonly op: 'copy'; readonly dst: Slot; readonly src: Slot }
  | {
      readonly op: 'readOuter';
      readonly dst: Slot;
      readonly fn: FunctionId;
      readonly slot: Slot;
    }
  | {
      readonly op: 'writeOuter';
      readonly fn: FunctionId;
      readonly slot: Slot;
      readonly src: Slot;
    }
  | { readonly op: 'global'; readonly dst: Slot; readonly name: string }
  | {
      readonly op: 'import';
      readonly dst: Slot;
      readonly module: string;
      /** `default`, `*`, or the exported name. */
      readonly name: string;
    }
  | { readonly op: 'function'; readonly dst: Slot; readonly fn: FunctionId }
  | {
      readonly op: 'class';
      readonly dst: Slot;
      readonly cls: ClassId;
      readonly parent: Slot | undefined;
    }
  /** Runs the static fields and blocks of a class, once its name is bound. */
  | { readonly op: 'static'; readonly cls: ClassId; readonly src: Slot }
  | {
      readonly op: 'object';
      readonly dst: Slot;
      readonly members: readonly MemberIR[];
      readonly at: Range;
    }
  | {
      readonly op: 'array';
      readonly dst: Slot;
      readonly items: readonly ItemIR[];
      readonly at: Range;
    }
  | {
      readonly op: 'get';
      readonly dst: Slot;
      readonly object: Slot;
      readonly key: Key;
      readonly at: Range;
    }
  | {
      readonly op: 'set';
      readonly object: Slot;
      readonly key: Key;
      readonly src: Slot;
      readonly at: Range;
    }
  | { readonly op: 'delete'; readonly object: Slot; readonly key: Key; readonly at: Range }
  | {
      readonly op: 'template';
      readonly dst: Slot;
      readonly parts: readonly (string | Slot)[];
      readonly at: Range;
    }
  | {
      readonly op: 'binary';
      readonly dst: Slot;
      readonly operator: string;
      readonly left: Slot;
      readonly right: Slot;
      readonly at: Range;
    }
  | { readonly op: 'unary'; readonly dst: Slot; readonly operator: string; readonly src: Slot }
  | { readonly op: 'this'; readonly dst: Slot }
  | { readonly op: 'arguments'; readonly dst: Slot }
  /** What is left of `src` after the named keys (object) or the first `from` items (array). */
  | {
      readonly op: 'rest';
      readonly dst: Slot;
      readonly src: Slot;
      readonly omit: readonly Key[];
      readonly from: number | undefined;
      readonly at: Range;
    }
  | {
      readonly op: 'unknown';
      readonly dst: Slot;
      readonly inputs: readonly Slot[];
      readonly at: Range;
    };

export type CallKind = 'call' | 'new' | 'super' | 'tagged';

export interface CallTerm {
  readonly op: 'call';
  readonly dst: Slot;
  readonly kind: CallKind;
  readonly callee: Slot;
  /** The receiver, for a member call. */
  readonly receiver: Slot | undefined;
  readonly args: readonly ItemIR[];
  /** How far behind its start the name of a called member begins. */
  readonly nameAt?: number;
  /** The result is awaited at once: a rejection is thrown here. */
  readonly awaited: boolean;
  readonly at: Range;
  readonly next: BlockId;
}

export type Terminator =
  | { readonly op: 'jump'; readonly next: BlockId }
  | {
      readonly op: 'branch';
      readonly cond: Slot;
      readonly then: BlockId;
      readonly else: BlockId;
      /** The local variable the condition is about; `present` is the negation of `nullish`. */
      readonly subject?: { readonly slot: Slot; readonly test: 'truthy' | 'nullish' | 'present' };
    }
  | CallTerm
  | {
      readonly op: 'await';
      readonly dst: Slot;
      readonly src: Slot;
      readonly next: BlockId;
      /** Of a generator: whoever asks for values may ask for no more. */
      readonly yields?: true;
      readonly at: Range;
    }
  /** Head of `for…of` / `for…in`: one more element into `dst`, or leave. */
  | {
      readonly op: 'iterate';
      readonly dst: Slot;
      readonly src: Slot;
      readonly keys: boolean;
      readonly body: BlockId;
      readonly exit: BlockId;
      readonly at: Range;
    }
  | { readonly op: 'return'; readonly src: Slot | undefined }
  | { readonly op: 'throw'; readonly src: Slot }
  | { readonly op: 'end' };

export interface BlockIR {
  readonly id: BlockId;
  readonly instrs: Instr[];
  term: Terminator;
  /** Block that catches what is thrown here, or undefined for the caller. */
  readonly handler: BlockId | undefined;
  /** In a handler block: the slot that receives the thrown value. */
  thrown: Slot | undefined;
  /** Loops this block is inside of, outermost first: indexes into `FunctionIR.loops`. */
  readonly loops: readonly number[];
  /** This block is where the loop with that index starts its next round. */
  loopHead: number | undefined;
}

/** What a type annotation names, when it is an import or a global: only ever raises certainty. */
export interface TypeHint {
  readonly module: string;
  readonly name: string;
}

/** Module of a hint that says no more than that there is an object, an array or a function. */
export const PRESENT = '#present';

export interface ParamIR {
  readonly slot: Slot;
  readonly name: string;
  readonly rest: boolean;
  readonly hint: TypeHint | undefined;
  /** Declared with `?`: a caller may leave it out. */
  readonly optional: boolean;
  /** Of a parameter that is taken apart: the members that its type lets a caller leave out. */
  readonly optionalMembers?: readonly string[];
  /** A framework gives it this header of the request, as its decorator says: `@Headers('x')`. */
  readonly decorated?: string;
}

export interface FunctionIR {
  readonly id: FunctionId;
  readonly name: string;
  /** The function it is written in; undefined for the module body. */
  readonly parent: FunctionId | undefined;
  readonly params: ParamIR[];
  readonly blocks: BlockIR[];
  readonly loops: { readonly at: Range; readonly kind: 'loop' | 'each' }[];
  readonly slotNames: (string | undefined)[];
  readonly async: boolean;
  readonly generator: boolean;
  /** Uses the `this` of the function it is written in. */
  readonly lexicalThis: boolean;
  /** Class whose instance (or, for statics, itself) is `this`. */
  readonly owner: ClassId | undefined;
  readonly isStatic: boolean;
  hasClosures: boolean;
  usesArguments: boolean;
  /** Where it runs, as a directive says: `'use client'`, `'use server'`. */
  directive?: 'client' | 'server';
  /** Gives an element of JSX something to call: `onClick={…}`. */
  hasHandlers?: boolean;
  /** Stands for a method with decorators; the method itself is written in it. */
  isDecorated?: boolean;
  readonly at: Range;
}

export interface MethodIR {
  /** Private names keep their `#`. */
  readonly name: string;
  readonly kind: 'method' | 'get' | 'set';
  readonly isStatic: boolean;
  readonly fn: FunctionId;
}

export interface ClassIR {
  readonly id: ClassId;
  readonly name: string;
  /** The function it is written in. */
  readonly parent: FunctionId;
  readonly constructorFn: FunctionId | undefined;
  /** Runs the instance field initialisers with the instance as `this`. */
  readonly fieldsFn: FunctionId | undefined;
  /** Runs static fields and blocks with the class as `this`. */
  readonly staticFn: FunctionId | undefined;
  readonly methods: readonly MethodIR[];
  readonly hasParent: boolean;
  /** Declared field types: only ever raise certainty. */
  readonly fieldHints: Readonly<Record<string, TypeHint>>;
  readonly at: Range;
}

/** A name that other modules can import. */
export type ExportIR =
  /** `default` for the default export, `=` for `export = x`. */
  | { readonly kind: 'local'; readonly name: string; readonly slot: Slot }
  /** `export { imported as name } from 'module'`; `*` is the whole module. */
  | {
      readonly kind: 'from';
      readonly name: string;
      readonly module: string;
      readonly imported: string;
    }
  /** `export * from 'module'` */
  | { readonly kind: 'all'; readonly module: string };

export interface ProgramIR {
  readonly file: string;
  /** `functions[0]` is the module body. */
  readonly functions: FunctionIR[];
  readonly classes: ClassIR[];
  /** Modules whose values it imports. */
  imports: readonly string[];
  /** Integers written in the source that can be an HTTP status. */
  statuses: readonly number[];
  exports: ExportIR[];
  /** The slot of `module`, in a program that uses `module` or `exports` as CommonJS does. */
  commonjs: Slot | undefined;
  /** Something was nested too deep, and is not in it. */
  isPartial?: boolean;
}
