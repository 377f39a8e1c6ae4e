import { v4 as uuidv4 } from 'uuid';
import axios from 'axios';

const newKey = () => uuidv4();
const KEY_PREFIX = 'kyc';
const url = 'https://withpersona.com/api/v1/accounts';

const headers = (key) => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key });

export async function createAccount(attributes) {
  const { data } = await axios.post(url, { data: { attributes } }, { headers: headers(newKey()) }); // $call POST /accounts
  return data.data;
}

export async function createPrefixed(attributes) {
  const { data } = await axios.post(url, { data: { attributes } }, { headers: headers(`${KEY_PREFIX}:${newKey()}`) }); // $call POST /accounts
  return data.data;
}
