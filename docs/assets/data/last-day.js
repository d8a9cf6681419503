// The last day to appeal, by the open data and the engine that lie beside this file.
const { readFileSync } = require("fs");
const deadlines = require("./deadlines.js");

const facts = JSON.parse(readFileSync("clocks.json", "utf-8"));

const events = { letter: "2026-10-01", certificate: "2026-11-29" };
const rows = facts.clocks.filter((clock) => clock.id === "appeal");
const clock = deadlines.inForce(rows, events.letter);
const answer = deadlines.lastDay(clock, facts.closedPeriods, events, facts.bankHolidays);
console.log(answer.lastDay);
