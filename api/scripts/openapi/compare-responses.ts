/**
 * Compares what successful answers look like, operation by operation and resource by resource.
 *
 * Both sides are written out as one line for each member, so that a shape counts the same whether it has a name or not.
 */
import { OPERATIONS } from '../../src/index.js';
import {
  RESOURCES,
  RESPONSES,
  SHAPES,
  findFamily,
  isAlternatives,
  isList,
} from '../../src/responses/index.js';
import type { ResourceRow, ResponseRow, Shape } from '../../src/responses/index.js';
import type { Difference } from './compare.js';
import type { DescribedResponses } from './read-responses.js';

/** A member's path and what it is. */
type Lines = Map<string, string>;
type Shapes = ReadonlyMap<string, Shape>;

const OWN_SHAPES: Shapes = new Map(Object.entries(SHAPES));

export function compareResponses(theirs: DescribedResponses): Difference[] {
  const differences: Difference[] = [];
  for (const [where, responses] of theirs.operations) {
    const id = OPERATIONS.find(({ method, path }) => `${method} ${path}` === where)?.id;
    if (id === undefined) continue;
    const row = RESPONSES[id];
    const ours = row ? toResponseLines(row, OWN_SHAPES) : new Map<string, string>();
    for (const response of responses)
      differences.push(
        ...compareLines(where, 'answer ', ours, toResponseLines(response, theirs.shapes)),
      );
  }
  const names = new Set([...Object.keys(RESOURCES), ...theirs.resources.keys()]);
  for (const name of names)
    differences.push(
      ...compareLines(
        `resource ${name}`,
        '',
        toResourceLines(RESOURCES[name], OWN_SHAPES),
        toResourceLines(theirs.resources.get(name), theirs.shapes),
      ),
    );
  return differences;
}

function compareLines(where: string, prefix: string, ours: Lines, theirs: Lines): Difference[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((name) => ours.get(name) !== theirs.get(name))
    .map((name) => ({
      where,
      what: `${prefix}${name}`,
      ours: ours.get(name) ?? '-',
      theirs: theirs.get(name) ?? '-',
    }));
}

function toResponseLines(row: ResponseRow, shapes: Shapes): Lines {
  const lines: Lines = new Map();
  if (row.data !== undefined) addData(lines, row.data, shapes);
  if (row.links) lines.set('links', 'prev, next');
  if (row.included) {
    lines.set('included', 'a list');
    for (const name of row.included.flatMap(toTypes)) lines.set(`included ${name}`, 'a resource');
  }
  if (row.meta) addShape(lines, 'meta', row.meta, shapes);
  if (row.body) addShape(lines, 'body', row.body, shapes);
  if (row.file !== undefined) lines.set('file', row.file);
  return lines;
}

/** Texts that name shapes are shapes, the others types of resource. */
function addData(lines: Lines, data: Shape, shapes: Shapes): void {
  const item = isList(data) ? data[0] : data;
  const path = isList(data) ? 'data[]' : 'data';
  if (typeof item !== 'string' || item.startsWith('@')) addShape(lines, path, item, shapes);
  else
    for (const name of item.split('|').flatMap(toTypes)) lines.set(`${path} ${name}`, 'a resource');
}

function toTypes(name: string): readonly string[] {
  const family = findFamily(name);
  return family.length > 0 ? family : [name];
}

function toResourceLines(row: ResourceRow | undefined, shapes: Shapes): Lines {
  const lines: Lines = new Map();
  if (!row) return lines;
  lines.set('resource', row.type ?? 'of this type');
  if (row.attributes) addShape(lines, 'attributes', row.attributes, shapes);
  if (row.meta) addShape(lines, 'meta', row.meta, shapes);
  for (const [name, related] of Object.entries(row.relationships ?? {}))
    lines.set(`relationships.${name}`, typeof related === 'string' ? related : `[${related[0]}]`);
  for (const name of row.required ?? []) lines.set(`required ${name}`, 'yes');
  return lines;
}

function addShape(
  lines: Lines,
  path: string,
  shape: Shape,
  shapes: Shapes,
  inside: readonly string[] = [],
): void {
  const add = (at: string, inner: Shape): void => addShape(lines, at, inner, shapes, inside);
  if (isList(shape)) {
    add(`${path}[]`, shape[0]);
  } else if (typeof shape === 'string') {
    addText(lines, path, shape, shapes, inside);
  } else if (isAlternatives(shape)) {
    for (const [index, each] of shape['|'].entries())
      add(each === 'null' ? `${path} null` : `${path}#${index}`, each);
  } else {
    lines.set(path, 'an object');
    for (const [name, member] of Object.entries(shape)) add(`${path}.${name}`, member);
  }
}

/** A name is written out, once for each way to it: shapes may contain themselves. */
function addText(
  lines: Lines,
  path: string,
  text: string,
  shapes: Shapes,
  inside: readonly string[],
): void {
  const parts = text.replace(/\?$/, '').split('|');
  const plain = parts.filter((part) => !shapes.has(part.slice(1)) || inside.includes(part));
  if (plain.length > 0) lines.set(path, plain.join('|') + (text.endsWith('?') ? '?' : ''));
  else if (text.endsWith('?')) lines.set(`${path} null`, 'null');
  for (const [index, part] of parts.entries()) {
    const shape = shapes.get(part.slice(1));
    if (shape === undefined || plain.includes(part)) continue;
    addShape(lines, parts.length > 1 ? `${path}#${index}` : path, shape, shapes, [...inside, part]);
  }
}
