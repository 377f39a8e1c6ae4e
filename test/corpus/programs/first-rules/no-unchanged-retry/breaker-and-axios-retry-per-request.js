import axios from 'axios';
import axiosRetry from 'axios-retry';

const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
axiosRetry(persona, { retries: 2, retryDelay: axiosRetry.exponentialDelay });

class Breaker {
  #failures = 0;
  #openUntil = 0;

  // Lets one call through at a time of trouble; it repeats nothing.
  async guard(work) {
    if (Date.now() < this.#openUntil) throw new Error('persona is resting');
    try {
      const value = await work();
      this.#failures = 0;
      return value;
    } catch (error) {
      if (++this.#failures >= 5) this.#openUntil = Date.now() + 30_000;
      throw error;
    }
  }
}

const breaker = new Breaker();

export const inquiry = (id) => breaker.guard(() => persona.get(`/inquiries/${id}`)); // $call GET /inquiries/{inquiry-id}

export const kase = (id) =>
  breaker.guard(() => persona.get(`/cases/${id}`, { 'axios-retry': { retries: 5, retryCondition: () => true } })); // $call GET /cases/{case-id} $ no-unchanged-retry
