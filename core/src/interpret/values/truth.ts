/** What is certain of a value in a condition: is it true, is there anything at all? */
import { PRESENT } from '../../ir/program.js';
import type { Certainty } from '../../model.js';
import type { Lib, Derived, Value } from './values.js';

export function truthiness(value: Value): Certainty {
  switch (value.k) {
    case 'lit':
      return value.v ? 'yes' : 'no';
    case 'sym':
      return value.hint?.module === PRESENT ? 'yes' : 'unknown';
    case 'derived':
      return isSomething(value) ? 'yes' : 'unknown';
    case 'union':
      return agree(value.of.map(truthiness));
    case 'str':
      return value.parts.some((part) => part.k === 'lit' || part.k === 'fresh') ? 'yes' : 'unknown';
    case 'lib':
      return isSurelyThere(value) ? 'yes' : 'unknown';
    default:
      return 'yes';
  }
}

/** `JSON.stringify({…})` and a digest are never empty. */
function isSomething({ how, inputs: [first] }: Derived): boolean {
  if (how === 'json') return first?.k === 'tree' || (first !== undefined && isObject(first));
  return how === 'digest' || how === 'hmac' || how === 'bytes';
}

function isObject(value: Value): boolean {
  return value.k === 'sym' && value.hint?.module === PRESENT;
}

/** Names of the platform that every supported runtime has. */
const PLATFORM =
  /^(?:fetch|crypto|console|process|globalThis|Headers|URL|JSON|Math|Object|Array|Promise|Date|Error|AbortSignal|AbortController|#\w+)(?:\.|$)/u;

/** A whole module is there; what it exports, and other globals, may be anything. */
function isSurelyThere(value: Lib): boolean {
  if (value.self !== undefined) return true;
  return value.module === '' ? PLATFORM.test(value.path) : value.path === '';
}

export function isNullish(value: Value): Certainty {
  switch (value.k) {
    case 'lit':
      return value.v === undefined || value.v === null ? 'yes' : 'no';
    case 'sym':
      return value.hint?.module === PRESENT ? 'no' : 'unknown';
    case 'union':
      return agree(value.of.map(isNullish));
    case 'lib':
      return isSurelyThere(value) ? 'no' : 'unknown';
    default:
      return 'no';
  }
}

export function agree(answers: readonly Certainty[]): Certainty {
  const [first = 'unknown'] = answers;
  return answers.every((each) => each === first) ? first : 'unknown';
}

export function negate(answer: Certainty): Certainty {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown';
}
