// The control of the vectors: which of them run where a page inserts them with innerHTML, by themselves or by what a person does.

const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src data: 'unsafe-inline' 'unsafe-eval'"><body>`;

const asByHand = { bubbles: true, cancelable: true };

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What a person may do: every event that a handler waits for, and a click on every button and every link to a script. */
function act(page: Document): void {
  // WebKit takes `#` for an address of the page around this one, and would load the test once more.
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link && link.protocol !== 'javascript:') event.preventDefault();
  });
  for (const element of page.querySelectorAll('*')) {
    // A form's own fields may stand in for its methods.
    for (const name of Element.prototype.getAttributeNames.call(element))
      if (name.startsWith('on'))
        EventTarget.prototype.dispatchEvent.call(element, new Event(name.slice(2), asByHand));
    const { protocol } = element as HTMLAnchorElement;
    if (element.matches('button, input') || protocol === 'javascript:') (element as HTMLElement).click();
  }
}

/** Whether a vector runs in a page of its own, which can reach neither the network nor the test's page. */
async function runs(vector: string): Promise<boolean> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts', 'allow-same-origin');
  frame.srcdoc = PAGE;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  let ran = false;
  const inside = frame.contentWindow as unknown as { alert: () => void };
  inside.alert = () => (ran = true);
  frame.contentDocument!.body.innerHTML = vector;
  for (let waited = 0; !ran && waited < 240; waited += 20) await later(20);
  if (!ran) act(frame.contentDocument!);
  for (let waited = 0; !ran && waited < 60; waited += 20) await later(20);
  frame.remove();
  return ran;
}

/** Those of some vectors that run through innerHTML. */
export async function runsThroughInnerHtml(vectors: readonly string[]): Promise<string[]> {
  const ran: string[] = [];
  const waiting = [...vectors];
  const worker = async () => {
    for (let vector; (vector = waiting.shift()) !== undefined;) if (await runs(vector)) ran.push(vector);
  };
  await Promise.all(Array.from({ length: 24 }, worker));
  return ran;
}
