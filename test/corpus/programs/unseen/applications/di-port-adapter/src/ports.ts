export interface IdentityPort {
  open(input: { requestId: string; subject: string }): Promise<string>;
  reject(id: string): Promise<void>;
}
