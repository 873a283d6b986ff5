// Questions and answers of the made-up city of Rivermark for the element tests, the same ids in three languages.
import type { FaqList, Question } from '../../../src/contract/faq.js';

type Told = [id: string, question: string, answer: string, more?: Partial<Question>];

const list = (lang: string, titles: Record<string, string>, told: Told[]): FaqList => ({
  lang,
  version: `${lang}-1`,
  topics: Object.entries(titles).map(([id, title]) => ({ id, title })),
  questions: told.map(([id, question, answer, more]) => ({ id, question, answer, ...more })),
});

const footnote =
  '<p>The first 20 pages are free.<sup><a href="#note" id="mark">1</a></sup></p>' +
  '<ol><li id="note">Certified copies cost five dollars. <a href="#mark">Back</a></li></ol>';

export const en: FaqList = {
  ...list('en', { records: 'Reports and records', complaints: 'Complaints', safety: 'Safety at home' }, [
    [
      'report-copy',
      'How do I get a copy of a report?',
      '<p>Ask the <strong>Records Unit</strong> at the counter.</p>',
      { topic: 'records', owner: 'Records Unit', reviewed: '2026-09-01' },
    ],
    ['report-cost', 'What does a copy cost?', footnote, { topic: 'records', parent: 'report-copy' }],
    ['camera', 'Can I see body camera video?', '<p>Yes, after the case is closed.</p>', { topic: 'records' }],
    [
      'complaint',
      'How do I complain about an officer?',
      '<p>By letter, or at the café counter.</p>',
      { topic: 'complaints' },
    ],
    ['after', 'What happens after that?', '<p>Somebody calls you.</p>', { parent: 'complaint' }],
    ['thanks', 'How do I thank an officer?', '<p>Write to us.</p>', { topic: 'complaints' }],
    ['patrol', 'Can you patrol my street?', '<p>Tell us when you are away.</p>', { topic: 'safety' }],
    ['alarm', 'Must I register my alarm?', '<p>Yes, once a year.</p>', { topic: 'safety' }],
  ]),
  contact: { name: 'Front desk', phone: '555-0140' },
};

export const es: FaqList = list('es', { records: 'Informes', complaints: 'Quejas', safety: 'Seguridad' }, [
  ['report-copy', '¿Cómo obtengo una copia de un informe?', '<p>Pídala en la ventanilla.</p>'],
  ['camera', '¿Puedo ver el video?', '<p>Sí, cuando el caso está cerrado.</p>'],
]);

export const ar: FaqList = list('ar', { records: 'التقارير', complaints: 'الشكاوى', safety: 'السلامة' }, [
  ['report-copy', 'كيف أحصل على نسخة من تقرير؟', '<p>اطلبها من وحدة السجلات.</p>'],
  ['camera', 'هل يمكنني مشاهدة الفيديو؟', '<p>نعم، بعد إغلاق القضية.</p>'],
  ['complaint', 'كيف أقدم شكوى؟', '<p>بالبريد أو في المكتب.</p>'],
  ['thanks', 'كيف أشكر شرطيًا؟', '<p>اكتب إلينا.</p>'],
  ['patrol', 'هل تراقبون شارعي؟', '<p>أخبرنا متى تغيب.</p>'],
  ['alarm', 'هل أسجل الإنذار إلى المدرسة؟', '<p>نعم، مرة في السنة.</p>'],
]);

/** What a question is called in a list. */
export const questionsOf = ({ questions }: FaqList): string[] => questions.map(({ question }) => question);

/** The list after an edit: another version, and another text of the answer that is named. */
export const edited = (faqs: FaqList, version: string, id: string, answer: string): FaqList => ({
  ...faqs,
  version,
  questions: faqs.questions.map((one) => (one.id == id ? { ...one, answer } : one)),
});

/** A list of many short questions without topics: `q-1`, `q-2` … */
export const manyQuestions = (count: number): FaqList => ({
  lang: 'en',
  version: `many-${count}`,
  questions: Array.from({ length: count }, (_, i) => ({
    id: `q-${i + 1}`,
    question: `Question number ${i + 1}?`,
    answer: `<p>Answer number ${i + 1}.</p>`,
  })),
});
