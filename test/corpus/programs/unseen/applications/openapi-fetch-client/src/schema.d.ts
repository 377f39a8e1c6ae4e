export interface paths {
  '/transactions': unknown;
  '/cases/{case-id}': unknown;
}
