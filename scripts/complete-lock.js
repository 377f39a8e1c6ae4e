/**
 * Completes package-lock.json with the optional platform packages that npm left out.
 *
 * npm writes an optional dependency into the lock file only when the registry it talked to serves that package; a mirror
 * that carries one platform's binaries therefore yields a lock file that `npm ci` refuses everywhere. The parent names each
 * of them with its exact version, and platform packages spell their platform in their name, which is all `npm ci` needs to
 * skip the ones made for other machines. Run through `npm run lock` after changing dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>,
 *   os?: string[], cpu?: string[], libc?: string[], license?: string }} LockEntry
 */

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPUS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];
/** The last word of a platform name when it says which C library the binary needs. */
const LIBC_WORDS = new Map([
  ['gnu', 'glibc'],
  ['musl', 'musl'],
  ['gnueabihf', 'glibc'],
  ['musleabihf', 'musl'],
]);

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = /** @type {{ packages: Record<string, LockEntry> }} */ (
  JSON.parse(readFileSync(path, 'utf8'))
);

const added = [];
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    const platform = readPlatform(name);
    if (lock.packages[place] || !platform) continue;
    lock.packages[place] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...platform,
    };
    added.push(name);
  }
}

if (added.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`package-lock.json: ${added.length} optional platform packages added`);

/**
 * `@scope/binding-linux-x64-musl` → `{ os: ['linux'], cpu: ['x64'], libc: ['musl'] }`; undefined for other names.
 * @param {string} name
 * @returns {Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined}
 */
function readPlatform(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = CPUS.find((one) => words.includes(one));
  if (!os || !cpu) return undefined;
  const libc = os === 'linux' ? LIBC_WORDS.get(words.at(-1) ?? '') : undefined;
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) };
}
