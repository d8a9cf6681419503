// What the scripts of a page share: its elements, its words, and its days.
"use strict";

/** @typedef {string | Node | (string | Node)[] | boolean | null} Value what fills a place in a template */

const page = (() => {
  /**
   * An element with attributes and children; text stays text, so nothing can be injected.
   * @param {string} tag
   * @param {Object<string, string>} attributes
   * @param {...(string | Node)} children
   */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /**
   * The part of the page that a selector finds; throws where there is none.
   * @param {ParentNode} root
   * @param {string} selector
   * @returns {HTMLElement}
   */
  function part(root, selector) {
    const found = root.querySelector(selector);
    if (!found) throw new Error(selector);
    return /** @type {HTMLElement} */ (found);
  }

  /**
   * A text field or button of the page, by its id.
   * @param {string} id
   */
  function field(id) {
    return /** @type {HTMLInputElement} */ (document.getElementById(id));
  }

  /**
   * Put other children into an element.
   * @param {Element} element
   * @param {...(string | Node)} children
   */
  function put(element, ...children) {
    element.textContent = "";
    element.append(...children);
  }

  /**
   * A copy of a template with its places filled. A <slot name="…"> gives way to its value; an
   * element with data-fill="…" takes it in, or stays as it is where the value is true. Without a
   * value both go.
   * @param {HTMLTemplateElement} template
   * @param {Object<string, Value>} values
   */
  function fill(template, values) {
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const place of copy.querySelectorAll("slot, [data-fill]")) {
      const name = place.getAttribute("data-fill") || place.getAttribute("name") || "";
      if (!(name in values)) throw new Error(name);
      const value = values[name];
      place.removeAttribute("data-fill");
      if (value === true) continue;
      if (!value) place.remove();
      else if (place.localName === "slot") place.replaceWith(...[value].flat());
      else place.append(...[value].flat());
    }
    return copy;
  }

  /**
   * The words that a part of the page holds in its template of that name, with its places filled.
   * @param {Element} root
   * @param {string} name
   * @param {Object<string, Value>} [values]
   */
  function words(root, name, values = {}) {
    return fill(/** @type {HTMLTemplateElement} */ (part(root, `template[data-words="${name}"]`)), values);
  }

  /**
   * The same, as text.
   * @param {Element} root
   * @param {string} name
   * @param {Object<string, Value>} [values]
   */
  function text(root, name, values) {
    return words(root, name, values).textContent || "";
  }

  // Whatever the device's language, calendar and digits.
  const GREGORIAN = "-u-ca-gregory-nu-latn";
  const LONG = new Intl.DateTimeFormat(document.documentElement.lang + GREGORIAN, {
    timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric",
  });
  const LONDON = new Intl.DateTimeFormat(`en-GB${GREGORIAN}`, {
    timeZone: "Europe/London", year: "numeric", month: "2-digit", day: "2-digit",
  });

  /**
   * The parts of a date in a form of words, by their names.
   * @param {Intl.DateTimeFormat} words
   * @param {Date} date
   */
  function partsOf(words, date) {
    /** @type {Object<string, string>} */
    const parts = {};
    for (const { type, value } of words.formatToParts(date)) parts[type] = value;
    return parts;
  }

  /**
   * "2027-01-04" -> "Monday 4 January 2027".
   * @param {string} iso
   */
  function inWords(iso) {
    const { weekday, day, month, year } = partsOf(LONG, new Date(`${iso}T00:00:00Z`));
    return `${weekday} ${day} ${month} ${year}`;
  }

  /**
   * A day, in words for people and as an ISO date for machines.
   * @param {string} iso
   */
  function time(iso) {
    return make("time", { datetime: iso }, inWords(iso));
  }

  /** The names of the months. */
  function months() {
    return Array.from({ length: 12 }, (_, month) => partsOf(LONG, new Date(Date.UTC(2000, month))).month);
  }

  /** Today in London as an ISO date, whatever the device's zone and calendar. */
  function today() {
    const { year, month, day } = partsOf(LONDON, new Date());
    return `${year.padStart(4, "0")}-${month}-${day}`;
  }

  return { make, part, field, put, fill, words, text, time, inWords, months, today };
})();
