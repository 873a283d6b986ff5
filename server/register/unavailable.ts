// Tells a database that cannot be used just now (locked, full, down) from a mistake of ours.

/** The database cannot be read or written just now. Nothing that was asked for has happened; it may be tried again. */
export class RegisterUnavailable extends Error {
  override name = 'RegisterUnavailable';
}

// SQLITE_ERROR, _CONSTRAINT, _MISMATCH, _MISUSE and _RANGE are left out: they are mistakes in a query.
const SQLITE =
  /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|FULL|READONLY|NOMEM|PERM|PROTOCOL|CORRUPT|NOTADB|AUTH|INTERRUPT)/;
// Classes of SQLSTATE: connection, resources, operator intervention, system error; read-only, serialisation, deadlock,
// authorisation, no such or a closed database, lock not available, damaged data.
const POSTGRESQL = /^(08...|53...|57...|58...|25006|40001|40P01|28...|3D000|55000|55P03|XX...)$/;
const NETWORK = /^(E[A-Z]{3,}|ERR_SOCKET\w*)$/;
const UNCODED = /^(Connection terminated|timeout exceeded|Client has encountered a connection error)/;

/** Whether an error of a database driver means that the database cannot be used just now. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return SQLITE.test(code) || POSTGRESQL.test(code) || NETWORK.test(code);
  return UNCODED.test(error.message);
}

/** Runs a query and says its failure in our own terms. @throws {RegisterUnavailable} */
export async function available<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new RegisterUnavailable('the database cannot be used just now', { cause: error });
  }
}
