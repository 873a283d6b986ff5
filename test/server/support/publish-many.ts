// A process that publishes many records in one transaction and says how far it is, to be killed on the way.
import { openEngine } from '../../../server/register/engine.js';
import { Register } from '../../../server/register/register.js';
import { question } from './content.js';

const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl } = process.env;
const register = new Register(await openEngine({ dataDir, databaseUrl }));
await register.publish({
  site: 'town',
  author: 'Records Unit',
  drafts: Array.from({ length: 30_000 }, (_, n) => question(`many-${n}`, 'fr')),
  onProgress: (done) => process.stdout.write(`${done}\n`),
});
await register.close();
