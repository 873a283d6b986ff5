// Shoelace's `<sl-details>`, one a question, built from the same data.
/* global document */
import '@shoelace-style/shoelace/dist/components/details/details.js';

const { backend } = document.querySelector('script[data-backend]').dataset;
const list = await (await fetch(`${backend}/en/faqs.json`)).json();

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const titles = new Map(list.topics.map(({ id, title }) => [id, title]));
const fragment = document.createDocumentFragment();
let topic;
for (const question of list.questions) {
  if (question.topic !== topic) {
    topic = question.topic;
    const heading = document.createElement('h2');
    heading.textContent = titles.get(topic);
    fragment.append(heading);
  }
  const details = document.createElement('sl-details');
  details.id = `faq-${question.id}`;
  details.summary = question.question;
  const answer = document.createElement('div');
  answer.innerHTML = question.answer;
  const reviewed = document.createElement('p');
  reviewed.textContent = `Reviewed ${day.format(new Date(question.reviewed))} by the ${question.owner}`;
  answer.append(reviewed);
  details.append(answer);
  fragment.append(details);
}
document.querySelector('#faq').append(fragment);
