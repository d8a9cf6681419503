// Files that the person saves, and libraries that are loaded on use.
"use strict";

const files = (() => {
  /**
   * Load a library of assets/libraries/ when it is first needed; rejects where it does not come.
   * @param {string} name
   * @returns {Promise<void>}
   */
  function library(name) {
    const here = /** @type {HTMLScriptElement} */ (page.part(document, 'script[src$="assets/page.js"]')).src;
    const src = here.replace(/page\.js$/, `libraries/${name}.js`);
    const known = document.querySelector(`script[src="${src}"][data-loaded]`);
    return known ? Promise.resolve() : new Promise((resolve, reject) => {
      const script = page.make("script", { src });
      script.onload = () => {
        script.setAttribute("data-loaded", "");
        resolve();
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(name));
      };
      document.head.append(script);
    });
  }

  /**
   * Let the person save something as a file.
   * @param {string} name of the file
   * @param {Blob} content
   */
  function save(name, content) {
    const href = URL.createObjectURL(content);
    const link = page.make("a", { href, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers read it only after this has run.
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  }

  return { library, save };
})();
