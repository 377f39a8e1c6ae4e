/**
 * Completion in a request's body from the operation's parameters: names where a name belongs, values where some are known.
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { DocumentedParameter } from '../protocol.js';
import { getPathAt, readName } from './json-path.js';

/** Members that hold others, by the path to them. */
const ENVELOPE: Readonly<Record<string, readonly string[]>> = {
  '': ['data', 'meta'],
  data: ['attributes'],
};

export function completeMembers(
  context: CompletionContext,
  parameters: readonly DocumentedParameter[],
): CompletionResult | null {
  const { state, pos } = context;
  const node = syntaxTree(state).resolveInner(pos, -1);
  const isText = node.name === 'String' || node.name === 'PropertyName';
  const isName = node.name === 'PropertyName' || isNamePlace(state.sliceDoc(0, pos));
  if (!isText && !context.explicit && !context.matchBefore(/["\w-]+/)) return null;
  const word = isText ? undefined : context.matchBefore(/"?[\w-]*/);
  const from = isText ? node.from : (word?.from ?? pos);
  const to = isText ? node.to : pos;
  const path = getPathAt(state, node);
  if (isName) {
    const place = (node.name === 'PropertyName' ? path.slice(0, -1) : path).join('.');
    const parent = node.name === 'PropertyName' ? node.parent?.parent : node;
    const present = (parent?.getChildren('Property') ?? []).flatMap((property) => {
      const name = property.getChild('PropertyName');
      return name === null || name.from === from ? [] : [readName(state, name)];
    });
    const hasColon = /^\s*:/.test(state.sliceDoc(to, to + 20));
    return { from, to, filter: true, options: listNames(parameters, place, present, hasColon) };
  }
  const options = listValues(parameters, path);
  return options.length === 0 ? null : { from, to, options };
}

/** After `{` or `,` comes a name; after `:` or `[` a value. */
function isNamePlace(before: string): boolean {
  return /[{,]\s*"?[\w-]*$/.test(before);
}

function listNames(
  parameters: readonly DocumentedParameter[],
  place: string,
  present: readonly string[],
  hasColon: boolean,
): Completion[] {
  const member = place === '' ? 'top' : place;
  const end = hasColon ? '' : ': ';
  const envelope = (ENVELOPE[place] ?? []).filter((name) =>
    parameters.some((one) => one.member?.startsWith(place === '' ? name : `${place}.${name}`)),
  );
  const own = parameters.filter((one) => one.in === 'body' && one.member === member);
  return [
    ...envelope.map((name): Completion => ({
      label: `"${name}"`,
      apply: `"${name}"${end}`,
      type: 'namespace',
    })),
    ...own.map((one): Completion => ({
      label: `"${one.name}"`,
      apply: `"${one.name}"${end}`,
      type: 'property',
      detail: one.required ? `${one.type}, required` : one.type,
      info: toInfo(one.docs),
      boost: one.required || one.isOneOf ? 2 : one.deprecated ? -2 : 0,
    })),
  ].filter(({ label }) => !present.includes(label.slice(1, -1)));
}

function listValues(
  parameters: readonly DocumentedParameter[],
  path: readonly string[],
): Completion[] {
  const member = path.slice(0, -1).join('.') || 'top';
  const parameter = parameters.find((one) => one.member === member && one.name === path.at(-1));
  if (parameter === undefined) return [];
  const values = parameter.enum ?? parameter.values ?? [];
  const literals =
    parameter.type === 'boolean' ? ['true', 'false'] : values.map((one) => `"${one}"`);
  return literals.map((label) => ({ label, type: 'constant' }));
}

/** As text: the Markdown of the documentation without its marks. */
function toInfo(markdown: string): string {
  return markdown
    .replace(/^#+ /gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '');
}
