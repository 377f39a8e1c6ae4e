/**
 * Reading of JSON whose shape is not certain: every step may find something else than hoped for.
 */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one for anything else. */
export function getObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The list, or an empty one for anything else. */
export function getList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Those items of a list that are text. */
export function getTexts(value: unknown): readonly string[] {
  return getList(value).filter((item) => typeof item === 'string');
}

export function getText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
