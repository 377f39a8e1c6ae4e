import { baseUrl, chat, headers } from './persona.js';

export async function talk(lines: string[]) {
  while (true) {
    try {
      await Promise.all(lines.map(chat));
      return fetch(`${baseUrl}/accounts`, { method: 'PUT', headers });
    } catch {
      continue;
    }
  }
}
