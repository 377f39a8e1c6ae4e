export default { async fetch(req: Request, env: any) { return env.PERSONA_WORKER.fetch('https://persona.internal/api/v1/inquiries', { method: 'POST' }); } };
