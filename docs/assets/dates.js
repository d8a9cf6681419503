// The dates of an appeal in their order: those that the Tribunal's letters name, and those that are
// counted from one of them. The letters hold; what we count is a check beside them. No words stand here.
"use strict";

/**
 * A date of an appeal, from macros/data/appeal_dates.py: whether it is `asked` for, and
 * is that of a letter which has come; what `event` it is to clocks, the `clock` that counts it, and
 * which dates it comes `after`.
 * @typedef {object} AppealDate
 * @property {string} id
 * @property {boolean} asked
 * @property {boolean} onLetter
 * @property {string} name
 * @property {string} deed
 * @property {string} page
 * @property {string} pageName
 * @property {string} event
 * @property {string} clock
 * @property {string[]} after
 */

/**
 * A day by a clock, or why there is none.
 * @typedef {{day?: string, steps: Step[], why?: unknown}} Count
 * @typedef {{date: AppealDate, day: string, typed: boolean, count: Count | null}} Placed
 */

const appealDates = (() => {
  /**
   * What a date is by its clock; null where it has none, or where what it counts from is not known.
   * @param {FormFacts} facts
   * @param {AppealDate} date
   * @param {Object<string, string>} typed ISO dates by id
   * @returns {Count | null}
   */
  function countOf(facts, { clock }, typed) {
    if (!clock) return null;
    const [{ limbs: [{ event }] }] = facts.clocks[clock];
    const start = facts.appealDates.find((date) => date.event === event);
    if (!start || !typed[start.id]) return null;
    try {
      const { lastDay: day, steps } = answers.lastDayOf(facts, clock, { [event]: typed[start.id] });
      return { day, steps };
    } catch (why) {
      return { steps: [], why };
    }
  }

  /**
   * Every date of which a day is known, by its day.
   * @param {FormFacts} facts
   * @param {Object<string, string>} typed
   * @returns {Placed[]}
   */
  function inOrder(facts, typed) {
    return facts.appealDates
      .map((date) => {
        const count = countOf(facts, date, typed);
        return { date, day: typed[date.id] || (count && count.day) || "", typed: date.id in typed, count };
      })
      .filter(({ day }) => day)
      .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  }

  /**
   * What is to be said of a day: by whom it is, and what cannot be right.
   * @param {HTMLFormElement} form
   * @param {Placed} placed
   * @param {Object<string, string>} typed
   * @param {string} now
   */
  function remarks(form, { date, day, typed: byLetter, count }, typed, now) {
    if (!byLetter) return [page.words(form, "only counted")];
    const said = [];
    if (count && count.day === day) said.push(page.words(form, "counted alike"));
    else if (count && count.day) said.push(page.words(form, "counted otherwise", { day: page.time(count.day) }));
    const later = date.after.find((id) => day < typed[id]);
    if (later) said.push(page.words(form, "out of order", { other: page.text(form, later) }));
    if (date.onLetter && day > now) said.push(page.words(form, "not yet"));
    return said;
  }

  /**
   * @param {Calculator} calculator
   * @param {Placed} placed
   * @param {Object<string, string>} typed
   * @param {string} now
   */
  function shownDate({ form, facts }, placed, typed, now) {
    const { date, day, count } = placed;
    const when = answers.when(form, answers.daysBetween(now, day));
    return page.words(form, "date", {
      name: date.name, day: date.clock ? answers.marked(date.clock, day) : page.time(day),
      when, passed: day < now, remarks: remarks(form, placed, typed, now), deed: date.deed,
      more: page.make("a", { href: date.page }, date.pageName),
      counted: Boolean(count && count.day), steps: count ? answers.working({ form, facts }, count.steps) : null,
    });
  }

  /**
   * What could not be counted, and why.
   * @param {Calculator} calculator
   * @param {Object<string, string>} typed
   */
  function uncounted({ form, facts }, typed) {
    return facts.appealDates.flatMap((date) => {
      const count = date.id in typed ? null : countOf(facts, date, typed);
      return count && count.why ? [page.words(form, "uncounted", { name: date.name, unknown: answers.unknown(form, count.why) })] : [];
    });
  }

  /**
   * The dates of an appeal in their order, what to do at each, and which comes next.
   * @param {Calculator} calculator
   * @param {Answers} typed
   * @param {string} now
   * @returns {Reply}
   */
  function reply({ form, facts }, { events: typed }, now) {
    const placed = inOrder(facts, typed);
    const ahead = placed.filter(({ day }) => day >= now);
    const [next] = ahead;
    const left = facts.appealDates.filter(({ id, asked }) => asked && !(id in typed));
    const shown = page.words(form, "answer", {
      next: Boolean(next), over: !next, day: next ? page.time(next.day) : null, what: next ? next.date.name : null,
      when: next ? answers.when(form, answers.daysBetween(now, next.day)) : null,
      dates: placed.map((one) => shownDate({ form, facts }, one, typed, now)),
      uncounted: uncounted({ form, facts }, typed),
      left: left.length > 0, names: left.map(({ name }) => name).join(", "),
    });
    const entries = ahead.map(({ date, day }) => ({
      id: date.id, day, words: page.text(form, "calendar", { name: date.name }), deed: date.deed,
      reminders: calendar.reminders(facts.bankHolidays, day),
    }));
    return { shown, entries, file: "appeal-dates" };
  }

  return { reply };
})();
