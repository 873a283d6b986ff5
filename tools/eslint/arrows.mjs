// An ESLint rule that holds the arrows of the house: which room may import which room, and which packages.
import { dirname, relative, resolve, sep } from 'node:path';

const words = ['src/contract', 'src/content', 'src/locales'];

/**
 * What each room may import. `rooms`: folders of ours besides its own; `packages`: package names, any when absent.
 * `apart`: each folder in this room is a room of its own, closed to its neighbours.
 */
export const arrows = {
  'src/contract': { rooms: [], packages: ['valibot'] },
  'src/locales': { rooms: [], packages: [] },
  'src/data': { rooms: ['src/contract'], packages: ['lit'] },
  'src/content': { rooms: ['src/contract', 'src/locales'], packages: [] },
  // `ui` knows `content` for the blocks of HTML that it inserts.
  'src/ui': { rooms: [...words, 'src/data'], packages: ['lit', 'dompurify'] },
  'src/elements': { rooms: [...words, 'src/data', 'src/ui'], packages: ['lit'], apart: true },
  'src/define': { rooms: ['src/elements', 'src/embed'], packages: [] },
  'src/embed': { rooms: ['src/elements', 'src/define'], packages: [] },
  server: { rooms: words },
};

/** What stands in no room, and may be had in all: the number of the version. */
const everywhere = 'src/version.js';

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** The room that a path from the root of the repository stands in, such as `src/elements/faq-accordion`. */
function roomOf(path) {
  const name = Object.keys(arrows).find((room) => within(path, room));
  if (!name || !arrows[name].apart) return name;
  const [folder, ...rest] = path.slice(name.length + 1).split('/');
  return rest.length ? `${name}/${folder}` : name;
}

/** Why `from` may not import `specifier`, or nothing when it may. Both paths are from the root of the repository. */
function refusal(from, specifier, target) {
  const room = roomOf(from);
  const name = Object.keys(arrows).find((each) => within(from, each));
  if (!room || !name) return;
  const { rooms, packages } = arrows[name];
  if (target === undefined) {
    const package_ = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    if (package_ === 'plainview') return `${room} reaches its own package by name; import the file instead`;
    if (packages && !packages.includes(package_))
      return `${room} may import ${packages.length ? `only ${packages.join(' and ')}` : 'no package'}, not ${package_}`;
    return;
  }
  if (target === everywhere) return;
  const targetRoom = roomOf(target);
  if (targetRoom === room) return;
  if (targetRoom && within(targetRoom, name) && arrows[name].apart && targetRoom !== name)
    return `${room} may not import another element's folder, ${targetRoom}; what two need moves down to ui, content or data`;
  if (targetRoom && rooms.some((each) => within(targetRoom, each))) return;
  const allowed = rooms.length ? `only ${rooms.join(', ')}` : 'nothing else of ours';
  return `${room} may import ${allowed}, not ${targetRoom ?? target}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const arrowsRule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}.' } },
  create(context) {
    const slashed = (path) => relative(context.cwd, path).split(sep).join('/');
    const from = slashed(context.filename);
    const check = (source) => {
      const specifier = source?.value;
      if (typeof specifier !== 'string') return;
      const target = specifier.startsWith('.')
        ? slashed(resolve(dirname(context.filename), specifier))
        : undefined;
      const why = refusal(from, specifier, target);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};
