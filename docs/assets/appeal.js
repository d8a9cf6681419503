// What the calculator of the last day to appeal answers: the day, and what a family can still do.
// No arithmetic of dates is done here, and no words stand here.
"use strict";

const appeal = (() => {
  /**
   * What fills the places of the words that say what to do. A day stands once in each text.
   * @param {Calculator} calculator
   * @param {Answers & {contacted: string}} answers
   * @param {ReturnType<typeof answers.daysOf>} days
   * @param {string} now
   */
  function places({ form, facts }, { chosen, events, contacted }, { ring, limit, last, alone, end }, now) {
    const { clock, certificate: needed, form: name, formPage } = facts.decisions[chosen];
    const { by, limbs } = deadlines.inForce(facts.clocks.appeal, events.letter);
    const period = limbs.find(({ event }) => event === "certificate");
    const near = needed && !events.certificate && contacted !== "yes" && now <= ring ? ring : last;
    const until = (/** @type {string} */ day) => answers.when(form, answers.daysBetween(now, day));
    return {
      day: answers.marked(clock, last), by, when: until(last), whenRing: until(ring), whenLimit: until(limit),
      form: page.make("a", { href: formPage }, name),
      ring: page.time(ring), limit: page.time(limit), end: page.time(end),
      month: period && period.day === undefined ? facts.lengths[`${period.count} ${period.unit}`] : null,
      near: answers.daysBetween(now, near) <= answers.CLOSE, apart: ring !== limit, adviserPassed: limit < now,
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
   * The last day to appeal against a decision, and what to do until then.
   * @param {Calculator} calculator
   * @param {Answers & {contacted: string}} typed
   * @param {string} now
   * @returns {Reply}
   */
  function reply(calculator, typed, now) {
    const { form, facts } = calculator;
    const { clock: id, certificate: needed } = facts.decisions[typed.chosen];
    const told = about(calculator, typed, now);
    try {
      const { clock, lastDay: last, steps } = answers.lastDayOf(facts, id, typed.events);
      const days = answers.daysOf(facts, id, typed.events, last);
      const said = answers.situation(needed && !typed.events.certificate, typed.contacted, days, now);
      const moved = steps.find((step) => step.kind === "closed period");
      const shown = page.words(form, "answer", {
        said: page.words(form, said, { ...told, ...places(calculator, typed, days, now) }),
        hold: moved && now <= last ? page.words(form, "letters hold") : null,
        known: true, steps: answers.working(calculator, steps), days: answers.daysInOrder(form, typed.events, days, needed, now),
      });
      return { shown, entries: answers.entriesOf(calculator, said, clock, days, now) };
    } catch (why) {
      const said = page.words(form, "cannot say", { ...told, unknown: answers.unknown(form, why) });
      return { shown: page.words(form, "answer", { said, hold: null, known: false, steps: null, days: null }), entries: [] };
    }
  }

  return { reply };
})();
