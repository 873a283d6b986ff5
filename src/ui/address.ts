// The page's address: what `#…` names, and the ids that a tag gives.

/** The id that a hash names, decoded. */
export function hashId(hash = location.hash): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

const claimed = new Set<string>();

/** Claims what the ids that a tag gives begin with: `faq-`, for the next such tag on the page `faq-2-`. */
export function claimPrefix(kind: string): string {
  let prefix = `${kind}-`;
  for (let n = 2; claimed.has(prefix); n++) prefix = `${kind}-${n}-`;
  claimed.add(prefix);
  return prefix;
}

/** Lets the next tag have a prefix. */
export const releasePrefix = (prefix: string): boolean => claimed.delete(prefix);
