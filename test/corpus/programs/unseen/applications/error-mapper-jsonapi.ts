import { BadRequestException, ConflictException, HttpException, Injectable } from '@nestjs/common';

interface JsonApiError {
  status?: string;
  code?: string;
  title: string;
  detail?: string;
}

const endpoint = 'https://api.withpersona.com/api/v1/cases';

@Injectable()
export class CasesGateway {
  async create(templateId: string, requestId: string): Promise<string> {
    const res = await fetch(endpoint, { // $call POST /cases
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2023-01-05',
        'Idempotency-Key': requestId,
      },
      body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
      signal: AbortSignal.timeout(10_000),
    });
    const body = await res.json();
    if (!res.ok) throw this.toException(res.status, body.errors);
    return body.data.id;
  }

  private toException(status: number, errors: JsonApiError[]): HttpException {
    const [first] = errors;
    if (status === 409) return new ConflictException(first.title);
    if (status === 400) return new BadRequestException(first.detail); // $ no-unknown-error-field
    return new HttpException({ title: first.title, code: first.code }, 502); // $ no-unknown-error-field
  }
}
