// $rules recommended
import axios from 'axios';

const bare = axios.create({ baseURL: 'https://api.withpersona.com' });
const api = axios.create({ baseURL: 'https://api.withpersona.com/api/v1/' });

export const first = (id: string) => bare.get(`/inquiries/${id}`); // $ no-unknown-endpoint
export const second = (id: string) => bare.get(`/api/v1/inquiries/${id}`);
export const third = (id: string) => api.get(`inquiries/${id}`);
export const fourth = (id: string, attributes: object) => api.put(`inquiries/${id}`, { data: { attributes } }); // $ no-unknown-endpoint
export const fifth = (id: string) => api.get(`verification/${id}`); // $ no-unknown-endpoint
