/** Methods of requests: in arguments, options and enumerations. Absent means GET for every client. */
import type { ArgRole } from '../../library/http-clients.js';
import { isNullish } from '../values/truth.js';
import { union } from '../values/unions.js';
import { lit, literalString, type Value } from '../values/values.js';

const VERB = /^(?:get|head|options|delete|post|put|patch)$/iu;
/** Nothing is sent with these. */
const BARE_VERB = /^(?:get|head)$/iu;

/** A verb is only one when a URL follows; with some verbs no body does. */
export function rolesOf(
  roles: readonly ArgRole[],
  args: readonly Value[],
  /** The first argument holds the options: those come no second time. */
  startsWithOptions: boolean,
): readonly ArgRole[] {
  if (roles[0] === 'target' && roles.length > 2 && startsWithOptions) {
    return roles.filter((each) => each !== 'options');
  }
  if (roles[0] !== 'verb') return roles;
  const verb = (args[0] && literalString(args[0])) ?? '';
  if (!VERB.test(verb) && args.length < 2) return roles.slice(1);
  return BARE_VERB.test(verb) ? roles.filter((each) => each !== 'body') : roles;
}

/** Absent means GET for every client in the table. */
export function toMethod(value: Value): Value {
  if (value.k === 'union') return union(value.of.map(toMethod));
  if (isNullish(value) === 'yes') return lit('GET');
  const text = literalString(value) ?? verbOf(value);
  return text === undefined ? value : lit(text.toUpperCase());
}

/** `HttpMethod.POST` of an enumeration that a library exports. */
function verbOf(value: Value): string | undefined {
  if (value.k !== 'lib') return undefined;
  const found = /(?:^|\.)\w*method\w*\.(\w+)$/iu.exec(value.path)?.[1];
  return found !== undefined && VERB.test(found) ? found : undefined;
}
