/**
 * Stands in for `oxc-resolver` in the bundle, as far as the plugin uses it: the same rules of Node.js and TypeScript by
 * webpack's resolver, which is JavaScript and so works on every platform. (The WebAssembly of `oxc-resolver` wants worker
 * threads and sees no drives of Windows.) Put into the bundle by `bundle.ts`.
 */
import { CachedInputFileSystem, ResolverFactory as Factory, type Resolver } from 'enhanced-resolve';
import type { NapiResolveOptions, ResolveResult } from 'oxc-resolver';
import fs from 'node:fs';
import path from 'node:path';

/** Milliseconds; the plugin keeps what it knows itself, and says when it must be forgotten. */
const KEPT = 4000;

export class ResolverFactory {
  readonly #options: NapiResolveOptions;
  readonly #files = new CachedInputFileSystem(fs, KEPT);
  /** By the `tsconfig.json` that counts; the empty text where there is none. */
  readonly #resolvers = new Map<string, Resolver>();

  constructor(options: NapiResolveOptions = {}) {
    this.#options = options;
  }

  resolveFileSync(from: string, request: string): ResolveResult {
    try {
      const resolver = this.#getResolver(findConfig(path.dirname(from)));
      const found = resolver.resolveSync({}, path.dirname(from), request);
      if (found === false) return { error: `${request} is ignored` };
      return { path: found, ...findManifest(found) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  clearCache(): void {
    this.#files.purge();
    this.#resolvers.clear();
  }

  #getResolver(config: string): Resolver {
    const known = this.#resolvers.get(config);
    if (known !== undefined) return known;
    const { conditionNames, mainFields, extensions, extensionAlias } = this.#options;
    const resolver = Factory.createResolver({
      fileSystem: this.#files,
      useSyncFileSystemCalls: true,
      ...(conditionNames && { conditionNames }),
      ...(mainFields && { mainFields: [mainFields].flat() }),
      ...(extensions && { extensions }),
      ...(extensionAlias && { extensionAlias }),
      ...(config !== '' && { tsconfig: { configFile: config, references: 'auto' } }),
    });
    this.#resolvers.set(config, resolver);
    return resolver;
  }
}

function findConfig(folder: string): string {
  const file = path.join(folder, 'tsconfig.json');
  if (fs.existsSync(file)) return file;
  const parent = path.dirname(folder);
  return parent === folder ? '' : findConfig(parent);
}

/** Of the package that a file belongs to. */
function findManifest(file: string): Pick<ResolveResult, 'packageJsonPath'> {
  const folder = path.dirname(file);
  const manifest = path.join(folder, 'package.json');
  if (fs.existsSync(manifest)) return { packageJsonPath: manifest };
  return path.dirname(folder) === folder ? {} : findManifest(folder);
}
