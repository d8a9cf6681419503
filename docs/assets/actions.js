// What can be done with an answer: it is put into a calendar, linked to, printed, cleared.
"use strict";

/**
 * The days for a calendar, the name of their file if not that of the last of them, the address that
 * gives the same answer again, and what clears it.
 * @typedef {{entries: Entry[], file?: string, address: () => string, clear: () => void}} Deeds
 */

const actions = (() => {
  // Some browsers since 2019 can hand a link to other programs.
  const sharing = /** @type {{share?: (what: {url: string}) => Promise<void>}} */ (navigator);

  /** The published address of this page, without what was typed: a copy on a computer gives it too, and so does a frame. */
  function addressOfPage() {
    const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
    return (parent === window && location.protocol.startsWith("http")) || !canonical ? location.href.replace(/#.*/, "") : canonical.href;
  }

  /**
   * Hand a link to the answer to other programs, or copy it where there are none.
   * @param {HTMLFormElement} form
   * @param {string} address
   * @param {HTMLElement} status where it is told
   */
  function link(form, address, status) {
    const copied = () => page.put(status, page.words(form, "copied"));
    // Where a browser lets nothing be copied, the address is shown, for a person to take it.
    const refused = () => page.put(status, page.words(form, "copy this", { address }));
    // Who closes the list of programs wants nothing more.
    if (sharing.share) sharing.share({ url: address }).catch((why) => why.name === "AbortError" || refused());
    else if (navigator.clipboard) navigator.clipboard.writeText(address).then(copied, refused);
    else refused();
  }

  /** Print the answer alone; a browser's own command prints the page, with the answer. */
  function printAnswer() {
    for (const fold of document.querySelectorAll("details")) {
      fold.classList.toggle("alone", Boolean(fold.querySelector(".answer:not([hidden])")));
    }
    document.documentElement.classList.add("answer-alone");
    window.print();
  }

  /**
   * The buttons under an answer.
   * @param {HTMLFormElement} form
   * @param {Deeds} deeds
   */
  function shown(form, { entries, file, address, clear }) {
    const share = Boolean(sharing.share);
    const buttons = page.words(form, "actions", { calendar: entries.length > 0, share, copy: !share });
    const status = page.part(buttons, "[role=status]");
    /** @type {(value: string, act: () => void) => void} */
    const on = (value, act) => page.part(buttons, `[value=${value}]`).addEventListener("click", act);
    on("link", () => link(form, address(), status));
    on("print", printAnswer);
    on("clear", clear);
    if (entries.length) {
      const { id, day } = entries[entries.length - 1];
      const save = page.part(buttons, "a");
      const days = new Blob([calendar.file(entries, addressOfPage())], { type: "text/calendar" });
      save.setAttribute("href", URL.createObjectURL(days));
      save.setAttribute("download", `${file || [id, day].join("-")}.ics`);
    }
    return buttons;
  }

  window.addEventListener("afterprint", () => document.documentElement.classList.remove("answer-alone"));
  return { addressOfPage, shown };
})();
