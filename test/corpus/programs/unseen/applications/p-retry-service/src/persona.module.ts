import { Module } from '@nestjs/common';
import { PersonaService } from './persona.service';
import { PERSONA_OPTIONS, type PersonaOptions } from './persona.options';

@Module({
  providers: [
    PersonaService,
    {
      provide: PERSONA_OPTIONS,
      useFactory: (): PersonaOptions => ({
        url: process.env.PERSONA_API_URL ?? 'https://api.withpersona.com/api/v1',
        token: process.env.PERSONA_API_TOKEN ?? '',
        retries: Number(process.env.PERSONA_RETRIES ?? 3),
      }),
    },
  ],
  exports: [PersonaService],
})
export class PersonaModule {}
