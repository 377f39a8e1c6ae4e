export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
}

export const ENDPOINTS = {
  createReport: { method: 'POST', path: '/reports' },
  getReport: { method: 'GET', path: '/reports/:id' },
  runReport: { method: 'POST', path: '/reports/:id/run' },
  deleteReport: { method: 'DELETE', path: '/reports/:id' },
} as const satisfies Record<string, Endpoint>;
