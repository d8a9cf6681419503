// Says at the top of a page what should have been checked again by now, by the reader's own clock.
"use strict";

(() => {
  // The day in Greenwich: in summer the notice comes an hour after the day is over in London.
  const today = new Date().toISOString().slice(0, 10);
  const box = document.querySelector(".overdue");
  if (!box || !box.parentElement) return;
  for (const line of box.querySelectorAll("[data-until]")) {
    if (today <= String(line.getAttribute("data-until"))) line.remove();
  }
  if (!box.querySelector("[data-until]")) return;
  box.removeAttribute("hidden");
  box.parentElement.prepend(box);
})();
