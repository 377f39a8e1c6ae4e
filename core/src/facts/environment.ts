/**
 * Which environment variable a value comes from: read from the environment itself, from an object
 * that was made of it, or asked for by its name. What a name means is `api`'s matter.
 */
import { literalString, type Sym, type Value } from '../interpret/values/values.js';

const VARIABLE = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;

/** What programs call the environment once it is parsed or bound: `env`, `c.env`, `config`, `parse(…)`. */
const HOLDER = /(?:env|config|settings|secrets|bindings|(?:parse|env|config)\(\))$/iu;

/** Modules whose exports are the environment: SvelteKit's, and the runtime's of workers. */
const MODULES = /^(?:\$env\/(?:static|dynamic)\/(?:private|public)|cloudflare:workers)$/u;

/** `PERSONA_API_URL` of `env.PERSONA_API_URL`, `config.get('PERSONA_API_URL')`, `process.env.…` */
export function findVariable(value: Value): string | undefined {
  if (value.k === 'lib') {
    const name = value.path.split('.').at(-1) ?? '';
    return MODULES.test(value.module) && VARIABLE.test(name) ? name : undefined;
  }
  if (value.k !== 'sym') return undefined;
  if (value.origin === 'env') return value.name;
  const dot = value.name.lastIndexOf('.');
  const last = value.name.slice(dot + 1);
  if (VARIABLE.test(last) && HOLDER.test(value.name.slice(0, Math.max(0, dot)))) return last;
  return value.origin === 'call' ? findAskedFor(value) : undefined;
}

/** The name that is an argument of the call. */
function findAskedFor({ inputs }: Sym): string | undefined {
  for (const each of inputs) {
    const text = literalString(each);
    if (text !== undefined && VARIABLE.test(text)) return text;
  }
  return undefined;
}
