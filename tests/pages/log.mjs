// What docs/assets/log-file.js makes of what is given on standard input: logs (typed entries each) are
// written and read back; files (base64) are read.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [papa, script] = process.argv.slice(2);
const { columns, logs, files } = JSON.parse(readFileSync(0, "utf-8"));
const room = vm.createContext({ TextDecoder, Uint8Array });
vm.runInContext(readFileSync(papa, "utf-8"), room);
vm.runInContext(`${readFileSync(script, "utf-8")}; globalThis.logFile = logFile;`, room);
const { entry, write, read } = room.logFile;

const there = logs.map((typed) => {
  const before = typed.map((one) => entry(columns, one)).filter(Boolean);
  const text = write(columns, before);
  return { before, text, after: read(columns, new TextEncoder().encode(text)) };
});
const opened = files.map((file) => read(columns, new Uint8Array(Buffer.from(file, "base64"))));
console.log(JSON.stringify({ there, opened }));
