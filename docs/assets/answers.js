// What the calculators answer: the engine is asked for the days, and a form's templates
// (docs/calculators/) for the words. No arithmetic of dates is done here, and no words stand here.
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

/**
 * @typedef {{form: HTMLFormElement, facts: FormFacts}} Calculator a form, with the facts inside it
 * @typedef {{shown: DocumentFragment, entries: Entry[]}} Reply an answer, and its days for a calendar
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
    const before = page.time(step.before);
    const after = page.time(step.after);
    if (step.kind === "period") {
      const { event, count, unit, counting } = step;
      const values = { before, after, event: facts.events[event], length: facts.lengths[`${count} ${unit}`] };
      return page.words(form, `period ${counting}`, values);
    }
    if (step.kind === "closed period") {
      const closed = facts.closedPeriods.find(({ id }) => id === step.closed);
      return page.words(form, "closed period", { before, after, closed: closed ? closed.words : null });
    }
    return page.words(form, step.kind, { before, after });
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
    const known = form.querySelector(`template[data-words="${why.reason}"]`);
    return page.words(form, "unknown", { reason: known ? page.words(form, why.reason, told) : null });
  }

  // --- The last day to appeal -----------------------------------------------------------------

  /**
   * What the days left mean: nothing, a box for a day that is close, or one for a day gone by.
   * @param {HTMLFormElement} form
   * @param {string} last
   * @param {string} now
   */
  function urgency(form, last, now) {
    const left = daysBetween(now, last);
    if (left < 0) return page.words(form, "passed");
    return page.words(form, left > CLOSE ? "left" : "close", { when: when(form, left) });
  }

  /**
   * @param {Calculator} calculator
   * @param {string} last
   * @param {Object<string, string>} events
   * @param {boolean} certificate whether the decision needs one
   * @param {string} now
   */
  function adviserRow({ form, facts }, last, events, certificate, now) {
    const day = marked("mediation-contact", last);
    if (events.certificate) return page.words(form, "adviser done", { day });
    if (last < now && certificate) return page.words(form, "adviser passed", { day });
    let open = true;
    try {
      open = deadlines.isWorkingDay(deadlines.parse(last), facts.bankHolidays);
    } catch {
      // Past the bank holidays, only the note is unknown: the day itself needs none.
    }
    return page.words(form, "adviser", { day, closed: !open });
  }

  /**
   * @param {HTMLFormElement} form
   * @param {[string, string][]} days ISO dates, and what they are
   */
  function dateLine(form, days) {
    return days.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
      .map(([day, what]) => page.words(form, "in order", { what, day: page.time(day) }));
  }

  /**
   * The last day to appeal against a decision.
   * @param {Calculator} calculator
   * @param {string} id
   * @param {Object<string, string>} events
   * @param {string} now
   * @returns {Reply}
   */
  function appeal(calculator, id, events, now) {
    const { form, facts } = calculator;
    const decision = facts.decisions[id];
    let found;
    try {
      found = lastDayOf(facts, decision.clock, events);
    } catch (why) {
      return { shown: page.words(form, "cannot say", { unknown: unknown(form, why) }), entries: [] };
    }
    const { clock, lastDay, steps } = found;
    const adviser = lastDayOf(facts, "mediation-contact", { letter: events.letter }).lastDay;
    const needsOne = decision.certificate && !events.certificate;
    const future = Object.keys(events).filter((name) => events[name] > now);
    const contact = page.text(form, "last day adviser");
    const shown = page.words(form, "answer", {
      day: marked(clock.id, lastDay), by: clock.by, form: decision.form,
      urgency: urgency(form, lastDay, now),
      future: future.map((name) => page.words(form, "future", { date: page.text(form, name) })),
      adviser: adviserRow(calculator, adviser, events, decision.certificate, now),
      certificate: page.text(form, needsOne ? "certificate needed" : decision.certificate ? "certificate there" : "certificate not needed"),
      steps: working(calculator, steps),
      days: dateLine(form, [
        ...Object.keys(events).map((name) => /** @type {[string, string]} */ ([events[name], page.text(form, `${name} day`)])),
        [adviser, contact], [lastDay, page.text(form, "last day")], [now, page.text(form, "now")],
      ]),
      needsOne,
    });
    return { shown, entries: [
      ...(needsOne && adviser >= now ? [{ id: "mediation-contact", day: adviser, words: contact }] : []),
      { id: clock.id, day: lastDay, words: page.text(form, "calendar", { by: clock.by }) },
    ] };
  }

  // --- The council's time limits --------------------------------------------------------------

  /**
   * Whether a time limit has run out, in words: how late, or how long there is still.
   * @param {HTMLFormElement} form
   * @param {Row} clock
   * @param {string} last
   * @param {string} now
   */
  function lateness(form, { who, exceptions, remark, limbs }, last, now) {
    const left = daysBetween(now, last);
    // What must be done before a day is late on that day.
    if (limbs[0].counting === "before" ? left > 0 : left >= 0) return page.words(form, "left", { when: when(form, left) });
    const late = who !== "family";
    const unless = Boolean(exceptions || remark);
    return page.words(form, "passed", { when: when(form, left), late: late && !unless, unless: late && unless });
  }

  /**
   * One clock, and its entry for a calendar; where the facts do not reach, why.
   * @param {Calculator} calculator
   * @param {string} id
   * @param {string} since
   * @param {string} now
   * @returns {{shown: DocumentFragment, clock?: Row, entry?: Entry}}
   */
  function clockAnswer(calculator, id, since, now) {
    const { form, facts } = calculator;
    const rows = facts.clocks[id];
    let { heading } = rows[rows.length - 1];
    try {
      const row = deadlines.inForce(rows, since);
      heading = row.heading;
      const { clock, lastDay, steps } = lastDayOf(facts, id, { [row.limbs[0].event]: since });
      const before = row.limbs[0].counting === "before";
      const shown = page.words(form, "clock", {
        heading, before, day: marked(id, lastDay), remark: row.remark,
        lateness: lateness(form, row, lastDay, now), steps: working(calculator, steps),
      });
      return { clock, shown, entry: { id, day: lastDay, words: page.text(form, "calendar", { before, heading }) } };
    } catch (why) {
      return { shown: page.words(form, "no clock", { heading, unknown: unknown(form, why) }) };
    }
  }

  /**
   * Every time limit that counts from the day of a starting point.
   * @param {Calculator} calculator
   * @param {string} id
   * @param {Object<string, string>} events
   * @param {string} now
   * @returns {Reply}
   */
  function council(calculator, id, { since }, now) {
    const point = calculator.facts.startingPoints[id];
    const told = point.clocks.map((clock) => clockAnswer(calculator, clock, since, now));
    // Clocks of one kind have the same exceptions, said once.
    const exceptions = [...new Set(told.map(({ clock }) => (clock ? clock.exceptions : "")))].filter(Boolean);
    const shown = page.words(calculator.form, "answer", {
      one: told.length === 1, several: told.length > 1,
      event: point.words, since: page.time(since), next: page.make("a", { href: point.page }, point.pageName),
      clocks: told.map((one) => one.shown),
      longer: exceptions.length > 0,
      exceptions: exceptions.map((exception) => page.make("p", {}, exception)),
    });
    return { shown, entries: told.flatMap(({ entry }) => (entry && entry.day >= now ? [entry] : [])) };
  }

  return { appeal, council };
})();
