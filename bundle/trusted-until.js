// The offline copy only: shows the notice that the copy is old, once its last day is over in London.
"use strict";

// By then all scripts of the page have run, wherever they stand in it.
document.addEventListener("DOMContentLoaded", () => {
  const notice = page.part(document, "[data-trusted-until]");
  notice.hidden = page.today() <= String(notice.dataset.trustedUntil);
  // Of an old copy that says enough: no list of what is due as well.
  const overdue = document.querySelector(".overdue");
  if (overdue && !notice.hidden) overdue.setAttribute("hidden", "");
});
