// The calculator in a frame of another site: tells that site how tall it is and where its answer
// begins, and nothing else. Its links open a new tab, as a frame is too small for them.
"use strict";

(() => {
  if (window.parent === window) return;

  /** @param {number} [top] where to scroll to */
  function tell(top) {
    const { height } = document.documentElement.getBoundingClientRect();
    // To whatever site it is: a height is no secret.
    window.parent.postMessage({ height: Math.ceil(height), top }, "*");
  }

  new MutationObserver(() => tell()).observe(document.body, { attributes: true, childList: true, subtree: true });
  addEventListener("resize", () => tell());
  addEventListener("focusin", ({ target }) => {
    const shown = /** @type {Element} */ (target);
    // The site round it must scroll: a frame cannot.
    if (shown.matches(".answer, .error-summary")) tell(shown.getBoundingClientRect().top);
  });
  addEventListener("click", ({ target }) => {
    const link = /** @type {Element} */ (target).closest("a");
    if (!link || !link.protocol.startsWith("http") || link.matches("[href^='#']")) return;
    link.target = "_blank";
    link.rel = "noopener";
  }, true);
  tell();
})();
