/**
 * Parameters by which what an operation creates can be found again when the answer was lost.
 *
 * Answers of class 5xx are indeterminate: the object may exist. Only an id of the caller's own tells.
 */

/**
 * Per operation that creates something: parameters with their member, the one to recommend first. Source: API
 * description; an inquiry is also found through its account.
 */
export const FINDABLE_BY: Readonly<Record<string, readonly string[]>> = {
  'create-an-account': ['data.attributes.reference-id', 'meta.upsert-by'],
  'create-an-inquiry': [
    'meta.auto-create-account-reference-id',
    'data.attributes.reference-id',
    'data.attributes.account-id',
  ],
  'create-a-transaction': ['data.attributes.reference-id'],
};
