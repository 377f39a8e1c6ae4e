import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';
export const api = createApi({
  baseQuery: fetchBaseQuery({ baseUrl: 'https://withpersona.com/api/v1' }),
  endpoints: (build) => ({ open: build.mutation({ query: (body) => ({ url: '/cases', method: 'POST', body }) }) }),
});
