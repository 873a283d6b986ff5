// GOV.UK Frontend's accordion, one section a question, built from the same data as its documentation shows it.
/* global document */
import { Accordion } from 'govuk-frontend';

const { backend } = document.querySelector('script[data-backend]').dataset;
const list = await (await fetch(`${backend}/en/faqs.json`)).json();

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const make = (name, className) => {
  const element = document.createElement(name);
  element.className = className;
  return element;
};

const accordions = [];
for (const topic of list.topics) {
  const heading = make('h2', 'govuk-heading-m');
  heading.textContent = topic.title;
  const accordion = make('div', 'govuk-accordion');
  accordion.id = `accordion-${topic.id}`;
  const questions = list.questions.filter((question) => question.topic === topic.id);
  for (const [i, question] of questions.entries()) {
    const section = make('div', 'govuk-accordion__section');
    const header = make('div', 'govuk-accordion__section-header');
    const title = make('h3', 'govuk-accordion__section-heading');
    const words = make('span', 'govuk-accordion__section-button');
    words.id = `${accordion.id}-heading-${i + 1}`;
    words.textContent = question.question;
    const content = make('div', 'govuk-accordion__section-content govuk-body');
    content.id = `${accordion.id}-content-${i + 1}`;
    content.innerHTML = question.answer;
    const reviewed = make('p', 'govuk-hint');
    reviewed.textContent = `Reviewed ${day.format(new Date(question.reviewed))} by the ${question.owner}`;
    content.append(reviewed);
    title.append(words);
    header.append(title);
    section.append(header, content);
    accordion.append(section);
  }
  accordions.push(heading, accordion);
}
document.querySelector('#faq').append(...accordions);
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const accordion of document.querySelectorAll('.govuk-accordion')) new Accordion(accordion);
