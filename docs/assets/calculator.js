// The calculators: ask the engine for what a form says, and show the answer. No arithmetic of dates
// is done here, and no words stand here: they come from the form's templates (docs/calculators/).
// Nothing is stored and nothing is sent; what was typed is in no address until a link is asked for.
//
// What the calculators promise (tests/pages/test_calculator.py, tests/looks/):
// - Each question is asked once, and one date is enough to start. A month may be a word.
// - Each mistake is told in its own words, in a summary that has the focus and leads to the field;
//   nothing typed is lost, and the page's title begins with "Error:".
// - The answer is a day with its weekday; it has the focus and is told once, by its heading. It goes
//   as soon as what it answers is changed.
// - Each step of the working says which law it follows. Past what is known there is no guess.
// - The way on is clear and calm: time left, close, passed, no certificate, section I alone.
// - The answer can be printed on one page, linked to, and put into a calendar; a button clears it.
// - The days are right in every time zone. Nothing is stored, and nothing is sent.
// - All of it works with a keyboard alone, at 320 pixels, in any colours, and with a screen reader.
"use strict";

/**
 * What a page tells of a clock's row beside what the engine needs.
 * @typedef {Clock & {who: string, heading: string, by: string, exceptions: string, remark: string}} Row
 */

/**
 * The facts inside a form, from macros/pages/clock_data.py.
 * @typedef {object} FormFacts
 * @property {Object<string, Row[]>} clocks
 * @property {(ClosedPeriod & {words: string})[]} closedPeriods
 * @property {BankHolidays} bankHolidays
 * @property {Object<string, {clock: string, certificate: boolean, form: string}>} decisions
 * @property {Object<string, {words: string, clocks: string[], page: string, pageName: string}>} startingPoints
 * @property {Object<string, string>} events
 * @property {Object<string, string>} lengths
 * @property {Object<string, string>} shorts
 */

