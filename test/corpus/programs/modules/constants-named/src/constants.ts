export const VERSIONS = { old: '2021-07-05', current: '2025-12-08', typo: '2025-12-80' };
export const HEADER = { key: 'Idempotency-Key', version: 'Persona-Version' };
export const LIMITS = { attempts: 4, none: Infinity, pause: 750 };
