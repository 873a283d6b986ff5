// Every resource of a site by its path, put together once per head of the chain and then kept in memory.
import * as v from 'valibot';
import { Language } from '../../src/contract/common.js';
import type { FaqList } from '../../src/contract/faq.js';
import type { Site } from '../../src/contract/site.js';
import { SITE_NAME, type Head, type Register } from '../register/register.js';
import { faqLanguages, faqResource } from './faq.js';
import { answeringLanguage, siteResource } from './site.js';

export interface Resource<T = unknown> {
  value: T;
  /** The value as it is sent and written to files. */
  json: string;
  /** Language of the words in it; undefined where it is in none. */
  lang: string | undefined;
}

const resource = <T>(value: T, lang?: string): Resource<T> => ({
  value,
  json: `${JSON.stringify(value)}\n`,
  lang,
});

/** What is published of one site at one head of its chain. */
export class SiteResources {
  private readonly lists = new Map<string, Promise<Resource<FaqList>>>();

  private constructor(
    private readonly register: Register,
    readonly name: string,
    readonly head: Head,
    readonly site: Resource<Site>,
    private readonly languages: readonly string[],
    private readonly onDropped: (line: string) => void,
  ) {}

  static async read(register: Register, name: string, head: Head, onDropped: (line: string) => void) {
    const site = await siteResource(register, name);
    if (!site) return undefined;
    const languages = await faqLanguages(register, name);
    return new SiteResources(register, name, head, resource(site), languages, onDropped);
  }

  /** The questions in a language, or in the default one where that has none. @throws {RegisterUnavailable} */
  faqs(asked: string): Promise<Resource<FaqList>> {
    const about = this.site.value;
    const lang = answeringLanguage(asked, this.languages, about.defaultLanguage);
    let list = this.lists.get(lang);
    if (!list) {
      list = faqResource(this.register, this.name, about, lang, this.onDropped).then((faqs) =>
        resource(faqs, faqs.lang),
      );
      // A failure is not kept: the next one who asks tries again.
      list.catch(() => this.lists.delete(lang));
      this.lists.set(lang, list);
    }
    return list;
  }

  /**
   * The resource at a path such as `index.json` or `es/faqs.json`; undefined where there is none.
   * @throws {RegisterUnavailable}
   */
  async at(path: string): Promise<Resource | undefined> {
    if (path === 'index.json') return this.site;
    const [lang = '', name, ...more] = path.split('/');
    return name === 'faqs.json' && !more.length && v.is(Language, lang) ? this.faqs(lang) : undefined;
  }

  /** Every path that has a resource. */
  paths(): string[] {
    return ['index.json', ...this.site.value.languages.map((lang) => `${lang}/faqs.json`)];
  }
}

/** The resources of every site, as new as the register. */
export class Resources {
  private readonly kept = new Map<string, { hash: string; reading: Promise<SiteResources | undefined> }>();
  private readonly asking = new Map<string, Promise<Head | undefined>>();

  constructor(
    private readonly register: Register,
    private readonly onDropped: (site: string, line: string) => void = () => undefined,
  ) {}

  /** What a site publishes now; undefined where there is no such site. @throws {RegisterUnavailable} */
  async of(name: string): Promise<SiteResources | undefined> {
    if (!SITE_NAME.test(name)) return undefined;
    const head = await this.head(name);
    if (!head) return undefined;
    const kept = this.kept.get(name);
    if (kept?.hash === head.hash) return kept.reading;
    const reading = SiteResources.read(this.register, name, head, (line) => this.onDropped(name, line));
    const entry = { hash: head.hash, reading };
    this.kept.set(name, entry);
    reading.catch(() => {
      if (this.kept.get(name) === entry) this.kept.delete(name);
    });
    return reading;
  }

  /** One question to the database for all who ask while it is under way. */
  private head(name: string): Promise<Head | undefined> {
    let asking = this.asking.get(name);
    if (!asking) {
      asking = this.register.head(name).finally(() => this.asking.delete(name));
      this.asking.set(name, asking);
    }
    return asking;
  }
}
