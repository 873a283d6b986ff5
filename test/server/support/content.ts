// A small made-up site to publish in tests.
import type { Draft, Register } from '../../../server/register/register.js';

export const site = {
  contract: '1',
  name: 'Rivermark Police Department',
  languages: ['en', 'es', 'ar'],
  defaultLanguage: 'en',
  timeZone: 'America/Chicago',
  contact: { name: 'Front desk', phone: '555-0110', email: 'desk@rivermark.example' },
};

export const siteDraft: Draft = { kind: 'site', record: 'site', body: site, note: 'First record' };

export const topic = (id: string, lang = 'en', title = `About ${id}`): Draft => ({
  ...{ kind: 'faq-topic', record: id, lang, body: { id, title }, note: 'Added' },
});

export const question = (id: string, lang = 'en', more: Record<string, unknown> = {}): Draft => ({
  ...{ kind: 'faq-question', record: id, lang, note: 'Added' },
  body: { id, question: `What about ${id}?`, answer: `<p>All about ${id}.</p>`, ...more },
});

/** Publishes a site with two topics and five questions in English, three of them in Spanish, none in Arabic. */
export async function publishSample(register: Register, name = 'rivermark'): Promise<void> {
  await register.publish({
    site: name,
    author: 'Records Unit',
    drafts: [
      siteDraft,
      topic('reports'),
      topic('footage'),
      question('copy', 'en', { topic: 'reports', order: 1, owner: 'Records Unit', reviewed: '2026-03-01' }),
      question('copy-fee', 'en', { topic: 'reports', parent: 'copy', order: 2 }),
      question('camera', 'en', { topic: 'footage', order: 8 }),
      question('camera-wait', 'en', { topic: 'footage', parent: 'camera', order: 7 }),
      question('other', 'en', { order: 7.5 }),
      topic('reports', 'es', 'Informes'),
      question('copy', 'es', { topic: 'reports', order: 1, question: '¿Cómo pido una copia?' }),
      question('copy-fee', 'es', { topic: 'reports', parent: 'copy', order: 2, question: '¿Cuánto cuesta?' }),
      question('camera', 'es', { order: 3 }),
    ],
  });
}
