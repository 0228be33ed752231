// Runs before anything of the page does: what only an observer from the start can tell.
(() => {
  const watch = { shift: 0, violations: [] };
  Object.defineProperty(window, "__watch", { value: watch });
  addEventListener("securitypolicyviolation", (event) => {
    watch.violations.push(`${event.violatedDirective} blocked ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) watch.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
})();
