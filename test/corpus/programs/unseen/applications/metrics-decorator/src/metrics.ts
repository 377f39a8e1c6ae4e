const values = new Map<string, number[]>();

export function histogram(name: string, value: number) {
  values.set(name, [...(values.get(name) ?? []), value]);
}
