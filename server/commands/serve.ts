// `plainview serve`: the backend, the scripts and the demo site, until a signal to stop.
import { createApp } from '../http/app.js';
import { listen, type Listening } from '../http/listen.js';
import { aboutError, createLog, type Log } from '../log.js';
import { openEngine } from '../register/engine.js';
import { Register } from '../register/register.js';
import { Resources } from '../resources/resources.js';
import { readConfig, type Config } from '../config.js';
import { seed } from '../seed.js';
import { CommandError, readOptions, UsageError } from './usage.js';

export const help = `plainview serve
  Serves the backend at /api, the scripts at /embed and the demo site at /, until it is told to stop (Ctrl+C).
  An empty register is first filled with the demo's content.`;

// A reader is not kept waiting long for a database that another process has locked: it is told to come again.
const BUSY = 2000;

export async function serve(args: readonly string[]): Promise<number> {
  const { positionals } = readOptions(args, {});
  if (positionals.length)
    throw new UsageError(`"serve" takes no file or name, and was given "${positionals[0]}".`);
  const config = readConfig();
  const log = createLog(config.logLevel);
  const engine = await openEngine({
    ...config,
    busyTimeout: BUSY,
    onError: (error) => log.warn('database-connection-lost', aboutError(error)),
  });
  const register = new Register(engine);
  try {
    const seeded = config.demo ? await seed(register) : [];
    if (seeded.length) log.info('seeded', { files: seeded.join(', ') });
    const listening = await start(config, register, log);
    log.info('listening', { port: listening.port, database: engine.where });
    process.stderr.write(`Plainview is at http://localhost:${listening.port}/ (Ctrl+C stops it)\n`);
    const signal = await stopSignal();
    log.info('stopping', { signal });
    await listening.stop();
  } finally {
    await register.close();
  }
  log.info('stopped');
  process.stderr.write('Plainview has stopped; everything that was under way was finished.\n');
  return 0;
}

async function start(config: Config, register: Register, log: Log): Promise<Listening> {
  const resources = new Resources(register, (site, line) => log.warn('left-out', { site, line }));
  const app = createApp({ register, resources, log, demo: config.demo });
  try {
    return await listen(app, config);
  } catch (error) {
    const { code } = error as { code?: string };
    const at = `${config.host ?? 'port'} ${config.port}`;
    if (code === 'EADDRINUSE')
      throw new CommandError(`Something listens at ${at} already. Set PORT to another number.`);
    if (code === 'EACCES') throw new CommandError(`This user may not listen at ${at}. Set PORT above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CommandError(`This machine has no address "${config.host}". See HOST.`);
    throw error;
  }
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
