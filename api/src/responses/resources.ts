/**
 * Every type of resource that answers consist of, and how a type is found.
 *
 * The rows stand in `resources/`, grouped like Persona's reference.
 */
import { ACCOUNTS_RESOURCES } from './resources/accounts.js';
import { ADMINISTRATION_RESOURCES } from './resources/administration.js';
import { BUSINESS_REPORTS_RESOURCES } from './resources/business-reports.js';
import { CASES_RESOURCES } from './resources/cases.js';
import { DIGITAL_IDS_RESOURCES } from './resources/digital-ids.js';
import { DOCUMENTS_RESOURCES } from './resources/documents.js';
import { INQUIRIES_RESOURCES } from './resources/inquiries.js';
import { LISTS_RESOURCES } from './resources/lists.js';
import { REPORTS_RESOURCES } from './resources/reports.js';
import { VERIFICATIONS_RESOURCES } from './resources/verifications.js';
import type { ResourceRow } from './shape.js';

/**
 * By type. `selfie/*` stands for a family whose members are not described one by one; two rows bear another name than
 * their type, because creating shows more of the object than reading it.
 */
export const RESOURCES: Readonly<Record<string, ResourceRow>> = {
  ...ACCOUNTS_RESOURCES,
  ...INQUIRIES_RESOURCES,
  ...VERIFICATIONS_RESOURCES,
  ...DIGITAL_IDS_RESOURCES,
  ...DOCUMENTS_RESOURCES,
  ...REPORTS_RESOURCES,
  ...BUSINESS_REPORTS_RESOURCES,
  ...CASES_RESOURCES,
  ...LISTS_RESOURCES,
  ...ADMINISTRATION_RESOURCES,
};

/** The row of a type, or of the family it belongs to; undefined for a type no answer consists of. */
export function findResource(type: string): ResourceRow | undefined {
  if (Object.hasOwn(RESOURCES, type)) return RESOURCES[type];
  const family = `${type.split('/')[0] ?? ''}/*`;
  return Object.hasOwn(RESOURCES, family) ? RESOURCES[family] : undefined;
}

/** Names of the rows that a type or a family (`report/*`) stands for, in the order of `RESOURCES`. */
export function findFamily(name: string): readonly string[] {
  if (Object.hasOwn(RESOURCES, name)) return [name];
  if (!name.endsWith('/*')) return [];
  return Object.keys(RESOURCES).filter((type) => type.startsWith(name.slice(0, -1)));
}

/** Whether `type` is one of the types that `allowed` names: `report/*|account`, `*`. */
export function isOfType(type: string, allowed: string): boolean {
  return allowed.split('|').some((name) => {
    if (name === '*' || name === type || RESOURCES[name]?.type === type) return true;
    return name.endsWith('/*') && type.startsWith(name.slice(0, -1));
  });
}
