// The pasted script to prefer: fetches the code of just those tags that stand in the page, now or later.

const tags: Record<string, () => Promise<unknown>> = {
  'pv-faq-accordion': () => import('./faq-accordion.js'),
};

const asked = new Set<string>();

function look(): void {
  for (const name in tags) {
    if (asked.has(name) || !document.querySelector(name)) continue;
    asked.add(name);
    tags[name]!().catch((error: unknown) => {
      // The next one that comes into the page tries again; what stands inside the tag stays visible.
      asked.delete(name);
      console.warn(`Plainview: the code of <${name}> could not be loaded.`, error);
    });
  }
}

look();
new MutationObserver((changes) => {
  if (changes.some(({ addedNodes }) => addedNodes.length)) look();
}).observe(document, { childList: true, subtree: true });
