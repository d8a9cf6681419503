// The calculators: a form is read, its answer shown, printed, linked to, taken away. Nothing is stored
// and nothing is sent; what was typed is in no address until a link is asked for.
//
// What the calculators promise (tests/pages/test_calculator.py, tests/looks/):
// - Each question is asked once, and one date is enough to start. A month may be a word.
// - Each mistake is told in its own words, in a summary that has the focus and leads to the field;
//   nothing typed is lost, and the page's title begins with "Error:".
// - The answer is a day with its weekday; it has the focus and is told once, by its heading. It goes
//   as soon as what it answers is changed.
// - Each step of the working says which law it follows. Past what is known there is no guess.
// - The way on is clear and calm: time left, close, passed, no certificate, section I alone.
// - The answer can be printed on one page, linked to, and put into a calendar; a button clears it.
// - The days are right in every time zone. Nothing is stored, and nothing is sent.
// - All of it works with a keyboard alone, at 320 pixels, in any colours, and with a screen reader.
"use strict";

/** Take away every answer of the page. */
function takeAway() {
  for (const shown of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".answer"))) {
    shown.hidden = true;
    shown.textContent = "";
  }
  document.documentElement.classList.remove("answered");
}

/** No date stays in the address that nobody asked a link of. */
function cleanAddress() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}

/**
 * @param {HTMLFormElement} form
 * @param {Answers} typed
 * @param {HTMLElement} status where it is told
 */
function copyLink(form, typed, status) {
  const address = location.href.replace(/#.*/, "") + forms.fragment(form, typed);
  const copied = () => page.put(status, page.words(form, "copied"));
  // Where a browser lets nothing be copied, the address is shown, for a person to take it.
  const refused = () => page.put(status, page.words(form, "copy this", { address }));
  if (navigator.clipboard) navigator.clipboard.writeText(address).then(copied, refused);
  else refused();
}

/**
 * What can be done with an answer; of one without a day, only to change it.
 * @param {HTMLFormElement} form
 * @param {Answers} typed
 * @param {Entry[]} entries
 */
function actions(form, typed, entries) {
  const shown = page.words(form, "actions", { whole: entries.length > 0 });
  const status = page.part(shown, "[role=status]");
  /** @type {(value: string, act: () => void) => void} */
  const on = (value, act) => page.part(shown, `[value=${value}]`).addEventListener("click", act);
  on("change", () => forms.goTo(form));
  on("clear", () => clear(form));
  if (entries.length) {
    on("print", () => window.print());
    on("copy", () => copyLink(form, typed, status));
    const { id, day } = entries[entries.length - 1];
    const link = page.part(shown, "a");
    const file = new Blob([calendar.file(entries)], { type: "text/calendar" });
    link.setAttribute("href", URL.createObjectURL(file));
    link.setAttribute("download", `${id}-${day}.ics`);
  }
  return shown;
}

/** @param {Calculator} calculator */
function workOut({ form, facts }) {
  const { mistakes, ...typed } = forms.read(form);
  takeAway();
  forms.tell(form, mistakes);
  if (mistakes.length) return;
  const reply = form.dataset.kind === "appeal" ? answers.appeal : answers.council;
  const { shown, entries } = reply({ form, facts }, typed.chosen, typed.events, page.today());
  const answer = /** @type {HTMLElement} */ (form.nextElementSibling);
  page.part(shown, "h3").id = "answer-title";
  answer.append(shown, actions(form, typed, entries));
  answer.hidden = false;
  answer.setAttribute("aria-labelledby", "answer-title");
  document.documentElement.classList.add("answered");
  answer.focus();
}

/** @param {HTMLFormElement} pressed the form whose button was pressed: it gets the focus */
function clear(pressed) {
  takeAway();
  for (const form of calculators()) {
    form.reset();
    forms.tell(form, []);
  }
  cleanAddress();
  forms.goTo(pressed);
}

/** The page's calculators. */
function calculators() {
  return /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.calculator"));
}

/**
 * Nothing fails in silence: the way on says so, in place of the form.
 * @param {HTMLFormElement} form
 * @param {unknown} why
 */
function giveUp(form, why) {
  const way = /** @type {HTMLElement} */ (form.previousElementSibling);
  const left = form.contains(document.activeElement);
  form.hidden = true;
  page.put(way, page.words(form, "not working"));
  if (left) way.focus();
  console.error(why);
}

/** @param {HTMLFormElement} form one of the page's calculators, with its facts and words inside */
function startCalculator(form) {
  // Throws where one of the files did not come.
  const files = [deadlines, page, forms, calendar, answers];
  const calculator = { form, facts: JSON.parse(page.part(form, "script").textContent || "") };

  /** @type {(act: (event: Event) => void) => (event: Event) => void} */
  const safely = (act) => (event) => {
    try {
      act(event);
    } catch (why) {
      giveUp(form, why);
    }
  };

  function readAddress() {
    if (forms.fillFrom(form, location.hash)) workOut(calculator);
  }

  /** An answer stands beside what it answers, and beside nothing else. */
  function forget() {
    if (/** @type {HTMLElement} */ (form.nextElementSibling).hidden) return;
    takeAway();
    cleanAddress();
  }

  form.addEventListener("submit", safely((event) => {
    event.preventDefault();
    cleanAddress();
    workOut(calculator);
  }));
  form.addEventListener("input", safely(forget));
  form.addEventListener("change", safely(() => {
    forms.spreadDates(form);
    forget();
  }));
  window.addEventListener("hashchange", safely(readAddress));
  form.hidden = !files.length;
  readAddress();
}

for (const form of calculators()) {
  try {
    startCalculator(form);
  } catch (why) {
    giveUp(form, why);
  }
}
