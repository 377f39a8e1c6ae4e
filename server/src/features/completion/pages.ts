/** Pages that explain a proposal, written when the editor asks for one: all of them at once would be long. */
import {
  findOperation,
  renderHeader,
  renderOperation,
  renderParameter,
  renderVersion,
  type BodyMember,
} from '@persona-lint/api';
import { renderRule } from '../hover/contents.js';

/** Travels with a completion item as its `data`. */
export type PageId =
  | { readonly page: 'header' | 'version' | 'operation' | 'rule'; readonly id: string }
  | {
      readonly page: 'parameter';
      /** Of the operation. */
      readonly id: string;
      readonly name: string;
      readonly member: BodyMember | undefined;
    };

export function isPageId(value: unknown): value is PageId {
  return typeof value === 'object' && value !== null && 'page' in value && 'id' in value;
}

/** Markdown; undefined for what there is no page of. */
export function renderPage(wanted: PageId): string | undefined {
  switch (wanted.page) {
    case 'header':
      return renderHeader(wanted.id);
    case 'version':
      return renderVersion(wanted.id);
    case 'rule':
      return renderRule(wanted.id);
    case 'operation': {
      const operation = findOperation(wanted.id);
      return operation && renderOperation(operation);
    }
    case 'parameter': {
      const operation = findOperation(wanted.id);
      const parameter = operation?.parameters.find(
        ({ name, member }) => name === wanted.name && member === wanted.member,
      );
      return operation && parameter && renderParameter(operation, parameter);
    }
    default:
      return undefined;
  }
}
