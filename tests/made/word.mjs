// What docs/assets/word.js gives for letters on standard input ([title, blocks] each), as base64.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [fflate, script] = process.argv.slice(2);
const { parts, letters } = JSON.parse(readFileSync(0, "utf-8"));
const room = vm.createContext({ wordParts: parts, TextEncoder, Uint8Array, Date });
for (const file of [fflate, script]) vm.runInContext(readFileSync(file, "utf-8"), room);
room.letters = letters;
const files = vm.runInContext("letters.map(([title, blocks]) => word.file(title, blocks))", room);
console.log(JSON.stringify(files.map((bytes) => Buffer.from(bytes).toString("base64"))));
