/**
 * The two trees that the benchmark lints: one that has nothing to do with Persona, one that is full of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, UserError } from '../workspace.js';

/** @typedef {{ filename: string, text: string }} SourceFile */

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;
/** Enough that one slow file does not decide. */
const PERSONA_FILES = 300;

/** @returns {SourceFile[]} the sources of RxJS, a real package that fetches and retries but knows no Persona */
export function readPlainTree() {
  return readTree('node_modules/rxjs/src').map((file) => ({
    ...file,
    // ESLint ignores what lies in node_modules.
    filename: file.filename.replace('node_modules/', 'rxjs/'),
  }));
}

/**
 * The example service and the annotated programs, repeated under other names up to a few hundred files.
 * @returns {SourceFile[]}
 */
export function readPersonaTree() {
  const originals = ['examples', 'test/corpus/programs']
    .flatMap(readTree)
    .filter(({ text }) => /persona/i.test(text));
  if (originals.length === 0) throw new UserError('No programs that call Persona were found.');
  return Array.from({ length: Math.max(PERSONA_FILES, originals.length) }, (_, index) => {
    const { filename, text } = /** @type {SourceFile} */ (originals[index % originals.length]);
    return { filename: `copy-${index}/${filename}`, text };
  });
}

/**
 * @param {string} folder relative to the root
 * @returns {SourceFile[]}
 */
function readTree(folder) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file) && !file.includes('node_modules'))
    .sort()
    .map((file) => ({
      filename: path.join(folder, file).split(path.sep).join('/'),
      text: readFileSync(path.join(root, folder, file), 'utf8'),
    }));
}
