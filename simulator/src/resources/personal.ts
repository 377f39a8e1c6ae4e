/**
 * The personal details of an account: the attribute a request writes, and where in `fields` of an answer it stands. Before
 * 2025-10-27 answers showed most of them as attributes, too.
 */

/** By attribute: its path in `fields`, of one or two names. */
export const ACCOUNT_FIELDS: Readonly<
  Record<string, readonly [field: string] | readonly [field: string, member: string]>
> = {
  'name-first': ['name', 'first'],
  'name-middle': ['name', 'middle'],
  'name-last': ['name', 'last'],
  'address-street-1': ['address', 'street_1'],
  'address-street-2': ['address', 'street_2'],
  'address-city': ['address', 'city'],
  'address-subdivision': ['address', 'subdivision'],
  'address-postal-code': ['address', 'postal_code'],
  'country-code': ['address', 'country_code'],
  birthdate: ['birthdate'],
  'phone-number': ['phone_number'],
  'email-address': ['email_address'],
  'social-security-number': ['social_security_number'],
};
