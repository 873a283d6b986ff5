// Defines a tag once, however often and in whatever versions the script was pasted.

type Tag = CustomElementConstructor & { version: string };

/** Registers a tag. Where it is taken, nothing changes and one line in the console names both versions. */
export function define(name: string, tag: Tag): void {
  const there = customElements.get(name) as Partial<Tag> | undefined;
  if (there === tag) return;
  if (there)
    console.info(`Plainview: <${name}> ${there.version} is here already; ${tag.version} is not used.`);
  else customElements.define(name, tag);
}
