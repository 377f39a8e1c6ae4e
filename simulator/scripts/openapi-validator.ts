/**
 * Validates answers against the schemas of an OpenAPI 3.1 file, whose schemas are JSON Schema 2020-12.
 */
import type { Operation } from '@persona-lint/api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Validator {
  /** What does not fit, as text; empty when everything does. `body` is parsed JSON, or text for other types. */
  validate(
    operation: Operation,
    status: number,
    contentType: string,
    body: unknown,
  ): readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const FILE = 'openapi';

/** Throws for what is no OpenAPI description. */
export function createValidator(file: unknown): Validator {
  if (!isObject(file) || !isObject(file['paths']))
    throw new Error('is no OpenAPI description with paths');
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    logger: false,
    inlineRefs: false,
  });
  addFormats.default(ajv);
  ajv.addSchema(file, FILE);
  const compiled = new Map<string, ValidateFunction>();
  return { validate };

  function validate(
    operation: Operation,
    status: number,
    contentType: string,
    body: unknown,
  ): string[] {
    const found = findContent(file as Json, operation, status);
    if (typeof found === 'string') return [found];
    if (!(contentType in found.content))
      return [`is ${contentType}, not ${Object.keys(found.content).join(', ')}`];
    if (contentType !== 'application/json') return [];
    const check = compile(`${found.pointer}/content/application~1json/schema`);
    if (check(body)) return [];
    return (check.errors ?? [])
      .slice(0, 5)
      .map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
      );
  }

  function compile(pointer: string): ValidateFunction {
    const known = compiled.get(pointer);
    if (known) return known;
    const check = ajv.compile({ $ref: `${FILE}#${pointer}` });
    compiled.set(pointer, check);
    return check;
  }
}

/** Where the file describes the answer; a text when it does not. */
function findContent(
  file: Json,
  { method, path }: Operation,
  status: number,
): { readonly pointer: string; readonly content: Json } | string {
  const name = method.toLowerCase();
  const item = getObject(getObject(file['paths'])[path])[name];
  if (!isObject(item)) return 'is no operation of the file';
  const response = getObject(item['responses'])[status];
  if (!isObject(response)) return `${status} is not declared`;
  const reference = response['$ref'];
  if (typeof reference === 'string') {
    const pointer = reference.slice(1);
    return { pointer, content: getObject(follow(file, pointer)['content']) };
  }
  const pointer = `/paths/${escape(path)}/${name}/responses/${status}`;
  return { pointer, content: getObject(response['content']) };
}

function follow(file: Json, pointer: string): Json {
  const names = pointer.split('/').slice(1);
  return names.reduce<Json>((value, name) => getObject(value[name]), file);
}

/** Braces of a path template are no characters of a URI fragment. */
function escape(path: string): string {
  return encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function getObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
