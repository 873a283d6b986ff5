// Style sheets as text, made once and shared by every root (document or shadow root) that adopts them.

/** Marks a text as CSS, for editors and for the build. */
export const css = String.raw;

const sheets = new Map<string, CSSStyleSheet>();

/** Adds style sheets to a root, unless it has them. Adopted sheets need no allowance in a Content Security Policy. */
export function adopt(root: Node, styles: readonly string[]): void {
  const { adoptedStyleSheets: there = [] } = root as Partial<DocumentOrShadowRoot>;
  const more = styles
    .map((text) => {
      let sheet = sheets.get(text);
      if (!sheet) {
        sheets.set(text, (sheet = new CSSStyleSheet()));
        sheet.replaceSync(text);
      }
      return sheet;
    })
    .filter((sheet) => !there.includes(sheet));
  if (more[0]) (root as Document).adoptedStyleSheets = [...there, ...more];
}
