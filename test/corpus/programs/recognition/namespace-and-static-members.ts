import axios from 'axios';

namespace Persona {
  export const base = 'https://withpersona.com/api/v1';
  export const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
}

abstract class Endpoints {
  static readonly reports = `${Persona.base}/reports`;
  static report(id: string) {
    return `${Endpoints.reports}/${id}`;
  }
}

export async function watchlist(nameFirst: string, nameLast: string) {
  const { data } = await axios.post( // $call POST /reports $ require-idempotency-key
    Endpoints.reports,
    { data: { type: 'report/watchlist', attributes: { query: { 'name-first': nameFirst, 'name-last': nameLast } } } },
    { headers: Persona.headers },
  );
  return data.data.id as string;
}

export async function watchlistResult(id: string) {
  const { data } = await axios.get(Endpoints.report(id), { headers: Persona.headers }); // $call GET /reports/{report-id}
  return data.data.attributes;
}
