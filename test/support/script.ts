// What a scripted backend is told to say: the shapes that tests write and test/support/fault-backend.ts plays.

/** One answer of a scripted backend. Everything is optional: `{}` is an empty 200 of type application/json. */
export interface Answer {
  /** HTTP status; 200 if none is given. */
  status?: number;
  /** The body, written as JSON. */
  json?: unknown;
  /** The body as it stands, whatever its type says (HTML that poses as JSON, half a document). */
  body?: string;
  /** The body in base64, for bytes that are not UTF-8. */
  base64?: string;
  /** The body is sent this many times over, so that a body of 100 MB costs no memory. 1 if not given. */
  repeat?: number;
  /** Content type; `application/json` if none is given. `''` sends none. */
  type?: string;
  /** Further headers. They win over the default ones; `null` leaves a default one out. */
  headers?: Record<string, string | null>;
  /** A strong entity tag, quotes included. A request that names it in If-None-Match gets an empty 304. */
  etag?: string;
  /** Milliseconds before the head is sent. */
  delay?: number;
  /** Nothing is sent before the test opens the gate of this name. Put races in order with it, not with delays. */
  gate?: string;
  /** The head and the first byte are sent, and the rest of the body waits for the gate of this name. */
  bodyGate?: string;
  /** The body comes in pieces of `bytes` bytes, one every `every` milliseconds. */
  drip?: { bytes: number; every: number };
  /** The connection is reset: `'head'` before anything is sent, a number after that many bytes of the body. */
  reset?: 'head' | number;
  /** Never answers; the connection stays open until the reader gives up or the test ends. */
  hang?: boolean;
  /** `'none'`: as a server that knows nothing of CORS. `'any'`, the default: as Plainview's own server. */
  cors?: 'any' | 'none';
}

/**
 * Answers by path below the backend, such as `en/faqs.json`, or by method and path, such as `POST submissions`.
 * `*` is for every path not named. A list is played in order and its last answer repeats for ever; a path
 * without an answer gets a 404 problem document.
 */
export type Script = Record<string, Answer | Answer[]>;

/** One request as the backend saw it. */
export interface Seen {
  method: string;
  /** Path below the backend, without a leading slash. */
  path: string;
  /** Query string with its `?`, or `''`. */
  search: string;
  /** Header names in lower case. */
  headers: Record<string, string>;
  /** The request's body as text. */
  body: string;
  /** Milliseconds after the backend was made. */
  at: number;
  /** By which of the backend's addresses it came. */
  by: 'here' | 'elsewhere';
  /** Status of the answer, or 0 while there is none. */
  status: number;
  /** Bytes of the body handed to the connection. */
  sent: number;
  /** `aborted`: the reader left before the end. `reset`: the script cut the connection. */
  state: 'waiting' | 'answered' | 'aborted' | 'reset';
}

/** The three addresses of one scripted backend. */
export interface Addresses {
  id: string;
  /** The test page's own origin. */
  here: string;
  /** Another origin (another port), with the CORS headers that the script asks for. */
  elsewhere: string;
  /** A port where nobody listens: the connection is refused. */
  nobody: string;
}
