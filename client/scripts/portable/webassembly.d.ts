/** The little of WebAssembly's types that the stand-in for the parser needs; Node.js's own do not have them. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
    readonly #module: unknown;
  }
  class Memory {
    constructor(size: { readonly initial: number; readonly maximum: number });
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }
  interface WebAssemblyInstantiatedSource {
    readonly instance: Instance;
    readonly module: Module;
  }
  type Imports = Record<string, Record<string, unknown>>;
}

declare module 'oxc-parser/src-js/wrap.js' {
  import type { ParseResult } from 'oxc-parser';
  /** Turns what the binding returns into what the package returns. */
  export function wrap(result: ParseResult): ParseResult;
}

declare module 'oxc-parser/src-js/generated/visit/keys.js' {
  export { visitorKeys as default } from 'oxc-parser';
}
