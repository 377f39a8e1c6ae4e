/**
 * What a request can be copied as.
 */
export const CODE_TARGETS = ['fetch', 'axios', 'got', 'ky', 'curl', 'http'] as const;

export type CodeTarget = (typeof CODE_TARGETS)[number];
