function pathFor(kind: 'account' | 'case', id: string) {
  switch (kind) {
    case 'account': return `/accounts/${id}`;
    case 'case': return `/cases/${id}`;
  }
}
const get = (p: string) => fetch(`https://withpersona.com/api/v1${p}`, { headers: { Authorization: 'x' } });
export const a = (id: string) => get(pathFor('account', id)); // $call GET /accounts/{account-id}
export const b = (id: string) => get(pathFor('case', id)); // $call GET /cases/{case-id}
