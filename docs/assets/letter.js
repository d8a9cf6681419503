// A letter that fills itself: what is typed goes into its gaps. What is shown, copied, printed and
// saved comes from one walk over the letter's blocks. Nothing is stored and nothing is sent.
"use strict";

/**
 * A gap of the letter, from macros/data/letters.py.
 * @typedef {{kind: string, event: string, clock: string, lies: string}} Gap
 * @typedef {FormFacts & {letter: string, title: string, gaps: Object<string, Gap>}} LetterFacts
 * A part of a block: words, or the gap with what stands there while it is empty.
 * @typedef {{text: string, gap: string}} Piece
 * @typedef {{kind: string, pieces: Piece[]}} Part
 */

(() => {
  const form = /** @type {HTMLFormElement} */ (page.part(document, "form.letter-form"));
  const shown = page.part(document, ".letter");
  const actions = page.part(document, ".letter-actions");
  const status = page.part(actions, "[role=status]");
  /** @type {LetterFacts} */
  const facts = JSON.parse(page.part(form, "script").textContent || "");
  const parts = read(shown);
  // What is wrong with each date, as far as it was told.
  /** @type {Object<string, string>} */
  const told = {};

  // --- The letter as it is written --------------------------------------------------------------

  /**
   * The words and gaps of an element.
   * @param {Node} node
   * @returns {Piece[]}
   */
  function piecesOf(node) {
    return Array.from(node.childNodes).flatMap((child) => {
      if (child.nodeType === Node.TEXT_NODE) return [{ text: (child.textContent || "").replace(/\s+/g, " "), gap: "" }];
      if (!(child instanceof HTMLElement)) return [];
      if (child.localName === "br") return [{ text: "\n", gap: "" }];
      const gap = child.getAttribute("data-gap") || "";
      return gap ? [{ text: child.textContent || "", gap }] : piecesOf(child);
    });
  }

  /**
   * The blocks of the letter, in order.
   * @param {Element} letter
   * @returns {Part[]}
   */
  function read(letter) {
    return Array.from(letter.querySelectorAll("p, li"), (element) => {
      const strong = element.firstElementChild;
      const whole = strong && strong.localName === "strong" && strong.textContent === element.textContent;
      const kind = element.localName === "li" ? "item" : whole ? "strong" : "paragraph";
      return { kind, pieces: piecesOf(element) };
    });
  }

  // --- What is typed ----------------------------------------------------------------------------

  /** The day that a clock counts from a day of the letter; empty where that is not known.
   * @param {string} clock
   * @param {Object<string, string>} days ISO dates by gap
   */
  function counted(clock, days) {
    const [{ limbs: [{ event }] }] = facts.clocks[clock];
    const from = Object.keys(days).find((id) => facts.gaps[id].event === event);
    if (!from || !days[from]) return "";
    try {
      const row = deadlines.inForce(facts.clocks[clock], days[from]);
      return deadlines.lastDay(row, facts.closedPeriods, { [event]: days[from] }, facts.bankHolidays).lastDay;
    } catch {
      return "";
    }
  }

  /** The days of the letter by gap, as ISO dates; empty where they are not known yet. */
  function daysOf() {
    /** @type {Object<string, string>} */
    const days = { today: page.today() };
    for (const [id, { kind }] of Object.entries(facts.gaps)) if (kind === "day") days[id] = forms.readDate(form, id).iso || "";
    for (const [id, { kind, clock }] of Object.entries(facts.gaps)) if (kind === "counted") days[id] = counted(clock, days);
    return days;
  }

  /** What goes into each gap; empty where nothing does yet. */
  function values() {
    const days = daysOf();
    /** @type {Object<string, string>} */
    const typed = {};
    for (const [id, { kind }] of Object.entries(facts.gaps)) {
      if (kind === "line" || kind === "lines") typed[id] = word.plain(page.field(`gap-${id}`).value).trim();
    }
    for (const id of Object.keys(days)) typed[id] = days[id] && page.inWords(days[id]).replace(/^\S+ /, "");
    return typed;
  }

  /** The letter with what is typed; `gap` is empty for what is no gap any more. @returns {Part[]} */
  function filled() {
    const typed = values();
    return parts.map(({ kind, pieces }) => ({
      kind, pieces: pieces.map((piece) => (typed[piece.gap] ? { text: typed[piece.gap], gap: "" } : piece)),
    }));
  }

  /** @param {Part} part */
  function textOf({ pieces }) {
    return pieces.map(({ text }) => text).join("").replace(/ *\n */g, "\n").trim();
  }

  /** The letter as blocks: what is copied and saved. @returns {{kind: string, text: string}[]} */
  function blocks() {
    return filled().map((part) => ({ kind: part.kind, text: textOf(part) }));
  }

  /** The letter as text. */
  function text() {
    const all = blocks();
    return all.map(({ kind, text: said }, number) => {
      const next = all[number + 1];
      const end = kind === "item" && next && next.kind === "item" ? "\n" : "\n\n";
      return (kind === "item" ? `- ${said.replace(/\n/g, "\n  ")}` : said) + end;
    }).join("").trimEnd() + "\n";
  }

  // --- What is shown ----------------------------------------------------------------------------

  /** @param {Piece} piece */
  function inPage({ text: said, gap }) {
    if (gap) return [page.make("span", { class: "gap" }, said)];
    return said.split("\n").flatMap((line, number) => (number ? [page.make("br", {}), line] : [line]));
  }

  /** Show the letter, and what is still empty. */
  function show() {
    const now = filled();
    /** @type {Element[]} */
    const elements = [];
    for (const { kind, pieces } of now) {
      const inside = pieces.flatMap(inPage);
      const last = elements[elements.length - 1];
      if (kind !== "item") elements.push(page.make("p", {}, ...(kind === "strong" ? [page.make("strong", {}, ...inside)] : inside)));
      else if (last && last.localName === "ul") last.append(page.make("li", {}, ...inside));
      else elements.push(page.make("ul", {}, page.make("li", {}, ...inside)));
    }
    page.put(shown, ...elements);
    page.put(page.part(actions, ".left"), emptyInWords(now));
    const error = page.part(actions, ".error");
    const wrong = notSo();
    page.put(error, wrong);
    error.hidden = !wrong;
  }

  /** @param {Part[]} now */
  function emptyInWords(now) {
    const left = new Set(now.flatMap(({ pieces }) => pieces.filter(({ gap }) => gap).map((piece) => piece.text.slice(1, -1))));
    if (!left.size) return page.text(form, "all filled");
    return page.text(form, "still empty", { count: String(left.size), names: Array.from(left).join("; ") });
  }

  /**
   * What the letter says of a day, and is not so today: that it lies in the past, or ahead. Empty
   * where all is so.
   */
  function notSo() {
    const days = daysOf();
    /** @type {Object<string, (day: string) => boolean>} */
    const untrue = { past: (day) => day >= days.today, ahead: (day) => day !== "" && day <= days.today };
    const wrong = Object.keys(days).filter((id) => (untrue[facts.gaps[id].lies] || (() => false))(days[id]));
    return wrong.map((id) => page.text(form, `not ${facts.gaps[id].lies}`, { day: page.inWords(days[id]) })).join(" ");
  }

  /**
   * Tell of dates that are none, once their boxes are left, and read a whole date that stands in one
   * box. Nothing waits for them: the gap stays open.
   */
  function tellDates() {
    forms.spreadDates(form);
    for (const [id, { kind }] of Object.entries(facts.gaps)) {
      if (kind !== "day" || page.part(form, `[data-date="${id}"]`).contains(document.activeElement)) continue;
      const { error = "", part } = forms.readDate(form, id);
      // What has been told is not told again.
      if (error !== (told[id] || "")) forms.tellOne(page.part(form, `[id="${id}-error"]`), error && { name: id, text: error, id: `${id}-${part}` });
      told[id] = error;
    }
    show();
  }

  // --- What can be done with it -----------------------------------------------------------------

  /**
   * Say what was done, and what is still empty.
   * @param {string} name of the words
   */
  function say(name) {
    page.put(status, `${page.text(form, name)}${emptyInWords(filled())} ${notSo()}`.trim());
  }

  /** @type {Object<string, () => unknown>} */
  const deeds = {
    copy: () => (navigator.clipboard ? navigator.clipboard.writeText(text()) : Promise.reject(new Error("clipboard")))
      .then(() => say("letter copied"), () => say("letter not copied")),
    text: () => {
      files.save(`${facts.letter}.txt`, new Blob([text()], { type: "text/plain;charset=utf-8" }));
      say("file saved");
    },
    word: () => word.save(`${facts.letter}.docx`, facts.title, blocks()).then(() => say("file saved"), () => say("file not saved")),
    print: () => {
      page.put(status, `${emptyInWords(filled())} ${notSo()}`.trim());
      document.documentElement.classList.add("letter-alone");
      print();
    },
  };
  // Some browsers print after this has run, so the letter stands alone until the page is used again.
  for (const use of ["keydown", "mousedown"]) {
    document.addEventListener(use, () => document.documentElement.classList.remove("letter-alone"));
  }

  actions.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (button) deeds[button.value]();
  });
  form.addEventListener("input", show);
  form.addEventListener("focusout", () => setTimeout(tellDates));
  // No list of mistakes takes the focus here, so each is told where it stands.
  for (const line of form.querySelectorAll(".error")) line.setAttribute("aria-live", "polite");
  // The button, and Enter in a field: nothing is sent, and the letter is read.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const heading = /** @type {HTMLElement} */ (shown.previousElementSibling);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  });
  // Where one of these did not come, nothing is shown that would fail.
  void [deadlines, files, forms, word];
  show();
  form.hidden = actions.hidden = false;
})();
