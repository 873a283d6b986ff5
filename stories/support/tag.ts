// The tag as a story's controls say it, and where a story's test looks for what the tag shows.
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { waitFor, within } from 'storybook/test';
import '../../src/define/faq-accordion.js';

/** The tag's attributes by their names in HTML, and its custom properties. */
export type TagArgs = Record<string, string | number | boolean | undefined>;

/** The tag with the attributes and custom properties that are set, around what the webmaster wrote. */
export function tag(args: TagArgs, written: TemplateResult | typeof nothing = nothing): TemplateResult {
  const said = (name: string) => ifDefined(args[name] === '' ? undefined : args[name]);
  const properties = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value);
  return html`<pv-faq-accordion
    backend=${said('backend')}
    topic=${said('topic')}
    limit=${said('limit')}
    print=${said('print')}
    heading-level=${said('heading-level')}
    ?single=${args.single}
    ?no-search=${args['no-search']}
    ?structured-data=${args['structured-data']}
    style=${styleMap(Object.fromEntries(properties) as Record<string, string>)}
    >${written}</pv-faq-accordion
  >`;
}

const each = (list: string[], argType: object) => Object.fromEntries(list.map((name) => [name, argType]));

/** What the manifest does not say of the controls: which hold colours, and which there is nothing to set for. */
export const argTypes = {
  ...each(
    ['accent', 'rule', 'muted', 'tint', 'mark'].map((name) => `--pv-${name}`),
    { control: 'color' },
  ),
  ...each(
    ['radius', 'space', 'reserve', 'scroll-margin'].map((name) => `--pv-${name}`),
    { control: 'text' },
  ),
  ...each(['pv-load', 'pv-error', 'pv-toggle'], { control: false }),
  ...each(['tools', 'search', 'button', 'status', 'skeleton'], { control: false }),
  // Members of the class that are the attributes again, or for scripts alone.
  ...each(['headingLevel', 'noSearch', 'structuredData', 'version', 'openAll', 'closeAll', 'open', 'words'], {
    table: { disable: true },
  }),
};

/** The tag of a story; the nth where there are several. */
export const tagIn = (canvas: HTMLElement, n = 0): HTMLElement =>
  canvas.querySelectorAll<HTMLElement>('pv-faq-accordion')[n]!;

/** The tag's own controls, around the words. */
export const controlsOf = (canvas: HTMLElement) => within(tagIn(canvas).shadowRoot as unknown as HTMLElement);

/** The button of a question, as soon as it is there. */
export const question = (canvas: HTMLElement, name: string | RegExp): Promise<HTMLElement> =>
  within(canvas).findByRole('button', { name }, { timeout: 5000 });

/** Resolves when so many questions stand in the page: by default at least one. */
export const questions = (canvas: HTMLElement, wanted?: number): Promise<HTMLElement[]> =>
  waitFor(
    () => {
      const there = [...canvas.querySelectorAll<HTMLElement>('.pv-question')];
      const enough = wanted === undefined ? there.length > 0 : there.length === wanted;
      if (!enough) throw new Error(`${there.length} questions stand there, not ${wanted ?? 'one'}`);
      return there;
    },
    { timeout: 5000 },
  );

/** Resolves when the tag's status line says something. */
export const status = (canvas: HTMLElement, words: RegExp, timeout = 8000): Promise<void> =>
  waitFor(
    () => {
      const said = controlsOf(canvas).getByRole('status').textContent!;
      if (!words.test(said)) throw new Error(`The status line says “${said}”`);
    },
    { timeout },
  );

/** Whether a person sees an element: not in a closed answer (which keeps its box), not filtered out. */
export const isSeen = (element: Element): boolean =>
  !element.closest('[hidden]') && element.checkVisibility({ visibilityProperty: true });
