// A calendar file (RFC 5545) of last days: all-day, so right in every time zone; the end is
// exclusive. It reminds at 9 in the morning.
"use strict";

/**
 * The clock, its ISO last day, what is due, how many days before it to remind (0 is on the day), and
 * perhaps what to do.
 * @typedef {{id: string, day: string, words: string, reminders: number[], deed?: string}} Entry
 */

const calendar = (() => {
  const compact = (/** @type {string} */ iso) => iso.replace(/-/g, "");
  const escaped = (/** @type {string} */ text) => text.replace(/[\\,;]/g, "\\$&");

  /**
   * From the midnight that a day begins with, to 9 in the morning so many days before it.
   * @param {number} days
   */
  function trigger(days) {
    if (days < 1) return "PT9H";
    return days > 1 ? `-P${days - 1}DT15H` : "-PT15H";
  }

  /**
   * The last working day up to a day; past the bank holidays that are known, that day itself.
   * @param {BankHolidays} bankHolidays
   * @param {string} iso
   */
  function workingDay(bankHolidays, iso) {
    let day = deadlines.parse(iso);
    try {
      while (!deadlines.isWorkingDay(day, bankHolidays)) day -= 1;
    } catch {
      return iso;
    }
    return deadlines.format(day);
  }

  /**
   * For how many days before a day a calendar reminds of it: a week, and the working day before.
   * @param {BankHolidays} bankHolidays
   * @param {string} iso
   */
  function reminders(bankHolidays, iso) {
    const day = deadlines.parse(iso);
    return [7, day - deadlines.parse(workingDay(bankHolidays, deadlines.format(day - 1)))];
  }

  /**
   * The text of the file.
   * @param {Entry[]} entries
   * @param {string} address the page that the days are from, without them
   */
  function file(entries, address) {
    const events = entries.flatMap(({ id, day, words, reminders, deed }) => [
      "BEGIN:VEVENT", `UID:${id}-${day}@sen-decisions`, `DTSTAMP:${compact(day)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(deadlines.format(deadlines.parse(day) + 1))}`,
      `SUMMARY:${escaped(words)}`, ...(deed ? [`DESCRIPTION:${escaped(deed)}`] : []), `URL:${address}`,
      ...reminders.flatMap((days) => [
        "BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger(days)}`,
        `DESCRIPTION:${escaped(words)} (${page.inWords(day)})`, "END:VALARM",
      ]),
      "END:VEVENT",
    ]);
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sen-decisions//deadline//EN", ...events, "END:VCALENDAR", ""]
      // Lines are folded before 75 octets; a character may take three.
      .map((line) => (line.match(/[ -~]{1,70}|.{1,20}|^$/gu) || []).join("\r\n "))
      .join("\r\n");
  }

  return { file, reminders, workingDay };
})();
