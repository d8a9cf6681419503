// The engine: a clock and the days it counts from go in, the last day and the working out come out.
// The twin of macros/law/deadlines.py: same names, same order. No page, no clock of its own. A day is the
// number of days since 1 March 0000, so that no time zone can move it; ISO strings at the borders.
"use strict";

const deadlines = (() => {
  const FRIDAY = 5;

  /** The facts do not reach: no answer is better than a guess. */
  class CannotSay extends Error {}

  /** The day of a date. Years start in March here, so that a leap day comes last. */
  function day(year, month, dayOfMonth) {
    const y = month < 3 ? year - 1 : year;
    const m = (month + 9) % 12;
    const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
    return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + dayOfMonth - 1;
  }

  /** @returns {number} the day of "2026-06-30"; throws if there is no such date */
  function parse(iso) {
    const [, year, month, dayOfMonth] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) || []).map(Number);
    const parsed = day(year, month, dayOfMonth);
    if (Number.isNaN(parsed) || format(parsed) !== iso) throw new CannotSay(`${iso} is no date`);
    return parsed;
  }

  /** @returns {{year: number, month: number, dayOfMonth: number}} the date of a day */
  function date(theDay) {
    let y = Math.floor(theDay / 365.2425) + 1;
    while (day(y, 3, 1) > theDay) y -= 1;
    const inYear = theDay - day(y, 3, 1);
    const m = Math.floor((5 * inYear + 2) / 153);
    const month = ((m + 2) % 12) + 1;
    const year = month < 3 ? y + 1 : y;
    return { year, month, dayOfMonth: inYear - Math.floor((153 * m + 2) / 5) + 1 };
  }

  /** @returns {string} the ISO date of a day */
  function format(theDay) {
    const { year, month, dayOfMonth } = date(theDay);
    if (!(year >= 1 && year <= 9999)) throw new CannotSay(`year ${year} is out of reach`);
    const two = (number) => String(number).padStart(2, "0");
    return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
  }

  /** Monday is 1 and Sunday is 7; day 0 was a Wednesday. */
  function weekday(theDay) {
    return ((theDay + 2) % 7) + 1;
  }

  function isWorkingDay(theDay, bankHolidays) {
    const { year } = date(theDay);
    if (year < bankHolidays.firstYear || year > bankHolidays.lastYear) {
      throw new CannotSay(
        `bank holidays are known from ${bankHolidays.firstYear} to ${bankHolidays.lastYear}, ` +
          `not for ${year}`,
      );
    }
    return weekday(theDay) <= FRIDAY && !bankHolidays.days.includes(format(theDay));
  }

  /** The corresponding date `count` months on (or back); if there is none, the month's last day. */
  function addMonths(theDay, count) {
    const from = date(theDay);
    const months = from.year * 12 + from.month - 1 + count;
    const year = Math.floor(months / 12);
    const month = (months % 12) + 1;
    const last = date(day(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1).dayOfMonth;
    return day(year, month, Math.min(from.dayOfMonth, last));
  }

  function addWorkingDays(theDay, count, bankHolidays) {
    const step = Math.sign(count);
    for (let left = Math.abs(count); left > 0; left -= 1) {
      theDay += step;
      while (!isWorkingDay(theDay, bankHolidays)) theDay += step;
    }
    return theDay;
  }

  function nextWorkingDay(theDay, bankHolidays) {
    while (!isWorkingDay(theDay, bankHolidays)) theDay += 1;
    return theDay;
  }

  function endOf(limb, start, bankHolidays) {
    if (limb.day) return parse(`${format(start).slice(0, 4)}-${limb.day}`);
    if (!["after", "beginning with", "before"].includes(limb.counting)) {
      throw new CannotSay(`the counting '${limb.counting}' is unknown`);
    }
    const count = limb.counting === "before" ? -limb.count : limb.count;
    const units = {
      months: () => addMonths(start, count),
      weeks: () => start + 7 * count,
      days: () => start + count,
      "working days": () => addWorkingDays(start, count, bankHolidays),
    };
    if (!Object.hasOwn(units, limb.unit)) throw new CannotSay(`the unit '${limb.unit}' is unknown`);
    const end = units[limb.unit]();
    return limb.counting === "beginning with" ? end - 1 : end;
  }

  /** The last day of the closed period that holds a day, or null where it holds none. */
  function endOfClosedPeriod(theDay, closedPeriod) {
    const monthDay = format(theDay).slice(5);
    const { first, last } = closedPeriod;
    const intoNextYear = first > last;
    const inside = [monthDay >= first, monthDay <= last];
    if (!(intoNextYear ? inside.some(Boolean) : inside.every(Boolean))) return null;
    const year = date(theDay).year + (intoNextYear && monthDay >= first ? 1 : 0);
    return parse(`${String(year).padStart(4, "0")}-${last}`);
  }

  function limbSteps(clock, events, bankHolidays) {
    const [{ event: needed }] = clock.limbs;
    if (!(needed in events)) throw new CannotSay(`the clock '${clock.id}' counts from '${needed}'`);
    const steps = clock.limbs
      .filter((limb) => limb.event in events)
      .map((limb) => {
        const before = parse(events[limb.event]);
        const after = endOf(limb, before, bankHolidays);
        return { done: limb, before, after, sources: [...clock.sources, ...limb.sources] };
      });
    if (steps.length > 1) {
      const ends = steps.map((step) => step.after);
      const [before, after] = [Math.min(...ends), Math.max(...ends)];
      steps.push({ done: "the later of these", before, after, sources: clock.sources });
    }
    return steps;
  }

  /** The step that moves a day on which the period may not end; null if it stays. */
  function move(theDay, clock, closedPeriods, bankHolidays) {
    for (const closed of closedPeriods) {
      const end = clock.closedPeriods.includes(closed.id) ? endOfClosedPeriod(theDay, closed) : null;
      if (end !== null) {
        const after = nextWorkingDay(end + 1, bankHolidays);
        return { done: closed, before: theDay, after, sources: closed.sources };
      }
    }
    if (clock.roll === "none") return null;
    if (clock.roll !== "next working day") throw new CannotSay(`the roll '${clock.roll}' is unknown`);
    const after = nextWorkingDay(theDay, bankHolidays);
    return after === theDay ? null : { done: clock.roll, before: theDay, after, sources: clock.rollSources };
  }

  /** The row of a clock that is in force on an ISO day; before the first row, that one stands in. */
  function inForce(rows, iso) {
    const begun = rows.filter((row) => row.inForceFrom <= iso);
    return (begun.length ? begun : rows.slice(0, 1)).pop();
  }

  /**
   * The answer of a clock.
   * @param {object} clock one of the page's clocks
   * @param {object[]} closedPeriods the page's closed periods
   * @param {Object<string, string>} events ISO dates by event id
   * @param {object} bankHolidays the page's bank holidays
   * @returns {{lastDay: string, steps: object[]}} ISO dates; throws CannotSay
   */
  function lastDay(clock, closedPeriods, events, bankHolidays) {
    if (!clock.computed) throw new CannotSay(`the clock '${clock.id}' has no date: get legal advice now`);
    const steps = limbSteps(clock, events, bankHolidays);
    const moved = move(steps[steps.length - 1].after, clock, closedPeriods, bankHolidays);
    if (moved) steps.push(moved);
    const shown = steps.map((step) => ({ ...step, before: format(step.before), after: format(step.after) }));
    return { lastDay: shown[shown.length - 1].after, steps: shown };
  }

  return { CannotSay, inForce, lastDay, isWorkingDay, parse, format, weekday };
})();
