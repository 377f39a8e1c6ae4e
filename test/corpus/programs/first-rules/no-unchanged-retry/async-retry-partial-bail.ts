import retry from 'async-retry';
import axios from 'axios';

const url = 'https://withpersona.com/api/v1/workflows';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export const trigger = (workflow: string, fields: object, eventId: string) =>
  retry( // $ no-unchanged-retry#a
    async (bail) => {
      try {
        const { data } = await axios.post(`${url}/${workflow}/trigger`, { data: { attributes: { fields } } }, { headers: { ...auth, 'Idempotency-Key': eventId } }); // $call POST /workflows/{workflow-id}/trigger $ no-unchanged-retry#a
        return data;
      } catch (error: any) {
        if (error.response?.status === 403) return bail(error); // $ no-unchanged-retry#a
        throw error; // $ no-unchanged-retry#a
      }
    },
    { retries: 3 },
  );

export const triggerOrBail = (workflow: string, fields: object, eventId: string) =>
  retry(
    async (bail) => {
      try {
        const { data } = await axios.post(`${url}/${workflow}/trigger`, { data: { attributes: { fields } } }, { headers: { ...auth, 'Idempotency-Key': eventId } }); // $call POST /workflows/{workflow-id}/trigger
        return data;
      } catch (error: any) {
        const status: number | undefined = error.response?.status;
        if (status && Math.floor(status / 100) === 4 && status !== 429) return bail(error);
        throw error;
      }
    },
    { retries: 3 },
  );
