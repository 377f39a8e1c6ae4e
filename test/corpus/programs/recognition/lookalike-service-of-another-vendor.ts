import axios from 'axios';
import { randomUUID } from 'node:crypto';

// Verification moved from Persona to another vendor; the old links still have to work.
interface Check {
  id: string;
  status: 'in_progress' | 'complete' | 'withdrawn';
  result?: 'clear' | 'consider';
}

interface LegacyRecord {
  inquiryId: string;
  provider: 'persona' | 'onfido';
}

const onfido = axios.create({
  baseURL: 'https://api.eu.onfido.com/v3.6',
  timeout: 10_000,
  headers: { Authorization: `Token token=${process.env.ONFIDO_TOKEN}` },
});

const LEGACY_DASHBOARD = 'https://app.withpersona.com/dashboard';

export const legacyUrl = ({ inquiryId }: LegacyRecord) => `${LEGACY_DASHBOARD}/inquiries/${encodeURIComponent(inquiryId)}`;

export const hostedFlow = (inquiryId: string, sessionToken?: string) => {
  const url = new URL('https://withpersona.com/verify');
  url.searchParams.set('inquiry-id', inquiryId);
  if (sessionToken) url.searchParams.set('session-token', sessionToken);
  return url.toString();
};

export async function createApplicant(firstName: string, lastName: string): Promise<string> {
  const { data } = await onfido.post('/applicants', { first_name: firstName, last_name: lastName });
  return data.id;
}

export async function createCheck(applicantId: string, reports: string[]): Promise<Check> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const { data } = await onfido.post('/checks', { applicant_id: applicantId, report_names: reports }, { headers: { 'Idempotency-Key': randomUUID() } });
      return data;
    } catch (error) {
      console.warn('attempt failed', attempt, error);
    }
  }
  throw new Error('no check');
}

export async function check(id: string): Promise<Check> {
  const { data } = await onfido.get(`/checks/${id}`, { headers: { 'Idempotency-Key': 'static' } });
  return data;
}

export async function migrate(records: LegacyRecord[], report: (line: string) => void) {
  for (const record of records) {
    if (record.provider === 'onfido') continue;
    // fetch(`https://api.withpersona.com/api/v1/inquiries/${record.inquiryId}`, { method: 'DELETE' })
    report(`${record.inquiryId}\t${legacyUrl(record)}\t${hostedFlow(record.inquiryId)}`);
  }
}

export const allowedHosts = ['withpersona.com', 'api.withpersona.com', 'cdn.withpersona.com', 'api.eu.onfido.com'];

export const contentSecurityPolicy = () =>
  [
    "default-src 'self'",
    `frame-src ${allowedHosts.map((host) => `https://${host}`).join(' ')}`,
    "connect-src 'self' https://api.withpersona.com/api/internal",
  ].join('; ');
