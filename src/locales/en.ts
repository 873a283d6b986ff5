// English: the source of every string of ours, and the type that the other languages are held to.
export const en = {
  loading: 'Loading…',
  slow: 'Still loading. The connection seems slow.',
  retry: 'Try again',
  asOf: 'You are reading the answers as of {date}.',
  unsure: 'You are reading an earlier answer.',
  onlyIn: 'Only available in {language} so far.',

  offline: 'You seem to be offline. Check your connection.',
  timeout: 'The answer took too long. The connection may be slow.',
  unreachable: 'The questions could not be loaded.',
  busy: 'The department’s website is very busy. Please wait a moment.',
  missing: 'We could not find this page’s answers. They may have moved.',
  denied: 'This page is not allowed to show these answers.',
  portal: 'Something else answered in our place. Do you need to sign in to this network first?',
  garbled: 'The answer could not be read.',
  misplaced: 'This page is not set up correctly yet.',

  search: 'Search questions and answers',
  contents: 'Contents',
  openAll: 'Open all',
  closeAll: 'Close all',
  found: { one: '{n} of {all} questions matches', other: '{n} of {all} questions match' },
  foundNone: 'No question matches “{query}”. Try another word, or fewer words.',
  empty: 'No questions have been published here yet.',
  showAll: { one: 'Show {n} more question', other: 'Show {n} more questions' },
  copyLink: 'Copy the link to this answer',
  copied: 'Link copied',
  notCopied: 'The link could not be copied. It is in the address bar now.',
  reviewed: 'Reviewed {date}',
  reviewedBy: 'Reviewed {date} by {office}',
  answeredBy: 'Answered by {office}',
  ask: 'Ask about this',
  notFound: 'Did not find your answer?',
  call: 'Call {phone}',
  write: 'Write to {email}',
  visit: 'Contact us online',
} as const;

/** The forms of a string that counts, by the categories of `Intl.PluralRules`; `other` is always there. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** A complete table of strings: the shape of English, in any language. */
export type Strings = { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural };
