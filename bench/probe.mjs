// The scripts that the bench puts into a page before any of the page's own.

/** An expression for the live list of what stands once for each question. */
export const itemsOf = ({ item }) =>
  item.tag
    ? `document.getElementsByTagName(${JSON.stringify(item.tag)})`
    : `document.getElementsByClassName(${JSON.stringify(item.class)})`;

/**
 * Looks once a frame whether all questions are in the page, and then clicks the first. `window.plainviewBench` resolves
 * with when the frame that shows its answer was ready to paint (ms since navigation start).
 */
export const probeScript = ({ item, control, answer }, count) => `{
  const items = ${itemsOf({ item })};
  const control = ${control};
  const answer = ${answer};
  // Some show an answer some frames after the click: a second click in between would close it.
  const PATIENCE = 30;
  let since = PATIENCE;
  const shown = () => answer(items[0])?.checkVisibility();
  window.plainviewBench = new Promise((resolve) => {
    const look = () => {
      if (items.length === ${count}) {
        if (!shown() && since++ >= PATIENCE) {
          const target = control(items[0]);
          if (target) {
            target.click();
            since = 0;
          }
        }
        if (shown()) {
          // The message comes when this frame's style, layout and paint are done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(0);
          return;
        }
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}`;

/** Read after a load has come to rest: layout shift, nodes, and what was fetched. */
export const restScript = `(async () => {
  let shift = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const { value, hadRecentInput } of entries.getEntries()) if (!hadRecentInput) shift += value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((done) => setTimeout(done, 50));
  const fetched = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
  return { shift, bytes: fetched.reduce((sum, { transferSize }) => sum + transferSize, 0) };
})()`;
