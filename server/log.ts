// Structured logs: one line of JSON an event, never an IP address, user agent, referrer or query string.
import { LOG_LEVELS, type LogLevel } from './config.js';

export type Fields = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/**
 * A log that writes events of a level and above.
 * @param write takes one line that ends in a line feed
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(line),
): Log {
  const at =
    (own: LogLevel) =>
    (event: string, fields: Fields = {}) => {
      if (LOG_LEVELS.indexOf(own) < LOG_LEVELS.indexOf(level)) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level: own, event, ...fields })}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What a log may say of an error: its name, code and message, and where it was thrown. */
export function aboutError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: String(error) };
  const { code } = error as { code?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    message: error.message,
    stack: error.stack,
  };
}
