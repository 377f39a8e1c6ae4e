import { v4 as uuidv4 } from 'uuid';
import axios from 'axios';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export async function importUsers(users) {
  const key = uuidv4(); // $ no-key-reuse-with-changed-params#a
  for (const user of users) {
    await persona.post( // $call POST /accounts $ no-key-reuse-with-changed-params#a
      '/accounts',
      { data: { attributes: { 'reference-id': user.id, 'name-first': user.firstName } } },
      { headers: { 'Idempotency-Key': key } }, // $ no-key-reuse-with-changed-params#a
    );
  }
}

export async function importUsersOneByOne(users) {
  for (const user of users) {
    const key = uuidv4();
    await persona.post( // $call POST /accounts
      '/accounts',
      { data: { attributes: { 'reference-id': user.id, 'name-first': user.firstName } } },
      { headers: { 'Idempotency-Key': key } },
    );
  }
}

export async function importUsersOfRun(users, runId) {
  for (const [index, user] of users.entries()) {
    await persona.post( // $call POST /accounts
      '/accounts',
      { data: { attributes: { 'reference-id': user.id, 'name-first': user.firstName } } },
      { headers: { 'Idempotency-Key': `${runId}:${index}` } },
    );
  }
}
