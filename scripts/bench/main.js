/**
 * `npm run bench`: what the plugin, the language server and the simulator cost, each beside something else that does the
 * same work. Both sides are measured in one run on one machine, so the figures mean the same everywhere. Ends with 1 when a
 * limit is passed. `npm run bench -- simulator` runs only the named parts.
 */
import { build, install, runMain, UserError } from '../workspace.js';

/** @typedef {{ text: string, over: string[] }} Result */

/**
 * Loaded late: nothing that they import is there before the installation and the build.
 * @type {Record<string, () => Promise<Result>>}
 */
const PARTS = {
  plugin: async () => (await import('./plugin.js')).benchPlugin(),
  monorepo: async () => (await import('./monorepo.js')).benchMonorepo(),
  editor: async () => (await import('./editor.js')).benchEditor(),
  simulator: async () => (await import('./simulator.js')).benchSimulator(),
};

await runMain(async () => {
  const names = selectParts(process.argv.slice(2));
  install();
  build();
  const over = [];
  for (const name of names) {
    const result = await PARTS[name]?.();
    if (!result) continue;
    console.log(result.text);
    over.push(...result.over);
  }
  if (over.length > 0) throw new UserError(`\n${over.join('\n')}`);
});

/** @param {string[]} names */
function selectParts(names) {
  const known = Object.keys(PARTS);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UserError(`No such part: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  return names.length === 0 ? known : known.filter((name) => names.includes(name));
}
