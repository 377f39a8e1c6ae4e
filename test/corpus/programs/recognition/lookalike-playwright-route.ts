import { test, expect } from '@playwright/test';

test('verification starts', async ({ page }) => {
  await page.route('https://withpersona.com/api/v1/inquiries', (route) =>
    route.fulfill({ status: 201, body: JSON.stringify({ data: { id: 'inq_e2e' } }) }),
  );
  const [request] = await Promise.all([
    page.waitForRequest('https://withpersona.com/api/v1/inquiries'),
    page.getByRole('button', { name: 'Verify me' }).click(),
  ]);
  expect(request.method()).toBe('POST');
});
