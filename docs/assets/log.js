// A log of calls, letters and meetings: add, change, remove, sort, save, open and print. It is gone
// with the page unless it is saved as a file; nothing is stored and nothing is sent.
"use strict";

(() => {
  const form = /** @type {HTMLFormElement} */ (page.part(document, "form.log-form"));
  const log = page.part(document, "div.log");
  const status = page.part(document, ".log-status");
  const undo = page.part(document, ".log-undo");
  const opener = page.part(document, ".log-open");
  const error = page.part(form, ".error");
  const title = document.title;
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
  /** @type {{entry: LogEntry, place: number} | null} */
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

  /** @param {string} name @param {Object<string, Value>} [values] */
  function tell(name, values) {
    status.textContent = page.text(log, name, values);
    undo.hidden = name !== "removed";
    // The button that was pressed may be far below.
    status.scrollIntoView({ block: "nearest" });
  }

  /**
   * Say what is wrong with a field, or with none: before it, and in the title.
   * @param {HTMLInputElement | null} wrong
   * @param {string} [words]
   */
  function fault(wrong, words = "") {
    for (const field of fields) {
      const hint = document.getElementById(`${field.id}-hint`);
      const told = [field === wrong && error.id, hint && hint.id].filter(Boolean).join(" ");
      if (told) field.setAttribute("aria-describedby", told);
      else field.removeAttribute("aria-describedby");
      field.setAttribute("aria-invalid", String(field === wrong));
      /** @type {Element} */ (field.parentElement).classList.toggle("wrong", field === wrong);
    }
    error.hidden = !wrong;
    document.title = wrong ? page.text(log, "error", { text: title }) : title;
    page.put(error, wrong ? page.words(log, "error", { text: words }) : "");
    if (!wrong) return;
    // What was told of the entry before is not said of this one.
    if (undo.hidden) status.textContent = "";
    wrong.before(error);
    /** @type {Element} */ (wrong.parentElement).scrollIntoView({ block: "nearest" });
    wrong.focus({ preventScroll: true });
  }

  /**
   * What stands in the field of a column while an entry is changed: a day in words, without its weekday.
   * @param {LogEntry} entry
   * @param {{id: string, isDay: boolean}} column
   */
  function toChange(entry, column) {
    const text = shown(entry, column);
    return text === entry[column.id] ? text : text.replace(/^\S+ /, "");
  }

  /** Whether something stands in the form that is not in the log. */
  function typing() {
    return fields.some(({ value }, index) => value !== (changed ? toChange(changed, columns[index]) : ""));
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
    document.body.classList.toggle("log-filled", entries.length > 0);
    list.classList.toggle("long", entries.length > 500);
    page.part(log, ".empty").hidden = entries.length > 0;
    page.part(log, ".keep").hidden = !entries.length;
    page.part(log, ".sort").hidden = entries.length < 2;
  }

  /** Empty the form, for a new entry. */
  function clear() {
    form.reset();
    changed = null;
    cancel.hidden = true;
    fault(null);
    page.put(submit, page.text(log, "add"));
  }

  /**
   * Go to the button that changes an entry, where it is there.
   * @param {LogEntry | null} entry
   */
  function goTo(entry) {
    const row = entry ? sorted().indexOf(entry) : -1;
    if (row >= 0) page.part(list, `tbody tr:nth-child(${row + 1}) button`).focus();
  }

  /** @param {LogEntry} entry */
  function edit(entry) {
    if (typing()) {
      tell("typed");
      return submit.focus();
    }
    clear();
    fields.forEach((field, index) => { field.value = toChange(entry, columns[index]); });
    changed = entry;
    cancel.hidden = false;
    page.put(submit, page.text(log, "replace"));
    form.scrollIntoView();
    fields[0].focus({ preventScroll: true });
  }

  /** @param {LogEntry} entry */
  function remove(entry) {
    if (changed === entry) clear();
    removed = { entry, place: entries.indexOf(entry) };
    entries = entries.filter((one) => one !== entry);
    saved = false;
    show();
    tell("removed");
    page.part(undo, "button").focus();
  }

  function putBack() {
    if (!removed) return;
    entries.splice(removed.place, 0, removed.entry);
    show();
    tell("back");
    goTo(removed.entry);
    removed = null;
  }

  /** What was typed, as an entry; null, and the fault is told, where it can be none. */
  function typed() {
    /** @type {Object<string, string>} */
    const texts = {};
    for (const { name, value } of fields) texts[name] = value;
    const entry = logFile.entry(columns, texts, page.today());
    const wrong = columns.findIndex(({ id, isDay }) => isDay && logFile.day(texts[id]).wrong);
    if (!entry) fault(fields[0], page.text(log, "empty"));
    else if (wrong < 0) return entry;
    else fault(fields[wrong], page.text(log, logFile.day(fields[wrong].value).wrong || "", { name: columns[wrong].name }));
    return null;
  }

  /** Take what was typed into the log; whether that could be done. */
  function take() {
    const entry = typed();
    if (!entry) return false;
    const before = changed;
    const odd = columns.filter(({ id, isDay }) => isDay && entry[id].trim() && !logFile.day(entry[id]).iso);
    const names = odd.map(({ name }) => name).join(", ");
    entries = before ? entries.map((one) => (one === before ? entry : one)) : [...entries, entry];
    saved = false;
    clear();
    show();
    tell(before ? "changed" : "added", { kept: names && page.text(log, "kept", { names }) });
    if (before) goTo(entry);
    return true;
  }

  /**
   * Say why a file cannot be opened, at its field, or take that away.
   * @param {string} wrong the name of the words
   */
  function refuse(wrong) {
    const told = page.part(opener, ".error");
    told.hidden = !wrong;
    page.put(told, wrong ? page.words(log, "error", { text: page.text(log, wrong) }) : "");
    const field = page.field("log-file");
    if (wrong) field.setAttribute("aria-describedby", told.id);
    else field.removeAttribute("aria-describedby");
    if (wrong) told.scrollIntoView({ block: "nearest" });
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
      refuse(read.wrong);
      if (read.wrong) return;
      const there = new Set(entries.map((entry) => JSON.stringify(entry)));
      const added = read.entries.filter((entry) => !there.has(JSON.stringify(entry)));
      // Neither this file nor an earlier one has both what was here and what comes.
      saved = saved && !(entries.length && added.length);
      entries = [...entries, ...added];
      show();
      const odd = added.some((entry) => columns.some(({ id, isDay }) => isDay && logFile.day(entry[id]).wrong));
      page.part(log, "h2").focus();
      const known = read.entries.length - added.length;
      tell("opened", {
        added: String(added.length),
        known: known > 0 && `${known}.`,
        kept: odd && page.text(log, "odd days"),
      });
    } catch {
      refuse("not loaded");
    }
  }

  function saveWord() {
    const rows = [columns.map(({ name }) => name), ...sorted().map((entry) => columns.map((column) => shown(entry, column)))];
    const name = page.part(document, "h1").textContent || "";
    const file = fileName("docx");
    word.save(file, name, [{ kind: "heading", text: name }, { kind: "table", rows }])
      .then(() => tell("word made", { file }), () => tell("not loaded"));
  }

  /**
   * The name of a file that is saved today, so that the last one can be told from others.
   * @param {string} kind
   */
  function fileName(kind) {
    return `my-log-${page.today()}.${kind}`;
  }

  /** @type {Object<string, () => void>} */
  const DEEDS = {
    save() {
      const file = fileName("csv");
      files.save(file, new Blob([logFile.write(columns, sorted())], { type: "text/csv" }));
      saved = true;
      tell("saved", { file });
    },
    word: saveWord,
    print: () => print(),
  };
  for (const [name, deed] of Object.entries(DEEDS)) {
    // What stands in the form belongs to the log that is saved.
    page.part(log, `button[value=${name}]`).addEventListener("click", () => { if (!typing() || take()) deed(); });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take();
  });
  cancel.addEventListener("click", () => {
    const entry = changed;
    clear();
    goTo(entry);
  });
  page.part(undo, "button").addEventListener("click", putBack);
  page.field("log-sort").addEventListener("change", show);
  page.field("log-file").addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.files && input.files[0]) open(input.files[0]).then(() => { input.value = ""; });
  });
  addEventListener("beforeunload", (event) => {
    if ((saved || !(entries.length || removed)) && !typing()) return;
    event.preventDefault();
    // Browsers of 2019 ask only so.
    event.returnValue = "";
  });
  opener.hidden = form.hidden = log.hidden = false;
  show();
})();
