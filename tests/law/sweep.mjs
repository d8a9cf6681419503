// Print the script's answer for every letter and certificate date, for the sweep to compare.
// Arguments: the script, the clocks' JSON, the first and the last letter, the certificate's longest wait.
import { readFileSync, writeSync } from "node:fs";
import vm from "node:vm";

const [script, data, firstLetter, lastLetter, longestWait] = process.argv.slice(2);
const engine = vm.runInNewContext(`${readFileSync(script, "utf-8")}; deadlines`);
const { clocks, closedPeriods, bankHolidays } = JSON.parse(readFileSync(data, "utf-8"));

function answer(events) {
  try {
    return engine.lastDay(engine.inForce(clocks.appeal, events.letter), closedPeriods, events, bankHolidays).lastDay;
  } catch (why) {
    if (why instanceof engine.CannotSay) return "cannot say";
    throw why;
  }
}

for (let letter = engine.parse(firstLetter); letter <= engine.parse(lastLetter); letter += 1) {
  const events = { letter: engine.format(letter) };
  const answers = [answer(events)];
  for (let wait = 0; wait <= Number(longestWait); wait += 1) {
    answers.push(answer({ ...events, certificate: engine.format(letter + wait) }));
  }
  writeSync(1, `${answers.join(" ")}\n`);
}
