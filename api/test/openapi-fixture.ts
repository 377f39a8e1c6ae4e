/**
 * Writes the catalogue as an OpenAPI description, the way Persona writes its own.
 *
 * So the comparison can be tested on all operations without the official file. It says about versions and bounds what
 * the catalogue says, so a faithful reader finds those differences only that lie in what a key does.
 */
import { DESCRIBED_EVENTS, OPERATIONS, type Operation, type Parameter } from '../src/index.js';
import { toComponents, toResponses } from './openapi-responses-fixture.js';

/** A description as JSON: a test may put anything anywhere. */
export type Json = Record<string, unknown>;

interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

interface ObjectSchema extends Schema {
  readonly properties: Record<string, Schema>;
  readonly required: string[];
}

export function createDescription(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    const item = (paths[operation.path] ??= {});
    item[operation.method.toLowerCase()] = toOperation(operation);
    if (operation.base !== '/api/v1')
      item.servers = [{ url: `https://api.withpersona.com${operation.base}` }];
  }
  // A copy: tests change what they get, and rows are shared.
  return structuredClone({
    openapi: '3.1.0',
    info: { title: 'Fixture', version: 'test' },
    servers: [{ url: 'https://api.withpersona.com/api/v1' }],
    security: [{ bearerAuth: [] }],
    paths,
    webhooks: Object.fromEntries(DESCRIBED_EVENTS.map((name) => [name, {}])),
    components: { schemas: toComponents() },
  });
}

/** The object at a path of member names, made where it is missing. */
export function getAt(root: Json, keys: readonly (string | number)[]): Json {
  let node = root;
  for (const key of keys) node = (node[key] ??= {}) as Json;
  return node;
}

/** Puts `value` where `keys` lead; `undefined` takes away what is there. */
export function setAt(root: Json, keys: readonly (string | number)[], value: unknown): void {
  const node = getAt(root, keys.slice(0, -1));
  const last = keys.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(node, last);
  else node[last] = value;
}

function toOperation(operation: Operation): Json {
  const { id, tag, docs, auth, parameters, content } = operation;
  const body = parameters.filter((parameter) => parameter.in === 'body');
  return {
    operationId: id,
    tags: [tag],
    ...(docs !== undefined && { externalDocs: { url: docs } }),
    ...(operation.private && { 'x-private': true }),
    ...(auth === 'none' && { security: [] }),
    ...(auth === 'private-token' && { security: [{ privacyPassAuth: [] }] }),
    parameters: toParameters(parameters),
    ...(content.length > 0 && { requestBody: toBody(operation, body) }),
    responses: toResponses(operation),
  };
}

interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
  required?: boolean;
}

/** `filter[status]` and `page[size]` are members of deep objects in a description. */
function toParameters(parameters: readonly Parameter[]): DescribedParameter[] {
  const result: DescribedParameter[] = [];
  for (const parameter of parameters.filter((row) => row.in !== 'body')) {
    const [name = '', ...members] = parameter.name.split(/[[\]]+/).filter(Boolean);
    const place = parameter.in;
    let target = result.find((row) => row.name === name && row.in === place);
    if (!target) {
      target = {
        name,
        in: place,
        schema: members.length > 0 ? createObject() : toSchema(parameter),
      };
      result.push(target);
    }
    if (parameter.required) target.required = true;
    if (members.length > 0 && name !== 'fields') nest(target.schema, members, parameter);
  }
  return result;
}

function nest(
  schema: Schema,
  [member = '', ...rest]: readonly string[],
  parameter: Parameter,
): void {
  if (!schema.properties) return;
  if (parameter.required) schema.required?.push(member);
  if (rest.length === 0) schema.properties[member] = toSchema(parameter);
  else nest((schema.properties[member] ??= createObject()), rest, parameter);
}

function toBody({ content, envelope }: Operation, parameters: readonly Parameter[]): Json {
  const variants = [...new Set(parameters.flatMap((parameter) => parameter.variants ?? []))];
  const inVariant = (title: string) => parameters.filter((row) => row.variants?.includes(title));
  const schema: Schema =
    variants.length === 0
      ? toBodySchema(parameters, envelope)
      : {
          oneOf: variants.map((title) => ({ title, ...toBodySchema(inVariant(title), envelope) })),
        };
  return { content: Object.fromEntries(content.map((type) => [type, { schema }])) };
}

function toBodySchema(parameters: readonly Parameter[], envelope: readonly string[]): Schema {
  const inMember = (member: string) => toObject(parameters.filter((row) => row.member === member));
  const body = inMember('top');
  const data = inMember('data');
  add(data, 'attributes', inMember('data.attributes'));
  add(body, 'data', data);
  add(body, 'meta', inMember('meta'));
  if (envelope.includes('data.attributes')) data.required.push('attributes');
  body.required.push(...envelope.filter((name) => name !== 'data.attributes'));
  return body;
}

function add(parent: ObjectSchema, name: string, child: ObjectSchema): void {
  if (Object.keys(child.properties).length > 0) parent.properties[name] = child;
}

function createObject(): ObjectSchema {
  return { type: 'object', properties: {}, required: [] };
}

function toObject(parameters: readonly Parameter[]): ObjectSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((row) => [row.name, toSchema(row)])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

function toSchema({ type, nullable, deprecated, range, enum: allowed }: Parameter): Schema {
  const item = type === 'string[]' ? 'string' : 'object';
  const name = type.endsWith('[]') ? 'array' : type === 'file' ? 'string' : type;
  return {
    ...(type !== 'any' && { type: nullable ? [name, 'null'] : name }),
    ...(type === 'file' && { contentMediaType: 'application/octet-stream' }),
    ...(name === 'array' && { items: { type: item, ...(allowed && { enum: allowed }) } }),
    ...(allowed && name !== 'array' && { enum: allowed }),
    ...(deprecated && { deprecated }),
    ...(range && { minimum: range[0], maximum: range[1] }),
  };
}
