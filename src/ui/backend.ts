// Where a tag's backend is: its own attribute, else an ancestor's, else that of the pasted script.

/** The script that brought this code, known by standing in the same folder as it. */
function scriptBackend(): string | undefined {
  const folder = new URL(/* @vite-ignore */ '.', import.meta.url).href;
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-backend]'))
    if (script.src && new URL('.', script.src).href == folder) return script.dataset.backend;
  return;
}

/**
 * The address of the backend for an element, absolute and without a final slash; undefined where none is named.
 * @throws {TypeError} when the address that is named is none, or not http(s)
 */
export function backendOf(element: HTMLElement & { backend?: string }): string | undefined {
  let named = element.backend;
  for (let at: Element | null = element; named === undefined && at;) {
    const above: Element | null = at.closest('[data-plainview-backend]');
    named = above?.getAttribute('data-plainview-backend') ?? undefined;
    const root = at.getRootNode();
    at = !above && root instanceof ShadowRoot ? root.host : null;
  }
  named ??= scriptBackend();
  if (!named?.trim()) return;
  const url = new URL(named.trim(), document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is no address of a backend`);
  url.hash = url.search = '';
  return url.href.replace(/\/+$/, '');
}
