// What the calculator of the council's time limits answers: every clock that counts from a day, and
// whether somebody is late. No arithmetic of dates is done here, and no words stand here.
"use strict";

const council = (() => {
  /**
   * How many days a time limit has been over; none before that. What must be done before a day is
   * late on that day.
   * @param {Row} clock
   * @param {string} last
   * @param {string} now
   */
  function daysLate({ limbs }, last, now) {
    return Math.max(0, answers.daysBetween(last, now) + (limbs[0].counting === "before" ? 1 : 0));
  }

  /**
   * Whether a time limit has run out, in words, and when.
   * @param {HTMLFormElement} form
   * @param {Row} clock
   * @param {string} last
   * @param {string} now
   */
  function lateness(form, clock, last, now) {
    return page.words(form, daysLate(clock, last, now) ? "passed" : "left", { when: answers.when(form, answers.daysBetween(now, last)) });
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
      const { clock, lastDay: day, steps } = answers.lastDayOf(facts, id, { [row.limbs[0].event]: since });
      const before = row.limbs[0].counting === "before";
      const shown = page.words(form, "clock", {
        heading, before, day: answers.marked(id, day), remark: row.remark,
        lateness: lateness(form, row, day, now), steps: answers.working(calculator, steps),
      });
      const words = page.text(form, "calendar", { before, heading });
      return { id, clock, shown, day, entry: { id, day, words, reminders: calendar.reminders(facts.bankHolidays, day) } };
    } catch (why) {
      return { id, shown: page.words(form, "no clock", { heading, unknown: answers.unknown(form, why) }) };
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
      daysLate(clock, day, now) && (clock.who === "family" || answers.named(form, id)))).reverse();
    if (passed && passed.clock.who === "family") {
      return { line: page.words(form, "too late", { when: answers.when(form, answers.daysBetween(now, passed.day)) }), own: true };
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
  function reply({ form, facts }, { chosen, events: { since } }, now) {
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

  return { reply };
})();
