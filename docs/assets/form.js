// A form that asks for dates, and perhaps for a choice: what was typed, what is wrong with it, and the
// fragment of an address that gives the same answers again. Nothing is stored and nothing is sent:
// browsers keep fragments to themselves.
"use strict";

/**
 * A choice, empty where a form asks for none, and ISO dates by event.
 * @typedef {{chosen: string, events: Object<string, string>}} Answers
 * @typedef {{name: string, text: string, id: string}} Mistake in which question, in words, and where
 */

const forms = (() => {
  const PARTS = ["day", "month", "year"];

  /**
   * The name of a form's choice; empty where it asks for none.
   * @param {HTMLFormElement} form
   */
  function choice(form) {
    const field = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name]"));
    return field ? field.name : "";
  }

  /**
   * The events whose dates a form asks for.
   * @param {HTMLFormElement} form
   */
  function dates(form) {
    return Array.from(form.querySelectorAll("[data-date]"), (box) => box.getAttribute("data-date") || "");
  }

  /**
   * The dates of which one must be there: the first, or any where that is enough for the form.
   * @param {HTMLFormElement} form
   */
  function needed(form) {
    return form.hasAttribute("data-any-date") ? dates(form) : dates(form).slice(0, 1);
  }

  /** What stands in the three fields of a date. @param {string} name */
  function typedIn(name) {
    return PARTS.map((part) => page.field(`${name}-${part}`).value.trim());
  }

  /** @param {string} typed */
  function monthNumber(typed) {
    if (/^\d{1,2}$/.test(typed)) return Number(typed);
    const start = typed.toLowerCase().replace(/\.$/, "");
    if (start.length < 3) return 0;
    return page.months().findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
  }

  // A whole date in one box, in the order of this country: "30/6/2026", "30th June 2026", "30 June".
  const WHOLE = /^(?:[a-z]+,? +)?(\d\d?)(?:st|nd|rd|th)?[ ./-]+(?:of +)?(\d\d?|[a-z]+)(?:[ .,/-]+(\d{4}|\d\d))?$/i;
  const YEAR_FIRST = /^(\d{4})[./-](\d\d?)[./-](\d\d?)$/;

  /**
   * Put a whole date that stands in the box of its day into all three, where the others are empty.
   * The month becomes a word: so it shows how the date was read.
   * @param {string} name
   */
  function spread(name) {
    const fields = PARTS.map((part) => page.field(`${name}-${part}`));
    const typed = fields[0].value.trim().replace(/\s/g, " ");
    const [, ...parts] = WHOLE.exec(typed) || ["", ...(YEAR_FIRST.exec(typed) || [""]).slice(1).reverse()];
    if (!parts.length || fields[1].value.trim() || fields[2].value.trim()) return;
    const [day, month, year] = parts;
    const values = [day, page.months()[monthNumber(month) - 1] || month, year || ""];
    fields.forEach((field, index) => { field.value = values[index]; });
  }

  /**
   * Read what stands in the box of a day: a whole date goes into all boxes of its own.
   * @param {HTMLFormElement} form
   */
  function spreadDates(form) {
    dates(form).forEach(spread);
  }

  /**
   * What the three fields of a date say: an ISO date, or why they give none, and in which field;
   * nothing where they are empty.
   * @param {HTMLFormElement} form
   * @param {string} name
   * @returns {{iso?: string, error?: string, part?: string}}
   */
  function readDate(form, name) {
    const date = page.text(form, name);
    const typed = typedIn(name);
    const missing = PARTS.filter((_, index) => typed[index] === "");
    if (missing.length === 3) return {};
    if (missing.length) return { error: page.text(form, `no ${missing.join(" ")}`, { date }), part: missing[0] };
    const [, day] = /^(\d\d?)(?:st|nd|rd|th)?$/i.exec(typed[0]) || [];
    const month = monthNumber(typed[1]);
    const year = typed[2];
    if (!/^\d{4}$/.test(year)) return { error: page.text(form, "4 numbers"), part: "year" };
    const monthName = page.months()[month - 1];
    if (!day || !monthName || year === "0000") {
      return { error: page.text(form, "real", { date }), part: !day ? "day" : monthName ? "year" : "month" };
    }
    const two = (/** @type {string | number} */ number) => String(number).padStart(2, "0");
    const iso = `${year}-${two(month)}-${two(day)}`;
    try {
      deadlines.parse(iso);
    } catch {
      const noDay = `${Number(day)} ${monthName} ${year}`;
      return { error: page.text(form, "no such date", { day: noDay, date }), part: "day" };
    }
    return { iso };
  }

  /**
   * The mistake that nothing was typed where something must be.
   * @param {HTMLFormElement} form
   * @returns {Mistake[]}
   */
  function nothingTyped(form) {
    if (needed(form).some((name) => typedIn(name).some(Boolean))) return [];
    const [name] = dates(form);
    const words = form.hasAttribute("data-any-date") ? "enter one" : "enter";
    return [{ name, text: page.text(form, words, { date: page.text(form, name) }), id: `${name}-day` }];
  }

  /**
   * What a form says, and what is wrong with it.
   * @param {HTMLFormElement} form
   * @returns {Answers & {mistakes: Mistake[]}}
   */
  function read(form) {
    spreadDates(form);
    /** @type {Mistake[]} */
    const mistakes = [];
    /** @type {Object<string, string>} */
    const events = {};
    const asked = choice(form);
    const field = /** @type {HTMLInputElement | null} */ (
      form.querySelector(`[name="${asked}"]:checked, [name="${asked}"][type=hidden]`));
    if (asked && !field) mistakes.push({ name: asked, text: page.text(form, "select"), id: `${asked}-first` });
    mistakes.push(...nothingTyped(form));
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
   * Bring a field into view with its question, and give it the focus. To focus alone would leave
   * the question above the screen (govuk-frontend, error summary).
   * @param {HTMLInputElement} field
   */
  function bring(field) {
    let question = field.closest("fieldset");
    for (let outer = question; outer; outer = outer.parentElement && outer.parentElement.closest("fieldset")) question = outer;
    if (question) question.scrollIntoView();
    field.focus({ preventScroll: true });
    // Where the question alone fills the screen.
    field.scrollIntoView({ block: "nearest" });
  }

  /**
   * Say of a field that it is wrong and by which words, or take that away.
   * @param {HTMLInputElement} field
   * @param {string} error the id of the words
   * @param {boolean} wrong
   */
  function mark(field, error, wrong) {
    const told = (field.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== error);
    if (wrong) told.unshift(error);
    if (told.length) field.setAttribute("aria-describedby", told.join(" "));
    else field.removeAttribute("aria-describedby");
    // A radio button cannot be invalid (WAI-ARIA 1.2): its question is.
    if (field.type !== "radio") field.setAttribute("aria-invalid", String(wrong));
  }

  /**
   * Tell the mistake of one question in its line, or take away what was told before.
   * @param {HTMLElement} line
   * @param {Mistake | "" | undefined} mistake
   */
  function tellOne(line, mistake) {
    line.hidden = !mistake;
    page.put(line, mistake ? page.words(/** @type {Element} */ (line.closest("form")), "error", { text: mistake.text }) : "");
    const question = /** @type {HTMLElement} */ (line.closest("fieldset"));
    question.classList.toggle("wrong", Boolean(mistake));
    for (const field of question.querySelectorAll("input")) {
      mark(field, line.id, Boolean(mistake && mistake.id === field.id));
    }
  }

  /**
   * Tell the mistakes of a form, or take away what was told before.
   * @param {HTMLFormElement} form
   * @param {Mistake[]} mistakes
   */
  function tell(form, mistakes) {
    document.title = mistakes.length ? page.text(form, "error", { text: title }) : title;
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".error"))) {
      tellOne(line, mistakes.find(({ name }) => line.id === `${name}-error`));
    }
    const summary = page.part(form, ".error-summary");
    const items = mistakes.map((mistake) => page.make("li", {}, linkTo(mistake)));
    // It is told once, by its name, when it gets the focus; while it is empty it does not show.
    page.put(summary, items.length ? page.words(form, "problem", { mistakes: items }) : "");
    if (items.length) summary.focus();
  }

  /** @param {Mistake} mistake */
  function linkTo({ text, id }) {
    const link = page.make("a", { href: `#${id}` }, text);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      bring(page.field(id));
    });
    return link;
  }

  /**
   * The fragment of an address that gives the same answers again.
   * @param {HTMLFormElement} form
   * @param {Answers} answers
   */
  function fragment(form, { chosen, events }) {
    const asked = choice(form);
    return `#${new URLSearchParams(asked ? { [asked]: chosen, ...events } : events)}`;
  }

  /**
   * Fill a form with what is given by the names of its questions, whatever that is: the form's own
   * checks do the rest. What is not given is empty.
   * @param {HTMLFormElement} form
   * @param {URLSearchParams} given
   */
  function fill(form, given) {
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[type=radio]"))) {
      radio.checked = radio.value === given.get(radio.name);
    }
    for (const name of dates(form)) {
      const parts = (given.get(name) || "").split("-");
      ["year", "month", "day"].forEach((part, index) => { page.field(`${name}-${part}`).value = parts[index] || ""; });
    }
  }

  /**
   * Fill a form from a fragment.
   * @param {HTMLFormElement} form
   * @param {string} hash
   * @returns {boolean} whether the fragment is one for this form
   */
  function fillFrom(form, hash) {
    const given = new URLSearchParams(hash.slice(1));
    // A place in the page may have the name of a date.
    if (!needed(form).some((name) => given.has(name)) || !hash.includes("=")) return false;
    fill(form, given);
    return true;
  }

  /**
   * Go to the first question of a form: to what was chosen, or to its first field.
   * @param {HTMLFormElement} form
   */
  function goTo(form) {
    const first = /** @type {HTMLInputElement} */ (page.part(form, "input:not([type=hidden])"));
    const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name="${first.name}"]:checked`));
    bring(chosen || first);
  }

  return { read, readDate, tell, tellOne, spreadDates, fragment, fill, fillFrom, goTo };
})();
