// Data about requests, read by something else.
import type { Tool } from './tools';

export const tools: Tool[] = [
  {
    name: 'create_inquiry',
    request: {
      url: 'https://api.withpersona.com/api/v1/inquiries',
      method: 'POST',
      headers: { Authorization: '{{ secrets.persona }}' },
    },
  },
];

export const curl = (tool: Tool) => `curl -X ${tool.request.method} ${tool.request.url}`;

export function allowed(url: string) {
  return new URL(url).origin === new URL('https://api.withpersona.com/api/v1/inquiries').origin;
}
