/**
 * What the `.gitignore` files of a repository leave out, in nested folders too.
 * Not here: walking (`find-files.ts`). Follows git: a deeper file overrides, an ignored folder stays closed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

export interface IgnoreRules {
  /** Is this entry of the folder left out? */
  isIgnored(absolutePath: string, isFolder: boolean): boolean;
  /** The rules inside a folder below this one. */
  enter(folder: string): IgnoreRules;
}

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The rules at `folder`, with those of the folders above it up to the root of the repository; without them
 * where they leave out the folder itself, as nobody names a folder to have nothing read.
 */
export function getIgnoreRules(folder: string): IgnoreRules {
  const above = getFoldersToRoot(folder)
    .filter((each) => each !== folder)
    .flatMap(readLevel);
  const isLeftOut = createRules(above).isIgnored(folder, true);
  return createRules([...(isLeftOut ? [] : above), ...readLevel(folder)]);
}

function createRules(levels: readonly Level[]): IgnoreRules {
  return {
    isIgnored(absolutePath, isFolder) {
      for (const { folder, rules } of [...levels].reverse()) {
        const relative = path.relative(folder, absolutePath).split(path.sep).join('/');
        const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
        if (ignored) return true;
        if (unignored) return false;
      }
      return false;
    },
    enter: (folder) => createRules([...levels, ...readLevel(folder)]),
  };
}

/** Root of the repository first; the folder alone when it lies in none. */
function getFoldersToRoot(folder: string): string[] {
  const folders: string[] = [];
  for (let each = folder; ; each = path.dirname(each)) {
    folders.unshift(each);
    if (isRepositoryRoot(each)) return folders;
    if (path.dirname(each) === each) return [folder];
  }
}

function isRepositoryRoot(folder: string): boolean {
  return readIfThere(path.join(folder, '.git', 'HEAD')) !== undefined || isWorktree(folder);
}

/** In a worktree or submodule `.git` is a file. */
function isWorktree(folder: string): boolean {
  return readIfThere(path.join(folder, '.git'))?.startsWith('gitdir:') ?? false;
}

function readLevel(folder: string): Level[] {
  const files = ['.gitignore', '.git/info/exclude'];
  const texts = files.flatMap((file) => readIfThere(path.join(folder, file)) ?? []);
  return texts.length === 0
    ? []
    : [{ folder, rules: ignore({ allowRelativePaths: true }).add(texts.join('\n')) }];
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
