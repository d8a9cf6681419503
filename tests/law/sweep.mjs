// Print the script's working for every letter and certificate date, for the sweep to compare.
// Arguments: the script, the clocks' JSON, the first and the last letter, the certificate's longest wait.
// A line for each letter: its answer without certificate, then one for each wait, as test_sweep.py
// writes them too.
import { readFileSync, writeSync } from "node:fs";

const [script, data, firstLetter, lastLetter, longestWait] = process.argv.slice(2);
// Not by node:vm: in a context of its own each Math.floor takes ten times as long.
const engine = new Function(`${readFileSync(script, "utf-8")}; return deadlines;`)();
const { clocks, closedPeriods, bankHolidays } = JSON.parse(readFileSync(data, "utf-8"));

// The kind, what is told of it, the days before and after, the sources with commas between.
function line(step) {
  return Object.values(step).join(" ");
}

function answer(events) {
  try {
    const clock = engine.inForce(clocks.appeal, events.letter);
    return engine.lastDay(clock, closedPeriods, events, bankHolidays).steps.map(line).join(", ");
  } catch (why) {
    if (why instanceof engine.CannotSay) return why.reason;
    throw why;
  }
}

for (let letter = engine.parse(firstLetter); letter <= engine.parse(lastLetter); letter += 1) {
  const events = { letter: engine.format(letter) };
  const answers = [answer(events)];
  for (let wait = 0; wait <= Number(longestWait); wait += 1) {
    answers.push(answer({ ...events, certificate: engine.format(letter + wait) }));
  }
  writeSync(1, `${answers.join("; ")}\n`);
}
