/**
 * From the client's URIs to paths and back. A document that is no file gets a path that does not exist, with the
 * ending of its language, so that nothing is read from disk for it and the parser knows what it is.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ENDINGS: Readonly<Record<string, string>> = {
  javascript: '.js',
  javascriptreact: '.jsx',
  typescript: '.ts',
  typescriptreact: '.tsx',
  vue: '.vue',
  svelte: '.svelte',
};

/** Languages whose documents are looked at. */
export const LANGUAGES: readonly string[] = Object.keys(ENDINGS);

export function toFile(uri: string, languageId = ''): string {
  if (uri.startsWith('file:')) {
    try {
      return fileURLToPath(uri);
    } catch {
      // A host, or an escape that is none: a name like that of any other document.
    }
  }
  const name = uri.replace(/^[a-z][\w+.-]*:/iu, '').replace(/[^\w.-]+/gu, '-');
  const ending = ENDINGS[languageId] ?? '';
  return path.resolve('/', 'untitled', name.endsWith(ending) ? name : `${name}${ending}`);
}

export function toUri(file: string): string {
  return pathToFileURL(file).href;
}

/** Is it a file on a disk that Node can read? */
export function isFileUri(uri: string): boolean {
  return uri.startsWith('file:');
}
