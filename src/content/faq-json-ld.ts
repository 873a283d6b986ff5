// Questions and answers as structured data for search engines: schema.org's FAQPage, as JSON-LD.
import type { FaqList } from '../contract/faq.js';

/** JSON to stand in `<script type="application/ld+json">`; safe inside a printed page too. */
export const faqJsonLd = (list: FaqList): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: list.lang,
    ...(list.title && { name: list.title }),
    mainEntity: list.questions
      .filter(({ answer }) => answer)
      .map(({ question, answer, lang }) => ({
        '@type': 'Question',
        name: question,
        ...(lang && { inLanguage: lang }),
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
  }).replace(/</g, '\\u003c');
