// My next steps: one question after another, each with an address of its own, and the sheet that
// answers. What is told to whom was worked out when the site was built: here it is looked up. No date
// that is typed is in an address until a link is asked for; nothing is stored and nothing is sent.
"use strict";

/**
 * What is told in a situation: lines by their names, and words.
 * @typedef {Object<string, string[]> & {words: string}} Sheet
 * @typedef {{asks: string[], routes: string[], effects: string[], list: string, listName: string, sheet: string, sheetName: string}} Ways
 * @typedef {FormFacts & {decisions: Object<string, Ways>, sheets: Object<string, Object<string, Sheet>>}} StepFacts
 * What was answered: ISO dates by event, and what was chosen by question; nothing where it was not.
 * @typedef {{decision: string, has: string, complaint: string, noDate: boolean, events: Object<string, string>}} Answered
 */

(() => {
  const form = /** @type {HTMLFormElement} */ (page.part(document, "form.calculator"));
  /** @type {StepFacts} */
  const facts = JSON.parse(page.part(form, "script").textContent || "");
  const answer = /** @type {HTMLElement} */ (form.nextElementSibling);
  const way = /** @type {HTMLElement} */ (form.previousElementSibling);
  const back = page.part(form, ".back");
  const questions = /** @type {HTMLElement[]} */ (Array.from(form.querySelectorAll(".question")));
  const title = document.title;
  const SHEET = "sheet";

  // --- What is answered -------------------------------------------------------------------------

  /** @param {string} name of a choice */
  function chosen(name) {
    const radio = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name=${name}]:checked`));
    return radio ? radio.value : "";
  }

  /** @returns {Answered} */
  function answered() {
    /** @type {Object<string, string>} */
    const events = {};
    for (const name of ["letter", "certificate"]) {
      const { iso } = forms.readDate(form, name);
      if (iso && (name === "letter" || chosen("has") === "yes")) events[name] = iso;
    }
    return {
      decision: chosen("decision"), has: chosen("has"), complaint: chosen("complaint"),
      noDate: page.field("no-date").checked, events,
    };
  }

  /** The questions that matter, in order, by what was answered to the first. */
  function asked() {
    const decision = chosen("decision");
    return ["decision", ...(decision ? facts.decisions[decision].asks : [])];
  }

  /**
   * What is wrong with the answer to a question.
   * @param {string} id
   * @returns {Mistake[]}
   */
  function mistakes(id) {
    const { decision, has, complaint, noDate, events } = answered();
    if (id === "decision") return decision ? [] : [{ name: "decision", text: page.text(form, "select"), id: "decision-first" }];
    if (id === "complained") return complaint ? [] : [{ name: "complaint", text: page.text(form, "select complained"), id: "complaint-first" }];
    if (id === "certificate" && !has) return [{ name: "has", text: page.text(form, "select certificate"), id: "has-first" }];
    if (id === "certificate" && has !== "yes") return [];
    const { error, part } = forms.readDate(form, id);
    if (error) return [{ name: id, text: error, id: `${id}-${part}` }];
    if (!events[id] && id === "letter" && !noDate) return [{ name: id, text: page.text(form, "enter letter"), id: "letter-day" }];
    if (!events[id] && id === "certificate") {
      return [{ name: id, text: page.text(form, "enter", { date: page.text(form, id) }), id: "certificate-day" }];
    }
    if (id === "certificate" && events.certificate < events.letter) return [{ name: id, text: page.text(form, "too early"), id: "certificate-day" }];
    return [];
  }

  /** The first question that still has no good answer; the sheet, where all have one. */
  function next() {
    return asked().find((id) => mistakes(id).length) || SHEET;
  }

  /** @param {Element | null} field */
  function label(field) {
    return field ? page.part(/** @type {Element} */ (field.closest("p")), "label").textContent || "" : "";
  }

  /**
   * A question with its answer, and the way to change that.
   * @param {string} id
   */
  function said(id) {
    const { events } = answered();
    const question = page.part(form, `[id="${id}"] legend`).textContent || "";
    const chosen = form.querySelector(`[id="${id}"] :checked`);
    const day = events[id] ? page.time(events[id]) : "";
    return page.words(form, "said", {
      question, answer: [id === "letter" && day ? "" : label(chosen), day && chosen ? " " : "", day],
      link: page.make("a", { href: `#${id}` }, page.words(form, "change", { question })),
    });
  }

  // --- The sheet --------------------------------------------------------------------------------

  /**
   * The situation of a family, and its days where these are known.
   * @param {Answered} typed
   * @param {string} now
   * @returns {{id: string, days?: ReturnType<typeof answers.daysOf>, clock?: Row, moved?: boolean}}
   */
  function situation({ decision, has, complaint, events }, now) {
    const own = facts.decisions[decision];
    const { asks, clock: id } = own;
    if (!asks.length) return { id: decision };
    if (!id) return { id: complaint };
    const waiting = own.certificate && has !== "yes";
    const contacted = has === "contacted" ? "yes" : has;
    try {
      if (events.letter) {
        const { clock, lastDay: last, steps } = answers.lastDayOf(facts, id, counted(own, events));
        const days = answers.daysOf(facts, id, events, last);
        const moved = steps.some(({ kind }) => kind === "closed period") && now <= last;
        return { id: answers.situation(waiting, contacted, days, now), days, clock, moved };
      }
    } catch (why) {
      if (!(why instanceof deadlines.CannotSay)) throw why;
    }
    return { id: `unknown-${!waiting ? "send" : contacted === "yes" ? "contacted" : "ring"}` };
  }

  /**
   * The lines of those names.
   * @param {string[]} names
   * @param {string} decision
   */
  function lines(names, decision) {
    const { form: name, formPage, list, listName, sheet, sheetName } = facts.decisions[decision];
    return names.map((line) => page.words(form, line, {
      form: name ? page.words(form, "form", { link: page.make("a", { href: formPage }, name) }) : null,
      list: list ? page.make("a", { href: list }, listName) : null,
      sheet: sheet ? page.make("a", { href: sheet }, sheetName) : null,
    }));
  }

  /**
   * What is close, in words; none where nothing is.
   * @param {string} id of the situation
   * @param {ReturnType<typeof answers.daysOf>} days
   * @param {string} now
   */
  function close(id, { ring, last }, now) {
    if (!["ring", "send", "contacted"].includes(id)) return null;
    const left = answers.daysBetween(now, id === "ring" ? ring : last);
    return left <= answers.CLOSE ? page.text(form, id === "ring" ? "close ring" : "close last", { when: answers.when(form, left) }) : null;
  }

  function show() {
    const now = page.today();
    const typed = answered();
    const { id, days, clock, moved } = situation(typed, now);
    const { decision, events } = typed;
    const told = facts.sheets[decision][id];
    const own = facts.decisions[decision];
    const near = days ? close(id, days, now) : null;
    const shown = page.words(form, "sheet", {
      tonight: lines(told.tonight, decision), week: lines(told["this week"], decision), then: lines(told.then, decision),
      later: told.then.length > 0, contacts: lines(told.contacts, decision), words: told.words,
      said: asked().map(said),
      near: Boolean(near), close: near, known: Boolean(days),
      days: days ? answers.daysInOrder(form, counted(own, events), days, own.certificate, now, own.clock) : null,
      due: Boolean(clock && days && now <= days.last), by: clock ? clock.by : null,
      hold: moved ? page.words(form, "letters hold") : null,
      ways: own.routes.length > 0, routes: lines(own.routes, decision), doors: own.effects.length > 0, effects: lines(own.effects, decision),
    });
    const entries = days && clock ? answers.entriesOf({ form, facts }, id, clock, days, now) : [];
    const buttons = actions.shown(form, { entries, address: () => addressOf(typed), clear });
    const save = page.part(shown, "[value=text]");
    save.addEventListener("click", () => {
      files.save("next-steps.txt", new Blob([asText()], { type: "text/plain;charset=utf-8" }));
    });
    page.part(buttons, "[value=clear]").before(save);
    page.part(shown, ".actions").replaceWith(buttons);
    page.put(answer, shown);
    answer.setAttribute("aria-labelledby", "answer-title answer-day");
  }

  /**
   * The dates that count: a certificate that is not needed does not.
   * @param {{certificate: boolean}} decision
   * @param {Object<string, string>} events
   */
  function counted({ certificate }, events) {
    return certificate ? events : { letter: events.letter };
  }

  /** The sheet as text: a line for each heading, step and day. */
  function asText() {
    const parts = /** @type {NodeListOf<HTMLElement>} */ (answer.querySelectorAll("h2, li, p:not(.on-screen):not([role])"));
    const before = /** @type {Object<string, string>} */ ({ h2: "\n", li: "- " });
    const lines = Array.from(parts, ({ localName, textContent }) => (
      (before[localName] || "") + (textContent || "").replace(/\s+/g, " ").trim()));
    return `${[title, ...lines].join("\n")}\n`;
  }

  /**
   * The address that gives the same sheet again.
   * @param {Answered} typed
   */
  function addressOf({ decision, has, complaint, noDate, events }) {
    const given = new URLSearchParams({ decision });
    for (const id of asked().slice(1)) {
      if (id === "letter") given.set("letter", events.letter || (noDate ? page.field("no-date").value : ""));
      if (id === "certificate") given.set("has", has);
      if (id === "certificate" && events.certificate) given.set("certificate", events.certificate);
      if (id === "complained") given.set("complaint", complaint);
    }
    return `${actions.addressOfPage()}#${given}`;
  }

  // --- From question to question ----------------------------------------------------------------

  /** Fill the form from what an address says. */
  function fill() {
    const given = new URLSearchParams(location.hash.slice(1));
    const noDate = page.field("no-date");
    noDate.checked = given.get("letter") === noDate.value;
    if (noDate.checked) given.delete("letter");
    forms.fill(form, given);
  }

  /**
   * Show one question, or the sheet.
   * @param {string} id
   */
  function at(id) {
    const before = asked()[asked().indexOf(id) - 1];
    if (page.part(form, ".error-summary").textContent) forms.tell(form, []);
    for (const question of questions) question.hidden = question.id !== id;
    // Not hidden, as a form is until its scripts have come: style shows that.
    form.classList.toggle("answered", id === SHEET);
    way.hidden = id === SHEET;
    answer.hidden = id !== SHEET;
    back.hidden = !before;
    if (before) page.part(back, "a").setAttribute("href", `#${before}`);
    if (id === SHEET) show();
    askCertificate();
  }

  /** Ask for the date of a certificate where there is one. */
  function askCertificate() {
    page.part(form, ".if-yes").hidden = chosen("has") !== "yes";
  }

  /** Show what the address asks for, as far as the questions before it are answered. */
  function follow() {
    const hash = location.hash.slice(1);
    if (hash.includes("=")) {
      fill();
      const open = next();
      at(open);
      if (open === SHEET) return;
      // What an address gives is looked at like what is typed.
      if (new URLSearchParams(hash).has(open)) forms.tell(form, mistakes(open));
      history.replaceState(null, "", `#${open}`);
    } else {
      const open = next();
      const reached = [...asked().slice(0, asked().indexOf(open) + 1 || undefined), ...(open === SHEET ? [SHEET] : [])];
      const wanted = hash || "decision";
      if (![...questions.map((question) => question.id), SHEET].includes(wanted)) return;
      at(reached.includes(wanted) ? wanted : open);
    }
  }

  /** Give the focus to what is shown now: its question, or the sheet. */
  function focus() {
    const shown = answer.hidden ? questions.find((question) => !question.hidden) : answer;
    if (!shown) return;
    shown.focus({ preventScroll: true });
    (answer.hidden ? form : answer).scrollIntoView({ block: "start" });
  }

  function clear() {
    form.reset();
    history.replaceState(null, "", "#decision");
    at("decision");
    focus();
  }

  /** Nothing fails in silence: the way on says so, in place of the form. @param {unknown} why */
  function giveUp(why) {
    form.classList.remove("calculator");
    form.hidden = true;
    way.hidden = false;
    page.put(way, page.words(form, "not working"));
    console.error(why);
  }

  /** @type {(act: () => void) => (event: Event) => void} */
  const safely = (act) => (event) => {
    if (event.type === "submit") event.preventDefault();
    try {
      act();
    } catch (why) {
      giveUp(why);
    }
  };

  safely(() => {
    form.addEventListener("submit", safely(() => {
      forms.spreadDates(form);
      const [question] = questions.filter(({ hidden }) => !hidden);
      const wrong = mistakes(question.id);
      forms.tell(form, wrong);
      if (!wrong.length) location.hash = next();
    }));
    form.addEventListener("change", safely(() => {
      forms.spreadDates(form);
      askCertificate();
    }));
    window.addEventListener("hashchange", safely(() => {
      follow();
      focus();
    }));
    form.hidden = false;
    follow();
    if (!answer.hidden) focus();
  })(new Event("load"));
})();
