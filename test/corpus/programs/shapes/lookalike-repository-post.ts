class Repo { post(path: string, body: unknown) { return { path, body }; } get(path: string) { return path; } }
const base = 'https://withpersona.com/api/v1';
const repo = new Repo();
export const a = () => repo.post(base + '/inquiries', {});
export const b = () => repo.get(`${base}/inquiries`);
