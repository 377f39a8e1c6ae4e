import { openCaseForPersona as openCase, getJsonForPersona as getJson } from './again.js';

export const openFor = (userId) => openCase({ fields: { user: userId } });
export const openTwo = async (first, second) => [await openCase(first), await openCase(second)];
export const inquiry = (id) => getJson(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const statusOf = async (id) => (await getJson(`/accounts/${id}`)).attributes['account-status']; // $call GET /accounts/{account-id}
