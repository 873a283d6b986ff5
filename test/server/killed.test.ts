// Killed without warning (kill -9): the chain is whole afterwards, and holds all of a publication or nothing.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { openEngine, type EngineOptions } from '../../server/register/engine.js';
import { Register } from '../../server/register/register.js';
import { verifySite } from '../../server/register/verify.js';
import { environment, run, start } from './support/command.js';
import { question, siteDraft } from './support/content.js';
import { onEachDatabase, temporaryFolder } from './support/databases.js';

onEachDatabase('plainview', (database) => {
  let options: EngineOptions;
  let env: Record<string, string>;
  let register: Register;

  beforeAll(async () => {
    options = await database.fresh();
    env = environment(options);
    register = new Register(await openEngine(options));
    await register.publish({ site: 'town', author: 'A', drafts: [siteDraft] });
    return () => register.close();
  });

  test('killed while it imports, it leaves a whole chain with all of the import or nothing', async () => {
    const many = Array.from(
      { length: 2000 },
      (_, n) => `### Question number ${n}? {#n${n}}\n\nAnswer ${n}.\n`,
    );
    const file = join(await temporaryFolder(), 'many.md');
    await writeFile(file, `# All\n\n${many.join('\n')}`);
    const args = (lang: string) => ['import', 'faq', file, '--site', 'town', '--lang', lang];
    const started = performance.now();
    expect((await run(args('pt'), env)).last).toContain('2001 added');
    const whole = performance.now() - started;
    for (const share of [0.4, 0.6, 0.75, 0.9]) {
      const child = start(args('ar'), env);
      const over = new Promise((resolve) => child.on('close', resolve));
      await Promise.race([over, wait(whole * share)]);
      child.kill('SIGKILL');
      await over;
      expect([0, 2000]).toContain((await register.current('town', 'faq-question', 'ar')).length);
      expect((await verifySite(register, 'town')).findings).toEqual([]);
    }
    expect((await run(args('ar'), env)).code).toBe(0);
    expect(await register.current('town', 'faq-question', 'ar')).toHaveLength(2000);
  }, 180_000);

  test('killed in the middle of a transaction, it leaves nothing of it, and the next one works', async () => {
    const tsx = createRequire(import.meta.url).resolve('tsx');
    const script = fileURLToPath(new URL('./support/publish-many.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', tsx, script], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      child.kill('SIGKILL');
    });
    const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
    expect([signal, said.split('\n')[0], said.includes('30000')]).toEqual(['SIGKILL', '500', false]);
    expect(await register.current('town', 'faq-question', 'fr')).toEqual([]);
    await register.publish({ site: 'town', author: 'A', drafts: [question('after', 'fr')] });
    expect((await verifySite(register, 'town')).findings).toEqual([]);
  });
});