/** @param {HTMLFormElement} form one of the page's calculators, with its facts and words inside */
function startCalculator(form) {
  /** @type {FormFacts} */
  const facts = JSON.parse(page.part(form, "script").textContent || "");
  const answer = /** @type {HTMLElement} */ (form.nextElementSibling);
  const CLOSE = 7;

  /** @type {(name: string, values?: Object<string, Value>) => DocumentFragment} */
  const words = (name, values) => page.words(form, name, values);
  /** @type {(name: string, values?: Object<string, Value>) => string} */
  const text = (name, values) => page.text(form, name, values);

  // --- What answers are made of -------------------------------------------------------------

  /**
   * The engine's answer of the clock's row that is in force on the first of the days.
   * @param {string} id
   * @param {Object<string, string>} events
   */
  function lastDayOf(id, events) {
    const clock = deadlines.inForce(facts.clocks[id], Object.values(events).sort()[0]);
    return { clock, ...deadlines.lastDay(clock, facts.closedPeriods, events, facts.bankHolidays) };
  }

  /** @param {Step} step */
  function stepInWords(step) {
    const before = page.time(step.before);
    const after = page.time(step.after);
    if (step.kind === "period") {
      const { event, count, unit, counting } = step;
      const values = { before, after, event: facts.events[event], length: facts.lengths[`${count} ${unit}`] };
      return words(`period ${counting}`, values);
    }
    if (step.kind === "closed period") {
      const closed = facts.closedPeriods.find(({ id }) => id === step.closed);
      return words("closed period", { before, after, closed: closed ? closed.words : null });
    }
    return words(step.kind, { before, after });
  }

  /** @param {string} id */
  function sourceLink(id) {
    return page.make("a", { class: "cite", href: `#source-${id}` }, words("source", { short: facts.shorts[id] }));
  }

  /**
   * A last day, marked with its clock for those who read the page by program.
   * @param {string} id
   * @param {string} iso
   */
  function marked(id, iso) {
    return page.make("span", { "data-deadline": id }, page.time(iso));
  }

  /** @param {Step[]} steps */
  function working(steps) {
    return steps.map((step) => {
      const sources = step.sources.flatMap((id) => [sourceLink(id), " "]);
      return page.make("li", {}, stepInWords(step), ...sources);
    });
  }

  /**
   * @param {string} one
   * @param {string} other
   */
  function daysBetween(one, other) {
    return deadlines.parse(other) - deadlines.parse(one);
  }

  /**
   * When that is: "today", "in 3 days", "2 days ago".
   * @param {number} left
   */
  function when(left) {
    if (left >= -1 && left <= 1) return text(["yesterday", "today", "tomorrow"][left + 1]);
    return left > 0 ? text("days left", { days: String(left) }) : text("days ago", { days: String(-left) });
  }

  /** @param {unknown} why */
  function unknown(why) {
    if (!(why instanceof deadlines.CannotSay)) throw why;
    /** @type {Object<string, Value>} */
    const told = {};
    for (const [name, value] of Object.entries(why.told)) told[name] = name === "until" ? page.time(String(value)) : String(value);
    const known = form.querySelector(`template[data-words="${why.reason}"]`);
    return words("unknown", { reason: known ? words(why.reason, told) : null });
  }

  // --- The last day to appeal ---------------------------------------------------------------

  /**
   * What the days left mean: nothing, a box for a day that is close, or one for a day gone by.
   * @param {string} last
   * @param {string} now
   */
  function urgency(last, now) {
    const left = daysBetween(now, last);
    if (left < 0) return words("passed");
    return words(left > CLOSE ? "left" : "close", { when: when(left) });
  }

  /**
   * @param {string} last
   * @param {Object<string, string>} events
   * @param {boolean} certificate whether the decision needs one
   * @param {string} now
   */
  function adviserRow(last, events, certificate, now) {
    const day = marked("mediation-contact", last);
    if (events.certificate) return words("adviser done", { day });
    if (last < now && certificate) return words("adviser passed", { day });
    let open = true;
    try {
      open = deadlines.isWorkingDay(deadlines.parse(last), facts.bankHolidays);
    } catch {
      // Past the bank holidays, only the note is unknown: the day itself needs none.
    }
    return words("adviser", { day, closed: !open });
  }

  /**
   * @param {[string, string][]} days ISO dates, and what they are
   */
  function dateLine(days) {
    return days.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
      .map(([day, what]) => words("in order", { what, day: page.time(day) }));
  }

  /**
   * @param {string} id
   * @param {Object<string, string>} events
   * @param {string} now
   * @returns {{shown: DocumentFragment, entries: Entry[]}}
   */
  function appealAnswer(id, events, now) {
    const decision = facts.decisions[id];
    let found;
    try {
      found = lastDayOf(decision.clock, events);
    } catch (why) {
      return { shown: words("cannot say", { unknown: unknown(why) }), entries: [] };
    }
    const { clock, lastDay, steps } = found;
    const adviser = lastDayOf("mediation-contact", { letter: events.letter }).lastDay;
    const needsOne = decision.certificate && !events.certificate;
    const future = Object.keys(events).filter((name) => events[name] > now);
    const contact = text("last day adviser");
    const shown = words("answer", {
      day: marked(clock.id, lastDay), by: clock.by, form: decision.form,
      urgency: urgency(lastDay, now),
      future: future.map((name) => words("future", { date: text(name) })),
      adviser: adviserRow(adviser, events, decision.certificate, now),
      certificate: text(needsOne ? "certificate needed" : decision.certificate ? "certificate there" : "certificate not needed"),
      steps: working(steps),
      days: dateLine([
        ...Object.keys(events).map((name) => /** @type {[string, string]} */ ([events[name], text(`${name} day`)])),
        [adviser, contact], [lastDay, text("last day")], [now, text("now")],
      ]),
      needsOne,
    });
    return { shown, entries: [
      ...(needsOne && adviser >= now ? [{ id: "mediation-contact", day: adviser, words: contact }] : []),
      { id: clock.id, day: lastDay, words: text("calendar", { by: clock.by }) },
    ] };
  }

  // --- The council's time limits ------------------------------------------------------------

  /**
   * Whether a time limit has run out, in words: how late, or how long there is still.
   * @param {Row} clock
   * @param {string} last
   * @param {string} now
   */
  function lateness({ who, exceptions, remark, limbs }, last, now) {
    const left = daysBetween(now, last);
    // What must be done before a day is late on that day.
    if (limbs[0].counting === "before" ? left > 0 : left >= 0) return words("left", { when: when(left) });
    const late = who !== "family";
    const unless = Boolean(exceptions || remark);
    return words("passed", { when: when(left), late: late && !unless, unless: late && unless });
  }

  /**
   * One clock, and its entry for a calendar; where the facts do not reach, why.
   * @param {string} id
   * @param {string} since
   * @param {string} now
   * @returns {{shown: DocumentFragment, clock?: Row, entry?: Entry}}
   */
  function clockAnswer(id, since, now) {
    const rows = facts.clocks[id];
    let { heading } = rows[rows.length - 1];
    try {
      const row = deadlines.inForce(rows, since);
      heading = row.heading;
      const { clock, lastDay, steps } = lastDayOf(id, { [row.limbs[0].event]: since });
      const before = row.limbs[0].counting === "before";
      const shown = words("clock", {
        heading, before, day: marked(id, lastDay), remark: row.remark,
        lateness: lateness(row, lastDay, now), steps: working(steps),
      });
      return { clock, shown, entry: { id, day: lastDay, words: text("calendar", { before, heading }) } };
    } catch (why) {
      return { shown: words("no clock", { heading, unknown: unknown(why) }) };
    }
  }

  /**
   * @param {string} id
   * @param {Object<string, string>} events
   * @param {string} now
   * @returns {{shown: DocumentFragment, entries: Entry[]}}
   */
  function councilAnswer(id, { since }, now) {
    const point = facts.startingPoints[id];
    const answers = point.clocks.map((clock) => clockAnswer(clock, since, now));
    // Clocks of one kind have the same exceptions, said once.
    const exceptions = [...new Set(answers.map(({ clock }) => (clock ? clock.exceptions : "")))].filter(Boolean);
    const shown = words("answer", {
      one: answers.length === 1, several: answers.length > 1,
      event: point.words, since: page.time(since), next: page.make("a", { href: point.page }, point.pageName),
      clocks: answers.map((one) => one.shown),
      longer: exceptions.length > 0,
      exceptions: exceptions.map((exception) => page.make("p", {}, exception)),
    });
    return { shown, entries: answers.flatMap(({ entry }) => (entry && entry.day >= now ? [entry] : [])) };
  }

  // --- Actions ------------------------------------------------------------------------------

  /** @param {Answers} answers */
  function copyLink(answers) {
    const address = location.href.replace(/#.*/, "") + forms.fragment(form, answers);
    const status = page.part(answer, "[role=status]");
    const copied = () => page.put(status, words("copied"));
    // Where a browser lets nothing be copied, the address is shown, for a person to take it.
    const refused = () => page.put(status, words("copy this", { address }));
    if (navigator.clipboard) navigator.clipboard.writeText(address).then(copied, refused);
    else refused();
  }

  /**
   * What can be done with an answer; of one without a day, only to change it.
   * @param {Answers} answers
   * @param {Entry[]} entries
   */
  function actions(answers, entries) {
    const shown = words("actions", { whole: entries.length > 0 });
    /** @type {(value: string, act: () => void) => void} */
    const on = (value, act) => page.part(shown, `[value=${value}]`).addEventListener("click", act);
    on("change", () => forms.goTo(form));
    if (entries.length) {
      on("print", () => window.print());
      on("copy", () => copyLink(answers));
      const { id, day } = entries[entries.length - 1];
      const link = page.part(shown, "a");
      const file = new Blob([calendar.file(entries)], { type: "text/calendar" });
      link.setAttribute("href", URL.createObjectURL(file));
      link.setAttribute("download", `${id}-${day}.ics`);
    }
    return shown;
  }

  // --- The page -----------------------------------------------------------------------------

  /** Take away every answer of the page, and the fragment of a link that it may have come from. */
  function takeAway() {
    for (const shown of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".answer"))) {
      shown.hidden = true;
      shown.textContent = "";
    }
    document.documentElement.classList.remove("answered");
  }

  /** No date stays in the address that nobody asked a link of. */
  function cleanAddress() {
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  }

  function workOut() {
    const { mistakes, ...answers } = forms.read(form);
    takeAway();
    forms.tell(form, mistakes);
    if (mistakes.length) return;
    const reply = form.dataset.kind === "appeal" ? appealAnswer : councilAnswer;
    const { shown, entries } = reply(answers.chosen, answers.events, page.today());
    page.part(shown, "h3").id = "answer-title";
    answer.append(shown, actions(answers, entries));
    answer.hidden = false;
    answer.setAttribute("aria-labelledby", "answer-title");
    document.documentElement.classList.add("answered");
    answer.focus();
  }

  function readAddress() {
    if (forms.fillFrom(form, location.hash)) workOut();
  }

  /** An answer stands beside what it answers, and beside nothing else. */
  function forget() {
    if (answer.hidden) return;
    takeAway();
    cleanAddress();
  }

  function clear() {
    takeAway();
    for (const other of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.calculator"))) {
      other.reset();
      forms.tell(other, []);
    }
    cleanAddress();
    forms.goTo(form);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    cleanAddress();
    workOut();
  });
  form.addEventListener("input", forget);
  form.addEventListener("change", forget);
  page.part(form, "[value=clear]").addEventListener("click", clear);
  window.addEventListener("hashchange", readAddress);
  form.hidden = false;
  readAddress();
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.calculator"))) startCalculator(form);
