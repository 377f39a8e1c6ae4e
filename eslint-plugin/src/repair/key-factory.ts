/**
 * The expression that makes a new key in this file: what the file already imports for it, else the
 * global `crypto`, which every supported runtime has.
 * Not here: where the expression goes (`new-key.ts`).
 */
import type { PersonaSettings } from '@persona-lint/core';
import { getImports, isVisible } from './imports.js';
import { findVariable, type Node, type SourceCode } from './source.js';

interface Factory {
  readonly modules: readonly string[];
  readonly export: string;
}

/** Best first. */
const FACTORIES: readonly Factory[] = [
  { modules: ['node:crypto', 'crypto'], export: 'randomUUID' },
  { modules: ['uuid'], export: 'v4' },
  { modules: ['uuid'], export: 'v7' },
  { modules: ['nanoid'], export: 'nanoid' },
  { modules: ['ulid'], export: 'ulid' },
];

/** Code such as `randomUUID()`, valid at `at`. */
export function getKeyFactoryCall(
  sourceCode: SourceCode,
  at: Node,
  settings: PersonaSettings | undefined,
): string {
  const imports = getImports(sourceCode).filter((each) => isVisible(sourceCode, each, at));
  for (const factory of [...getOwnFactories(settings), ...FACTORIES]) {
    for (const { module, name, local } of imports) {
      if (!factory.modules.includes(module)) continue;
      if (name === factory.export) return `${local}()`;
      const isWholeModule = name === '*' || (name === 'default' && /crypto$/.test(module));
      if (isWholeModule) return `${local}.${factory.export}()`;
    }
  }
  const shadow = findVariable(sourceCode, at, 'crypto');
  const isGlobal = shadow === undefined || shadow.defs.length === 0;
  return isGlobal ? 'crypto.randomUUID()' : 'globalThis.crypto.randomUUID()';
}

function getOwnFactories(settings: PersonaSettings | undefined): Factory[] {
  return (settings?.keyFactories ?? []).map((each) => ({
    modules: [each.module],
    export: each.export,
  }));
}
