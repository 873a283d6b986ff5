// The rich-text policy: which HTML a department may write. The browser's sanitiser and the server's both follow it.
// Pictures are not in it: each would be a request to wherever it stands. Importers keep a picture's alternative text.

const list = (names: string): string[] => names.split(' ');

/** Elements that stay, each with the attributes that stay on it besides `RICH_TEXT_GLOBAL`. */
export const RICH_TEXT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    list(
      'abbr address b bdi bdo br caption cite code dd dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i kbd mark p pre rp rt ruby s samp section small span strong sub summary sup table tbody tfoot thead tr u ul var wbr',
    ).map((name) => [name, []]),
  ),
  a: ['href'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['cite', 'datetime'],
  details: ['open'],
  ins: ['cite', 'datetime'],
  li: ['value'],
  ol: ['reversed', 'start', 'type'],
  q: ['cite'],
  td: ['colspan', 'headers', 'rowspan'],
  th: ['abbr', 'colspan', 'headers', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** Attributes that stay on every element. An `id` is given a prefix of its own place before it reaches a page. */
export const RICH_TEXT_GLOBAL: readonly string[] = list('dir id lang title');

/**
 * Elements that go while their words stay: the leavings of old editors and of whole pages pasted in. (`html` is not among
 * them: browsers refuse to unwrap it, and no fragment has it.)
 */
export const RICH_TEXT_UNWRAPPED: readonly string[] = list(
  'acronym article aside big body center fieldset font footer form h1 header hgroup label legend main menu nav nobr search strike tt',
);

/** Schemes that a link may have. */
export const RICH_TEXT_SCHEMES: readonly string[] = list('http https mailto tel');
