const { openCase, getJson } = require('./cases-api');

const openFor = (userId) => openCase({ fields: { user: userId } });
const openTwo = async (first, second) => [await openCase(first), await openCase(second)];
const inquiry = (id) => getJson(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
const statusOf = async (id) => (await getJson(`/accounts/${id}`)).attributes['account-status']; // $call GET /accounts/{account-id}

module.exports = { openFor, openTwo, inquiry, statusOf };
