/**
 * What answers of the Persona API look like: `@persona-lint/api/responses`.
 *
 * An entry point of its own, because linting needs none of it. The simulator makes its answers of these rows, and
 * `checkResponse` holds an answer against them.
 */
export { checkResponse, checkShape } from './check.js';
export type { ResponseProblem } from './check.js';
export { getTypePrefix } from './ids.js';
export { RESPONSES } from './operations.js';
export { RESOURCES, findFamily, findResource, isOfType } from './resources.js';
export { OTHERS, isAlternatives, isList } from './shape.js';
export type { Alternatives, Members, Related, ResourceRow, ResponseRow, Shape } from './shape.js';
export { SHAPES } from './shapes.js';
