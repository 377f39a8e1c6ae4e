export async function currentUser(store: { get(name: string): { value: string } | undefined }) {
  const id = store.get('sid')?.value;
  return id ? { id } : undefined;
}
