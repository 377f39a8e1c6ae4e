import { createAction, Property } from '@activepieces/pieces-framework';
import { httpClient, HttpMethod, AuthenticationType } from '@activepieces/pieces-common';
export const createInquiry = createAction({
  name: 'create_inquiry',
  async run({ auth, propsValue }) {
    const response = await httpClient.sendRequest({ method: HttpMethod.POST, url: 'https://withpersona.com/api/v1/inquiries', headers: { Authorization: `Bearer ${auth}` }, body: propsValue }); // $call POST /inquiries $ require-idempotency-key
    return response.body;
  },
});
