// Questions and answers of the made-up city of Rivermark in Spanish, under the same ids as in English.
import type { FaqList } from '../../src/contract/faq.js';

const records = { owner: 'Unidad de Archivos', reviewed: '2026-09-01' };
const standards = { owner: 'Oficina de Normas Profesionales', reviewed: '2026-10-05' };
const access = { owner: 'Coordinación de Idiomas', reviewed: '2026-10-12' };

export const es: FaqList = {
  lang: 'es',
  title: 'Lo que la gente pregunta a la Policía de Rivermark',
  version: 'story-es-2',
  updated: '2026-10-12T14:00:00Z',
  contact: { name: 'Recepción', hours: 'de día y de noche, todos los días', phone: '555-0110' },
  topics: [
    { id: 'records', title: 'Informes y archivos' },
    { id: 'complaints', title: 'Quejas y agradecimientos' },
    { id: 'access', title: 'Idiomas y acceso' },
  ],
  questions: [
    {
      id: 'report-copy',
      topic: 'records',
      question: '¿Cómo consigo una copia de un informe policial?',
      answer:
        '<p>Pídala a la Unidad de Archivos por internet, por correo o en la ventanilla de 240 Levee Street. Sirve la identificación de cualquier país.</p>',
      contact: { name: 'Unidad de Archivos', phone: '555-0124' },
      ...records,
    },
    {
      id: 'who-may-ask',
      topic: 'records',
      parent: 'report-copy',
      question: '¿Quién puede pedir un informe?',
      answer: '<p>Cualquier persona. No tiene que decir quién es ni para qué lo quiere.</p>',
      ...records,
    },
    {
      id: 'fees',
      topic: 'records',
      question: '¿Cuánto cuesta un informe?',
      answer: '<p>Nada si usted es la víctima. En los demás casos, $0.15 por página a partir de la 11.</p>',
      ...records,
    },
    {
      id: 'make-complaint',
      topic: 'complaints',
      question: '¿Cómo presento una queja sobre un agente?',
      answer:
        '<p>Por internet, por teléfono al <a href="tel:5550136">555-0136</a>, por carta o en cualquier edificio de la policía. No necesita abogado.</p>',
      ...standards,
    },
    {
      id: 'complain-anonymously',
      topic: 'complaints',
      parent: 'make-complaint',
      question: '¿Puedo quejarme sin dar mi nombre?',
      answer: '<p>Sí. La investigamos igual.</p>',
      ...standards,
    },
    {
      id: 'interpreter',
      topic: 'access',
      question: '¿Hablan mi idioma?',
      answer: '<p>Sí, con intérprete y gratis. Llame al <a href="tel:5550160">555-0160</a>.</p>',
      ...access,
    },
    {
      id: 'immigration',
      topic: 'access',
      question: '¿Me van a preguntar por mi situación migratoria?',
      answer: '<p>No. Los agentes de Rivermark no se lo preguntan a quien viene a pedir ayuda.</p>',
      ...access,
    },
  ],
};
