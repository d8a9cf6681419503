// The calculator: reads the form and the address, asks the engine, shows the answer. No arithmetic
// of dates is done here. Nothing is stored and nothing is sent: answers live in the address's
// fragment, which browsers keep to themselves.
"use strict";

(() => {
  const form = document.querySelector("form.calculator");
  const island = document.getElementById("clock-data");
  if (!form || !island) return;
  const facts = JSON.parse(island.textContent);
  const summary = form.querySelector(".error-summary");
  const answer = document.querySelector(".answer");
  const title = document.title;
  const MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ];
  const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const CLOSE = 7;
  const NAMES = { letter: "date on the letter", certificate: "date on the certificate" };

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
  function readDate(name, needed) {
    const parts = ["day", "month", "year"];
    const typed = parts.map((part) => field(name, part).value.trim());
    if (typed.every((text) => text === "")) {
      return needed ? { error: `Enter the ${NAMES[name]}`, part: "day" } : {};
    }
    const missing = parts.filter((_, index) => typed[index] === "");
    if (missing.length) {
      return { error: `The ${NAMES[name]} must include a ${missing.join(" and a ")}`, part: missing[0] };
    }
    if (!/^\d{4}$/.test(typed[2])) return { error: "Year must include 4 numbers", part: "year" };
    const two = (number) => String(number).padStart(2, "0");
    const iso = `${typed[2]}-${two(monthNumber(typed[1]))}-${/^\d{1,2}$/.test(typed[0]) ? two(typed[0]) : "x"}`;
    try {
      deadlines.parse(iso);
    } catch {
      return { error: `The ${NAMES[name]} must be a real date`, part: "day" };
    }
    return { iso };
  }

  function chosenDecision() {
    const input = form.querySelector('[name="decision"]:checked, [name="decision"][type="hidden"]');
    return input ? input.value : "";
  }

  /** @returns {{decision: string, events: object, errors: object[]}} */
  function readForm() {
    const errors = [];
    const events = {};
    const decision = chosenDecision();
    if (!decision) {
      errors.push({ name: "decision", text: "Select what the council decided", id: "decision-first" });
    }
    for (const name of ["letter", "certificate"]) {
      const { iso, error, part } = readDate(name, name === "letter");
      if (iso) events[name] = iso;
      if (error) errors.push({ name, text: error, id: `${name}-${part}` });
    }
    if (events.letter && events.certificate && events.certificate < events.letter) {
      const text = "The date on the certificate must be the same as or after the date on the letter";
      errors.push({ name: "certificate", text, id: "certificate-day" });
    }
    return { decision, events, errors };
  }

  function showErrors(errors) {
    document.title = errors.length ? `Error: ${title}` : title;
    for (const name of ["decision", "letter", "certificate"]) {
      const line = document.getElementById(`${name}-error`);
      if (!line) continue;
      const error = errors.find((found) => found.name === name);
      line.hidden = !error;
      line.replaceChildren();
      if (error) line.append(make("span", { class: "visually-hidden" }, "Error: "), error.text);
      line.closest("fieldset").classList.toggle("wrong", Boolean(error));
    }
    summary.hidden = !errors.length;
    if (!errors.length) return;
    const items = errors.map(({ text, id }) => make("li", {}, make("a", { href: `#${id}` }, text)));
    summary.replaceChildren(make("p", { class: "label" }, "There is a problem"), make("ul", {}, ...items));
    summary.focus();
  }

  // --- The answer ---------------------------------------------------------------------------

  function stepInWords({ done, before, after }) {
    if (done.unit) {
      const unit = done.count === 1 ? done.unit.slice(0, -1) : done.unit;
      return [`${done.count} ${unit} after ${facts.events[done.event]} (`, time(before), ") is ", time(after), ". "];
    }
    if (done.words) {
      return [time(before), ` falls ${done.words}. So the last day moves to the first working day after: `, time(after), ". "];
    }
    if (done === "next working day") {
      return [time(before), " is not a working day. So the last day moves to the next one: ", time(after), ". "];
    }
    return ["The later of these counts: ", time(after), ". "];
  }

  function sourceLinks(ids) {
    return ids
      .filter((id) => document.getElementById(`source-${id}`))
      .flatMap((id) => [make("a", { class: "cite", href: `#source-${id}` },
        make("span", { class: "visually-hidden" }, "Source: "), facts.shorts[id]), " "]);
  }

  function box(style, label, ...children) {
    return make("div", { class: style }, make("p", { class: "label" }, label), make("p", {}, ...children));
  }

  /** What the days left mean: nothing, a box for a day that is close, or one for a day gone by. */
  function urgency(last, now) {
    const left = deadlines.parse(last) - deadlines.parse(now);
    if (left < 0) {
      return box("warning", "This day has passed", "You may still be able to appeal. ",
        link("routes/appeal.html#late", "Ask for more time today"), ".");
    }
    const count = left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days`;
    if (left > CLOSE) return make("p", {}, `That is ${count}.`);
    return box("warning", `Your last day is ${count}`, "Send your appeal now, even if it is not perfect. ",
      link("routes/appeal.html", "How to appeal"), ".");
  }

  function remarks(events, now) {
    return Object.entries(events)
      .filter(([, iso]) => iso > now)
      .map(([name]) => make("p", {}, `The ${NAMES[name]} lies in the future. Check that you typed it right.`));
  }

  function adviserRow(events, decision, now) {
    const last = deadlines.lastDay(facts.clocks["mediation-contact"], facts.closedPeriods, events, facts.bankHolidays).lastDay;
    let note = "";
    try {
      const working = deadlines.isWorkingDay(deadlines.parse(last), facts.bankHolidays);
      if (!working) note = " That is not a working day, so contact them before it.";
    } catch {
      // Past the bank holidays, only the note is unknown: the day itself needs none.
    }
    const day = make("span", { "data-deadline": "mediation-contact" }, time(last));
    if (last >= now || !decision.certificate || events.certificate) return [day, ".", note];
    return [day, ". That day has passed. Contact the adviser today, and see ",
      link("routes/mediation.html#no-certificate", "what to do without a certificate"), "."];
  }

  function certificateWords(decision, events) {
    if (!decision.certificate) return "You need none for an appeal about section I alone. It does not change your last day.";
    if (events.certificate) return "You have one. Send it with your appeal.";
    return "You need one before you appeal. When you have it, come back with its date: it may give you more time.";
  }

  function dateLine(events, rows, now) {
    const dates = [
      ...Object.entries(events).map(([name, iso]) => [iso, name === "letter" ? "Date on the letter" : "Date on the certificate"]),
      ...rows, [now, "Today"],
    ];
    dates.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
    return make("ol", { class: "timeline" },
      ...dates.map(([iso, words]) => make("li", {}, make("strong", {}, words), ": ", time(iso))));
  }

  function knownAnswer(decision, clock, events, now) {
    const { lastDay, steps } = deadlines.lastDay(clock, facts.closedPeriods, events, facts.bankHolidays);
    const adviser = adviserRow(events, decision, now);
    const adviserDay = adviser[0].firstChild.getAttribute("datetime");
    return [
      make("h3", { id: "answer-title" }, "Your last day to appeal"),
      make("p", { class: "big" }, make("span", { "data-deadline": clock.id }, time(lastDay)), `, by ${facts.by}`),
      make("p", {}, "Your appeal must reach the Tribunal by then."),
      urgency(lastDay, now),
      ...remarks(events, now),
      make("dl", { class: "summary" },
        make("dt", {}, "Contact the mediation adviser by"), make("dd", {}, ...adviser),
        make("dt", {}, "Mediation certificate"), make("dd", {}, certificateWords(decision, events)),
        make("dt", {}, "Form"), make("dd", {}, `${decision.form}.`)),
      make("h4", {}, "How this was worked out"),
      make("ol", {}, ...steps.map((step) => make("li", {}, ...stepInWords(step), ...sourceLinks(step.sources)))),
      make("h4", {}, "The dates in order"),
      dateLine(events, [[adviserDay, "Contact the mediation adviser by now"], [lastDay, "Last day to appeal"]], now),
      make("h4", {}, "What to do next"),
      make("ul", {},
        decision.certificate && !events.certificate
          ? make("li", {}, link("routes/mediation.html#certificate", "Get your mediation certificate")) : null,
        make("li", {}, link("routes/appeal.html", "Start your appeal")),
        make("li", {}, link("help/riass.html", `Ask ${facts.service} for help`))),
      actions(lastDay),
    ];
  }

  function unknownAnswer(why) {
    return [
      make("h3", { id: "answer-title" }, "We cannot say what your last day is"),
      make("p", {}, `The ${why.message}. We do not guess.`),
      make("p", {}, "Count by the steps on this site, take the earlier day, and ",
        link("help/riass.html", `ask ${facts.service} to check it`), "."),
      make("p", { class: "actions" }, button("Change my answers", change)),
    ];
  }

  // --- Actions ------------------------------------------------------------------------------

  function button(text, act) {
    const made = make("button", { type: "button", class: "quiet" }, text);
    made.addEventListener("click", () => act(made));
    return made;
  }

  function change() {
    field("letter", "day").focus();
  }

  function copy(pressed) {
    const told = pressed.parentElement.querySelector("[role=status]");
    const copied = () => { told.textContent = "The link is copied."; };
    const refused = () => { told.textContent = `Copy this: ${location.href}`; };
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(copied, refused);
    else refused();
  }

  /** A calendar file (RFC 5545): all-day, so right in every time zone; the end is exclusive. */
  function calendarFile(lastDay) {
    const compact = (iso) => iso.replaceAll("-", "");
    const nextDay = deadlines.format(deadlines.parse(lastDay) + 1);
    const alarm = (days) => ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:SEND appeal", `TRIGGER:-P${days}D`, "END:VALARM"];
    return [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sen-decisions//deadline//EN", "BEGIN:VEVENT",
      `UID:appeal-${lastDay}@sen-decisions`, `DTSTAMP:${compact(lastDay)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(lastDay)}`, `DTEND;VALUE=DATE:${compact(nextDay)}`,
      `SUMMARY:Last day to appeal: it must arrive by ${facts.by}`,
      ...alarm(7), ...alarm(1), "END:VEVENT", "END:VCALENDAR", "",
    ].join("\r\n");
  }

  function actions(lastDay) {
    const file = new Blob([calendarFile(lastDay)], { type: "text/calendar" });
    const calendar = make("a", { href: URL.createObjectURL(file), download: `appeal-by-${lastDay}.ics` }, "Add to my calendar");
    return make("div", { class: "actions" },
      button("Change my answers", change), " ", button("Print this answer", () => window.print()), " ",
      button("Copy a link to this answer", copy), " ", calendar,
      make("p", { role: "status" }));
  }

  // --- The page -----------------------------------------------------------------------------

  function show(content) {
    answer.replaceChildren(...content);
    answer.hidden = false;
    document.documentElement.classList.add("answered");
    answer.setAttribute("aria-labelledby", "answer-title");
    answer.focus();
  }

  function hide() {
    answer.hidden = true;
    answer.replaceChildren();
    document.documentElement.classList.remove("answered");
  }

  function workOut() {
    const { decision, events, errors } = readForm();
    hide();
    showErrors(errors);
    if (errors.length) return;
    const found = facts.decisions[decision];
    const clock = facts.clocks[found.clock];
    history.replaceState(null, "", `#${new URLSearchParams({ decision, ...events })}`);
    try {
      show(knownAnswer(found, clock, events, today()));
    } catch (why) {
      if (!(why instanceof deadlines.CannotSay)) throw why;
      show(unknownAnswer(why));
    }
  }

  /** Fill the form from the fragment, whatever is in it; the form's own checks do the rest. */
  function readAddress() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.has("letter")) return;
    for (const radio of form.querySelectorAll('[name="decision"][type="radio"]')) {
      radio.checked = radio.value === given.get("decision");
    }
    for (const name of ["letter", "certificate"]) {
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
    field("letter", "day").focus();
  }

  const first = form.querySelector('[name="decision"][type="radio"]');
  if (first) first.id = "decision-first";
  form.addEventListener("submit", (event) => { event.preventDefault(); workOut(); });
  form.querySelector("[value=clear]").addEventListener("click", clear);
  window.addEventListener("hashchange", readAddress);
  form.hidden = false;
  readAddress();
})();
