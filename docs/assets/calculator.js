// The calculators: a form is read, its answer shown, printed, linked to, taken away. Nothing is stored
// and nothing is sent; what was typed is in no address until a link is asked for.
//
// What the calculators promise (tests/pages/test_calculator.py, tests/looks/):
// - Each question is asked once, and one date is enough to start. A month may be a word.
// - Each mistake is told in its own words, in a summary that has the focus and leads to the field;
//   nothing typed is lost, and the page's title begins with "Error:".
// - The answer is a day with its weekday, in view however it was reached; it has the focus and is told
//   once, by its heading and its day. It goes as soon as what it answers is changed.
// - Each step of the working says which law it follows. Past what is known there is no guess.
// - The way on is clear and calm, and right for each family: tests/scenarios.json says what it is.
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
  document.documentElement.classList.remove("answer-alone");
}

/** No date stays in the address that nobody asked a link of. */
function cleanAddress() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}

// --- One question more, where it matters ----------------------------------------------------------

/**
 * Whether the mediation adviser was contacted: "yes", "no" or "unsure", as long as nobody has said.
 * @param {HTMLFormElement} form
 */
function contacted(form) {
  const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=contacted]:checked"));
  return chosen ? chosen.value : "unsure";
}

/**
 * Ask that only where a certificate is needed and none is there.
 * @param {Calculator} calculator
 */
function ask({ form, facts }) {
  const question = form.querySelector(".contacted");
  if (!question) return;
  const decision = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=decision]:checked, [name=decision][type=hidden]"));
  const needed = decision && facts.decisions[decision.value].certificate;
  const typed = ["day", "month", "year"].some((part) => page.field(`certificate-${part}`).value);
  question.classList.toggle("unasked", !needed || typed);
}

// --- What can be done with an answer ----------------------------------------------------------------

/**
 * The address that gives the same answer again.
 * @param {HTMLFormElement} form
 * @param {Answers} typed
 */
function addressOf(form, typed) {
  const asked = form.querySelector(".contacted:not(.unasked) :checked");
  return actions.addressOfPage() + forms.fragment(form, typed) + (asked ? `&contacted=${contacted(form)}` : "");
}

/**
 * Bring the day into view: to focus what is taller than the screen would centre it. A screen reader
 * that is given an answer while its page still loads says "region" and no day (Orca with Firefox).
 * @param {HTMLElement} answer
 */
function goTo(answer) {
  const focus = () => answer.focus({ preventScroll: true });
  const unlessElsewhere = () => document.activeElement === document.body && focus();
  if (document.readyState === "complete") focus();
  else window.addEventListener("load", () => setTimeout(unlessElsewhere, 300));
  answer.scrollIntoView({ block: "start" });
}

/**
 * What answers a form; throws where its file did not come.
 * @param {HTMLFormElement} form
 */
function replyTo({ dataset: { kind } }) {
  if (kind === "dates") return appealDates.reply;
  return kind === "appeal" ? appeal.reply : council.reply;
}

/** @param {Calculator} calculator */
function workOut({ form, facts }) {
  const { mistakes, ...typed } = forms.read(form);
  takeAway();
  forms.tell(form, mistakes);
  if (mistakes.length) return;
  const reply = replyTo(form)({ form, facts }, { ...typed, contacted: contacted(form) }, page.today());
  const { shown } = reply;
  const answer = /** @type {HTMLElement} */ (form.nextElementSibling);
  page.part(shown, ".actions").replaceWith(
    actions.shown(form, { ...reply, address: () => addressOf(form, typed), clear: () => clear(form) }));
  page.part(shown, "[value=change]").addEventListener("click", () => forms.goTo(form));
  answer.append(shown);
  answer.hidden = false;
  // A screen reader that comes to it says the day, and what is wrong with it.
  const names = ["answer-title", "answer-day", "answer-warning"].filter((id) => document.getElementById(id));
  answer.setAttribute("aria-labelledby", names.join(" "));
  goTo(answer);
}

/** @param {HTMLFormElement} pressed the form whose answer is cleared: it gets the focus */
function clear(pressed) {
  takeAway();
  for (const form of calculators()) {
    form.reset();
    form.dispatchEvent(new Event("change"));
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
 * Close what stands open in place of a form until that works, or open it again.
 * @param {boolean} works
 */
function closeInstead(works) {
  for (const fold of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.instead"))) fold.open = !works;
}

/**
 * Nothing fails in silence: the way on says so, in place of the form.
 * @param {HTMLFormElement} form
 * @param {unknown} why
 */
function giveUp(form, why) {
  const way = /** @type {HTMLElement} */ (form.previousElementSibling);
  const left = form.contains(document.activeElement);
  // No calculator any more, so that its room goes too.
  form.classList.remove("calculator");
  form.hidden = true;
  page.put(way, page.words(form, "not working"));
  closeInstead(false);
  if (left) way.focus();
  console.error(why);
}

/** @param {HTMLFormElement} form one of the page's calculators, with its facts and words inside */
function startCalculator(form) {
  // Throws where one of the files did not come.
  const files = [deadlines, page, forms, calendar, answers, actions, replyTo(form)];
  const calculator = { form, facts: JSON.parse(page.part(form, "script").textContent || "") };
  const answer = /** @type {HTMLElement} */ (form.nextElementSibling);

  // The fragment that asked for the answer on show.
  let asked = "";

  function readAddress() {
    if (forms.fillFrom(form, location.hash)) {
      asked = location.hash;
      const fold = form.closest("details");
      if (fold) fold.open = true;
      ask(calculator);
      workOut(calculator);
    } else if (asked && !answer.hidden && page.field(location.hash.slice(1))) {
      // A link to a place in the page took it away. Once that is in view, it comes back for a reload.
      const place = location.hash;
      setTimeout(() => location.hash === place && history.replaceState(null, "", asked));
    }
  }

  /** An answer stands beside what it answers, and beside nothing else. */
  function forget() {
    ask(calculator);
    if (answer.hidden) return;
    takeAway();
    cleanAddress();
  }

  /** @type {(target: EventTarget, kind: string, act: (event: Event) => void) => void} */
  const on = (target, kind, act) => target.addEventListener(kind, (event) => {
    try {
      act(event);
    } catch (why) {
      giveUp(form, why);
    }
  });
  on(form, "submit", (event) => {
    event.preventDefault();
    cleanAddress();
    asked = "";
    workOut(calculator);
  });
  on(form, "input", forget);
  on(form, "change", () => {
    forms.spreadDates(form);
    forget();
  });
  on(window, "hashchange", readAddress);
  ask(calculator);
  form.hidden = !files.length;
  closeInstead(true);
  readAddress();
}

// A reload shows the day, and not what was read last; the way back still leads to that.
if (location.hash && performance.navigation.type === 1) {
  history.scrollRestoration = "manual";
  window.addEventListener("load", () => setTimeout(() => { history.scrollRestoration = "auto"; }));
}
for (const form of calculators()) {
  try {
    startCalculator(form);
  } catch (why) {
    giveUp(form, why);
  }
}
