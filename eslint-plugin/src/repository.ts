/** Where the project lives; the links to its docs start there. */
export const REPOSITORY = 'https://github.com/persona-lint/persona-lint';
