// For the tests of the pasted scripts: the built files, served from another origin into a page that notes what happens in it.
import { scriptedBackend, type Backend, type Script } from '../support/backend.js';

/** The version that the built files say, and another that a second copy can be made to say. */
export const VERSION = '0.1.0';
export const OTHER = '9.9.9';

const ENTRIES = ['plainview.js', 'all.js', 'faq-accordion.js'];

/** The files of dist/embed that an entry can lead to, by name. */
export async function builtFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const waiting = [...ENTRIES];
  for (let name; (name = waiting.pop());) {
    if (name in files) continue;
    const response = await fetch(`/dist/embed/${name}`);
    if (!response.ok) throw new Error(`dist/embed/${name} is missing: npm run build embed`);
    const code = (files[name] = await response.text());
    waiting.push(...[...code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map((match) => match[1]!));
  }
  return files;
}

const WATCH = `
  window.seen = { errors: [], lines: [], globals: [] };
  addEventListener('error', (event) => seen.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  for (const name of ['log', 'info', 'warn', 'error', 'debug'])
    console[name] = (...words) => void seen.lines.push(words.join(' '));
  seen.globals = Object.getOwnPropertyNames(window);`;

export interface Seen {
  errors: string[];
  lines: string[];
  globals: string[];
}

export interface Page {
  backend: Backend;
  document: Document;
  window: Window;
  seen: Seen;
  /** Names of the built files that were asked for, sorted, as often as they were. */
  asked(): Promise<string[]>;
  /** Waits until something is true. @throws {Error} after five seconds */
  until(what: string, test: () => unknown): Promise<void>;
}

export const FAQS = {
  lang: 'en',
  questions: ['a', 'b'].map((id) => ({ id, question: `${id}?`, answer: `<p>${id}</p>` })),
};

/**
 * Opens a page with the built files at `{scripts}/…`, and with another version of them at `{others}/…`.
 * @param html both names in braces are replaced by addresses on another origin, `{backend}` by the backend's
 * @param more further answers, such as a built file that is missing
 */
export async function openPage(
  html: string,
  files: Record<string, string>,
  more: Script = {},
): Promise<Page> {
  const backend = await scriptedBackend({});
  const script = (body: string) => ({ type: 'text/javascript', body });
  const answers: Script = { 'watch.js': script(WATCH), 'en/faqs.json': { json: FAQS } };
  for (const [name, code] of Object.entries(files)) {
    answers[`one/${name}`] = script(code);
    answers[`two/${name}`] = script(code.replaceAll(VERSION, OTHER));
  }
  const filled = html
    .replaceAll('{scripts}', `${backend.elsewhere}/one`)
    .replaceAll('{others}', `${backend.elsewhere}/two`)
    .replaceAll('{backend}', backend.elsewhere);
  answers['page.html'] = {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><title>A city</title><script src="watch.js"></script>${filled}</html>`,
  };
  await backend.script({ ...answers, ...more });
  const frame = document.createElement('iframe');
  frame.src = `${backend.here}/page.html`;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const inside = frame.contentWindow as Window & { seen: Seen };
  return {
    ...{ backend, document: frame.contentDocument!, window: inside, seen: inside.seen },
    asked: async () =>
      (await backend.requests()).flatMap(({ path }) => /^(?:one|two)\/(.*)/.exec(path)?.[1] ?? []).sort(),
    until: async (what, test) => {
      for (const end = performance.now() + 5000; !test();) {
        if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
  };
}
