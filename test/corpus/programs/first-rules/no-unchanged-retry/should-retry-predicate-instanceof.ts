import axios, { AxiosError } from 'axios';
import pRetry from 'p-retry';
import { randomUUID } from 'node:crypto';

interface Applicant {
  name: string;
  birthdate: string;
  countryCode: string;
}

const http = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

/** A response means that Persona has decided; only a missing one, a throttle or an outage is tried again. */
function shouldRetry(error: unknown): boolean {
  if (!(error instanceof AxiosError)) return false;
  if (error.response === undefined) return true;
  const { status } = error.response;
  return status === 429 || status >= 500;
}

const resilient = <T>(run: () => Promise<T>) =>
  pRetry(run, {
    retries: 4,
    minTimeout: 5_000,
    factor: 2,
    shouldRetry: (context: any) => shouldRetry(context.error ?? context),
    onFailedAttempt: (error) => console.warn('attempt failed', error.attemptNumber),
  });

async function post(path: string, body: unknown, key = randomUUID()) {
  const { data } = await resilient(() => http.post(path, body, { headers: { 'Idempotency-Key': key } }));
  return data;
}

export class Screening {
  async watchlist(applicant: Applicant): Promise<string> {
    const { data } = await post('/reports', { // $call POST /reports
      data: {
        type: 'report/watchlist',
        attributes: { query: { 'name-full': applicant.name, birthdate: applicant.birthdate, 'country-code': applicant.countryCode } },
      },
    });
    return data.id;
  }

  async rerun(reportId: string): Promise<void> {
    await post(`/reports/${reportId}/run`, {}); // $call POST /reports/{report-id}/run
  }

  async dismiss(reportId: string): Promise<void> {
    await post(`/reports/${reportId}/dismiss`, {}); // $call POST /reports/{report-id}/dismiss
  }

  async result(reportId: string): Promise<{ hasMatch: boolean } | undefined> {
    const { data } = await http.get(`/reports/${reportId}`); // $call GET /reports/{report-id}
    const { status, 'has-match': hasMatch } = data.data.attributes;
    return status === 'ready' ? { hasMatch } : undefined;
  }

  async wait(reportId: string, signal: AbortSignal): Promise<{ hasMatch: boolean }> {
    for (let pause = 1_000; !signal.aborted; pause = Math.min(pause * 1.5, 20_000)) {
      const result = await this.result(reportId);
      if (result) return result;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw signal.reason;
  }
}

export async function screen(applicants: Iterable<Applicant>, signal = AbortSignal.timeout(600_000)) {
  const screening = new Screening();
  const hits: Applicant[] = [];
  for (const applicant of applicants) {
    const id = await screening.watchlist(applicant);
    const { hasMatch } = await screening.wait(id, signal);
    if (hasMatch) hits.push(applicant);
    else await screening.dismiss(id);
  }
  return hits;
}
