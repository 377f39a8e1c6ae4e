import { defer, retry } from 'rxjs';
import axios from 'axios';

export const inquiry$ = (id: string) =>
  defer(() => axios.get(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' }, timeout: 9000 })).pipe( // $ no-unchanged-retry#a require-retry-limit#a require-retry-backoff#a
    retry(), // $ no-unchanged-retry#a require-retry-limit#a require-retry-backoff#a
  );
