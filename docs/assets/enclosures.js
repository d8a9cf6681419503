// The list for one decision and one state of the certificate, put together from what the page has.
// Nothing is stored and nothing is sent: what is ticked is gone with the page.
"use strict";

(() => {
  const form = /** @type {HTMLFormElement} */ (page.part(document, "form.asks"));
  const [decisions, certificate] = form.querySelectorAll("fieldset");
  // Why it is asked: said before the questions, and not again above the list.
  const why = /** @type {HTMLElement} */ (form.previousElementSibling);
  const about = page.part(form, ".told");
  const submit = page.part(form, ".last");
  const answer = page.part(document, ".own-list");
  const lists = page.part(document, ".lists");

  /**
   * The chosen answer to a question, if there is one.
   * @param {string} name
   */
  function chosen(name) {
    return /** @type {HTMLInputElement | null} */ (form.querySelector(`[name=${name}]:checked`));
  }

  /**
   * The words beside a choice.
   * @param {HTMLInputElement} radio
   */
  function wordsOf(radio) {
    return page.part(/** @type {Element} */ (radio.closest("p")), "label").textContent || "";
  }

  /** The list of the chosen decision, whatever its certificate; null where none is chosen. */
  function fold() {
    const decision = chosen("decision");
    return decision && document.getElementById(decision.value);
  }

  /** The only state of the certificate that the chosen decision can have; empty where it may have more. */
  function onlyState() {
    const decided = fold();
    return (decided && page.part(decided, ".ticks").getAttribute("data-state")) || "";
  }

  /** The state of the certificate: said, or the only one that the decision can have. */
  function state() {
    const said = chosen("certificate");
    return onlyState() || (said && said.value) || "";
  }

  /** Ask about the certificate only where there is something to say. */
  function ask() {
    certificate.hidden = !fold() || Boolean(onlyState());
    certificate.disabled = certificate.hidden;
  }

  /**
   * What to tick in a state of the certificate: a copy, as the page has each list once.
   * @param {Element} list
   * @param {string} certain
   */
  function listed(list, certain) {
    const copy = /** @type {HTMLElement} */ (list.cloneNode(true));
    for (const item of copy.querySelectorAll("[data-certificate]")) {
      if (!(item.getAttribute("data-certificate") || "").split(" ").includes(certain)) item.remove();
    }
    // Nobody has to be told again what they have just said.
    for (const when of copy.querySelectorAll(".when")) when.remove();
    return copy;
  }

  /** Say in a line what is chosen, in place of the questions that are answered. */
  function tell() {
    const decision = chosen("decision");
    const said = certificate.disabled ? null : chosen("certificate");
    if (!decision) return;
    page.put(page.part(about, "strong"), wordsOf(decision));
    page.part(about, "span").hidden = !said;
    page.put(page.part(about, "b"), said ? wordsOf(said) : "");
    about.hidden = false;
    decisions.hidden = true;
    lists.hidden = true;
  }

  /** Show the list for what is chosen. */
  function show() {
    const decided = /** @type {HTMLElement} */ (fold());
    const deeds = page.part(lists, `details[id="certificate-${state()}"]`);
    const sheet = page.part(decided, ".on-screen");
    tell();
    why.hidden = certificate.hidden = submit.hidden = true;
    page.put(page.part(answer, ".decision"), page.part(about, "strong").textContent || "");
    const [summary, ...words] = deeds.children;
    const label = page.make("p", { class: "label" }, summary.textContent || "");
    page.put(
      page.part(answer, ".list"),
      page.make("div", { class: "state" }, label, ...words.map((part) => part.cloneNode(true))),
      listed(page.part(decided, ".ticks"), state()), sheet.cloneNode(true),
    );
    answer.hidden = false;
  }

  /** Choose the decision that the address names, and ask for it no more. */
  function choose() {
    const named = location.hash.slice(1);
    const radio = Array.from(decisions.querySelectorAll("input")).find(({ value }) => value === named);
    if (!radio) return;
    change();
    radio.checked = true;
    ask();
    if (state()) show();
    else tell();
    scrollTo(0, 0);
  }

  /** Ask again, with the answers as they are. */
  function change() {
    why.hidden = decisions.hidden = submit.hidden = false;
    about.hidden = answer.hidden = true;
    ask();
  }

  page.part(about, "button").addEventListener("click", () => {
    change();
    /** @type {HTMLInputElement} */ (chosen("decision")).focus();
  });
  form.addEventListener("change", ask);

  /** What is not answered, a question at a time. */
  function unanswered() {
    const asked = certificate.disabled ? ["decision"] : ["decision", "certificate"];
    return asked.filter((name) => !chosen(name)).map((name) => ({ name, text: page.text(form, `select ${name}`), id: `${name}-first` }));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const mistakes = unanswered();
    forms.tell(form, mistakes);
    if (mistakes.length) return;
    show();
    // Where the list is taller than the screen, a browser would centre it.
    answer.focus({ preventScroll: true });
    form.scrollIntoView();
  });
  addEventListener("hashchange", choose);
  form.hidden = false;
  ask();
  choose();
})();
