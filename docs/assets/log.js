// A log of calls, letters and meetings: add, change, remove, sort, save, open and print. It is gone
// with the page unless it is saved as a file; nothing is stored and nothing is sent.
"use strict";

(() => {
  const form = /** @type {HTMLFormElement} */ (page.part(document, "form.log-form"));
  const log = page.part(document, "div.log");
  const status = page.part(document, ".log-status");
  const undo = page.part(document, ".log-undo");
  const error = page.part(form, ".error");
  const cancel = page.part(form, ".cancel");
  const submit = page.part(form, "[type=submit]");
  const list = page.part(log, ".entries");
  const fields = /** @type {HTMLInputElement[]} */ (Array.from(form.querySelectorAll("[name]")));
  const columns = fields.map((field) => ({
    id: field.name,
    name: field.getAttribute("data-name") || "",
    isDay: field.getAttribute("data-kind") === "day",
  }));

  /** @type {LogEntry[]} */
  let entries = [];
  let saved = true;
  /** @type {LogEntry | null} the entry that is being changed */
  let changed = null;
  /** @type {LogEntry | null} */
  let removed = null;

  /**
   * What a person reads of a column of an entry: a day in words.
   * @param {LogEntry} entry
   * @param {{id: string, isDay: boolean}} column
   */
  function shown(entry, { id, isDay }) {
    const text = entry[id];
    return isDay && /^\d{4}-\d\d-\d\d$/.test(text) ? page.inWords(text) : text;
  }

  /** @param {string} name @param {Object<string, string>} [values] */
  function tell(name, values) {
    status.textContent = page.text(log, name, values);
    undo.hidden = name !== "removed";
    // The button that was pressed may be far below.
    status.scrollIntoView({ block: "nearest" });
  }

  /** The entries in the order that was chosen; those without an answer to it come last. */
  function sorted() {
    const [id, down] = page.field("log-sort").value.split("-");
    const after = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1);
    return entries
      .map((entry, place) => ({ entry, place, key: entry[id].trim().toLowerCase() }))
      .sort((a, b) => Number(!a.key) - Number(!b.key) || after(a.key, b.key) || a.place - b.place)
      .map(({ entry }) => entry);
  }

  /**
   * A button for one entry, which says to screen readers which.
   * @param {string} deed
   * @param {number} number
   * @param {() => void} act
   */
  function button(deed, number, act) {
    const which = page.make("span", { class: "visually-hidden" }, page.text(log, "entry", { number: String(number) }));
    const made = page.make("button", { type: "button", class: "quiet" }, page.text(log, deed), which);
    made.addEventListener("click", act);
    return made;
  }

  /**
   * @param {LogEntry} entry
   * @param {number} number
   */
  function row(entry, number) {
    const cells = columns.map((column) => {
      const text = shown(entry, column);
      return page.make("td", { "data-label": column.name, dir: "auto", class: text ? "" : "blank" }, text);
    });
    const deeds = page.make("td", { class: "on-screen deeds" },
      button("change", number, () => edit(entry)), button("remove", number, () => remove(entry)));
    return page.make("tr", {}, ...cells, deeds);
  }

  /** Show the entries. */
  function show() {
    const heads = columns.map(({ name }) => page.make("th", { scope: "col" }, name));
    heads.push(page.make("th", { scope: "col", class: "on-screen" }, page.text(log, "deeds")));
    const table = page.make("table", { "aria-labelledby": "entries" },
      page.make("thead", {}, page.make("tr", {}, ...heads)),
      page.make("tbody", {}, ...sorted().map((entry, index) => row(entry, index + 1))));
    page.put(list, ...(entries.length ? [table] : []));
    log.classList.toggle("filled", entries.length > 0);
    page.part(log, ".empty").hidden = entries.length > 0;
    page.part(log, ".sort").hidden = entries.length < 2;
  }

  /** Empty the form, for a new entry. */
  function clear() {
    form.reset();
    changed = null;
    cancel.hidden = true;
    error.hidden = true;
    page.put(submit, page.text(log, "add"));
  }

  /** @param {LogEntry} entry */
  function edit(entry) {
    clear();
    for (const field of fields) field.value = entry[field.name];
    changed = entry;
    cancel.hidden = false;
    page.put(submit, page.text(log, "replace"));
    form.scrollIntoView();
    fields[0].focus({ preventScroll: true });
  }

  /** @param {LogEntry} entry */
  function remove(entry) {
    entries = entries.filter((one) => one !== entry);
    if (changed === entry) clear();
    removed = entry;
    saved = false;
    show();
    tell("removed");
    page.part(undo, "button").focus();
  }

  /** Take what was typed into the log. */
  function take() {
    /** @type {Object<string, string>} */
    const typed = {};
    for (const { name, value } of fields) typed[name] = value;
    const entry = logFile.entry(columns, typed);
    error.hidden = Boolean(entry);
    page.put(error, entry ? "" : page.text(log, "empty"));
    if (!entry) return fields[0].focus();
    const told = changed ? "changed" : "added";
    entries = changed ? entries.map((one) => (one === changed ? entry : one)) : [...entries, entry];
    saved = false;
    clear();
    show();
    tell(told);
  }

  /**
   * Add what a file holds to what is there, each entry once.
   * @param {File} file
   */
  async function open(file) {
    try {
      await files.library("papaparse");
      const bytes = new Uint8Array(await new Response(file).arrayBuffer());
      const read = logFile.read(columns, bytes);
      if (read.wrong) return tell(read.wrong);
      const there = new Set(entries.map((entry) => JSON.stringify(entry)));
      const added = read.entries.filter((entry) => !there.has(JSON.stringify(entry)));
      // Neither this file nor an earlier one has both what was here and what comes.
      saved = saved && !(entries.length && added.length);
      entries = [...entries, ...added];
      show();
      tell("opened", { added: String(added.length), known: String(read.entries.length - added.length) });
    } catch {
      tell("not loaded");
    }
  }

  function saveWord() {
    const rows = [columns.map(({ name }) => name), ...sorted().map((entry) => columns.map((column) => shown(entry, column)))];
    const title = page.part(document, "h1").textContent || "";
    word.save("my-log.docx", title, [{ kind: "heading", text: title }, { kind: "table", rows }])
      .then(() => tell("saved"), () => tell("not loaded"));
  }

  /** @type {Object<string, () => void>} */
  const DEEDS = {
    save() {
      files.save("my-log.csv", new Blob([logFile.write(columns, sorted())], { type: "text/csv" }));
      saved = true;
      tell("saved");
    },
    word: saveWord,
    print: () => print(),
  };
  for (const [name, deed] of Object.entries(DEEDS)) page.part(log, `button[value=${name}]`).addEventListener("click", deed);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take();
  });
  cancel.addEventListener("click", clear);
  page.part(undo, "button").addEventListener("click", () => {
    if (removed) entries.push(removed);
    removed = null;
    show();
    tell("back");
    fields[0].focus();
  });
  page.field("log-sort").addEventListener("change", show);
  page.field("log-file").addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.files && input.files[0]) open(input.files[0]).then(() => { input.value = ""; });
  });
  addEventListener("beforeunload", (event) => {
    const typing = fields.some(({ name, value }) => value !== (changed ? changed[name] : ""));
    if ((saved || !(entries.length || removed)) && !typing) return;
    event.preventDefault();
    // Browsers of 2019 ask only so.
    event.returnValue = "";
  });
  form.hidden = log.hidden = false;
  show();
})();
