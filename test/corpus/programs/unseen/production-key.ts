const PERSONA = 'persona_production_7c9e6679-7425-40de-944b-e07fc1f90ae7'; // $ no-hardcoded-api-key
export const authorization = `Bearer ${PERSONA}`;
