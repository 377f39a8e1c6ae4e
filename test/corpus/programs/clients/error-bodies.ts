// $rules no-unknown-error-field
import axios from 'axios';
import got, { HTTPError } from 'got';
import ky, { HTTPError as KyError } from 'ky';

const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

export async function viaAxios(id: string) {
  return axios.get(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: { Authorization } }).catch(({ response, message, code }) => {
    const [error] = response?.data?.errors ?? [];
    throw new Error(error?.message ?? message, { cause: code }); // $ no-unknown-error-field
  });
}

export async function viaAxiosRightly(id: string) {
  return axios.get(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: { Authorization } }).catch(({ response, message, code }) => {
    const [error] = response?.data?.errors ?? [];
    throw new Error(error?.details ?? error?.title ?? message, { cause: code });
  });
}

export async function viaGot(id: string) {
  try {
    return await got(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: { Authorization }, retry: { limit: 0 } }).json();
  } catch (error) {
    if (error instanceof HTTPError) throw new Error(JSON.parse(String(error.response.body)).errors[0].detail); // $ no-unknown-error-field
    throw error;
  }
}

export async function viaKy(id: string) {
  try {
    return await ky.get(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: { Authorization }, retry: 0 }).json();
  } catch (error) {
    if (error instanceof KyError) {
      const { errors } = await error.response.json<{ errors: { title: string; status: string }[] }>();
      if (errors.some(({ status }) => status === '404')) return null; // $ no-unknown-error-field
      throw new Error(errors.map(({ title }) => title).join());
    }
    throw error;
  }
}

export async function viaStatus(id: string) {
  try {
    return await ky.get(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: { Authorization }, retry: 0 }).json();
  } catch (error) {
    if (error instanceof KyError && error.response.status === 404) return null;
    throw error;
  }
}
