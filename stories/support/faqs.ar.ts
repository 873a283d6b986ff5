// Questions and answers of the made-up city of Rivermark in Arabic, under the same ids as in English.
import type { FaqList } from '../../src/contract/faq.js';

const records = { owner: 'وحدة السجلات', reviewed: '2026-09-01' };
const standards = { owner: 'مكتب المعايير المهنية', reviewed: '2026-10-05' };
const access = { owner: 'منسق الخدمات اللغوية', reviewed: '2026-10-12' };

export const ar: FaqList = {
  lang: 'ar',
  title: 'أسئلة يطرحها الناس على شرطة ريفرمارك',
  version: 'story-ar-2',
  updated: '2026-10-12T14:00:00Z',
  contact: { name: 'مكتب الاستقبال', hours: 'ليلًا ونهارًا، كل يوم', phone: '555-0110' },
  topics: [
    { id: 'records', title: 'المحاضر والسجلات' },
    { id: 'complaints', title: 'الشكاوى والشكر' },
    { id: 'access', title: 'اللغات وسهولة الوصول' },
  ],
  questions: [
    {
      id: 'report-copy',
      topic: 'records',
      question: 'كيف أحصل على نسخة من محضر الشرطة؟',
      answer:
        '<p>اطلبها من وحدة السجلات عبر الإنترنت أو بالبريد أو من شباك السجلات في <bdi lang="en" dir="ltr">240 Levee Street</bdi>. نقبل هوية صادرة عن حكومة أي بلد.</p>',
      contact: { name: 'وحدة السجلات', phone: '555-0124' },
      ...records,
    },
    {
      id: 'who-may-ask',
      topic: 'records',
      parent: 'report-copy',
      question: 'من يحق له طلب محضر؟',
      answer: '<p>أي شخص. لست ملزمًا بأن تقول من أنت ولا لماذا تريد المحضر.</p>',
      ...records,
    },
    {
      id: 'fees',
      topic: 'records',
      question: 'كم تكلف نسخة من محضر؟',
      answer: '<p>لا شيء إذا كنت الضحية. ولغير الضحية 15 سنتًا للصفحة بعد الصفحات العشر الأولى.</p>',
      ...records,
    },
    {
      id: 'make-complaint',
      topic: 'complaints',
      question: 'كيف أقدّم شكوى ضد شرطي؟',
      answer:
        '<p>عبر الإنترنت، أو بالهاتف على الرقم <a href="tel:5550136"><bdi dir="ltr">555-0136</bdi></a>، أو برسالة، أو في أي مبنى للشرطة. لا تحتاج إلى محامٍ.</p>',
      ...standards,
    },
    {
      id: 'complain-anonymously',
      topic: 'complaints',
      parent: 'make-complaint',
      question: 'هل يمكنني أن أشتكي دون ذكر اسمي؟',
      answer: '<p>نعم، وننظر في الشكوى كغيرها.</p>',
      ...standards,
    },
    {
      id: 'interpreter',
      topic: 'access',
      question: 'هل تتحدثون لغتي؟',
      answer:
        '<p>نعم، عن طريق مترجم ومجانًا. اتصل بالرقم <a href="tel:5550160"><bdi dir="ltr">555-0160</bdi></a> واذكر لغتك.</p>',
      ...access,
    },
    {
      id: 'immigration',
      topic: 'access',
      question: 'هل ستسألونني عن وضعي كمهاجر؟',
      answer: '<p>لا. لا يسأل أفراد شرطة ريفرمارك عن ذلك من يأتي طالبًا المساعدة.</p>',
      ...access,
    },
  ],
};
