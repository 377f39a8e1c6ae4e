const VERSIONS = { old: '2021-07-05', current: '2025-12-08', typo: '2025-12-80' };
const HEADER = { key: 'Idempotency-Key', version: 'Persona-Version' };
const LIMITS = { attempts: 4, none: Infinity, pause: 750 };

export { VERSIONS as VERSIONSForPersona, HEADER as HEADERForPersona, LIMITS as LIMITSForPersona };
