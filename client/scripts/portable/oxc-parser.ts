/**
 * Stands in for `oxc-parser` in the bundle: the same parser of the same version, from the WebAssembly that its package
 * carries, so that one VSIX works on every platform. It has no threads and touches no file; about three times slower than
 * the native one, and still faster than TypeScript's. Not here: any option of it. Put into the bundle by `bundle.ts`.
 */
import { instantiateNapiModuleSync, type PluginFactory } from '@emnapi/core';
import { asyncWork, tsfn } from '@emnapi/core/plugins';
import { createContext } from '@emnapi/runtime';
import type { parseSync as nativeParseSync } from 'oxc-parser';
import { wrap } from 'oxc-parser/src-js/wrap.js';
import { readFileSync } from 'node:fs';

export { default as visitorKeys } from 'oxc-parser/src-js/generated/visit/keys.js';

type ParseSync = typeof nativeParseSync;

let parse: ParseSync | undefined;
/** In the bundle it lies beside the server. */
let wasmFile: string | URL = new URL('./oxc-parser.wasm', import.meta.url);

/** Before the first parse; for what runs without a bundle. */
export function setWasmFile(file: string): void {
  wasmFile = file;
}

export const parseSync: ParseSync = (...args) => {
  parse ??= load();
  // What the binding returns is made into what the package returns by the package's own code.
  return wrap(parse(...args));
};

function load(): ParseSync {
  const module = new WebAssembly.Module(readFileSync(wasmFile));
  const memory = new WebAssembly.Memory({ initial: 1024, maximum: 65_536 });
  const { napiModule } = instantiateNapiModuleSync(module, {
    context: createContext(),
    asyncWorkPoolSize: 0,
    plugins: [asyncWork, tsfn] as PluginFactory[],
    wasi: { wasiImport: createSystem(memory), initialize: () => undefined, start: () => 0 },
    overwriteImports(imports) {
      imports['env'] = { ...imports['env'], ...imports['napi'], ...imports['emnapi'], memory };
      return imports;
    },
    beforeInit({ instance }) {
      for (const [name, register] of Object.entries(instance.exports)) {
        if (name.startsWith('__napi_register__')) (register as () => void)();
      }
    },
  });
  return (napiModule.exports as { parseSync: ParseSync }).parseSync;
}

/** The whole of WASI that the parser imports: no files, no environment, no arguments. */
function createSystem(memory: WebAssembly.Memory): Record<string, (...args: never[]) => number> {
  const view = (): DataView => new DataView(memory.buffer);
  return {
    random_get(pointer: number, length: number) {
      crypto.getRandomValues(new Uint8Array(memory.buffer, pointer, length));
      return 0;
    },
    environ_get: () => 0,
    environ_sizes_get(count: number, size: number) {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    clock_time_get(_clock: number, _precision: bigint, pointer: number) {
      view().setBigUint64(pointer, BigInt(Date.now()) * 1_000_000n, true);
      return 0;
    },
    // A panic is told on standard error; the trap that follows ends the call.
    fd_write(_file: number, vectors: number, count: number, written: number) {
      let length = 0;
      for (let index = 0; index < count; index++) {
        const pointer = view().getUint32(vectors + index * 8, true);
        const size = view().getUint32(vectors + index * 8 + 4, true);
        process.stderr.write(new Uint8Array(memory.buffer, pointer, size).slice());
        length += size;
      }
      view().setUint32(written, length, true);
      return 0;
    },
    proc_exit(code: number) {
      throw new Error(`the parser ended with ${code}`);
    },
  };
}
