// The OpenAPI 3.1 document and the JSON Schemas, made from the contract's schemas.
import { toJsonSchemaDefs, type ConversionConfig } from '@valibot/to-json-schema';
import { CONTRACT_VERSION, Contact, Link } from '../../src/contract/common.js';
import { FaqList, Question, Topic } from '../../src/contract/faq.js';
import { Problem, PROBLEM_TYPE } from '../../src/contract/problem.js';
import { Site } from '../../src/contract/site.js';

const resources = { Contact, Link, Topic, Question, FaqList, Site, Problem };

const ref = (name: keyof typeof resources) => ({ $ref: `#/components/schemas/${name}` });

const problemAnswer = (description: string, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { [PROBLEM_TYPE]: { schema: ref('Problem') } },
});

const header = (description: string) => ({ description, schema: { type: 'string' } });

/** A read of one resource: the same headers, conditions and errors everywhere. */
const read = (operationId: string, summary: string, schema: object, parameters: object[]) => ({
  get: {
    operationId,
    summary,
    parameters: [
      ...parameters,
      {
        name: 'If-None-Match',
        in: 'header',
        required: false,
        description: 'Entity tag of the answer that the reader has.',
        schema: { type: 'string' },
      },
    ],
    responses: {
      200: {
        description: 'The whole answer.',
        headers: {
          ETag: header('Strong entity tag of the answer.'),
          'Cache-Control': header('How long a cache may keep the answer.'),
        },
        content: { 'application/json': { schema } },
      },
      304: { description: 'The reader has this answer already.' },
      404: problemAnswer('There is no such site, or no such resource.'),
      503: problemAnswer('The records cannot be read just now.', {
        'Retry-After': header('Seconds after which to ask again.'),
      }),
    },
  },
});

const site = {
  name: 'site',
  in: 'path',
  required: true,
  description: 'Name of the site, such as `rivermark`.',
  schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,62}$' },
};

const lang = {
  name: 'lang',
  in: 'path',
  required: true,
  description: 'Language tag (BCP 47). The answer says in `lang` which language it is in.',
  schema: { type: 'string' },
};

/** A pattern that matches letters of either case by itself, because JSON Schema knows no flags. */
export const eitherCase = (pattern: string): string =>
  pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|[a-z]/gi, (part) =>
    part.length === 1 ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part,
  );

const config: ConversionConfig = {
  // Code, which no schema can hold: a form beside it says nearly as much.
  ignoreActions: ['check'],
  target: 'draft-2020-12',
  overrideAction({ valibotAction, jsonSchema }) {
    const { requirement } = valibotAction as { requirement?: unknown };
    if (!(requirement instanceof RegExp) || requirement.flags !== 'i') return undefined;
    return { ...jsonSchema, pattern: eitherCase(requirement.source) };
  },
};

/** The contract's schemas by their names, as JSON Schema 2020-12 within an OpenAPI document. */
function components(): Record<string, object> {
  return toJsonSchemaDefs(resources, {
    ...config,
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  }) as Record<string, object>;
}

/** The OpenAPI 3.1 document. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Plainview',
    version: CONTRACT_VERSION,
    description:
      'What a backend of Plainview answers. Every read is a complete answer without a query string. Unknown fields are to be ignored.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  servers: [{ url: '/api' }],
  paths: {
    '/{site}/index.json': read('getSite', 'What a site says of itself.', ref('Site'), [site]),
    '/{site}/{lang}/faqs.json': read(
      'getFaqs',
      "A site's questions and answers in one language.",
      ref('FaqList'),
      [site, lang],
    ),
  },
  components: { schemas: components() },
});

/** One JSON Schema that stands on its own, by its name; undefined where there is none. */
export function jsonSchema(name: string): object | undefined {
  if (!Object.hasOwn(resources, name)) return undefined;
  const $defs = toJsonSchemaDefs(resources, config);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: `#/$defs/${name}`,
    $defs,
  };
}
