/** Functions that make values fit (or not) for an idempotency key. A new one is a new row. */

export interface KeyFactory {
  /** `module:member.path`; an empty module is a global. */
  readonly callee: string;
  /**
   * `strong`: unique at each call. `weak`: may collide. `time`: a clock. `digest`: of its inputs.
   * `constant`: the same for the life of the process.
   */
  readonly makes: 'strong' | 'weak' | 'time' | 'digest' | 'constant';
  /** Argument with the number of characters or bytes, and how many make it strong. */
  readonly size?: { readonly arg: number; readonly strongFrom: number };
}

const CRYPTO = ['crypto', 'globalThis.crypto', 'window.crypto', 'self.crypto', 'webcrypto'];

export const KEY_FACTORIES: readonly KeyFactory[] = [
  ...CRYPTO.map((each) => ({ callee: `:${each}.randomUUID`, makes: 'strong' as const })),
  ...CRYPTO.map((each) => ({ callee: `:${each}.getRandomValues`, makes: 'strong' as const })),
  ...CRYPTO.map((each) => ({ callee: `:${each}.subtle.digest`, makes: 'digest' as const })),
  { callee: 'crypto:randomUUID', makes: 'strong' },
  { callee: 'crypto:webcrypto.randomUUID', makes: 'strong' },
  { callee: 'crypto:randomBytes', makes: 'strong', size: { arg: 0, strongFrom: 8 } },
  { callee: 'crypto:randomInt', makes: 'weak' },
  { callee: 'crypto:hash', makes: 'digest' },
  ...['v1', 'v4', 'v6', 'v7', '', 'uuid'].map((name) => ({
    callee: `uuid:${name}`,
    makes: 'strong' as const,
  })),
  { callee: 'uuid:v5', makes: 'digest' },
  { callee: 'uuid:v3', makes: 'digest' },
  { callee: 'uuid/v4:', makes: 'strong' },
  { callee: 'uuid/v1:', makes: 'strong' },
  { callee: 'uuidv4:', makes: 'strong' },
  { callee: 'uuidv4:uuid', makes: 'strong' },
  { callee: 'uuidv7:uuidv7', makes: 'strong' },
  { callee: 'uuid-random:', makes: 'strong' },
  { callee: '@lukeed/uuid:v4', makes: 'strong' },
  { callee: '@lukeed/uuid/secure:v4', makes: 'strong' },
  { callee: 'short-uuid:generate', makes: 'strong' },
  { callee: 'react-native-uuid:v4', makes: 'strong' },
  { callee: 'expo-crypto:randomUUID', makes: 'strong' },
  { callee: 'nanoid:nanoid', makes: 'strong', size: { arg: 0, strongFrom: 10 } },
  { callee: 'nanoid/non-secure:nanoid', makes: 'strong', size: { arg: 0, strongFrom: 10 } },
  { callee: 'ulid:ulid', makes: 'strong' },
  { callee: 'ulidx:ulid', makes: 'strong' },
  { callee: 'ksuid:randomSync', makes: 'strong' },
  { callee: 'cuid:', makes: 'strong' },
  { callee: '@paralleldrive/cuid2:createId', makes: 'strong' },
  { callee: 'typeid-js:typeid', makes: 'strong' },
  { callee: 'bson:ObjectId', makes: 'strong' },
  { callee: 'mongodb:ObjectId', makes: 'strong' },
  { callee: 'mongoose:Types.ObjectId', makes: 'strong' },
  { callee: ':Bun.randomUUIDv7', makes: 'strong' },
  { callee: ':Math.random', makes: 'weak' },
  { callee: ':Date.now', makes: 'time' },
  { callee: ':performance.now', makes: 'time' },
  { callee: ':process.hrtime', makes: 'time' },
  { callee: ':process.hrtime.bigint', makes: 'time' },
  { callee: 'object-hash:', makes: 'digest' },
  { callee: 'object-hash:sha1', makes: 'digest' },
  { callee: 'hash-sum:', makes: 'digest' },
  { callee: 'ohash:hash', makes: 'digest' },
  { callee: 'md5:', makes: 'digest' },
  { callee: 'sha1:', makes: 'digest' },
  { callee: 'js-sha256:sha256', makes: 'digest' },
  { callee: '@noble/hashes/sha256:sha256', makes: 'digest' },
  { callee: '@noble/hashes/sha2:sha256', makes: 'digest' },
  { callee: ':Bun.hash', makes: 'digest' },
  { callee: 'os:hostname', makes: 'constant' },
  { callee: 'node-machine-id:machineIdSync', makes: 'constant' },
];

/** Members of libraries and globals that are the same for the life of the process, by `module:member.path`. */
export const CONSTANTS: ReadonlySet<string> = new Set([
  ...['v3', 'v5'].flatMap((name) => [`uuid:${name}.DNS`, `uuid:${name}.URL`]),
  ...[':process.', 'process:'].flatMap((from) =>
    ['pid', 'ppid', 'version'].map((each) => from + each),
  ),
]);
