// A calendar file (RFC 5545) of last days: all-day, so right in every time zone; the end is
// exclusive. It reminds at 9 in the morning.
"use strict";

/**
 * The clock, its ISO last day, what is due, and how many days before it to remind: 0 is on the day.
 * @typedef {{id: string, day: string, words: string, reminders: number[]}} Entry
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
   * The text of the file.
   * @param {Entry[]} entries
   * @param {string} address the page that the days are from, without them
   */
  function file(entries, address) {
    const events = entries.flatMap(({ id, day, words, reminders }) => [
      "BEGIN:VEVENT", `UID:${id}-${day}@sen-decisions`, `DTSTAMP:${compact(day)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(deadlines.format(deadlines.parse(day) + 1))}`,
      `SUMMARY:${escaped(words)}`, `URL:${address}`,
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

  return { file };
})();
