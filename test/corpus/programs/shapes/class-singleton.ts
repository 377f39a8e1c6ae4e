class PersonaService {
  private static instance: PersonaService | null = null;
  static getInstance() {
    if (!PersonaService.instance) PersonaService.instance = new PersonaService();
    return PersonaService.instance;
  }
  private readonly url = 'https://withpersona.com/api/v1';
  request(path: string, init?: RequestInit) { return fetch(this.url + path, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); }
}
export const expire = (id: string) => PersonaService.getInstance().request(`/inquiries/${id}/expire`, { method: 'POST' }); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
export const list = () => PersonaService.getInstance().request('/inquiries'); // $call GET /inquiries
