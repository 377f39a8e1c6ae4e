import { Injectable } from '@nestjs/common';
import { personaConfig } from './persona.config';

export interface SendOptions {
  key?: string;
  body?: object;
}

@Injectable()
export class PersonaHttp {
  private readonly config = personaConfig();

  async send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, { key, body }: SendOptions = {}) {
    const headers = new Headers({
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': this.config.version,
      'Content-Type': 'application/json',
    });
    if (key) headers.set('Idempotency-Key', key);
    const response = await fetch(`${this.config.baseUrl}${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(this.config.timeout),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.json();
  }
}
