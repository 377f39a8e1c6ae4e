const { openCase, getJson } = require('./cases-api');

const openFor = (userId) => openCase({ fields: { user: userId } });
const openTwo = async (first, second) => [await openCase(first), await openCase(second)];
const inquiry = (id) => getJson(`/inquiries/${id}`);
const statusOf = async (id) => (await getJson(`/accounts/${id}`)).attributes['account-status'];

module.exports = { openFor, openTwo, inquiry, statusOf };
