// What the calculators answer: the engine is asked for the days, and a form's templates
// (docs/calculators/) for the words. Here is what several of them say; each has a file of its own for the rest. No arithmetic of dates is done here, and no words stand here.
"use strict";

/**
 * What a page tells of a clock's row beside what the engine needs.
 * @typedef {Clock & {who: string, heading: string, by: string, exceptions: string, remark: string}} Row
 */

/**
 * The facts inside a form, from macros/pages/clock_data.py.
 * @typedef {object} FormFacts
 * @property {Object<string, Row[]>} clocks
 * @property {ClosedPeriod[]} closedPeriods
 * @property {BankHolidays} bankHolidays
 * @property {Object<string, {name: string, clock: string, certificate: boolean, form: string, formPage: string}>} decisions
 * @property {Object<string, {words: string, clocks: string[], deed: string, page: string, pageName: string}>} startingPoints
 * @property {AppealDate[]} appealDates
 * @property {Object<string, string>} events
 * @property {Object<string, string>} lengths
 * @property {Object<string, string>} closed when a closed period is, and when several are, by their ids
 * @property {Object<string, string>} shorts
 */

/**
 * A form with the facts inside it; and an answer with its days for a calendar, in a file of that name.
 * @typedef {{form: HTMLFormElement, facts: FormFacts}} Calculator
 * @typedef {{shown: DocumentFragment, entries: Entry[], file?: string}} Reply
 */

