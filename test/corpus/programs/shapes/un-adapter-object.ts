interface VendorAdapter { isAvailable(): boolean; createCheck(req: { name: string; email: string }): Promise<unknown>; getCheck(id: string): Promise<unknown> }
async function abortable<T>(p: Promise<T>, ms = 8000): Promise<T> { return Promise.race([p, new Promise<never>((_, r) => setTimeout(() => r(new Error('timeout')), ms))]); }
export function personaAdapter(): VendorAdapter {
  const key = process.env['PERSONA_API_KEY'];
  const templateId = process.env['PERSONA_TEMPLATE_ID'];
  return {
    isAvailable: () => Boolean(key && templateId),
    createCheck: async (req) => {
      const res = await abortable(
        fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
          method: 'POST',
          headers: { Authorization: `Bearer ${key}`, 'content-type': 'application/json', 'Persona-Version': '2023-01-05' },
          body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'email-address': req.email } } }),
        }),
      );
      return res.json();
    },
    async getCheck(id) {
      return (await abortable(fetch(`https://withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${key}` } }))).json(); // $call GET /inquiries/{inquiry-id}
    },
  };
}
