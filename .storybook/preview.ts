// What every story stands in: documentation from the manifest, accessibility as a condition, language, direction and theme to choose.
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

const rightToLeft = ['ar'];

/** Sets the page as the toolbar says. A tag reads the page's language when it connects, so it is made anew. */
const page: Decorator = (story, { globals }) => {
  const { lang, direction, theme } = globals as Record<string, string>;
  const root = document.documentElement;
  root.lang = lang ?? 'en';
  root.dir = direction && direction !== 'auto' ? direction : rightToLeft.includes(root.lang) ? 'rtl' : 'ltr';
  root.dataset.theme = theme;
  return html`${keyed(`${root.lang} ${root.dir}`, story())}`;
};

const choice = (title: string, icon: 'globe' | 'transfer' | 'mirror', items: Record<string, string>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [page],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'padded',
    options: { storySort: { method: 'alphabetical' } },
  },
  globalTypes: {
    lang: choice('Language', 'globe', { en: 'English', es: 'Español', ar: 'العربية' }),
    direction: choice('Direction', 'transfer', {
      auto: 'Direction of the language',
      ltr: 'Left to right',
      rtl: 'Right to left',
    }),
    theme: choice('Theme', 'mirror', { auto: 'As the system has it', light: 'Light', dark: 'Dark' }),
  },
  initialGlobals: { lang: 'en', direction: 'auto', theme: 'auto' },
};

export default preview;
