// How custom-elements.json is made from the class comments, for editors, for Storybook and for whoever generates wrappers.

/** Names of the members that are nobody's business outside, by the class that declares them. */
const internal = new Map();

function collectInternal(ts, node) {
  const names = internal.get(node.name?.text) ?? new Set();
  internal.set(node.name?.text, names);
  for (const member of node.members) {
    const name = member.name?.getText();
    if (ts.getJSDocTags(member).some((tag) => ['internal', 'ignore'].includes(tag.tagName.text)))
      names.add(name);
    if (name !== 'properties' || !member.initializer?.properties) continue;
    // Lit's internal state is declared beside its properties, and is not an attribute.
    for (const property of member.initializer.properties)
      if (/\bstate:\s*true\b/.test(property.initializer?.getText() ?? '')) names.add(property.name.getText());
  }
}

const shippedPath = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/lib/$1.js');

/** Names each module by the file that the package ships. */
function linkShipped(node) {
  if (Array.isArray(node)) return node.forEach(linkShipped);
  if (typeof node !== 'object' || node === null) return;
  for (const key of ['module', 'path']) if (typeof node[key] === 'string') node[key] = shippedPath(node[key]);
  Object.values(node).forEach(linkShipped);
}

/** Leaves what a user of the package can reach: classes and tags, with their public members. */
const published = {
  name: 'published',
  analyzePhase({ ts, node, moduleDoc }) {
    if (ts.isClassDeclaration(node)) collectInternal(ts, node);
    // Our own way to register, which the analyzer does not know.
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, constructor] = node.arguments;
    moduleDoc.exports = [
      ...(moduleDoc.exports ?? []),
      { kind: 'custom-element-definition', name: tag.text, declaration: { name: constructor.getText() } },
    ];
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      const classes = (module.declarations ?? []).filter(
        ({ kind, customElement, superclass }) =>
          kind === 'class' && (customElement || superclass?.name === 'Event'),
      );
      for (const declaration of classes) {
        const reachable = (member) =>
          (member.privacy ?? 'public') === 'public' &&
          !internal.get(member.inheritedFrom?.name ?? declaration.name)?.has(member.fieldName ?? member.name);
        for (const list of ['members', 'attributes'])
          if (declaration[list]) declaration[list] = declaration[list].filter(reachable);
        // HTML's own attributes, which a tag merely watches, are HTML's to describe.
        if (declaration.attributes)
          declaration.attributes = declaration.attributes.filter((one) => one.fieldName || one.description);
        // What the analyzer makes of `dispatchEvent` comes beside what the class comment says of the same event.
        if (declaration.events) declaration.events = declaration.events.filter((event) => event.description);
      }
      module.declarations = classes;
      module.exports = (module.exports ?? []).filter(
        (one) =>
          one.kind === 'custom-element-definition' ||
          classes.some(({ name }) => name === one.declaration.name),
      );
    }
    manifest.modules = manifest.modules.filter(({ exports }) => exports.length > 0);
    for (const { declaration } of manifest.modules.flatMap(({ exports }) => exports))
      declaration.module ??= manifest.modules.find(({ declarations }) =>
        declarations.some(({ name }) => name === declaration.name),
      )?.path;
    linkShipped(manifest);
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts', 'src/ui/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [published],
};
