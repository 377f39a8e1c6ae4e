/**
 * Which file an import means: Node's and TypeScript's rules by `oxc-resolver`, with the nearest
 * `tsconfig.json`. Packages are not followed, except for those of the user's own workspace, whose sources
 * are preferred to what is built from them.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { ResolverFactory } from 'oxc-resolver';
import { isModuleFile } from './parse-module.js';

const PACKAGES = /[\\/]node_modules[\\/]/u;
const BUILT = /^(?:dist|lib|build|out|esm|cjs)(?=[\\/])/u;
const SOURCES = ['.ts', '.tsx', '.mts', '.js', '.mjs', '.jsx'];

export class ModuleResolver {
  readonly #resolver = new ResolverFactory({
    tsconfig: 'auto',
    conditionNames: ['source', 'import', 'require', 'node', 'default'],
    mainFields: ['source', 'module', 'main'],
    extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'],
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.js', '.jsx'],
      '.jsx': ['.tsx', '.jsx'],
      '.mjs': ['.mts', '.mjs'],
      '.cjs': ['.cts', '.cjs'],
    },
  });
  /** By folder, then by specifier: even a bare name means the same in all files of a folder. */
  readonly #folders = new Map<string, Map<string, string | undefined>>();
  /** By the place that a relative specifier names, from wherever it does. */
  readonly #places = new Map<string, string>();
  readonly #missing: (readonly [folder: Map<string, string | undefined>, specifier: string])[] = [];
  /** The file that was asked for last: its imports are asked for one after the other. */
  #last: { readonly from: string; readonly folder: Map<string, string | undefined> } | undefined;

  /** Absolute path, or undefined for packages, built-in modules and what is not there. */
  resolve(specifier: string, from: string): string | undefined {
    const folder = this.#folderOf(from);
    const known = folder.get(specifier);
    if (known !== undefined || folder.has(specifier)) return known;
    const found =
      isBuiltin(specifier) || !path.isAbsolute(from) ? undefined : this.#find(specifier, from);
    folder.set(specifier, found);
    if (found === undefined && specifier.startsWith('.')) this.#missing.push([folder, specifier]);
    return found;
  }

  #folderOf(from: string): Map<string, string | undefined> {
    if (this.#last?.from === from) return this.#last.folder;
    const name = path.dirname(from);
    const folder = this.#folders.get(name) ?? new Map<string, string | undefined>();
    this.#folders.set(name, folder);
    this.#last = { from, folder };
    return folder;
  }

  /** True when something that was missing may be there by now. */
  forgetMissing(): boolean {
    const some = this.#missing.length > 0;
    for (const [folder, specifier] of this.#missing) folder.delete(specifier);
    this.#missing.length = 0;
    return some;
  }

  forgetAll(): void {
    this.#folders.clear();
    this.#places.clear();
    this.#missing.length = 0;
    this.#last = undefined;
    this.#resolver.clearCache();
  }

  #find(specifier: string, from: string): string | undefined {
    if (!specifier.startsWith('.')) return this.#search(specifier, from);
    const place = path.resolve(path.dirname(from), specifier);
    const known = this.#places.get(place);
    if (known !== undefined) return known;
    const found = this.#search(specifier, from);
    // Elsewhere, as by TypeScript's `rootDirs`, it hangs on who asks.
    if (found?.startsWith(place.replace(/\.[cm]?jsx?$/u, '')) === true) {
      this.#places.set(place, found);
    }
    return found;
  }

  #search(specifier: string, from: string): string | undefined {
    const request = specifier.replace(/[?#].*$/u, '') || specifier;
    const found = this.#resolver.resolveFileSync(from, request);
    const file = found.path?.replace(/\?.*$/u, '');
    if (file === undefined) return this.#findUnbuilt(request, from);
    if (PACKAGES.test(file) || !isModuleFile(file)) {
      return PACKAGES.test(file) ? undefined : this.#findUnbuilt(request, from);
    }
    const { packageJsonPath } = found;
    if (packageJsonPath === undefined || request.startsWith('.')) return file;
    return findSource(file, packageJsonPath) ?? file;
  }

  /** A package of the workspace whose entry is declared, but not built yet. */
  #findUnbuilt(request: string, from: string): string | undefined {
    const [, name, rest = ''] = /^((?:@[^/]+\/)?[^./@][^/]*)(\/.*)?$/u.exec(request) ?? [];
    if (name === undefined) return undefined;
    const manifest = findLinkedManifest(name, path.dirname(from));
    if (manifest === undefined || PACKAGES.test(manifest)) return undefined;
    const entry = findEntry(manifest, `.${rest}`);
    return entry === undefined
      ? undefined
      : findSource(path.resolve(path.dirname(manifest), entry), manifest);
  }
}

/** Where a package of the workspace really is: `node_modules` only links to it. */
function findLinkedManifest(name: string, folder: string): string | undefined {
  const linked = path.join(folder, 'node_modules', name, 'package.json');
  if (existsSync(linked)) return realpathSync(linked);
  const parent = path.dirname(folder);
  return parent === folder ? undefined : findLinkedManifest(name, parent);
}

/** `<package>/dist/http/post.js` → `<package>/src/http/post.ts`, if there is such a file. */
function findSource(file: string, manifest: string): string | undefined {
  // A link in `node_modules` leads to the package itself.
  const root = path.dirname(realpathSync(manifest));
  const inside = path.relative(root, file);
  if (!BUILT.test(inside)) return undefined;
  const stem = path
    .join(root, inside.replace(BUILT, 'src'))
    .replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, '');
  return SOURCES.map((ending) => `${stem}${ending}`).find((each) => existsSync(each));
}

/** What a manifest says a subpath is, whatever the condition. */
function findEntry(manifest: string, subpath: string): string | undefined {
  try {
    const { exports, main } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      exports?: unknown;
      main?: unknown;
    };
    const declared = isRecord(exports) && subpath in exports ? exports[subpath] : exports;
    const isWhole = subpath === '.' || (isRecord(exports) && subpath in exports);
    if (!isWhole) return undefined;
    return findText(declared) ?? (subpath === '.' && typeof main === 'string' ? main : undefined);
  } catch {
    return undefined;
  }
}

function findText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  for (const each of Object.values(value)) {
    const found = findText(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
