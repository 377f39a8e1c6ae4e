// $rules first
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

const fresh = () => crypto.randomUUID();
const fixed = () => 'create-case';
const forUser = (user: { id: string }) => `user-${user.id}`;
const forJob = (job: { id: string }) => `job-${job.id}`;

const open = (key: string, body: string) =>
  fetch('https://api.withpersona.com/api/v1/cases', { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body });

export const a = (body: string) => open(fresh(), body);
export const b = (body: string) => open(fixed(), body); // $ no-static-idempotency-key
export const c = (user: { id: string }, body: string) => open(forUser(user), body); // $ no-static-idempotency-key
export const d = (job: { id: string }, body: string) => open(forJob(job), body);

export async function twice(first: string, second: string) {
  const key = fresh(); // $ no-key-reuse-with-changed-params#a
  await open(key, first); // $ no-key-reuse-with-changed-params#a
  await open(key, second); // $ no-key-reuse-with-changed-params#a
}

export async function twiceFresh(first: string, second: string) {
  await open(fresh(), first);
  await open(fresh(), second);
}
