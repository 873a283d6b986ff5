// Turns the contract's schemas into calls of src/contract/compiled.ts, so that the pasted scripts need not carry valibot.
import { runnerImport, type Plugin } from 'vite';
import { fileURLToPath } from 'node:url';

/** As much of a valibot schema as the contract uses. */
interface Schema {
  type: string;
  pipe?: Rule[];
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
}
interface Rule {
  kind: string;
  type: string;
  requirement?: unknown;
  pipe?: Rule[];
}

/** Every check that a contract module exports, by its name. */
type Exports = Record<string, Partial<{ schema: Schema }>>;

/**
 * The JavaScript of a module that exports the same checks.
 * @param from where it finds the functions of compiled.ts
 * @param unread optional fields to leave out, because nothing that is built reads them: they go like unknown ones
 * @throws {Error} when a schema uses what compiled.ts has no function for
 */
export function compileContract(
  module: Record<string, unknown>,
  from: string,
  unread: readonly string[] = [],
): string {
  const named = new Map<string, string>();
  const once = (code: string): string => {
    if (!named.has(code)) named.set(code, `_${named.size}`);
    return named.get(code)!;
  };
  const parts = (entries: [string, Schema][]) =>
    `{${entries.map(([name, schema]) => `${name}:${part(schema)}`).join(',')}}`;
  const part = (schema: Schema): string => {
    const rules = rulesOf(schema);
    if (schema.type === 'optional') return part(schema.wrapped!);
    if (schema.type !== 'string' && rules.length > 0)
      throw new Error(`a ${schema.type} may have no rule ${rules[0]!.type}`);
    if (schema.type === 'string') return once(text(rules));
    if (schema.type === 'number') return 'number';
    if (schema.type === 'array') return once(`list(${part(schema.item!)})`);
    if (schema.type === 'object') {
      const entries = Object.entries(schema.entries!);
      const isOptional = ([, { type }]: [string, Schema]) => type === 'optional';
      const required = entries.filter((entry) => !isOptional(entry));
      const optional = entries.filter((entry) => isOptional(entry) && !unread.includes(entry[0]));
      return once(`object(${parts(required)},${parts(optional)})`);
    }
    throw new Error(`no function for ${schema.type}`);
  };
  const checks = Object.entries(module as Exports)
    .filter(([, value]) => typeof (value as unknown) === 'function' && value.schema)
    .map(([name, { schema }]) => `export const ${name} = /* @__PURE__ */ whole(${part(schema!)});`);
  return [
    `import { list, number, object, text, whole } from ${JSON.stringify(from)};`,
    ...[...named].map(([code, name]) => `const ${name} = /* @__PURE__ */ ${code};`),
    ...checks,
  ].join('\n');
}

/** What a schema demands besides its type; what `pipe` nests is laid flat. A `check` is code, and left out. */
const rulesOf = ({ pipe = [] }: Schema): Rule[] =>
  pipe
    .flatMap((rule) => (rule.kind === 'schema' ? rulesOf({ type: '', pipe: rule.pipe ?? [] }) : [rule]))
    .filter((rule) => rule.kind !== 'metadata' && rule.type !== 'check');

function text(rules: Rule[]): string {
  let [max, min] = [Infinity, 0];
  let form: RegExp | undefined;
  for (const { type, requirement } of rules) {
    if (type === 'max_length') max = Math.min(max, requirement as number);
    else if (type === 'min_length') min = Math.max(min, requirement as number);
    else if (type === 'regex' && !form) form = requirement as RegExp;
    else throw new Error(`a string may have no rule ${type}, or no second one`);
  }
  // A form bounds the length by itself.
  const bounds = max === Infinity ? [] : min ? [max, min] : max === 1000 ? [] : [max];
  if (max === Infinity && !form) throw new Error('a string must have a form or a greatest length');
  return `text(${[form ? String(form) : 0, ...bounds].join()})`;
}

/** Replaces the contract's modules by compiled ones. */
export const withCompiledContract = (unread: readonly string[] = []): Plugin => ({
  name: 'with-compiled-contract',
  load: {
    filter: { id: /src\/contract\/(?!check|common|compiled|rich-text)[\w-]+\.ts$/ },
    async handler(id) {
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false });
      return compileContract(
        module,
        fileURLToPath(new URL('../../src/contract/compiled.ts', import.meta.url)),
        unread,
      );
    },
  },
});
