// Headers that whole families of answers share: security, cross-origin reading, caching.

/** On every answer. */
export const EVERYWHERE: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** On what any page of any origin may read: published answers and the scripts. It carries no credentials. */
export const PUBLIC: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, ETag, Age',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** On data, which is no page: should a browser ever show it as one, it can do nothing. */
export const DATA: Record<string, string> = {
  ...PUBLIC,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** On published answers: a minute old at most, ten while a new one is fetched, a day when there is no server. */
export const CACHED: Record<string, string> = {
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
};

/** On the pages of the demo site. */
export const PAGE: Record<string, string> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html dompurify',
  ].join('; '),
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The answer to a browser that asks whether a page of another origin may read (Fetch, CORS-preflight). */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...PUBLIC,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, Cache-Control, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
