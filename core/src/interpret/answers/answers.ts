/**
 * What a program can read from the answer of a request and from the error it throws.
 * With a followed outcome the answers are exact; without one they are symbols.
 */
import { join } from '../values/unions.js';
import {
  FALSE,
  lib,
  lit,
  sym,
  TRUE,
  UNDEFINED,
  type Derived,
  type Err,
  type Resp,
  type Value,
} from '../values/values.js';
import { getMemberPath, type AnswerPath } from './answer-path.js';

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function about(
  answer: Resp | Err,
  name: string,
  part: AnswerPath['part'] = answer.k === 'resp' ? 'response' : 'error',
  path: readonly string[] = [name],
): Value {
  const id = `${answer.k}:${answer.event}:${String(answer.outcome)}.${name}`;
  const from: AnswerPath = { event: answer.event, part, path };
  return sym(id, name, 'answer', { taint: answer.outcome !== undefined, answer: from });
}

export function readResponse(answer: Resp, key: string): Value {
  const { outcome } = answer;
  switch (key) {
    case 'ok':
      return outcome === undefined ? about(answer, key) : isSuccess(outcome) ? TRUE : FALSE;
    case 'status':
    case 'statusCode':
      return outcome === undefined ? about(answer, 'status') : lit(outcome);
    case 'data':
    case 'body':
    case '_data':
      return bodyOf(answer);
    case 'error':
      // What a client that does not throw gives beside `data`.
      return outcome === undefined
        ? about(answer, key)
        : isSuccess(outcome)
          ? UNDEFINED
          : { k: 'tree', kind: 'object', entries: [], open: [about(answer, key)] };
    case 'response':
      return answer;
    case 'getResponseCode':
    case 'getContentText':
    case 'getContent':
      return lib('response', key, answer);
    case 'headers':
      return sym(`headers:${answer.event}`, 'headers', 'answer', {
        answer: { event: answer.event, part: 'headers', path: [] },
      });
    case 'json':
    case 'text':
    case 'arrayBuffer':
    case 'blob':
    case 'formData':
    case 'bytes':
    case 'clone':
      return lib('response', key, answer);
    default:
      return about(answer, key);
  }
}

export function bodyOf(answer: Resp): Derived {
  return { k: 'derived', how: 'body', inputs: [answer] };
}

/** A member of a decoded body: `data` after success, `errors` after failure. */
export function readBody(body: Derived, key: string): Value {
  const [answer] = body.inputs;
  if (answer?.k !== 'resp') return UNDEFINED;
  const { outcome } = answer;
  // undici and others read the body from the body.
  if (isBodyReader(key)) return lib('response', key, answer);
  const { path } = getMemberPath({ event: answer.event, part: 'body', path: [] }, key);
  const part = about(answer, key, 'body', path);
  const something: Value = { k: 'tree', kind: 'object', entries: [], open: [part] };
  if (outcome !== undefined && key === 'errors') return isSuccess(outcome) ? UNDEFINED : something;
  if (outcome !== undefined && key === 'data') return isSuccess(outcome) ? something : UNDEFINED;
  return part;
}

function isBodyReader(key: string): boolean {
  return /^(?:json|text|arrayBuffer|blob|bytes|formData)$/u.test(key);
}

export function readError(error: Err, key: string): Value {
  const { outcome } = error;
  const answer: Value = {
    k: 'resp',
    event: error.event,
    client: error.client,
    outcome: typeof outcome === 'number' ? outcome : undefined,
  };
  if (error.isContext === true && key === 'error') return withoutContext(error);
  switch (key) {
    case 'response':
      if (outcome === undefined) return join(UNDEFINED, answer);
      return outcome === 'network' ? UNDEFINED : answer;
    case 'status':
    case 'statusCode':
      if (outcome === undefined) return about(error, 'status', 'response');
      return outcome === 'network' ? UNDEFINED : lit(outcome);
    case 'data':
      return typeof outcome === 'number' ? bodyOf(answer) : about(error, key, 'body', []);
    case 'name':
      return outcome === undefined ? about(error, key) : lit(nameOf(error));
    case 'code':
      if (outcome === 'network') {
        return error.client === 'fetch' ? UNDEFINED : lit('ECONNRESET');
      }
      return about(error, key);
    case 'config':
      return error.config ?? about(error, key);
    case 'isAxiosError':
      return error.client === 'axios' ? TRUE : UNDEFINED;
    default:
      return about(error, key);
  }
}

function withoutContext(error: Err): Err {
  const { k, event, client, outcome, config, method } = error;
  return {
    k,
    event,
    client,
    outcome,
    ...(config === undefined ? {} : { config }),
    ...(method === undefined ? {} : { method }),
  };
}

function nameOf(error: Err): string {
  if (error.client === 'axios') return 'AxiosError';
  if (error.outcome !== 'network') return error.client === 'ofetch' ? 'FetchError' : 'HTTPError';
  return error.client === 'got' ? 'RequestError' : 'TypeError';
}
