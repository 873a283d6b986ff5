// Turns a trace into the time that each kind of work took by itself, and a CPU profile into that of each function.

/** Self time (ms of the thread's own clock) of each kind of event on the page's main thread since navigation start. */
export function kindsOf(traceEvents, address) {
  const start = traceEvents.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === address,
  );
  const events = traceEvents
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const times = new Map();
  const add = (name, us) => times.set(name, (times.get(name) ?? 0) + us / 1000);
  const above = [];
  for (const event of events) {
    while (above.length && above.at(-1).ts + (above.at(-1).dur ?? 0) <= event.ts) above.pop();
    const { tdur = 0 } = event;
    const name = nameOf(event, above);
    add(name, tdur);
    if (above.length) add(above.at(-1).known, -tdur);
    above.push({ ...event, known: name });
  }
  return times;
}

function nameOf({ name, args, cat }, above) {
  const { src_file: file, src_func: called } = args ?? {};
  if (name === 'ThreadControllerImpl::RunTask' && file)
    return `task of ${file.split('/').at(-1)} ${called?.split('(')[0].split(' ').at(-1)}`;
  if (/PerformMicrotaskCheckpoint|RunMicrotasks/.test(name)) return 'script in microtasks';
  // What has no name of its own in the timeline belongs to what it is part of.
  const isNamed = /devtools\.timeline|\bv8\b/.test(cat) && !/RunTask$/.test(name);
  return isNamed || above.length === 0 ? name : above.at(-1).known;
}

/**
 * Self time (ms) of each function, with its file and line, and the line's words where the function has no name; `(program)`
 * is the browser's own work.
 * @param {Map<string, Buffer>} scripts the sources, by file name
 */
export function functionsOf({ nodes, samples, timeDeltas }, scripts) {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const times = new Map();
  samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = byId.get(id);
    if (functionName === '(idle)') return;
    const file = url.split('/').at(-1);
    const words = functionName || scripts.get(file)?.toString().split('\n')[lineNumber]?.trim().slice(0, 70);
    const name = `${words ?? '(unnamed)'}${file && !/^RegExp/.test(functionName) ? `  ${file}:${lineNumber + 1}` : ''}`;
    times.set(name, (times.get(name) ?? 0) + timeDeltas[i] / 1000);
  });
  return times;
}
