// The engine: a clock and the days it counts from go in, the last day and the working out come out.
// The twin of macros/law/deadlines.py: same names, same order. No page, no words, no clock of its own.
// A day is the number of days since 1 March 0000, so that no time zone can move it; ISO strings at the
// borders.
"use strict";

/**
 * A limb of a clock: a period counted from an event, or a day of the event's year (MM-DD).
 * @typedef {{event: string, counting: string, sources: string[]}} Counted
 * @typedef {Counted & ({count: number, unit: string, leavingOut: string[], day?: undefined} | {day: string})} Limb
 * @typedef {{id: string, first: string, last: string, sources: string[]}} ClosedPeriod MM-DD, inclusive
 * @typedef {{days: string[], firstYear: number, lastYear: number}} BankHolidays ISO dates
 */

/**
 * A row of a clock, in force from and until those ISO days, both inclusive; "" is no end.
 * @typedef {object} Clock
 * @property {string} id
 * @property {string} inForceFrom
 * @property {string} inForceUntil
 * @property {Limb[]} limbs
 * @property {string[]} closedPeriods
 * @property {string} roll
 * @property {string[]} rollSources
 * @property {boolean} computed
 * @property {string[]} sources
 */

/**
 * What a step did, and what is told of it beside its days: there are no other kinds.
 * @typedef {{kind: "period", event: string, count: number, unit: string, counting: string, closed: string}
 *   | {kind: "fixed day", event: string, day: string, counting: string}
 *   | {kind: "later"}
 *   | {kind: "closed period", closed: string}
 *   | {kind: "next working day"}} Kind
 * @typedef {Kind & {before: number, after: number, sources: string[]}} Move a step, in days
 * @typedef {Kind & {before: string, after: string, sources: string[]}} Step a step, in ISO dates
 */

/**
 * Why there is no answer: there are no other reasons.
 * @typedef {"no date" | "no event" | "no such day" | "out of reach" | "rule ended" | "unknown closed period"
 *   | "unknown counting" | "unknown roll" | "unknown unit" | "year unknown"} Reason
 */

