import axios, { type AxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';

interface Counted extends InternalAxiosRequestConfig {
  retryCount?: number;
}

interface RetrySettings {
  max: number;
  base: number;
}

const settings: RetrySettings = { max: 3, base: 2_000 };

const pause = (count: number) => new Promise<void>((resolve) => setTimeout(resolve, settings.base * 2 ** count));

function installRetry(instance: AxiosInstance): AxiosInstance {
  instance.interceptors.response.use( // $ no-unchanged-retry#a
    (response) => response,
    async (error: AxiosError) => { // $ no-unchanged-retry#a
      const config = error.config as Counted | undefined;
      if (!config) throw error;
      const count = config.retryCount ?? 0;
      if (count >= settings.max) throw error;
      config.retryCount = count + 1;
      await pause(count);
      return instance.request(config); // $ no-unchanged-retry#a
    },
  );
  return instance;
}

const persona = installRetry( // $ no-unchanged-retry#a
  axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    timeout: 12_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
  }),
);

export interface ReportRequest {
  requestId: string;
  accountId: string;
  query: Record<string, string>;
}

export async function runWatchlist({ requestId, accountId, query }: ReportRequest) {
  const { data } = await persona.post( // $call POST /reports $ no-unchanged-retry#a
    '/reports',
    { data: { type: 'report/watchlist', attributes: { 'account-id': accountId, query } } },
    { headers: { 'Idempotency-Key': requestId } },
  );
  return data.data;
}
