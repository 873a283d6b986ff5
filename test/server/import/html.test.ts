// The HTML reader on the markup that pages of questions are written in.
import { describe, expect, test } from 'vitest';
import { readFaq } from '../../../server/import/index.js';
import { answers, kinds, shape } from './support.js';

const read = (html: string) => readFaq(html, { name: 'page.html' });

describe('questions', () => {
  test.each<[string, string]>([
    ['headings', '<h2>Is it free?</h2><p>Yes.</p><h2>Why?</h2><p>So.</p>'],
    ['details', '<details><summary>Is it free?</summary><p>Yes.</p></details><details open><summary><h3>Why?</h3></summary>So.</details>'],
    ['a description list', '<dl><div><dt>Is it free?</dt><dd>Yes.</dd></div><dt>Why?</dt><dd><p>So.</p></dd></dl>'],
    ['bold paragraphs', '<p><strong>Is it free?</strong><br>Yes.</p><p><b>Why?</b></p><p>So.</p>'],
    ['marked headings', '<div role="heading" aria-level="3">Is it free?</div><p>Yes.</p><div role="heading">Why?</div>So.'],
    ['buttons in headings', '<h3><button aria-expanded="false" aria-controls="a">Is it free?</button></h3><div id="a" hidden><div>Yes.</div></div><h3><button aria-controls="b">Why?<svg><title>+</title></svg></button></h3><div id="b"><p>So.</p></div>'],
    ['buttons alone', '<ul><li><button aria-controls="a">Is it free?</button><div id="a"><p>Yes.</p></div></li><li><button>Why?</button><div>So.</div></li></ul>'],
    ['links that open', '<div class="panel"><h4 class="panel-title"><a data-toggle="collapse" href="#c1">Is it free?</a></h4></div><div id="c1">Yes.</div><h4><a href="#c2">Why?</a></h4><div id="c2">So.</div>'],
    ['Q and A', '<p>Q: Is it free?</p><p>A: Yes.</p><p>Q. Why?</p><p><b>A:</b> So.</p>'],
    ['plain paragraphs', '<p>Is it free?</p><p>Yes.</p><div>Why?</div><p>So.</p>'],
    ['a layout table', '<table><tr><td><h2>Is it free?</h2>Yes.</td></tr><tr><td><h2>Why?</h2>So.</td></tr></table>'],
  ])('in %s', (_name, html) => {
    const page = read(html);
    expect(shape(page)).toEqual(['Is it free?', 'Why?']);
    expect(answers(page)).toEqual(['<p>Yes.</p>', '<p>So.</p>']);
  }); // prettier-ignore

  test('below topics, with questions inside answers', () => {
    const page = read(
      '<h2>Fees</h2><details><summary>Is it free?</summary><p>Yes.</p><details><summary>Always?</summary>Yes.</details></details>' +
        '<h2>Time</h2><h3>How long?</h3><p>Ten days.</p><h4>Why?</h4><p>So.</p>',
    );
    expect(shape(page)).toEqual(['# Fees', 'Is it free?', '- Always?', '# Time', 'How long?', '- Why?']);
  });
});

describe('a whole page', () => {
  const page = read(
    [
      '<!DOCTYPE html><html lang="es-MX"><head><title>Policía | Ayuda</title>',
      '<link rel="canonical" href="https://rivermark.example/es/ayuda"><style>p{}</style></head>',
      '<body><header><nav><h2>Menu?</h2><a href="/">Inicio</a></nav></header>',
      '<main><header><h1>Preguntas</h1></header>',
      '<ul><li><a href="#a">¿Es gratis?</a></li><li><a href="#b">¿Por qué?</a></li></ul>',
      '<h2 id="gratis">¿Es gratis?</h2>',
      '<p>Sí, <a href="../tarifas">vea</a> <a href="#a">aquí</a>.</p>',
      '<table><tr><th scope="row">Copia</th><td colspan="2">$0</td></tr></table>',
      '<form role="search"><input></form><script>document.write(1)</script>',
      '<button>Imprimir</button></main>',
      '<footer><h2>Contact?</h2></footer></body></html>',
    ].join('\n'),
  );

  test('gives its language, its title and only its main part', () => {
    expect(page).toMatchObject({ lang: 'es-MX', title: 'Preguntas' });
    expect(shape(page)).toEqual(['¿Es gratis?']);
    expect(page.questions[0]!.id).toBe('gratis');
  });

  test('completes links and keeps tables', () => {
    expect(answers(page)).toEqual([
      '<p>Sí, <a href="https://rivermark.example/tarifas">vea</a> <a href="#a">aquí</a>.</p>' +
        '<table><tbody><tr><th scope="row">Copia</th><td colspan="2">$0</td></tr></tbody></table>',
    ]);
    expect(page.unsure.join('\n')).toMatch(
      /completed to https:\/\/rivermark.example\/tarifas[^]*“#a” leads to a place/,
    );
  });

  test('says what became of each line', () => {
    expect(kinds(page)).toEqual([
      'left out: outside the questions', 'left out: outside the questions', 'left out: outside the questions', 'title',
      'left out: contents list', 'question', 'answer', 'answer', 'left out: search; left out: script',
      'left out: control', 'left out: outside the questions',
    ]); // prettier-ignore
  });
});

test('relative links without an address of the page are taken off: told', () => {
  const page = read(
    '<h2>Where?</h2><p><a href="/map">Here</a> or <a href="//rivermark.example/x">there</a>.</p>',
  );
  expect(answers(page)).toEqual(['<p>Here or <a href="https://rivermark.example/x">there</a>.</p>']);
  expect(page.unsure.join()).toContain(
    'Line 1: in the answer to “Where?”, the link to “/map” is not complete',
  );
});
