import { HttpService } from '@nestjs/axios';
import { Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { catchError, firstValueFrom, map } from 'rxjs';

interface CaseResource {
  data: { id: string; attributes: { status: string } };
}

@Injectable()
export class CaseService {
  private readonly logger = new Logger(CaseService.name);
  private readonly baseUrl = 'https://api.withpersona.com/api/v1';

  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
  ) {}

  private get headers() {
    return {
      Authorization: `Bearer ${this.config.getOrThrow<string>('PERSONA_API_KEY')}`,
      'Persona-Version': '2023-01-05',
    };
  }

  async open(templateId: string, inquiryId: string): Promise<string> {
    const body = {
      data: { attributes: { 'case-template-id': templateId } },
      meta: { 'object-ids': [inquiryId] },
    };
    const id$ = this.http // $ require-idempotency-key $call POST /cases
      .post<CaseResource>(`${this.baseUrl}/cases`, body, { headers: this.headers, timeout: 8000 })
      .pipe(
        map(({ data }) => data.data.id),
        catchError((error: AxiosError) => {
          this.logger.error(error.message, error.stack);
          throw new ServiceUnavailableException('case management unavailable');
        }),
      );
    return firstValueFrom(id$);
  }

  async find(caseId: string): Promise<CaseResource> {
    const { data } = await firstValueFrom(
      this.http.get<CaseResource>(`${this.baseUrl}/cases/${caseId}`, { headers: this.headers }), // $call GET /cases/{case-id}
    );
    return data;
  }
}
