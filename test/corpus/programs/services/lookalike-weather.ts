// Everything that the rules look for, and none of it about Persona.
import axios from 'axios';

const client = axios.create({ baseURL: 'https://api.weather.example/v1' });

export async function forecast(city: string): Promise<unknown> {
  while (true) {
    try {
      const res = await fetch(`https://api.weather.example/v1/accounts/${city}`, { method: 'PUT', headers: { 'Idempotency-Key': 'fixed' } });
      const { data, errors } = await res.json();
      if (errors?.[0]?.detail) throw new Error(errors[0].message);
      return data.attributes['session-token'];
    } catch {
      await Promise.all(['a', 'b'].map((id) => client.patch(`/transactions/${id}`)));
    }
  }
}
