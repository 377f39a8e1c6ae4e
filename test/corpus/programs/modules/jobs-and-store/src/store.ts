export interface Pending {
  id: string;
  key: string;
  createdAt: Date;
}

const rows: Pending[] = [];
export const remember = (id: string) => void rows.push({ id, key: crypto.randomUUID(), createdAt: new Date() });
export const DAY_MS = 86_400_000;
export const isOlderThanADay = ({ createdAt }: Pending) => Date.now() - createdAt.getTime() > DAY_MS;
export const pending = () => rows;
