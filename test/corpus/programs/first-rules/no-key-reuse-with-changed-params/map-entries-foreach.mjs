import { v4 as uuid } from 'uuid';

const api = 'https://api.withpersona.com/api/v1';

async function tagAccount(account, name, key) {
  const response = await fetch(`${api}/accounts/${account}/add-tag`, { // $call POST /accounts/{account-id}/add-tag $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-reuse-with-changed-params#a
    body: JSON.stringify({ meta: { 'tag-name': name } }),
  });
  if (!response.ok) throw new Error(`tag ${name}: ${response.status}`);
}

/** @param {Map<string, string>} tagByAccount */
export async function tagAll(tagByAccount) {
  const key = uuid(); // $ no-key-reuse-with-changed-params#a
  for (const [account, name] of tagByAccount) await tagAccount(account, name, key); // $ no-key-reuse-with-changed-params#a
}

/** @param {Map<string, string>} tagByAccount */
export async function tagAllSeparately(tagByAccount) {
  for (const [account, name] of tagByAccount.entries()) {
    const key = uuid();
    await tagAccount(account, name, key);
  }
}

// The same tag, the same account, asked for twice with one key: that is what keys are for.
export async function tagStubbornly(account, name) {
  const key = uuid();
  try {
    await tagAccount(account, name, key);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    await tagAccount(account, name, key);
  }
}
