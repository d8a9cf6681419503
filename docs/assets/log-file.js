// The file of a log: entries to a table that spreadsheets open (CSV, RFC 4180) and back. It is read
// with Papa Parse, which is loaded on use.
"use strict";

/**
 * A column: its id, its name at the head of the file, and whether it holds days.
 * @typedef {{id: string, name: string, isDay: boolean}} Column
 * @typedef {Object<string, string>} LogEntry texts by id of column; a day that was understood is ISO
 */

const logFile = (() => {
  const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  // In the order of this country, as for the dates of other forms, but with a year.
  const BRITISH = /^(?:[a-z]+,? +)?(\d\d?)(?:st|nd|rd|th)?[ ./-]+(?:of +)?(\d\d?|[a-z]{3,})(?:[ .,/-]+(\d{4}|\d\d))?$/i;
  const ISO = /^(\d{4})[./-](\d\d?)[./-](\d\d?)(?:[T ]00:00(?::00)?)?$/;
  // The day or the month may be in the middle.
  const TURNED = /^\s*\d\d?[\s./-]+\d\d?[\s./-]/;
  // Meant as a date; a year alone may be words.
  const NUMBERS = /^[\d\s./-]{5,}$/;
  // What a spreadsheet may take for a formula, after spaces and line breaks too; the wide signs are
  // those of East Asian keyboards. An apostrophe is guarded so that the guard can be told from it.
  const FORMULA = /^(?:['\t\n]|['\s]*[=+\-@＝＋－＠])/;

  /**
   * A text as a log holds it: one sign for a new line, and none that no file can hold.
   * @param {string} text
   */
  function plain(text) {
    return text
      .replace(/\r\n?/g, "\n")
      .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, "")
      // Half a pair of surrogates.
      .replace(/[\ud800-\udfff]/gu, "\ufffd");
  }

  /**
   * What a text says of a day: an ISO date, or why it gives none ("no year", "not real"); nothing
   * where it speaks of no date at all.
   * @param {string} text
   * @returns {{iso?: string, wrong?: string}}
   */
  function day(text) {
    const [, ...turned] = ISO.exec(text.trim()) || [];
    const [, date, name, year] = turned.length ? ["", ...turned.reverse()] : BRITISH.exec(text.trim()) || [];
    const month = /^\d/.test(name) ? Number(name) : MONTHS.indexOf((name || "").slice(0, 3).toLowerCase()) + 1;
    if (!date || (!month && /^[a-z]/i.test(name))) return NUMBERS.test(text) ? { wrong: "not real" } : {};
    if (!year) return { wrong: "no year" };
    const two = (/** @type {string | number} */ part) => String(part).padStart(2, "0");
    const iso = `${year.padStart(4, "20")}-${two(month)}-${two(date)}`;
    const found = new Date(`${iso}T00:00:00Z`);
    // The 31st of a short month would give a day of the next.
    return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(iso) ? { iso } : { wrong: "not real" };
  }

  /**
   * The days that people name by the day on which they write: "today" -> 0 days from then.
   * @param {string} text
   */
  function fromToday(text) {
    return ["yesterday", "today", "tomorrow"].indexOf(text.trim().toLowerCase()) - 1;
  }

  /**
   * A text of a column of days as a log holds it: an ISO date where it gives one, else as it is.
   * @param {string} text
   * @param {string} today an ISO date; empty where the text is from another day
   */
  function asDay(text, today) {
    const days = fromToday(text);
    if (!today || days < -1) return day(text).iso || text;
    const date = new Date(`${today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  }

  /**
   * An entry of what was typed or read; null where there is nothing in it.
   * @param {Column[]} columns
   * @param {Object<string, string>} typed
   * @param {string} [today] as an ISO date, where it was typed today
   * @param {boolean} [british] whether a day in numbers has the month in the middle
   * @returns {LogEntry | null}
   */
  function entry(columns, typed, today = "", british = true) {
    /** @type {LogEntry} */
    const made = {};
    for (const { id, isDay } of columns) {
      const text = plain(typed[id] || "");
      made[id] = isDay && (british || !TURNED.test(text)) ? asDay(text, today) : text;
    }
    return columns.some(({ id }) => made[id].trim()) ? made : null;
  }

  /** @param {string} text */
  function guarded(text) {
    return FORMULA.test(text) ? `'${text}` : text;
  }

  /** @param {string} text */
  function unguarded(text) {
    return text[0] === "'" && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
  }

  /**
   * The text of a file. Its first sign tells spreadsheets that it is UTF-8.
   * @param {Column[]} columns
   * @param {LogEntry[]} entries
   */
  function write(columns, entries) {
    const rows = [columns.map(({ name }) => name), ...entries.map((one) => columns.map(({ id }) => guarded(one[id])))];
    const quoted = (/** @type {string} */ cell) => `"${cell.replace(/"/g, '""')}"`;
    return "\ufeff" + rows.map((row) => row.map(quoted).join(",") + "\r\n").join("");
  }

  /**
   * The text of a file's bytes: UTF-8 where it is that throughout, else as old Windows programs write.
   * @param {Uint8Array} bytes
   */
  function decoded(bytes) {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
    if (wide) return new TextDecoder("utf-16le").decode(bytes);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }

  /**
   * The columns that the first row of a file names, in its order; null where one is unknown or twice
   * there, or where they are fewer than two.
   * @param {Column[]} columns
   * @param {string[]} row
   */
  function named(columns, row) {
    const known = row.map((cell) => columns.find(({ name }) => name.toLowerCase() === cell.trim().toLowerCase()));
    const found = known.filter(Boolean);
    const wrong = row.some((cell, index) => cell.trim() && !known[index]);
    return wrong || found.length < 2 || new Set(found).size < found.length ? null : known;
  }

  /**
   * The entries of a file. Papa must be there.
   * @param {Column[]} columns
   * @param {Uint8Array} bytes
   * @returns {{entries: LogEntry[], wrong: string}} `wrong` is the name of the words that say why there are none
   */
  function read(columns, bytes) {
    const fault = (/** @type {string} */ wrong) => ({ entries: [], wrong });
    // The first bytes of zipped files, as of Word and Excel, and of their older kinds.
    if (/^(?:80,75,3,4|208,207,17,224)$/.test(bytes.slice(0, 4).join())) return fault("spreadsheet");
    const text = decoded(bytes).replace(/\r\n?/g, "\n").replace(/^sep=.\n/i, "");
    for (const delimiter of [",", ";", "\t"]) {
      const { data, errors } = Papa.parse(text, { delimiter, newline: "\n" });
      const heads = named(columns, data[0] || []);
      if (!heads) continue;
      const rows = /** @type {string[][]} */ (data.slice(1));
      const extra = rows.some((row) => row.some((cell, index) => cell.trim() && !heads[index]));
      if (errors.length || extra || text.includes("\0")) return fault("damaged");
      const texts = rows.map((row) => typed(heads, row));
      // Where one day can only be American, none of the file is turned round.
      const british = texts.every((row) => columns.every(({ id, isDay }) => !isDay || day(row[id] || "").wrong !== "not real"));
      const entries = texts.map((row) => entry(columns, row, "", british));
      return { entries: /** @type {LogEntry[]} */ (entries.filter(Boolean)), wrong: "" };
    }
    return fault("foreign");
  }

  /**
   * @param {(Column | undefined)[]} heads
   * @param {string[]} row
   */
  function typed(heads, row) {
    /** @type {Object<string, string>} */
    const texts = {};
    heads.forEach((head, index) => { if (head) texts[head.id] = unguarded(row[index] || ""); });
    return texts;
  }

  return { day, entry, write, read };
})();
