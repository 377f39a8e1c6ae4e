/**
 * Reads an OpenAPI 3 file into the terms of the catalogue: operations with flat parameters.
 *
 * Knows how Persona writes its description (deep objects for filters and pages, `data.attributes` and `meta` in bodies,
 * one shared body for several grant types or report kinds) and nothing of the catalogue's rows.
 */
import { SHAPES } from '../../src/responses/index.js';
import { getList, getObject, getText, getTexts, isObject } from './json.js';
import type { Json } from './json.js';
import { readResponses } from './read-responses.js';
import type { DescribedResponses } from './read-responses.js';
import { createResolver } from './schema.js';
import type { Property, Resolver } from './schema.js';

/** Why a file cannot be used; the message goes after its name. */
export class OpenApiError extends Error {}

export interface DescribedParameter extends Property {
  readonly in: string;
  /** Where in the body; undefined outside of it. */
  readonly member?: string;
  /** The grant types that take it; undefined when all do. */
  readonly variants?: readonly string[];
}

export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly base: string;
  readonly tag: string;
  readonly parameters: readonly DescribedParameter[];
  readonly content: readonly string[];
  readonly envelope: readonly string[];
  readonly success: readonly number[];
  readonly errors: readonly number[];
  readonly auth: string;
  readonly private: boolean;
  readonly docs: string | undefined;
}

/** A kind of report and what its query takes. */
export interface DescribedReport {
  readonly type: string;
  readonly queryRequired: boolean;
  readonly query: readonly Property[];
}

export interface Description {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly DescribedOperation[];
  readonly reports: readonly DescribedReport[];
  readonly events: readonly string[];
  readonly responses: DescribedResponses;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];

/** Reads a parsed file. Throws `OpenApiError` when it is no OpenAPI 3 description with paths. */
export function readOpenApi(file: unknown): Description {
  if (!isObject(file)) throw new OpenApiError('is not an OpenAPI description (no object)');
  const version = getText(file.openapi);
  if (!version?.startsWith('3.'))
    throw new OpenApiError('is not an OpenAPI 3 description (no openapi version)');
  if (!isObject(file.paths) || Object.keys(file.paths).length === 0)
    throw new OpenApiError('is an OpenAPI description without paths');
  const resolver = createResolver(file);
  const info = getObject(file.info);
  return {
    title: getText(info.title) ?? 'untitled',
    version: getText(info.version) ?? 'unversioned',
    operations: Object.entries(file.paths).flatMap(([path, item]) =>
      readPath(file, resolver, path, item),
    ),
    reports: readReports(file, resolver),
    events: Object.keys(getObject(file.webhooks)),
    responses: readResponses(file, new Set(Object.keys(SHAPES))),
  };
}

function readPath(
  file: Json,
  resolver: Resolver,
  path: string,
  value: unknown,
): DescribedOperation[] {
  const item = resolver.resolve(value);
  return METHODS.filter((method) => isObject(item[method])).map((method) => {
    const operation = getObject(item[method]);
    const body = readBody(resolver, operation);
    const statuses = Object.keys(getObject(operation.responses)).map(Number);
    return {
      id: getText(operation.operationId) ?? `${method} ${path}`,
      method: method.toUpperCase(),
      path,
      base: readBase(operation.servers ?? item.servers ?? file.servers),
      tag: getTexts(operation.tags)[0] ?? '',
      parameters: [
        ...[...getList(item.parameters), ...getList(operation.parameters)].flatMap((parameter) =>
          readParameter(resolver, resolver.resolve(parameter)),
        ),
        ...body.parameters,
      ],
      content: body.content,
      envelope: body.envelope,
      success: statuses.filter((status) => status < 300),
      errors: statuses.filter((status) => status >= 300),
      auth: readAuth(operation.security ?? file.security),
      private: operation['x-private'] === true,
      docs: getText(getObject(operation.externalDocs).url),
    };
  });
}

function readBase(servers: unknown): string {
  const url = getText(getObject(getList(servers)[0]).url) ?? '';
  return url.replace(/^https?:\/\/[^/]+/, '').replace(/\/$/, '');
}

function readAuth(security: unknown): string {
  const names = getList(security).flatMap((entry) => Object.keys(getObject(entry)));
  if (names.length === 0) return 'none';
  return names.includes('bearerAuth') ? 'bearer' : 'private-token';
}