const deadlines = (() => {
  const FRIDAY = 5;

  /** The facts do not reach: no answer is better than a guess. */
  class CannotSay extends Error {
    /**
     * @param {Reason} reason
     * @param {Object<string, string | number>} [told] what belongs to it: ids, numbers, ISO dates
     */
    constructor(reason, told = {}) {
      super(reason);
      this.reason = reason;
      this.told = told;
    }
  }

  /**
   * The day of a date. Years start in March here, so that a leap day comes last.
   * @param {number} year
   * @param {number} month
   * @param {number} dayOfMonth
   */
  function day(year, month, dayOfMonth) {
    const y = month < 3 ? year - 1 : year;
    const m = (month + 9) % 12;
    const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
    return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + dayOfMonth - 1;
  }

  /**
   * The day of "2026-06-30"; throws if there is no such date.
   * @param {string} iso
   */
  function parse(iso) {
    const [, year, month, dayOfMonth] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) || []).map(Number);
    const parsed = day(year, month, dayOfMonth);
    if (!(year >= 1 && format(parsed) === iso)) throw new CannotSay("no such day", { day: iso });
    return parsed;
  }

  /**
   * The date of a day.
   * @param {number} theDay
   */
  function date(theDay) {
    let y = Math.floor(theDay / 365.2425) + 1;
    while (day(y, 3, 1) > theDay) y -= 1;
    const inYear = theDay - day(y, 3, 1);
    const m = Math.floor((5 * inYear + 2) / 153);
    const month = ((m + 2) % 12) + 1;
    const year = month < 3 ? y + 1 : y;
    return { year, month, dayOfMonth: inYear - Math.floor((153 * m + 2) / 5) + 1 };
  }

  /**
   * The ISO date of a day.
   * @param {number} theDay
   */
  function format(theDay) {
    const { year, month, dayOfMonth } = date(reached(theDay));
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
  }

  /**
   * A day itself, if it lies in the years 1 to 9999.
   * @param {number} theDay
   */
  function reached(theDay) {
    if (theDay < day(1, 1, 1) || theDay > day(9999, 12, 31)) throw new CannotSay("out of reach");
    return theDay;
  }

  /**
   * Monday is 1 and Sunday is 7; day 0 was a Wednesday.
   * @param {number} theDay
   */
  function weekday(theDay) {
    return ((theDay + 2) % 7) + 1;
  }

  /**
   * Monday to Friday and no bank holiday; throws outside the published years.
   * @param {number} theDay
   * @param {BankHolidays} bankHolidays
   */
  function isWorkingDay(theDay, bankHolidays) {
    const { year } = date(theDay);
    const { firstYear: first, lastYear: last } = bankHolidays;
    if (year < first || year > last) throw new CannotSay("year unknown", { first, last, year });
    return weekday(theDay) <= FRIDAY && !bankHolidays.days.includes(format(theDay));
  }

  /**
   * The corresponding date `count` months on (or back); if there is none, the month's last day.
   * @param {number} theDay
   * @param {number} count
   */
  function addMonths(theDay, count) {
    const from = date(theDay);
    const months = from.year * 12 + from.month - 1 + count;
    const year = Math.floor(months / 12);
    const month = (months % 12) + 1;
    const last = date(day(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1).dayOfMonth;
    return day(year, month, Math.min(from.dayOfMonth, last));
  }

  /**
   * Whether a day is a working day in none of the closed periods that are left out.
   * @param {number} theDay
   * @param {ClosedPeriod[]} leftOut
   * @param {BankHolidays} bankHolidays
   */
  function isCounted(theDay, leftOut, bankHolidays) {
    return isWorkingDay(theDay, bankHolidays) && !leftOut.some((closed) => endOfClosedPeriod(theDay, closed));
  }

  /**
   * The `count`-th counted day after a day (before it, where `count` is negative).
   * @param {number} theDay
   * @param {number} count
   * @param {ClosedPeriod[]} leftOut
   * @param {BankHolidays} bankHolidays
   */
  function addWorkingDays(theDay, count, leftOut, bankHolidays) {
    const step = Math.sign(count);
    while (count) {
      theDay = reached(theDay + step);
      if (isCounted(theDay, leftOut, bankHolidays)) count -= step;
    }
    return theDay;
  }

  /**
   * A day itself if it is a working day, else the first one after it.
   * @param {number} theDay
   * @param {BankHolidays} bankHolidays
   */
  function nextWorkingDay(theDay, bankHolidays) {
    while (!isWorkingDay(theDay, bankHolidays)) theDay += 1;
    return theDay;
  }

  /**
   * The closed periods of those ids.
   * @param {string[]} ids
   * @param {ClosedPeriod[]} closedPeriods
   */
  function periodsOf(ids, closedPeriods) {
    return ids.map((closed) => {
      const found = closedPeriods.find(({ id }) => id === closed);
      if (!found) throw new CannotSay("unknown closed period", { closed });
      return found;
    });
  }

  /**
   * The day on which a limb ends, counted from `start`. Months beginning with a day end on the day
   * before the corresponding date; if there is none, on the month's last day.
   * @param {Limb} limb
   * @param {number} start
   * @param {ClosedPeriod[]} closedPeriods
   * @param {BankHolidays} bankHolidays
   */
  function endOf(limb, start, closedPeriods, bankHolidays) {
    if (limb.day !== undefined) return parse(`${format(start).slice(0, 4)}-${limb.day}`);
    if (!["after", "beginning with", "before"].includes(limb.counting)) {
      throw new CannotSay("unknown counting", { counting: limb.counting });
    }
    const count = limb.counting === "before" ? -limb.count : limb.count;
    /** @type {Map<string, () => number>} */
    const units = new Map([
      ["months", () => addMonths(start, count)],
      ["weeks", () => start + 7 * count],
      ["days", () => start + count],
      ["working days", () => addWorkingDays(start, count, periodsOf(limb.leavingOut, closedPeriods), bankHolidays)],
    ]);
    const ends = units.get(limb.unit);
    if (!ends) throw new CannotSay("unknown unit", { unit: limb.unit });
    const end = reached(ends());
    const cutShort = limb.unit === "months" && date(end).dayOfMonth !== date(start).dayOfMonth;
    return limb.counting === "beginning with" && !cutShort ? end - 1 : end;
  }

  /**
   * The last day of the closed period that holds a day, or null where it holds none.
   * @param {number} theDay
   * @param {ClosedPeriod} closedPeriod
   */
  function endOfClosedPeriod(theDay, closedPeriod) {
    const monthDay = format(theDay).slice(5);
    const { first, last } = closedPeriod;
    const intoNextYear = first > last;
    const inside = [monthDay >= first, monthDay <= last];
    if (!(intoNextYear ? inside.some(Boolean) : inside.every(Boolean))) return null;
    const [month, dayOfMonth] = last.split("-").map(Number);
    return reached(day(date(theDay).year + (intoNextYear && monthDay >= first ? 1 : 0), month, dayOfMonth));
  }

  /**
   * The step that counts a limb from the `start` day of its event.
   * @param {Limb} limb
   * @param {number} start
   * @param {Clock} clock
   * @param {ClosedPeriod[]} closedPeriods
   * @param {BankHolidays} bankHolidays
   * @returns {Move}
   */
  function limbStep(limb, start, clock, closedPeriods, bankHolidays) {
    const { event, counting } = limb;
    const after = endOf(limb, start, closedPeriods, bankHolidays);
    const days = { before: start, after, sources: [...clock.sources, ...limb.sources] };
    if (limb.day !== undefined) return { kind: "fixed day", event, day: limb.day, counting, ...days };
    const { count, unit, leavingOut } = limb;
    return { kind: "period", event, count, unit, counting, closed: leavingOut.join(" "), ...days };
  }

  /**
   * A step for each limb whose event is given, then one that takes the later of them.
   * @param {Clock} clock
   * @param {ClosedPeriod[]} closedPeriods
   * @param {Object<string, string>} events
   * @param {BankHolidays} bankHolidays
   */
  function limbSteps(clock, closedPeriods, events, bankHolidays) {
    const [{ event }] = clock.limbs;
    if (!(event in events)) throw new CannotSay("no event", { clock: clock.id, event });
    const steps = clock.limbs
      .filter((limb) => limb.event in events)
      .map((limb) => limbStep(limb, parse(events[limb.event]), clock, closedPeriods, bankHolidays));
    if (steps.length > 1) {
      const ends = steps.map((step) => step.after);
      const [before, after] = [Math.min(...ends), Math.max(...ends)];
      steps.push({ kind: "later", before, after, sources: clock.sources });
    }
    return steps;
  }

  /**
   * The step that moves a day on which the period may not end; null if it stays.
   * @param {number} theDay
   * @param {Clock} clock
   * @param {ClosedPeriod[]} closedPeriods
   * @param {BankHolidays} bankHolidays
   * @returns {Move | null}
   */
  function move(theDay, clock, closedPeriods, bankHolidays) {
    for (const closed of periodsOf(clock.closedPeriods, closedPeriods)) {
      const end = endOfClosedPeriod(theDay, closed);
      if (end) {
        const after = nextWorkingDay(end + 1, bankHolidays);
        return { kind: "closed period", closed: closed.id, before: theDay, after, sources: closed.sources };
      }
    }
    if (clock.roll === "none") return null;
    if (clock.roll !== "next working day") throw new CannotSay("unknown roll", { roll: clock.roll });
    const after = nextWorkingDay(theDay, bankHolidays);
    return after === theDay ? null : { kind: "next working day", before: theDay, after, sources: clock.rollSources };
  }

  /**
   * The row of a clock that is in force on an ISO day; before the first row, that one stands in.
   * Throws past the last day of the last row.
   * @template {Clock} Row
   * @param {Row[]} rows all rows of one id, the oldest first
   * @param {string} iso
   * @returns {Row}
   */
  function inForce(rows, iso) {
    const begun = rows.filter((row) => row.inForceFrom <= iso);
    const [row] = (begun.length ? begun : rows.slice(0, 1)).slice(-1);
    const { id: clock, inForceUntil: until } = row;
    if (until && until < iso) throw new CannotSay("rule ended", { clock, until });
    return row;
  }

  /**
   * The answer of a clock; throws CannotSay.
   * @param {Clock} clock one of the page's clocks
   * @param {ClosedPeriod[]} closedPeriods the page's closed periods
   * @param {Object<string, string>} events ISO dates by event id
   * @param {BankHolidays} bankHolidays the page's bank holidays
   * @returns {{lastDay: string, steps: Step[]}} ISO dates
   */
  function lastDay(clock, closedPeriods, events, bankHolidays) {
    if (!clock.computed) throw new CannotSay("no date", { clock: clock.id });
    const moves = limbSteps(clock, closedPeriods, events, bankHolidays);
    const moved = move(moves[moves.length - 1].after, clock, closedPeriods, bankHolidays);
    if (moved) moves.push(moved);
    const steps = moves.map((step) => ({ ...step, before: format(step.before), after: format(step.after) }));
    return { lastDay: steps[steps.length - 1].after, steps };
  }

  return { CannotSay, inForce, lastDay, isWorkingDay, parse, format, weekday };
})();
