// The offline copy only: shows the notice that the copy is old, once its last day is over in London.
"use strict";
{
  const notice = document.querySelector("[data-trusted-until]");
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London", calendar: "gregory", numberingSystem: "latn",
    year: "numeric", month: "2-digit", day: "2-digit",
  }).formatToParts(new Date());
  const part = (type) => parts.find((found) => found.type === type).value;
  const today = `${part("year")}-${part("month")}-${part("day")}`;
  notice.hidden = today <= notice.dataset.trustedUntil;
}
