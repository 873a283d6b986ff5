// Where a tag's backend is: its own attribute, else an ancestor's, else that of the pasted script.
import { nearest } from './nearest.js';

/** The script that brought this code, known by standing in the same folder as it. */
const scriptBackend = (): string | undefined =>
  [...document.scripts].find(
    ({ src, dataset }) => dataset.backend && folderOf(src) == folderOf(import.meta.url),
  )?.dataset.backend;

const folderOf = (url: string) => url.slice(0, url.lastIndexOf('/'));

/**
 * The address of the backend for an element, absolute and without a final slash; undefined where none is named.
 * @throws {TypeError} when the address that is named is none, or not http(s)
 */
export function backendOf(element: HTMLElement & { backend?: string }): string | undefined {
  const named = (element.backend ?? nearest(element, 'data-plainview-backend') ?? scriptBackend())?.trim();
  if (!named) return;
  const url = new URL(named, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw TypeError('not an http address');
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
