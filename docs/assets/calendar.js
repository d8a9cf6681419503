// A calendar file (RFC 5545) of last days: all-day, so right in every time zone; the end is
// exclusive. It reminds at 9 in the morning, a week and a day before.
"use strict";

/** @typedef {{id: string, day: string, words: string}} Entry the clock, its ISO last day, and what is due */

const calendar = (() => {
  const compact = (/** @type {string} */ iso) => iso.replace(/-/g, "");
  const escaped = (/** @type {string} */ text) => text.replace(/[\\,;]/g, "\\$&");

  /**
   * The text of the file.
   * @param {Entry[]} entries
   */
  function file(entries) {
    const events = entries.flatMap(({ id, day, words }) => [
      "BEGIN:VEVENT", `UID:${id}-${day}@sen-decisions`, `DTSTAMP:${compact(day)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(deadlines.format(deadlines.parse(day) + 1))}`,
      `SUMMARY:${escaped(words)}`,
      ...["-P6DT15H", "-PT15H"].flatMap((trigger) => [
        "BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`,
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