/** Deep objects become one parameter for each member: `filter[status]`, `page[size]`; open ones `fields[TYPE]`. */
function readParameter(resolver: Resolver, parameter: Json): DescribedParameter[] {
  const place = getText(parameter.in) ?? '';
  const required = parameter.required === true;
  return expand(resolver, getText(parameter.name) ?? '', parameter.schema, required).map(
    (property) => ({
      ...property,
      in: place,
    }),
  );
}

function expand(resolver: Resolver, name: string, schema: unknown, required: boolean): Property[] {
  const property = resolver.readProperty(name, schema, required);
  if (property.type !== 'object') return [property];
  const { properties, required: members } = resolver.readObject(schema);
  const inside = Object.entries(properties);
  if (inside.length === 0) return [{ ...property, name: `${name}[TYPE]`, type: 'string' }];
  return inside.flatMap(([member, inner]) =>
    expand(resolver, `${name}[${member}]`, inner, required && members.includes(member)),
  );
}

type Body = Pick<DescribedOperation, 'parameters' | 'content' | 'envelope'>;

function readBody(resolver: Resolver, operation: Json): Body {
  const content = Object.entries(getObject(resolver.resolve(operation.requestBody).content));
  const parameters: DescribedParameter[] = [];
  const envelope = new Set<string>();
  for (const [, media] of content) {
    const schema = resolver.resolve(getObject(media).schema);
    const variants = getList(schema.oneOf).map((variant) => resolver.resolve(variant));
    for (const variant of variants.length > 0 ? variants : [schema]) {
      const name = variants.length > 0 ? getText(variant.title) : undefined;
      const found = readMembers(resolver, variant, envelope);
      for (const parameter of found)
        add(parameters, name === undefined ? parameter : { ...parameter, variants: [name] });
    }
  }
  return { parameters, content: content.map(([type]) => type), envelope: [...envelope] };
}

/** The same parameter in two content types counts once; the first one, multipart for uploads, decides the type. */
function add(parameters: DescribedParameter[], parameter: DescribedParameter): void {
  const isSame = (other: DescribedParameter): boolean =>
    other.name === parameter.name &&
    other.member === parameter.member &&
    other.variants?.join() === parameter.variants?.join();
  if (!parameters.some(isSame)) parameters.push(parameter);
}

function readMembers(
  resolver: Resolver,
  schema: Json,
  envelope: Set<string>,
): DescribedParameter[] {
  const body = resolver.readObject(schema);
  return Object.entries(body.properties).flatMap(([name, value]) => {
    if (name !== 'data' && name !== 'meta') {
      const top = resolver.readProperty(name, value, body.required.includes(name));
      return [{ ...top, in: 'body', member: 'top' }];
    }
    if (body.required.includes(name)) envelope.add(name);
    const inside = resolver.readObject(value);
    return Object.entries(inside.properties).flatMap(([member, inner]) => {
      if (name !== 'data' || member !== 'attributes') {
        const property = resolver.readProperty(member, inner, inside.required.includes(member));
        return [{ ...property, in: 'body', member: name }];
      }
      if (inside.required.includes(member)) envelope.add('data.attributes');
      const attributes = resolver.readObject(inner);
      return Object.entries(attributes.properties).map(([attribute, last]) => ({
        ...resolver.readProperty(attribute, last, attributes.required.includes(attribute)),
        in: 'body',
        member: 'data.attributes',
      }));
    });
  });
}

/** `POST /reports` describes its body once for each kind, told apart by a constant `type`. */
function readReports(file: Json, resolver: Resolver): DescribedReport[] {
  const operation = getObject(getObject(getObject(file.paths)['/reports']).post);
  const content = getObject(resolver.resolve(operation.requestBody).content);
  const body = resolver.readObject(getObject(content['application/json']).schema);
  return getList(resolver.resolve(body.properties.data).anyOf).flatMap((variant) => {
    const data = resolver.readObject(variant);
    const type = getText(resolver.resolve(data.properties.type).const);
    if (type === undefined) return [];
    const attributes = resolver.readObject(data.properties.attributes);
    const query = resolver.readObject(attributes.properties.query);
    return {
      type,
      queryRequired: data.required.includes('attributes') && attributes.required.includes('query'),
      query: Object.entries(query.properties).map(([name, value]) =>
        resolver.readProperty(name, value, query.required.includes(name)),
      ),
    };
  });
}
