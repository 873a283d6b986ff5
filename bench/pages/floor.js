// The floor: what a good developer writes by hand for this page, and nothing more.
/* global document */
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
  const details = document.createElement('details');
  details.id = `faq-${question.id}`;
  const summary = document.createElement('summary');
  summary.textContent = question.question;
  const answer = document.createElement('div');
  answer.innerHTML = question.answer;
  const reviewed = document.createElement('p');
  reviewed.className = 'reviewed';
  reviewed.textContent = `Reviewed ${day.format(new Date(question.reviewed))} by the ${question.owner}`;
  answer.append(reviewed);
  details.append(summary, answer);
  fragment.append(details);
}
document.querySelector('#faq').append(fragment);
