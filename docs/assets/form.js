// A form that asks for a choice and for dates: what was typed, what is wrong with it, and the
// fragment of an address that gives the same answers again. Nothing is stored and nothing is sent:
// browsers keep fragments to themselves.
"use strict";

/**
 * @typedef {{chosen: string, events: Object<string, string>}} Answers a choice, and ISO dates by event
 * @typedef {{name: string, text: string, id: string}} Mistake in which question, in words, and where
 */

const forms = (() => {
  const PARTS = ["day", "month", "year"];

  /**
   * The first field of the choice; it knows the name of them all.
   * @param {HTMLFormElement} form
   */
  function choice(form) {
    return /** @type {HTMLInputElement} */ (page.part(form, "input[name]"));
  }

  /**
   * The events whose dates a form asks for; the first is needed.
   * @param {HTMLFormElement} form
   */
  function dates(form) {
    return Array.from(form.querySelectorAll("[data-date]"), (box) => box.getAttribute("data-date") || "");
  }

  /** @param {string} typed */
  function monthNumber(typed) {
    if (/^\d{1,2}$/.test(typed)) return Number(typed);
    const start = typed.toLowerCase().replace(/\.$/, "");
    if (start.length < 3) return 0;
    return page.months().findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
  }

  /**
   * What the three fields of a date say: an ISO date, or why they give none, and in which field.
   * @param {HTMLFormElement} form
   * @param {string} name
   * @returns {{iso?: string, error?: string, part?: string}}
   */
  function readDate(form, name) {
    const date = page.text(form, name);
    const typed = PARTS.map((part) => page.field(`${name}-${part}`).value.trim());
    const missing = PARTS.filter((_, index) => typed[index] === "");
    if (missing.length === 3) return name === dates(form)[0] ? { error: page.text(form, "enter", { date }), part: "day" } : {};
    if (missing.length) return { error: page.text(form, `no ${missing.join(" ")}`, { date }), part: missing[0] };
    const [day, month, year] = typed;
    if (!/^\d{4}$/.test(year)) return { error: page.text(form, "4 numbers"), part: "year" };
    const two = (/** @type {string | number} */ number) => String(number).padStart(2, "0");
    const iso = `${year}-${two(monthNumber(month))}-${/^\d{1,2}$/.test(day) ? two(day) : "x"}`;
    try {
      deadlines.parse(iso);
    } catch {
      return { error: page.text(form, "real", { date }), part: "day" };
    }
    return { iso };
  }

  /**
   * What a form says, and what is wrong with it.
   * @param {HTMLFormElement} form
   * @returns {Answers & {mistakes: Mistake[]}}
   */
  function read(form) {
    /** @type {Mistake[]} */
    const mistakes = [];
    /** @type {Object<string, string>} */
    const events = {};
    const { name: choiceName } = choice(form);
    const field = /** @type {HTMLInputElement | null} */ (
      form.querySelector(`[name=${choiceName}]:checked, [name=${choiceName}][type=hidden]`));
    if (!field) mistakes.push({ name: choiceName, text: page.text(form, "select"), id: `${choiceName}-first` });
    for (const name of dates(form)) {
      const { iso, error, part } = readDate(form, name);
      if (iso) events[name] = iso;
      if (error) mistakes.push({ name, text: error, id: `${name}-${part}` });
    }
    if (events.certificate < events.letter) {
      mistakes.push({ name: "certificate", text: page.text(form, "too early"), id: "certificate-day" });
    }
    return { chosen: field ? field.value : "", events, mistakes };
  }

  const title = document.title;

  /**
   * Tell the mistakes of a form, or take away what was told before.
   * @param {HTMLFormElement} form
   * @param {Mistake[]} mistakes
   */
  function tell(form, mistakes) {
    document.title = mistakes.length ? page.text(form, "error", { text: title }) : title;
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".error"))) {
      const mistake = mistakes.find(({ name }) => line.id === `${name}-error`);
      line.hidden = !mistake;
      page.put(line, mistake ? page.words(form, "error", { text: mistake.text }) : "");
      const box = line.closest("fieldset");
      if (box) box.classList.toggle("wrong", Boolean(mistake));
    }
    const summary = page.part(form, ".error-summary");
    const items = mistakes.map(({ text, id }) => page.make("li", {}, page.make("a", { href: `#${id}` }, text)));
    // One change of the page, so that it is told once; while it is empty it does not show.
    const problem = items.length ? page.words(form, "problem", { mistakes: items }) : "";
    summary.textContent = "";
    if (problem) {
      summary.append(problem);
      summary.focus();
    }
  }

  /**
   * The fragment of an address that gives the same answers again.
   * @param {HTMLFormElement} form
   * @param {Answers} answers
   */
  function fragment(form, { chosen, events }) {
    return `#${new URLSearchParams({ [choice(form).name]: chosen, ...events })}`;
  }

  /**
   * Fill a form from a fragment, whatever is in it: the form's own checks do the rest.
   * @param {HTMLFormElement} form
   * @param {string} hash
   * @returns {boolean} whether the fragment is one for this form
   */
  function fillFrom(form, hash) {
    const given = new URLSearchParams(hash.slice(1));
    if (!given.has(dates(form)[0])) return false;
    const chosen = given.get(choice(form).name);
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[type=radio]"))) {
      radio.checked = radio.value === chosen;
    }
    for (const name of dates(form)) {
      const parts = (given.get(name) || "").split("-");
      ["year", "month", "day"].forEach((part, index) => { page.field(`${name}-${part}`).value = parts[index] || ""; });
    }
    return true;
  }

  /**
   * Go to the first date that a form asks for.
   * @param {HTMLFormElement} form
   */
  function goTo(form) {
    page.field(`${dates(form)[0]}-day`).focus();
  }

  return { read, tell, fragment, fillFrom, goTo };
})();
