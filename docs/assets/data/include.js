// Shows the calculator of the last day to appeal above each link to it. Version 1.0, MIT licence.
"use strict";

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.sen-last-day"))) {
  const frame = document.createElement("iframe");
  frame.src = new URL("data/calculator.html", link.href).href;
  frame.title = link.textContent || "";
  // It may run, save a calendar file, print, and open a link in a new tab. It cannot reach this page,
  // nor this page it; its own policy sends no form. Its origin must stay: in WebKit the policy goes by it.
  frame.setAttribute("sandbox", "allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts");
  frame.referrerPolicy = "no-referrer";
  frame.style.cssText = "width: 100%; height: 50rem; border: 0";
  link.before(frame);
  addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    frame.style.height = `${Number(data.height)}px`;
    if (data.top) scrollBy(0, frame.getBoundingClientRect().top + Number(data.top));
  });
}
