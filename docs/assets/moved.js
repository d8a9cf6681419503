// A page that has moved: what stands behind # in the old address goes along to the new one.
"use strict";

(() => {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("article a");
  // The page leads on by itself, but without it. An anchor of the new address comes first.
  if (link && location.hash && !link.hash) location.replace(link.href + location.hash);
})();
