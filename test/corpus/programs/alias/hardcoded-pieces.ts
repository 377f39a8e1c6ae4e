// $rules no-hardcoded-api-key
const environment = 'production';
const secret = '8b0f6ed3-54c1-4a27-9f8e-c36d12a7b590';

export const key = `persona_${environment}_${secret}`; // $ no-hardcoded-api-key
export const joined = 'persona_sandbox_' + '17d9c4b8-ea02-4f6d-8c53-90b7e1f2a6d4'; // $ no-hardcoded-api-key
export const partly = `persona_${environment}_${process.env.PERSONA_SECRET}`;
export const prefix = `persona_${environment}_`;
export const shown = (secretKey: string) => `persona_${environment}_${secretKey.slice(0, 4)}…`;
