/**
 * What the id of each type of resource begins with, for whoever makes one up. Source: examples of the description.
 *
 * `id-prefixes.ts` answers the other question, what an id names.
 */

/** By type or, for all types of a family, by what stands before the slash. */
const TYPE_PREFIXES: Readonly<Record<string, string | undefined>> = {
  account: 'act_',
  'account-type': 'acttp_',
  'account-status': 'actst_',
  'api-key': 'api_',
  'api-log': 'req_',
  case: 'case_',
  'case-comment': 'cscm_',
  'case-queue': 'cqueue_',
  'case-template': 'ctmpl_',
  'connect/connection': 'cxn_',
  'connect/share-token': 'cnst_',
  device: 'dev_',
  document: 'doc_',
  'document-file': 'docf_',
  event: 'evt_',
  'graph-query': 'grphq_',
  importer: 'mprt_',
  inquiry: 'inq_',
  'inquiry-session': 'iqse_',
  'inquiry-template': 'itmpl_',
  'inquiry-template-version': 'itmplv_',
  list: 'lst_',
  'list-item/browser-fingerprint': 'libf_',
  'list-item/country': 'lic_',
  'list-item/device-fingerprint': 'lidf_',
  'list-item/email-address': 'liea_',
  'list-item/field': 'liif_',
  'list-item/geolocation': 'ligl_',
  'list-item/government-id-number': 'ligin_',
  'list-item/ip-address': 'liip_',
  'list-item/name': 'lin_',
  'list-item/phone-number': 'lipn_',
  'list-item/string': 'lis_',
  network: 'net_',
  report: 'rep_',
  'report-history-run': 'rpr_',
  'report-history': 'ract_',
  'report-template': 'rptp_',
  selfie: 'self_',
  template: 'tmpl_',
  'theme-set': 'theset_',
  transaction: 'txn_',
  'transaction-label': 'txnl_',
  'transaction-type': 'txntp_',
  user: 'user_',
  'user-audit-log': 'ual_',
  'user-session': 'uses_',
  verification: 'ver_',
  'verification-template': 'vtmpl_',
  'verification-template-version': 'vtmplv_',
  webhook: 'wbh_',
  workflow: 'wfl_',
  'workflow-run': 'wfr_',
  'workflow-version': 'wfv_',
};

/** Prefix of the ids of a type, its family's where the type has none of its own; `obj_` for a type nobody knows. */
export function getTypePrefix(type: string): string {
  return TYPE_PREFIXES[type] ?? TYPE_PREFIXES[type.split('/')[0] ?? ''] ?? 'obj_';
}
