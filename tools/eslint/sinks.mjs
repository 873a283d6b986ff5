// ESLint settings that close every way for a string to become markup or code, other than src/ui/safe-html.

const why = 'HTML goes into a page through src/ui/safe-html only, where it is sanitised.';
const sinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'srcdoc',
];

export const noSinks = {
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-implied-eval': 'error',
  'no-restricted-properties': [
    'error',
    ...sinks.map((property) => ({ property, message: why })),
    { object: 'document', property: 'write', message: why },
    { object: 'document', property: 'writeln', message: why },
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: '^lit(-html)?/(directives/unsafe-(html|svg|mathml)|static-html)(\\.js)?$',
          message: why,
        },
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: `TemplateElement[value.raw=/\\.(${sinks.join('|')})\\s*=/i]`,
      message: why,
    },
    {
      selector:
        'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\son\\w+\\s*=/i]',
      message: 'A strict page refuses inline handlers: bind with @event.',
    },
    {
      selector:
        'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=\\s*["\']/i]',
      message: 'A strict page refuses inline styles: use a class, a part or styleMap().',
    },
  ],
};
