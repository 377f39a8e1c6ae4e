const { request } = require('./lib/request');

/**
 * @param {{ inquiryId: string, tag: string }} input
 * @returns {Promise<void>}
 */
exports.tagInquiry = async function tagInquiry({ inquiryId, tag }) {
  await request({ // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/add-tag
    path: `/inquiries/${inquiryId}/add-tag`,
    body: { meta: { 'tag-name': tag } },
  });
};

/** @param {string} inquiryId */
exports.getInquiry = (inquiryId) => request({ path: `/inquiries/${inquiryId}` }); // $call GET /inquiries/{inquiry-id}

/**
 * @param {string} reportId
 * @param {string} key
 */
exports.pauseReport = (reportId, key) => request({ method: 'POST', path: `/reports/${reportId}/pause`, key }); // $call POST /reports/{report-id}/pause
