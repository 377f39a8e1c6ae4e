const read = async (path: string) => {
  const response = await fetch(`https://withpersona.com/api/v1${path}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.json();
};

async function again<T>(work: () => Promise<T>, worth: RegExp, times = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (times <= 1 || !worth.test(message)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 4_000 / times));
    return again(work, worth, times - 1);
  }
}

export const inquiry = (id: string) => again(() => read(`/inquiries/${id}`), /^(?:429|5\d\d)/); // $call GET /inquiries/{inquiry-id}
export const account = (id: string) => again(() => read(`/accounts/${id}`), /^[45]\d\d/); // $call GET /accounts/{account-id} $ no-unchanged-retry
