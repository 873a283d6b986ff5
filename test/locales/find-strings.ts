// Finds words in source code that a resident could be shown: text in templates, labels, and literals that read as prose.
import ts from 'typescript';

/** A piece of source text that reads as words for people. */
export interface Found {
  line: number;
  text: string;
}

/** Attributes and properties whose value a person sees or hears. */
const said =
  /^(alt|title|placeholder|label|summary|aria-?(label|description|placeholder|roledescription|valuetext|braillelabel)|textContent|innerText|nodeValue|data|value|ariaLabel|ariaDescription)$/i;

/** Calls whose text is read by the machine: selectors, media queries, style sheets, names of headers. */
const machineCalls =
  /^(querySelector(All)?|closest|matches|matchMedia|supports|replaceSync|setProperty|get|has|headers|split|getPropertyValue|startsWith|endsWith|includes|RegExp)$/;

const letters = /\p{L}/u;
const hole = '\uE000';
const tag = /<!--[\s\S]*?-->|<\/?[A-Za-z\uE000!][^<>]*(>|$)/g;
/** The rest of a tag that began in a hole, or attributes to be put into one. */
const startsInTag = /^[^<>]*["=][^<>]*>|^\s*>/;
const attributes = /^(\s*[\w:-]+="[^"<>]*")+\s*$/;
const styleSheet = /^[^{}]*\{[^{}]*[\w-]+\s*:[^{}]*[;}]/;

/** Whether markup holds text of its own, or an attribute that is read out. */
function markupSpeaks(markup: string): boolean {
  for (const [, name = '', value = ''] of markup.matchAll(/([\w:.-]+)=["']([^"']*)["']/g))
    if (said.test(name.replace(/^\./, '')) && !/^(value|data|label)$/.test(name) && letters.test(value))
      return true;
  if (attributes.test(markup)) return false;
  const text = markup
    .replace(startsInTag, '')
    .replace(tag, ' ')
    .replace(/&#?\w+;/g, ' ');
  return letters.test(text);
}

/** Whether a literal outside markup reads as prose: two words, or one word written as a label is. */
function prose(text: string): boolean {
  if (!letters.test(text) || styleSheet.test(text)) return false;
  if (/[<>]/.test(text) || attributes.test(text)) return markupSpeaks(text);
  const words = text.trim().split(/\s+/);
  if (words.every((word) => /^pv-[\w-]*$/.test(word))) return false;
  return words.filter((word) => letters.test(word)).length > 1 || /^\p{Lu}\p{Ll}{2,}[.…:!?]?$/u.test(text);
}

const textOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map((span) => hole + span.literal.text).join('')
    : node.text;

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

const nameOf = (node: ts.Expression): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';

/** Whether the machine alone reads this text, going by what surrounds it. */
function forTheMachine(node: ts.StringLiteralLike | ts.TemplateExpression): boolean {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))
    return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isPropertyAssignment(parent) && /^['"]@type['"]$/.test(parent.name.getText())) return true;
  if (ts.isPropertyDeclaration(parent) && parent.name.getText() === 'name') return true;
  // A line for the webmaster's console says whose it is.
  if (textOf(node).startsWith('Plainview: ')) return true;
  if (ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return true;
  if (ts.isBinaryExpression(parent) && /^[!=]==?$|^in$/.test(parent.operatorToken.getText())) return true;
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'split') return true;
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const up = at.parent;
    // What an error says goes to the console, for the webmaster; the resident's words come from its kind.
    if (ts.isNewExpression(up) && /(Error|Failure|RegExp)$/.test(nameOf(up.expression))) return true;
    if (ts.isCallExpression(up) && up.expression !== at) {
      if (machineCalls.test(nameOf(up.expression))) return true;
      if (/^console\.\w+$/.test(up.expression.getText())) {
        const [first] = up.arguments;
        return !!first && isText(first) && textOf(first).startsWith('Plainview');
      }
    }
    if (ts.isTaggedTemplateExpression(up) && nameOf(up.tag) === 'css') return true;
    if (ts.isBinaryExpression(up) && /\.style\.\w+$/.test(up.left.getText())) return true;
    if (ts.isTemplateSpan(up) && textOf(up.parent).startsWith('Plainview: ')) return true;
    if (ts.isStatement(up) || ts.isFunctionLike(up) || ts.isTemplateSpan(up)) return false;
  }
  return false;
}

/** Whether the text goes straight to where it is seen or heard: then a single small word counts, too. */
function isSaid(node: ts.Node): boolean {
  let at = node;
  while (
    ts.isConditionalExpression(at.parent) ||
    ts.isParenthesizedExpression(at.parent) ||
    (ts.isBinaryExpression(at.parent) && /^(\|\||&&|\?\?|\+)$/.test(at.parent.operatorToken.getText()))
  ) {
    if (ts.isConditionalExpression(at.parent) && at.parent.condition === at) return false;
    at = at.parent;
  }
  const { parent } = at;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return said.test(nameOf(parent.left)) && !/^(value|data)$/.test(nameOf(parent.left));
  if (ts.isCallExpression(parent) && /^(setAttribute|toggleAttribute)$/.test(nameOf(parent.expression))) {
    const [name, value] = parent.arguments;
    return value === at && !!name && isText(name) && said.test(textOf(name));
  }
  if (ts.isCallExpression(parent) && nameOf(parent.expression) === 'createTextNode') return true;
  if (!ts.isTemplateSpan(parent)) return false;
  // In the text of a template, or in a tag that is open where the hole stands.
  const template = parent.parent;
  const before =
    template.head.text +
    template.templateSpans
      .slice(0, template.templateSpans.indexOf(parent))
      .map((span) => hole + span.literal.text)
      .join('');
  const open = before.slice(before.lastIndexOf('<')).match(/^<[^>]*$/)?.[0];
  if (!open) return before.includes('<');
  const attribute = open.match(/([\w:.-]+)=["']?[^"']*$/)?.[1]?.replace(/^\./, '');
  return !!attribute && said.test(attribute) && !/^(value|data|label)$/.test(attribute);
}

/** The places in a TypeScript file where words for people stand. */
export function findStrings(fileName: string, source: string): Found[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const look = (node: ts.Node): void => {
    if (isText(node) && !ts.isImportDeclaration(node.parent)) {
      const text = textOf(node);
      const inLit =
        ts.isTaggedTemplateExpression(node.parent) && /^(html|svg)$/.test(nameOf(node.parent.tag));
      const speaks = inLit || isSaid(node) ? markupSpeaks(text) : prose(text);
      if (speaks && !forTheMachine(node))
        found.push({
          line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
          text: text.replaceAll(hole, '${…}').trim().slice(0, 100),
        });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}
