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
    if (contacted === "yes") return now <= last ? "contacted" : "contacted, waiting";
    if (now <= limit) return now <= ring ? "ring" : "today only";
    return `${now <= last ? "adviser passed" : "passed"} ${contacted}`;
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
   * What fills the places of the words that say what to do. A day stands once in each text.
   * @param {Calculator} calculator
   * @param {Answers & {contacted: string}} answers
   * @param {Days} days
   * @param {string} now
   */
  function places({ form, facts }, { chosen, events, contacted }, { ring, limit, last, alone, end }, now) {
    const { clock, certificate: needed, form: name, formPage } = facts.decisions[chosen];
    const { by, limbs } = deadlines.inForce(facts.clocks.appeal, events.letter);
    const period = limbs.find(({ event }) => event === "certificate");
    const near = needed && !events.certificate && contacted !== "yes" && now <= ring ? ring : last;
    const until = (/** @type {string} */ day) => when(form, daysBetween(now, day));
    return {
      day: marked(clock, last), by, when: until(last), whenRing: until(ring), whenLimit: until(limit),
      form: page.make("a", { href: formPage }, name),
      ring: page.time(ring), limit: page.time(limit), end: page.time(end),
      month: period && period.day === undefined ? facts.lengths[`${period.count} ${period.unit}`] : null,
      near: daysBetween(now, near) <= CLOSE, apart: ring !== limit, adviserPassed: limit < now,
      unsure: contacted === "unsure", needed, free: !needed, withOne: Boolean(events.certificate),
      byCertificate: alone < now && alone < last, monthEnd: last < now && now <= end,
    };
  }

  /**
   * What an answer is about.
   * @param {Calculator} calculator
   * @param {Answers} answers
   * @param {string} now
   */
  function about({ form, facts }, { chosen, events }, now) {
    const future = Object.keys(events).filter((name) => events[name] > now);
    return {
      decision: facts.decisions[chosen].name, letter: page.time(events.letter),
      certificate: events.certificate ? page.time(events.certificate) : null,
      future: future.map((name) => page.words(form, "future", { date: page.text(form, name) })),
    };
  }

  /**
   * The days of an appeal in their order.
   * @param {HTMLFormElement} form
   * @param {[iso: string, what: string, clock?: string][]} days what they are, and of which clock
   */
  function dateLine(form, days) {
    return days.sort().map(([iso, what, clock]) => (
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

  /**
   * The last day to appeal against a decision, and what to do until then.
   * @param {Calculator} calculator
   * @param {Answers & {contacted: string}} typed
   * @param {string} now
   * @returns {Reply}
   */
  function appeal(calculator, typed, now) {
    const { form, facts } = calculator;
    const { clock: id, certificate: needed } = facts.decisions[typed.chosen];
    const told = about(calculator, typed, now);
    try {
      const { clock, lastDay: last, steps } = lastDayOf(facts, id, typed.events);
      const days = daysOf(facts, id, typed.events, last);
      const said = situation(needed && !typed.events.certificate, typed.contacted, days, now);
      const moved = steps.find((step) => step.kind === "closed period");
      /** @type {[string, string, string?][]} */
      const line = Object.keys(typed.events).map((name) => [typed.events[name], `${name} day`]);
      line.push([last, "last day"], [now, "now"]);
      if (needed) line.push([days.limit, "adviser day", "mediation-contact"]);
      if (needed && days.ring !== days.limit) line.push([days.ring, "ring day"]);
      const shown = page.words(form, "answer", {
        said: page.words(form, said, { ...told, ...places(calculator, typed, days, now) }),
        hold: moved && now <= last ? page.words(form, "letters hold") : null,
        known: true, steps: working(calculator, steps), days: dateLine(form, line),
      });
      return { shown, entries: entriesOf(calculator, said, clock, days, now) };
    } catch (why) {
      const said = page.words(form, "cannot say", { ...told, unknown: unknown(form, why) });
      return { shown: page.words(form, "answer", { said, hold: null, known: false, steps: null, days: null }), entries: [] };
    }
  }

  // --- The council's time limits --------------------------------------------------------------

  /**
   * How many days a time limit has been over; none before that. What must be done before a day is
   * late on that day.
   * @param {Row} clock
   * @param {string} last
   * @param {string} now
   */
  function daysLate({ limbs }, last, now) {
    return Math.max(0, daysBetween(last, now) + (limbs[0].counting === "before" ? 1 : 0));
  }

  /**
   * Whether a time limit has run out, in words, and when.
   * @param {HTMLFormElement} form
   * @param {Row} clock
   * @param {string} last
   * @param {string} now
   */
  function lateness(form, clock, last, now) {
    return page.words(form, daysLate(clock, last, now) ? "passed" : "left", { when: when(form, daysBetween(now, last)) });
  }

  /**
   * A clock as it is told; without its row and day where the facts do not reach.
   * @typedef {{id: string, shown: DocumentFragment, clock?: Row, day?: string, entry?: Entry}} Told
   * @param {Calculator} calculator
   * @param {string} id
   * @param {string} since
   * @param {string} now
   * @returns {Told}
   */
  function clockAnswer(calculator, id, since, now) {
    const { form, facts } = calculator;
    const rows = facts.clocks[id];
    let { heading } = rows[rows.length - 1];
    try {
      const row = deadlines.inForce(rows, since);
      heading = row.heading;
      const { clock, lastDay: day, steps } = lastDayOf(facts, id, { [row.limbs[0].event]: since });
      const before = row.limbs[0].counting === "before";
      const shown = page.words(form, "clock", {
        heading, before, day: marked(id, day), remark: row.remark,
        lateness: lateness(form, row, day, now), steps: working(calculator, steps),
      });
      const words = page.text(form, "calendar", { before, heading });
      return { id, clock, shown, day, entry: { id, day, words, reminders: calendar.reminders(facts.bankHolidays, day) } };
    } catch (why) {
      return { id, shown: page.words(form, "no clock", { heading, unknown: unknown(form, why) }) };
    }
  }

  /**
   * The one line that an answer begins with, and of whose lateness it tells: of what is late, the
   * last that was due; else the next that is due.
   * @param {HTMLFormElement} form
   * @param {Told[]} told
   * @param {string} now
   * @returns {{line: Value, of?: Row, own?: boolean}} `own` is where it is the family's own time
   */
  function firstLine(form, told, now) {
    const known = told.flatMap(({ id, clock, day }) => (clock && day ? [{ id, clock, day }] : []))
      .sort((one, other) => (one.day < other.day ? -1 : 1));
    const [passed] = known.filter(({ id, clock, day }) => (
      daysLate(clock, day, now) && (clock.who === "family" || named(form, id)))).reverse();
    if (passed && passed.clock.who === "family") {
      return { line: page.words(form, "too late", { when: when(form, daysBetween(now, passed.day)) }), own: true };
    }
    if (passed) {
      const days = daysLate(passed.clock, passed.day, now);
      const late = page.text(form, days === 1 ? "a day" : "some days", { days: String(days) });
      return { line: page.words(form, `late ${passed.clock.who}`, { late, what: page.text(form, passed.id) }), of: passed.clock };
    }
    const next = known.find(({ clock, day }) => !daysLate(clock, day, now));
    if (!next) return { line: null };
    const before = next.clock.limbs[0].counting === "before";
    return { line: page.words(form, next.clock.who === "family" ? "until" : "in time", { day: page.time(next.day), before }) };
  }

  /**
   * Every time limit that counts from the day of a starting point.
   * @param {Calculator} calculator
   * @param {Answers} typed
   * @param {string} now
   * @returns {Reply}
   */
  function council({ form, facts }, { chosen, events: { since } }, now) {
    const point = facts.startingPoints[chosen];
    const told = point.clocks.map((clock) => clockAnswer({ form, facts }, clock, since, now));
    // Clocks of one kind have the same exceptions, said once.
    const exceptions = [...new Set(told.map(({ clock }) => (clock ? clock.exceptions : "")))].filter(Boolean);
    const { line, of, own } = firstLine(form, told, now);
    const shown = page.words(form, "answer", {
      one: told.length === 1, several: told.length > 1, count: String(told.length),
      line, own: Boolean(own), late: Boolean(of), write: Boolean(of && !point.deed), unless: Boolean(of && (of.exceptions || of.remark)),
      event: point.words, since: page.time(since), deed: point.deed,
      next: point.page ? page.make("a", { href: point.page }, point.pageName) : null,
      clocks: told.map((one) => one.shown),
      longer: exceptions.length > 0,
      exceptions: exceptions.map((exception) => page.make("p", {}, exception)),
    });
    return { shown, entries: told.flatMap(({ entry }) => (entry && entry.day >= now ? [entry] : [])) };
  }

  return { appeal, council, lastDayOf, working, when, unknown, marked, daysBetween };
})();
