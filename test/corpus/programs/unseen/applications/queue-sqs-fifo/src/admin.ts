import { post } from './persona.js';

export const decline = (inquiryId: string) => post(`/inquiries/${inquiryId}/decline`, {}); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/decline

export const review = (inquiryId: string, ticketId: string) =>
  post(`/inquiries/${inquiryId}/mark-for-review`, {}, { key: `review:${ticketId}`, timeout: 5_000 }); // $call POST /inquiries/{inquiry-id}/mark-for-review
