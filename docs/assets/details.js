// Folded parts: open where a link or the address leads into one, and on paper.
"use strict";

(() => {
  /** Open the folds round what the address names; newer browsers open some of them by themselves. */
  function open() {
    const target = document.getElementById(location.hash.slice(1));
    let fold = target && target.closest("details");
    if (!target || !fold) return;
    let opened = false;
    for (; fold; fold = fold.parentElement && fold.parentElement.closest("details")) {
      opened = opened || !fold.open;
      fold.open = true;
    }
    if (opened) target.scrollIntoView();
  }

  addEventListener("hashchange", open);
  document.addEventListener("click", event => {
    const link = /** @type {Element} */ (event.target).closest("a");
    // A link to where the address leads already changes nothing.
    if (link && link.hash && link.href === location.href) open();
  });
  open();

  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details")].filter(fold => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
})();
