// The search page: finds pages by the words typed, whatever their spelling, and lists them.
// Nothing is stored and nothing is sent: the words live in the address's fragment, which browsers
// keep to themselves. What is typed is only ever put into the page as text, never as markup.
"use strict";

/**
 * A part of a page under one heading, as it is searched.
 * @typedef {{address: string, path: string, title: string, about: string, heading: string, text: string}} Section
 * @typedef {{section: Section, terms: string[]}} Hit a section, and the words that led to it
 */

(() => {
  if (typeof MiniSearch === "undefined" || typeof searchIndex === "undefined") return;
  const form = page.part(document, "form.search");
  const input = /** @type {HTMLInputElement} */ (page.part(form, "input"));
  const status = page.part(document, "[role=status]");
  const found = page.part(document, ".found");
  const heading = page.part(found, "h2");
  // What this site has nothing about: where words are typed that the box names, it says so.
  const elsewhere = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-said]")]);
  const nothing = page.part(document, ".found-nothing");
  // Nobody types more; what is pasted beyond it would only slow an old phone.
  const LONGEST = 200;
  const MOST = 8;
  // Pages much less like the question than the best one only distract.
  const LEAST = 0.1;
  // Who looks for a word looks for what to do: decisions and routes come before explanations
  // and before letters.
  /** @type {Object<string, number>} */
  const WEIGHTS = { decisions: 1.5, routes: 1.5, appeal: 1.15, letters: 0.8, about: 0.5 };
  // But who asks what to write looks for a letter. The words for that stand for the list of them.
  const TO_WRITE = "Letters to send";
  const LETTER_TO_WRITE = 2.5;
  // A count is told once the typing rests, so that a screen reader is not cut off at each letter.
  const REST = 700;

  // --- Finding ------------------------------------------------------------------------------

  const ignored = new Set(searchIndex.ignored);

  /**
   * The words of a text: "Child’s re-assessment" -> "childs", "reassessment".
   * @param {string} text
   */
  function wordsOf(text) {
    return text.normalize("NFKC").toLowerCase().replace(/['’‘]/g, "").replace(/\b(re|co)-/g, "$1")
      .split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  /**
   * A word without its ending, so that "refuse", "refused" and "refusing" are one; null says nothing.
   * @param {string} word
   */
  function stem(word) {
    if (ignored.has(word)) return null;
    return /ss$/.test(word) ? word : word.replace(/^(.{4,}?)(?:ments?|ing|ed|es|e|s)$|^(.{3})s$/, "$1$2");
  }

  // The words of a text with spaces round them, so that one is found in another as a whole.
  const phrase = (/** @type {string} */ text) => ` ${wordsOf(text).join(" ")} `;

  /** @type {Section[]} */
  const sections = searchIndex.pages.flatMap(([path, title, about, text, parts]) => [
    { address: path, path, title, about, heading: "", text },
    ...parts.map(([anchor, heading, words]) => (
      { address: `${path}#${anchor}`, path, title, about: "", heading, text: words })),
  ]);

  const engine = new MiniSearch({
    fields: ["title", "about", "heading", "text"],
    tokenize: wordsOf,
    processTerm: stem,
    searchOptions: {
      boost: { title: 4, heading: 3 },
      prefix: (/** @type {string} */ word) => word.length > 3,
      fuzzy: (/** @type {string} */ word) => (word.length > 4 ? 0.25 : false),
      weights: { prefix: 0.6, fuzzy: 0.7 },
      // A heading is not better for being short.
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
      boostDocument: (/** @type {number} */ id) => weightOf(sections[id].path.split("/")[0]),
    },
  });
  /** @param {string} folder */
  function weightOf(folder) {
    return folder === "letters" && meantBy(typed()).includes(TO_WRITE) ? LETTER_TO_WRITE : WEIGHTS[folder] || 1;
  }

  engine.addAll(sections.map((section, id) => ({ id, ...section })));

  const meanings = Object.entries(searchIndex.meanings)
    .flatMap(([meant, said]) => said.map((one) => [phrase(one), meant]));

  /**
   * The phrases of a box that were typed.
   * @param {HTMLElement} box
   * @param {string} typed
   */
  function saidOf(box, typed) {
    const phrases = (box.getAttribute("data-said") || "").split(",").map(phrase);
    return phrases.filter((one) => phrase(typed).includes(one));
  }

  /**
   * The words typed, less what this site has nothing about: only chance would find it.
   * @param {string} typed
   */
  function covered(typed) {
    const said = elsewhere.flatMap((box) => saidOf(box, typed)).sort((one, other) => other.length - one.length);
    return said.reduce((rest, one) => rest.split(one).join(" "), phrase(typed));
  }

  /**
   * This site's words for what was typed.
   * @param {string} typed
   */
  function meantBy(typed) {
    const said = phrase(typed);
    return [...new Set(meanings.filter(([one]) => said.includes(one)).map(([, words]) => words))];
  }

  /**
   * What to look for: the words typed, and this site's words for them, which headings have.
   * @param {string} typed
   */
  function asked(typed) {
    const meant = meantBy(typed);
    return {
      combineWith: "OR",
      queries: [
        [...new Set(wordsOf([typed, ...meant].join(" ")))].join(" "),
        ...meant.map((words) => ({
          queries: [words], combineWith: "AND", fields: ["title", "heading"], boost: { title: 3, heading: 3 }, prefix: false, fuzzy: false,
        })),
      ],
    };
  }

  /**
   * Each page once, best first, by its best section.
   * @param {string} typed
   * @returns {Hit[]}
   */
  function find(typed) {
    const pages = new Map();
    for (const { id, score, match } of engine.search(asked(typed))) {
      const section = sections[id];
      if (!pages.has(section.path)) pages.set(section.path, { section, score, terms: Object.keys(match) });
    }
    const best = [...pages.values()];
    return best.filter(({ score }) => score >= best[0].score * LEAST).slice(0, MOST);
  }

  // --- Showing ------------------------------------------------------------------------------

  /**
   * The sentence that has most of the words, with them marked.
   * @param {Section} section
   * @param {string[]} terms
   */
  function excerpt({ about, text }, terms) {
    const marks = (/** @type {string} */ word) => terms.includes(stem(word) || "");
    const hits = (/** @type {string} */ sentence) => new Set(wordsOf(sentence).filter(marks).map(stem)).size;
    // The build puts each sentence on a line of its own.
    const best = [about, ...text.split("\n")].reduce((one, other) => (hits(other) > hits(one) ? other : one));
    // Words and what stands between them take turns.
    return best.split(/([\p{L}\p{N}'’-]+)/u)
      .map((part) => (wordsOf(part).some(marks) ? page.make("mark", {}, part) : part));
  }

  /** @param {Hit} hit */
  function item({ section, terms }) {
    const { address, title, heading } = section;
    return page.make("li", {},
      page.make("a", { href: address }, heading ? `${title}: ${heading}` : title),
      page.make("p", {}, ...excerpt(section, terms)));
  }

  /** @type {number | undefined} */
  let resting;
  const typed = () => input.value.slice(0, LONGEST).trim();

  function show() {
    const pages = typed() ? find(covered(typed())) : [];
    page.put(page.part(found, "ol"), ...pages.map(item));
    for (const box of elsewhere) box.hidden = !saidOf(box, typed()).length;
    found.hidden = !pages.length;
    heading.textContent = count();
    nothing.hidden = !typed() || pages.length > 0 || shown().length > 0;
    clearTimeout(resting);
    resting = setTimeout(settle, REST);
  }

  const shown = () => elsewhere.filter((box) => !box.hidden);

  /** How many pages are found, in words. */
  function count() {
    const pages = found.querySelectorAll("li").length;
    return page.text(form, ["none", "one"][pages] || "several", { count: String(pages), typed: typed() });
  }

  /** Tell the count, and put the words into the address, so that the way back leads to them. */
  function settle() {
    const told = [...shown().map((box) => (box.textContent || "").trim()), ...(found.hidden && shown().length ? [] : [count()])];
    status.textContent = typed() ? told.join(" ") : "";
    const fragment = typed() ? `#${new URLSearchParams({ q: typed() })}` : "";
    // Where nothing was typed, an address is left alone: it may name a letter of the list.
    if (typed() || readAddress()) history.replaceState(null, "", location.pathname + location.search + fragment);
  }

  const readAddress = () => new URLSearchParams(location.hash.slice(1)).get("q");

  function start() {
    const given = readAddress();
    if (given === null || given === input.value) return;
    input.value = given;
    show();
  }

  // In place of the line that leads to the list.
  form.hidden = false;
  input.addEventListener("input", show);
  found.addEventListener("click", settle);
  form.addEventListener("submit", (event) => {
    // The page's policy lets no form be sent.
    event.preventDefault();
    settle();
    if (shown().length) page.part(shown()[0], "a").focus();
    else if (!found.hidden) heading.focus();
    else if (!nothing.hidden) page.part(nothing, "a").focus();
  });
  window.addEventListener("hashchange", start);
  start();
})();
