import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class PersonaService {
  private readonly baseUrl = 'https://withpersona.com/api/v1';

  constructor(private readonly httpService: HttpService) {}

  async createInquiry(referenceId: string) {
    const { data } = await firstValueFrom(
      this.httpService.post( // $call POST /inquiries $ require-idempotency-key
        `${this.baseUrl}/inquiries`,
        { data: { attributes: { 'reference-id': referenceId } } },
        { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } },
      ),
    );
    return data.data;
  }

  async getInquiry(id: string) {
    const { data } = await firstValueFrom(
      this.httpService.get(`${this.baseUrl}/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
      }),
    );
    return data.data;
  }
}
