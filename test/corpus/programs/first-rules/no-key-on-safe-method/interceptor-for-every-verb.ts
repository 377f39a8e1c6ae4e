import axios, { type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import { randomUUID } from 'node:crypto';

export interface Options {
  token: string;
  userAgent?: string;
}

type Plugin = (instance: AxiosInstance) => void;

const userAgent =
  (value = 'kyc-service/2.1'): Plugin =>
  (instance) => {
    instance.defaults.headers.common['User-Agent'] = value;
  };

const idempotent: Plugin = (instance) => {
  instance.interceptors.request.use((config: InternalAxiosRequestConfig) => {
    config.headers.set('Idempotency-Key', config.headers.get('Idempotency-Key') ?? randomUUID()); // $ no-key-on-safe-method#a
    return config;
  });
};

const errors: Plugin = (instance) => {
  instance.interceptors.response.use(
    (response) => response,
    (error) => {
      if (error.response?.data?.errors) error.message = error.response.data.errors[0].title;
      return Promise.reject(error);
    },
  );
};

const build = (token: string, plugins: Plugin[]): AxiosInstance => {
  const instance = axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    headers: { Authorization: `Bearer ${token}` },
  });
  plugins.forEach((plugin) => plugin(instance));
  return instance;
};

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});
idempotent(persona); // $ no-key-on-safe-method#a
errors(persona);

export const createAccount = async (attributes: object) => (await persona.post('/accounts', { data: { attributes } })).data.data; // $call POST /accounts

export const account = async (id: string) => (await persona.get(`/accounts/${id}`)).data.data; // $call GET /accounts/{account-id} $ no-key-on-safe-method#a

export const generic = ({ token, userAgent: agent }: Options) => build(token, [userAgent(agent), errors]);
