// Word files (ECMA-376): the same bytes as macros/made/word.py gives. What no letter changes comes
// from there, as assets/word-parts.js; the zip is written by fflate, which is loaded on use.
"use strict";

/**
 * A part of a letter: a text of a kind ("heading", "paragraph", "strong", "item"), or a "table" with
 * rows, the first of which is its head.
 * @typedef {{kind: string, text?: string, rows?: string[][]}} Block
 */

const word = (() => {
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /**
   * A text as it is written anywhere: one sign for a new line, none that XML forbids.
   * @param {string} text
   */
  function plain(text) {
    return text
      .replace(/\r\n?|[\x0b\x0c\x85\u2028\u2029]/g, "\n")
      .replace(/\t/g, " ")
      .replace(/[\x00-\x09\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "")
      // Half a pair of surrogates.
      .replace(/[\ud800-\udfff]/gu, "\ufffd");
  }

  const escaped = (/** @type {string} */ text) =>
    text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /**
   * @param {string} kind
   * @param {string} text
   */
  function paragraphs(kind, text) {
    const [first, further] = wordParts.styles[kind];
    return plain(text).split("\n").map((line, number) =>
      `<w:p><w:pPr><w:pStyle w:val="${number ? further : first}"/></w:pPr>`
      + `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join("");
  }

  /**
   * @param {string[]} cells
   * @param {string} kind
   */
  function row(cells, kind) {
    const head = kind === "strong" ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
    const inside = cells.map((cell) =>
      '<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>' + paragraphs(kind, cell) + "</w:tc>");
    return `<w:tr>${head}${inside.join("")}</w:tr>`;
  }

  /** @param {string[][]} rows */
  function table(rows) {
    const inside = rows.map((cells, number) => row(cells, number ? "paragraph" : "strong"));
    return '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
      + `</w:tblPr><w:tblGrid>${"<w:gridCol/>".repeat(rows[0].length)}</w:tblGrid>${inside.join("")}</w:tbl><w:p/>`;
  }

  /**
   * The bytes of a Word file; fflate must be there.
   * @param {string} title
   * @param {Block[]} blocks
   * @returns {Uint8Array}
   */
  function file(title, blocks) {
    const [before, after] = wordParts.core;
    const sideways = blocks.some(({ kind }) => kind === "table");
    const body = blocks.map(({ kind, text = "", rows = [] }) => (kind === "table" ? table(rows) : paragraphs(kind, text)));
    /** @type {Object<string, string>} */
    const texts = Object.assign({}, wordParts.files, {
      "docProps/core.xml": before + escaped(plain(title)) + after,
      "word/document.xml": wordParts.document + body.join("") + (sideways ? wordParts.sideways : wordParts.upright),
    });
    // The library writes the hands of the device's clock, so these are the same in every zone.
    const common = { level: 0, mtime: new Date(1980, 0, 1, 12), os: 3, attrs: 0o100644 << 16 };
    /** @type {Object<string, [Uint8Array, object]>} */
    const packed = {};
    for (const [name, text] of Object.entries(texts)) packed[name] = [fflate.strToU8(text), common];
    return fflate.zipSync(packed);
  }

  /**
   * Let the person save a Word file; loads the library first.
   * @param {string} name of the file
   * @param {string} title
   * @param {Block[]} blocks
   */
  async function save(name, title, blocks) {
    await files.library("fflate");
    files.save(name, new Blob([file(title, blocks)], { type: TYPE }));
  }

  return { plain, file, save };
})();
