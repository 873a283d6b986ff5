// Questions and answers of the made-up city of Rivermark for stories, in three languages: short, with every field in use.
import type { FaqList } from '../../src/contract/faq.js';

const contact = { phone: '555-0142', email: 'records@rivermark.example' };

const en: FaqList = {
  lang: 'en',
  title: 'Questions and answers',
  version: 'story-en-1',
  updated: '2026-09-01T12:00:00Z',
  contact: { name: 'Front desk', hours: 'every day, 8 a.m. to 8 p.m.', phone: '555-0140' },
  topics: [
    { id: 'records', title: 'Reports and records' },
    { id: 'complaints', title: 'Complaints and thanks' },
  ],
  questions: [
    {
      id: 'report-copy',
      topic: 'records',
      question: 'How do I get a copy of a report?',
      answer:
        '<p>Ask the Records Unit, in person or online. Bring:</p><ul><li>the number of the report, if you have it</li><li>a photo identification</li></ul><p>Most copies are ready in <strong>five working days</strong>.</p>',
      owner: 'Records Unit',
      reviewed: '2026-09-01',
      links: [{ href: 'https://rivermark.example/records', title: 'Ask for a report' }],
      contact: { name: 'Records Unit', ...contact },
    },
    {
      id: 'report-cost',
      topic: 'records',
      parent: 'report-copy',
      question: 'What does it cost?',
      answer:
        '<table><caption>Fees for copies</caption><thead><tr><th scope="col">Copy</th><th scope="col">Fee</th></tr></thead><tbody><tr><td>Up to 20 pages</td><td>Free</td></tr><tr><td>Each further page</td><td>$0.10</td></tr></tbody></table>',
      owner: 'Records Unit',
      reviewed: '2026-09-01',
    },
    {
      id: 'complaint',
      topic: 'complaints',
      question: 'How do I complain about an officer?',
      answer:
        '<p>By telephone, by letter, or at any counter of the city. You need no lawyer, and nobody asks about your immigration status.</p>',
      owner: 'Office of Professional Standards',
      reviewed: '2026-08-14',
    },
  ],
};

const es: FaqList = {
  ...en,
  lang: 'es',
  title: 'Preguntas y respuestas',
  version: 'story-es-1',
  contact: { name: 'Recepción', hours: 'todos los días, de 8 a 20 horas', phone: '555-0140' },
  topics: [
    { id: 'records', title: 'Informes y registros' },
    { id: 'complaints', title: 'Quejas y agradecimientos' },
  ],
  questions: [
    {
      id: 'report-copy',
      topic: 'records',
      question: '¿Cómo obtengo una copia de un informe?',
      answer: '<p>Pídala a la Unidad de Registros, en persona o por internet.</p>',
      owner: 'Unidad de Registros',
      reviewed: '2026-09-01',
    },
    {
      id: 'complaint',
      topic: 'complaints',
      question: '¿Cómo me quejo de un agente?',
      answer: '<p>Por teléfono, por carta o en cualquier ventanilla de la ciudad. No necesita abogado.</p>',
      owner: 'Oficina de Normas Profesionales',
      reviewed: '2026-08-14',
    },
  ],
};

const ar: FaqList = {
  ...en,
  lang: 'ar',
  title: 'أسئلة وأجوبة',
  version: 'story-ar-1',
  contact: { name: 'مكتب الاستقبال', hours: 'كل يوم من الثامنة صباحًا إلى الثامنة مساءً', phone: '555-0140' },
  topics: [
    { id: 'records', title: 'التقارير والسجلات' },
    { id: 'complaints', title: 'الشكاوى والشكر' },
  ],
  questions: [
    {
      id: 'report-copy',
      topic: 'records',
      question: 'كيف أحصل على نسخة من تقرير؟',
      answer: '<p>اطلبها من وحدة السجلات حضوريًا أو عبر الإنترنت.</p>',
      owner: 'وحدة السجلات',
      reviewed: '2026-09-01',
    },
    {
      id: 'complaint',
      topic: 'complaints',
      question: 'كيف أقدم شكوى ضد شرطي؟',
      answer: '<p>بالهاتف أو بالبريد أو في أي مكتب من مكاتب المدينة، ولا تحتاج إلى محامٍ.</p>',
      owner: 'مكتب المعايير المهنية',
      reviewed: '2026-08-14',
    },
  ],
};

export const faqs = { en, es, ar };

/** A backend's index for these lists. */
export const site = {
  contract: '1',
  name: 'Rivermark Police Department',
  languages: ['en', 'es', 'ar'],
  defaultLanguage: 'en',
  timeZone: 'America/Chicago',
  contact: en.contact,
};

/** What a backend that works says. */
export const working = {
  'index.json': { json: site },
  'en/faqs.json': { json: en },
  'es/faqs.json': { json: es },
  'ar/faqs.json': { json: ar },
};
