type Ok<T> = { readonly ok: true; readonly value: T };
type Err<E> = { readonly ok: false; readonly error: E };
type Result<T, E = Failure> = Ok<T> | Err<E>;

interface Failure {
  status: number;
  titles: string[];
}

const Ok = <T>(value: T): Ok<T> => ({ ok: true, value });
const Err = <E>(error: E): Err<E> => ({ ok: false, error });

const settle = async <T>(pending: Promise<Response>): Promise<Result<T>> => {
  try {
    const response = await pending;
    const json = await response.json().catch(() => ({}));
    return response.ok
      ? Ok(json.data as T)
      : Err({ status: response.status, titles: (json.errors ?? []).map((e: { title: string }) => e.title) });
  } catch {
    return Err({ status: 0, titles: [] });
  }
};

const key = process.env['PERSONA_API_KEY'];

export const createList = (name: string, requestId: string): Promise<Result<{ id: string }>> =>
  settle(
    fetch('https://api.withpersona.com/api/v1/list/email-addresses', { // $call POST /list/email-addresses
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'Idempotency-Key': requestId },
      body: JSON.stringify({ data: { attributes: { name } } }),
    }),
  );

export const deleteList = (id: string) =>
  settle<null>(fetch(`https://api.withpersona.com/api/v1/lists/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${key}` } })); // $call DELETE /lists/{list-id}

export const block = (email: string, list: string) =>
  settle<{ id: string }>(
    fetch('https://api.withpersona.com/api/v1/list-item/email-addresses', { // $call POST /list-item/email-addresses $ require-idempotency-key
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { attributes: { 'list-id': list, value: email, 'match-type': 'email_address' } } }),
    }),
  );
