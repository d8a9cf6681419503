// Print, as JSON, what the script says of each question: its answer, or the reason why it gives none.
// Arguments: the script, and the clocks' JSON. Standard input: [{rule, events}, …].
import { readFileSync } from "node:fs";

const [script, data] = process.argv.slice(2);
const engine = new Function(`${readFileSync(script, "utf-8")}; return deadlines;`)();
const { clocks, closedPeriods, bankHolidays } = JSON.parse(readFileSync(data, "utf-8"));

function answer({ rule, events }) {
  try {
    const clock = engine.inForce(clocks[rule], Object.values(events).sort()[0] || "");
    return engine.lastDay(clock, closedPeriods, events, bankHolidays);
  } catch (why) {
    if (why instanceof engine.CannotSay) return { reason: why.reason, told: why.told };
    throw why;
  }
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(answer)));
