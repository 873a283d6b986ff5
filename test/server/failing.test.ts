// The API while its database fails.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openEngine } from '../../server/register/engine.js';
import { Register } from '../../server/register/register.js';
import { publishSample } from './support/content.js';
import { breakDatabase, onEachDatabase } from './support/databases.js';
import { serveRegister } from './support/http.js';

onEachDatabase('the API', (database) => {
  test('a mistake in a query is a 500 that tells nothing of the inside', async () => {
    const lost = await database.open();
    await publishSample(lost);
    const own = await serveRegister(lost);
    await sql`ALTER TABLE revisions RENAME TO away`.execute(lost.engine.db);
    const answer = await own.get('/api/rivermark/en/faqs.json');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('revisions');
    expect(own.logged.join('')).toContain('"event":"failure"');
    await sql`ALTER TABLE away RENAME TO revisions`.execute(lost.engine.db);
    expect((await own.get('/api/rivermark/en/faqs.json')).status).toBe(200);
  });

  test('says 503 with Retry-After while the database cannot be read, and goes on when it can', async () => {
    const options = await database.fresh();
    const lost = new Register(await openEngine(options));
    await publishSample(lost);
    const own = await serveRegister(lost);
    const mend = await breakDatabase(lost, options);
    for (const path of ['/api/rivermark/en/faqs.json', '/api/rivermark/index.json', '/health']) {
      const { status, headers, text } = await own.get(path);
      expect([path, status]).toEqual([path, 503]);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(headers['content-type']).toBe('application/problem+json');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(text).not.toMatch(/sqlite|postgres|127\.0\.0\.1/i);
    }
    await mend();
    expect((await own.get('/api/rivermark/en/faqs.json')).status).toBe(200);
    await lost.close();
  });
});
