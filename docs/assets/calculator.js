// The calculators: read a form and the address, ask the engine, show the answer. No arithmetic of
// dates is done here. Nothing is stored and nothing is sent: answers live in the address's
// fragment, which browsers keep to themselves.
//
// What the calculators promise (tests/pages/test_calculator.py; test_barriers.py and test_spoken.py in tests/looks):
// - Each question is asked once, and one date is enough to start. A month may be a word.
// - Each mistake is told in its own words, in a summary that has the focus and leads to the field;
//   nothing typed is lost, and the page's title begins with "Error:".
// - The answer is a day with its weekday; it has the focus and is told once, by its heading.
// - Each step of the working says which law it follows. Past what is known there is no guess.
// - The way on is clear and calm: time left, close, passed, no certificate, section I alone.
// - The answer can be printed on one page, linked to, and put into a calendar; a button clears it.
// - The days are right in every time zone. Nothing is stored, and nothing is sent.
// - All of it works with a keyboard alone, at 320 pixels, in any colours, and with a screen reader.
"use strict";

/** @param {HTMLFormElement} form one of the page's calculators, with its facts inside */
function startCalculator(form) {
  const facts = JSON.parse(form.querySelector("script").textContent);
  const summary = form.querySelector(".error-summary");
  const answer = form.nextElementSibling;
  const title = document.title.replace(/^Error: /, "");
  const MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ];
  const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const CLOSE = 7;
  // What each form asks: a choice, and dates of which the first is needed.
  const { choice, choose, dates, reply } = {
    appeal: {
      choice: "decision",
      choose: "Select what the council decided",
      dates: { letter: "date on the letter", certificate: "date on the certificate" },
      reply: appealAnswer,
    },
    council: {
      choice: "start",
      choose: "Select what happened",
      dates: { since: "day" },
      reply: councilAnswer,
    },
  }[form.dataset.kind];
  const [needed] = Object.keys(dates);

  /** An element with attributes and children; text stays text, so nothing can be injected. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  }

  function inWords(iso) {
    const [year, month, dayOfMonth] = iso.split("-").map(Number);
    const name = WEEKDAYS[deadlines.weekday(deadlines.parse(iso)) - 1];
    return `${name} ${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
  }

  const time = (iso) => make("time", { datetime: iso }, inWords(iso));
  const link = (path, text) => make("a", { href: form.dataset.top + path }, text);

  /** Today in London, whatever the device's zone and calendar. */
  function today() {
    const parts = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/London", calendar: "gregory", numberingSystem: "latn",
      year: "numeric", month: "2-digit", day: "2-digit",
    }).formatToParts(new Date());
    const part = (type) => parts.find((found) => found.type === type).value;
    return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  }

  // --- Reading the form ---------------------------------------------------------------------

  function monthNumber(text) {
    if (/^\d{1,2}$/.test(text)) return Number(text);
    const typed = text.toLowerCase().replace(/\.$/, "");
    if (typed.length < 3) return 0;
    return MONTHS.findIndex((month) => month.toLowerCase().startsWith(typed)) + 1;
  }

  const field = (name, part) => document.getElementById(`${name}-${part}`);

  /** @returns {{iso?: string, error?: string, part?: string}} what three inputs say */
  function readDate(name) {
    const parts = ["day", "month", "year"];
    const typed = parts.map((part) => field(name, part).value.trim());
    if (typed.every((text) => text === "")) {
      return name === needed ? { error: `Enter the ${dates[name]}`, part: "day" } : {};
    }
    const missing = parts.filter((_, index) => typed[index] === "");
    if (missing.length) {
      return { error: `The ${dates[name]} must include a ${missing.join(" and a ")}`, part: missing[0] };
    }
    if (!/^\d{4}$/.test(typed[2])) return { error: "Year must include 4 numbers", part: "year" };
    const two = (number) => String(number).padStart(2, "0");
    const iso = `${typed[2]}-${two(monthNumber(typed[1]))}-${/^\d{1,2}$/.test(typed[0]) ? two(typed[0]) : "x"}`;
    try {
      deadlines.parse(iso);
    } catch {
      return { error: `The ${dates[name]} must be a real date`, part: "day" };
    }
    return { iso };
  }

  /** @returns {{chosen: string, events: object, errors: object[]}} */
  function readForm() {
    const errors = [];
    const events = {};
    const input = form.querySelector(`[name=${choice}]:checked, [name=${choice}][type=hidden]`);
    if (!input) errors.push({ name: choice, text: choose, id: `${choice}-first` });
    for (const name of Object.keys(dates)) {
      const { iso, error, part } = readDate(name);
      if (iso) events[name] = iso;
      if (error) errors.push({ name, text: error, id: `${name}-${part}` });
    }
    if (events.certificate < events.letter) {
      const text = "The date on the certificate must be the same as or after the date on the letter";
      errors.push({ name: "certificate", text, id: "certificate-day" });
    }
    return { chosen: input ? input.value : "", events, errors };
  }

  function showErrors(errors) {
    document.title = errors.length ? `Error: ${title}` : title;
    for (const line of form.querySelectorAll(".error")) {
      const error = errors.find(({ name }) => line.id === `${name}-error`);
      line.hidden = !error;
      line.replaceChildren();
      if (error) line.append(make("span", { class: "visually-hidden" }, "Error: "), error.text);
      line.closest("fieldset").classList.toggle("wrong", Boolean(error));
    }
    const items = errors.map(({ text, id }) => make("li", {}, make("a", { href: `#${id}` }, text)));
    // One change of the page, so that it is told once; while it is empty it does not show.
    const problem = items.length ? [make("p", { class: "label" }, "There is a problem"), make("ul", {}, ...items)] : [];
    summary.replaceChildren(...problem);
    if (items.length) summary.focus();
  }

  // --- What answers are made of -------------------------------------------------------------

  /** The engine's answer of the clock's row that is in force on the first of the days. */
  function lastDayOf(id, events) {
    const clock = deadlines.inForce(facts.clocks[id], Object.values(events).sort()[0]);
    return { clock, ...deadlines.lastDay(clock, facts.closedPeriods, events, facts.bankHolidays) };
  }

  function length({ count, unit }) {
    return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
  }

  function stepInWords(step) {
    const { kind, before, after } = step;
    if (kind === "fixed day") return ["The day that the law names in that year is ", time(after), ". "];
    if (kind === "period") {
      const event = facts.events[step.event];
      const counted = step.counting === "beginning with" ? ", with that day as the first, end on " : " is ";
      const where = step.counting === "before" ? "before" : step.counting === "after" ? "after" : "from";
      return [`${length(step)} ${where} ${event} (`, time(before), `)${counted}`, time(after), ". "];
    }
    if (kind === "closed period") {
      const { words } = facts.closedPeriods.find(({ id }) => id === step.closed);
      return [time(before), ` falls ${words}. So the last day moves to the first working day after: `, time(after), ". "];
    }
    if (kind === "next working day") {
      return [time(before), " is not a working day. So the last day moves to the next one: ", time(after), ". "];
    }
    return ["The later of these counts: ", time(after), ". "];
  }

  function sourceLinks(ids) {
    return ids.flatMap((id) => [make("a", { class: "cite", href: `#source-${id}` },
        make("span", { class: "visually-hidden" }, "Source: "), facts.shorts[id]), " "]);
  }

  const working = (steps) =>
    make("ol", {}, ...steps.map((step) => make("li", {}, ...stepInWords(step), ...sourceLinks(step.sources))));

  function box(label, ...children) {
    return make("div", { class: "warning" }, make("p", { class: "label" }, label), make("p", {}, ...children));
  }

  const daysBetween = (one, other) => deadlines.parse(other) - deadlines.parse(one);

  function daysLeft(left) {
    return left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days`;
  }

  function remarks(events, now) {
    return Object.entries(events)
      .filter(([, iso]) => iso > now)
      .map(([name]) => make("p", {}, `The ${dates[name]} lies in the future. Check that you typed it right.`));
  }

  function unknown(why) {
    if (!(why instanceof deadlines.CannotSay)) throw why;
    const { first, last, year, until } = why.told;
    const reason = why.reason === "year unknown" ? `The bank holidays are known from ${first} to ${last}, not for ${year}. `
      : why.reason === "rule ended" ? `The rule that we know ended on ${inWords(until)}. ` : "";
    return [
      make("p", {}, `${reason}We do not guess.`),
      make("p", {}, "Count by the steps on this site, take the earlier day, and ",
        link("help/riass.html", `ask ${facts.service} to check it`), "."),
    ];
  }

  // --- The last day to appeal ---------------------------------------------------------------

  /** What the days left mean: nothing, a box for a day that is close, or one for a day gone by. */
  function urgency(last, now) {
    const left = daysBetween(now, last);
    if (left < 0) {
      return box("This day has passed", "You may still be able to appeal. ",
        link("routes/appeal.html#late", "Ask for more time today"), ".");
    }
    if (left > CLOSE) return make("p", {}, `That is ${daysLeft(left)}.`);
    return box(`Your last day is ${daysLeft(left)}`, "Send your appeal now, even if it is not perfect. ",
      link("routes/appeal.html", "How to appeal"), ".");
  }

  function adviserRow(last, events, decision, now) {
    let note = "";
    try {
      const open = deadlines.isWorkingDay(deadlines.parse(last), facts.bankHolidays);
      if (!open) note = " That is not a working day, so contact them before it.";
    } catch {
      // Past the bank holidays, only the note is unknown: the day itself needs none.
    }
    const day = make("span", { "data-deadline": "mediation-contact" }, time(last));
    if (events.certificate) return [day, ". You did this if you have your certificate."];
    if (last >= now || !decision.certificate) return [day, ".", note];
    return [day, ". That day has passed. Contact the adviser today, and see ",
      link("routes/mediation.html#no-certificate", "what to do without a certificate"), "."];
  }

  function certificateWords(decision, events) {
    if (!decision.certificate) return "You need none for an appeal about section I alone. It does not change your last day.";
    if (events.certificate) return "You have one. Send it with your appeal.";
    return "You need one before you appeal. When you have it, come back with its date: it may give you more time.";
  }

  function dateLine(events, rows, now) {
    const days = [
      ...Object.entries(events).map(([name, iso]) => [iso, `D${dates[name].slice(1)}`]),
      ...rows, [now, "Today"],
    ];
    days.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
    return make("ol", { class: "timeline" },
      ...days.map(([iso, words]) => make("li", {}, make("strong", {}, words), ": ", time(iso))));
  }

  function appealAnswer(id, events, now) {
    const decision = facts.decisions[id];
    let found;
    try {
      found = lastDayOf(decision.clock, events);
    } catch (why) {
      return [
        make("h3", { id: "answer-title" }, "We cannot say what your last day is"),
        ...unknown(why), actions([]),
      ];
    }
    const { clock, lastDay, steps } = found;
    const adviser = lastDayOf("mediation-contact", { letter: events.letter }).lastDay;
    const needsOne = decision.certificate && !events.certificate;
    return [
      make("h3", { id: "answer-title" }, "Your last day to appeal"),
      make("p", { class: "big" }, make("span", { "data-deadline": clock.id }, time(lastDay)), `, by ${clock.by}`),
      make("p", {}, "Your appeal must reach the Tribunal by then."),
      urgency(lastDay, now),
      ...remarks(events, now),
      make("dl", { class: "summary" },
        make("dt", {}, "Contact the mediation adviser by"), make("dd", {}, ...adviserRow(adviser, events, decision, now)),
        make("dt", {}, "Mediation certificate"), make("dd", {}, certificateWords(decision, events)),
        make("dt", {}, "Form"), make("dd", {}, `${decision.form}.`)),
      make("h4", {}, "How this was worked out"),
      working(steps),
      make("h4", {}, "The dates in order"),
      dateLine(events, [[adviser, "Last day to contact the mediation adviser"], [lastDay, "Last day to appeal"]], now),
      make("h4", {}, "What to do next"),
      make("ul", {},
        needsOne ? make("li", {}, link("routes/mediation.html#certificate", "Get your mediation certificate")) : null,
        make("li", {}, link("routes/appeal.html", "Start your appeal")),
        make("li", {}, link("help/riass.html", `Ask ${facts.service} for help`))),
      actions([
        ...(needsOne && adviser >= now ? [{ id: "mediation-contact", day: adviser, words: "Last day to contact the mediation adviser" }] : []),
        { id: clock.id, day: lastDay, words: `Last day to appeal: it must reach the Tribunal by ${clock.by}` },
      ]),
    ];
  }

  // --- The council's time limits ------------------------------------------------------------

  /** Whether a time limit has run out, in words: how late, or how long there is still. */
  function lateness({ who, exceptions, remark, limbs }, last, now) {
    const left = daysBetween(now, last);
    // What must be done before a day is late on that day.
    if (limbs[0].counting === "before" ? left > 0 : left >= 0) return make("p", {}, `That is ${daysLeft(left)}.`);
    const ago = left === 0 ? "today" : left === -1 ? "yesterday" : -left + " days ago";
    const late = exceptions || remark ? "So this is late, unless what is said here gives more time." : "So this is late.";
    return box("This day has passed", `It was ${ago}. `, who === "family" ? "" : late);
  }

  /** One clock, and its entry for a calendar; where the facts do not reach, why. */
  function clockAnswer(id, since, now) {
    const rows = facts.clocks[id];
    let title = make("h4", {}, rows[rows.length - 1].heading);
    try {
      const { heading, limbs: [{ event }] } = deadlines.inForce(rows, since);
      title = make("h4", {}, heading);
      const { clock, lastDay, steps } = lastDayOf(id, { [event]: since });
      const before = clock.limbs[0].counting === "before" ? "Before " : "";
      const entry = { id, day: lastDay, words: before + heading };
      return { clock, entry, shown: [
        title,
        make("p", { class: "big" }, before, make("span", { "data-deadline": id }, time(lastDay))),
        lateness(clock, lastDay, now),
        clock.remark ? make("p", {}, clock.remark) : "",
        make("details", {}, make("summary", {}, "How this was worked out"), working(steps)),
      ] };
    } catch (why) {
      return { shown: [title, ...unknown(why)] };
    }
  }

  function councilAnswer(id, { since }, now) {
    const { words, clocks, page, pageName } = facts.startingPoints[id];
    const answers = clocks.map((clock) => clockAnswer(clock, since, now));
    // Clocks of one kind have the same exceptions, said once.
    const exceptions = new Set(answers.map(({ clock }) => clock && clock.exceptions).filter(Boolean));
    return [
      make("h3", { id: "answer-title" }, answers.length > 1 ? "Your time limits" : "Your time limit"),
      make("p", {}, `${words}: `, time(since), "."),
      ...answers.map(({ shown }) => make("div", { class: "route" }, ...shown)),
      ...(exceptions.size ? [make("h4", {}, "When the council may take longer")] : []),
      ...[...exceptions].map((text) => make("p", {}, text)),
      make("h4", {}, "What to do next"),
      make("ul", {}, make("li", {}, link(page, pageName)),
        make("li", {}, link("help/riass.html", `Ask ${facts.service} for help`))),
      actions(answers.map(({ entry }) => entry).filter((entry) => entry && entry.day >= now)),
    ];
  }

  // --- Actions ------------------------------------------------------------------------------

  function button(text, act) {
    const made = make("button", { type: "button", class: "quiet" }, text);
    made.addEventListener("click", () => act(made));
    return made;
  }

  function change() {
    field(needed, "day").focus();
  }

  function copy(pressed) {
    const told = pressed.parentElement.querySelector("[role=status]");
    const copied = () => { told.textContent = "The link is copied."; };
    const refused = () => { told.textContent = `Copy this: ${location.href}`; };
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(copied, refused);
    else refused();
  }

  /**
   * A calendar file (RFC 5545): all-day, so right in every time zone; the end is exclusive. It
   * reminds at 9 in the morning, a week and a day before.
   */
  function calendarFile(entries) {
    const compact = (iso) => iso.replaceAll("-", "");
    const escaped = (text) => text.replace(/[\\,;]/g, "\\$&");
    const events = entries.flatMap(({ id, day, words }) => [
      "BEGIN:VEVENT", `UID:${id}-${day}@sen-decisions`, `DTSTAMP:${compact(day)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(deadlines.format(deadlines.parse(day) + 1))}`,
      `SUMMARY:${escaped(words)}`,
      ...["-P6DT15H", "-PT15H"].flatMap((trigger) => [
        "BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`,
        `DESCRIPTION:${escaped(words)} (${inWords(day)})`, "END:VALARM",
      ]),
      "END:VEVENT",
    ]);
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sen-decisions//deadline//EN", ...events, "END:VCALENDAR", ""]
      // Lines are folded before 75 octets; a character may take three.
      .map((line) => line.match(/[ -~]{1,70}|.{1,20}|^$/gu).join("\r\n "))
      .join("\r\n");
  }

  function actions(entries) {
    const buttons = [button("Change my answers", change)];
    if (entries.length) {
      const file = new Blob([calendarFile(entries)], { type: "text/calendar" });
      const download = `${entries[entries.length - 1].id}-${entries[entries.length - 1].day}.ics`;
      buttons.push(button("Print this answer", () => window.print()), button("Copy a link to this answer", copy),
        make("a", { href: URL.createObjectURL(file), download }, "Add to my calendar"));
    }
    return make("div", { class: "actions" }, ...buttons.flatMap((made) => [made, " "]), make("p", { role: "status" }));
  }

  // --- The page -----------------------------------------------------------------------------

  function hide() {
    for (const shown of document.querySelectorAll(".answer")) {
      shown.hidden = true;
      shown.replaceChildren();
    }
    document.documentElement.classList.remove("answered");
  }

  function workOut() {
    const { chosen, events, errors } = readForm();
    hide();
    showErrors(errors);
    if (errors.length) return;
    history.replaceState(null, "", `#${new URLSearchParams({ [choice]: chosen, ...events })}`);
    answer.replaceChildren(...reply(chosen, events, today()));
    answer.hidden = false;
    answer.setAttribute("aria-labelledby", "answer-title");
    document.documentElement.classList.add("answered");
    answer.focus();
  }

  /** Fill the form from the fragment, whatever is in it; the form's own checks do the rest. */
  function readAddress() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.has(needed)) return;
    for (const radio of form.querySelectorAll("[type=radio]")) radio.checked = radio.value === given.get(choice);
    for (const name of Object.keys(dates)) {
      const parts = (given.get(name) || "").split("-");
      ["year", "month", "day"].forEach((part, index) => { field(name, part).value = parts[index] || ""; });
    }
    workOut();
  }

  function clear() {
    form.reset();
    hide();
    showErrors([]);
    history.replaceState(null, "", location.pathname + location.search);
    change();
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); workOut(); });
  form.querySelector("[value=clear]").addEventListener("click", clear);
  window.addEventListener("hashchange", readAddress);
  form.hidden = false;
  readAddress();
}

document.querySelectorAll("form.calculator").forEach(startCalculator);
