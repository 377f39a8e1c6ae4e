import axios, { isAxiosError } from "axios";
import { randomUUID } from "node:crypto";
const api = axios.create({
  baseURL: "https://api.withpersona.com/api/v1",
  timeout: 10_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    "Persona-Version": "2025-12-08",
  },
});
const isConflict = (e: unknown) =>
  isAxiosError(e) && e.response?.status === 409;
export const f = (referenceId: string) =>
  api
    .post(
      "/accounts",
      { data: { attributes: { "reference-id": referenceId } } },
      { headers: { "Idempotency-Key": randomUUID() } },
    )
    .then((r) => r.data.data)
    .catch((e) => {
      if (isConflict(e)) return null;
      throw e;
    });