const answers = (() => {
  // From so many days before the last one, the answer says that it is close.
  const CLOSE = 7;

  // --- What answers are made of ---------------------------------------------------------------

  /**
   * The engine's answer of the clock's row that is in force on the first of the days.
   * @param {FormFacts} facts
   * @param {string} id
   * @param {Object<string, string>} events
   */
  function lastDayOf(facts, id, events) {
    const clock = deadlines.inForce(facts.clocks[id], Object.values(events).sort()[0]);
    return { clock, ...deadlines.lastDay(clock, facts.closedPeriods, events, facts.bankHolidays) };
  }

  /**
   * @param {Calculator} calculator
   * @param {Step} step
   */
  function stepInWords({ form, facts }, step) {
    const [before, after] = [step.before, step.after].map(page.time);
    const closed = "closed" in step && facts.closed[step.closed];
    if (step.kind !== "period") return page.words(form, step.kind, { before, after, closed });
    const { event, count, unit, counting } = step;
    return page.words(form, `period ${counting}`, {
      before, after, closed, event: facts.events[event], length: facts.lengths[`${count} ${unit}`],
    });
  }

  /**
   * @param {Calculator} calculator
   * @param {string} id
   */
  function sourceLink({ form, facts }, id) {
    const short = page.words(form, "source", { short: facts.shorts[id] });
    return page.make("a", { class: "cite", href: `#source-${id}` }, short);
  }

  /**
   * @param {Calculator} calculator
   * @param {Step[]} steps
   */
  function working(calculator, steps) {
    return steps.map((step) => {
      const sources = step.sources.flatMap((id) => [sourceLink(calculator, id), " "]);
      return page.make("li", {}, stepInWords(calculator, step), ...sources);
    });
  }

  /**
   * A last day, marked with its clock for those who read the page by program.
   * @param {string} id
   * @param {string} iso
   */
  function marked(id, iso) {
    return page.make("span", { "data-deadline": id }, page.time(iso));
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
   * @param {HTMLFormElement} form
   * @param {number} left
   */
  function when(form, left) {
    if (left >= -1 && left <= 1) return page.text(form, ["yesterday", "today", "tomorrow"][left + 1]);
    return page.text(form, left > 0 ? "days left" : "days ago", { days: String(Math.abs(left)) });
  }

  /** @type {(form: HTMLFormElement, name: string) => boolean} whether a form has words of that name */
  const named = (form, name) => form.querySelector(`template[data-words="${name}"]`) !== null;

  /**
   * Why there is no day, in words.
   * @param {HTMLFormElement} form
   * @param {unknown} why
   */
  function unknown(form, why) {
    if (!(why instanceof deadlines.CannotSay)) throw why;
    /** @type {Object<string, Value>} */
    const told = {};
    for (const [name, value] of Object.entries(why.told)) told[name] = name === "until" ? page.time(String(value)) : String(value);
    return page.words(form, "unknown", { reason: named(form, why.reason) ? page.words(form, why.reason, told) : null });
  }

  // --- The last day to appeal -----------------------------------------------------------------

  /**
   * What a family can still do: the name of the words that say so.
   * @param {boolean} waiting whether the appeal needs a certificate that is still to come
   * @param {string} contacted whether the adviser was contacted: "yes", "no" or "unsure"
   * @param {Days} days
   * @param {string} now
   */
  function situation(waiting, contacted, { ring, limit, last }, now) {
    if (!waiting) return now <= last ? "send" : "late";
    if (contacted === "yes") return now <= last ? "contacted" : "contacted-waiting";
    if (now <= limit) return now <= ring ? "ring" : "today-only";
    return `${now <= last ? "adviser-passed" : "passed"}-${contacted}`;
  }

  /**
   * The days that matter to an appeal: the last one to contact the adviser and the last working day
   * for it, the last one to appeal, that of the letter alone, and that by the certificate if it
   * counted: by the reading that this site takes it does not where none is needed.
   * @typedef {{ring: string, limit: string, last: string, alone: string, end: string}} Days
   * @param {FormFacts} facts
   * @param {string} id the clock of the appeal
   * @param {Object<string, string>} events
   * @param {string} last
   * @returns {Days}
   */
  function daysOf(facts, id, events, last) {
    const { letter } = events;
    const limit = lastDayOf(facts, "mediation-contact", { letter }).lastDay;
    const orLast = (/** @type {string} */ clock, /** @type {Object<string, string>} */ counted) => {
      try {
        return lastDayOf(facts, clock, counted).lastDay;
      } catch {
        return last;
      }
    };
    return { ring: calendar.workingDay(facts.bankHolidays, limit), limit, last, alone: orLast(id, { letter }), end: orLast("appeal", events) };
  }

  /**
   * The days of an appeal in their order, today among them.
   * @param {HTMLFormElement} form
   * @param {Object<string, string>} events
   * @param {Days} days
   * @param {boolean} needed whether a certificate is
   * @param {string} now
   * @param {string} [id] the clock of the last day, where that is told here alone
   */
  function daysInOrder(form, events, { ring, limit, last }, needed, now, id) {
    /** @type {[iso: string, what: string, clock?: string][]} */
    const line = Object.keys(events).map((name) => [events[name], `${name} day`]);
    line.push([last, "last day", id], [now, "now"]);
    if (needed) line.push([limit, "adviser day", "mediation-contact"]);
    if (needed && ring !== limit) line.push([ring, "ring day"]);
    return line.sort().map(([iso, what, clock]) => (
      page.words(form, "in order", { what: page.text(form, what), day: clock ? marked(clock, iso) : page.time(iso) })));
  }

  /**
   * The days of an appeal that go into a calendar: what lies ahead, and can be done.
   * @param {Calculator} calculator
   * @param {string} said which words say what to do
   * @param {Row} clock
   * @param {Days} days
   * @param {string} now
   * @returns {Entry[]}
   */
  function entriesOf({ form, facts }, said, clock, { ring, limit, last }, now) {
    const call = page.text(form, "calendar adviser", { apart: ring !== limit, limit: page.inWords(limit) });
    const send = page.text(form, "calendar", { by: clock.by });
    return [
      ...(said === "ring" ? [{ id: "mediation-contact", day: ring, words: call, reminders: [...calendar.reminders(facts.bankHolidays, ring), 0] }] : []),
      ...(now <= last ? [{ id: clock.id, day: last, words: send, reminders: calendar.reminders(facts.bankHolidays, last) }] : []),
    ];
  }

  return { lastDayOf, situation, daysOf, daysInOrder, entriesOf, working, when, unknown, marked, named, daysBetween, CLOSE };
})();
