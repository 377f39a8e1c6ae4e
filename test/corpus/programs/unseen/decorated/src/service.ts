import axios from 'axios';
import { Retry } from './retry.js';

export class Inquiries {
  @Retry(3) // $ no-unchanged-retry#a no-key-per-attempt#k
  async approve(id: string): Promise<void> {
    await axios.post(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {}, { timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() } }); // $ no-unchanged-retry#a no-key-per-attempt#k
  }
}
