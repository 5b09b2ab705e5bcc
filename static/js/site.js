/* Makes pages a little kinder. Every page works without it. */
(() => {
  "use strict";
  let leaving = false;

  // Where something went wrong, start there. Links of the summary lead to the control itself.
  const summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: "start" });
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest('.site-errors a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });

  // Counts what still fits. A screen reader hears it only when the typing rests.
  for (const place of document.querySelectorAll("[data-counts]")) {
    const field = document.getElementById(place.dataset.counts);
    if (!field) continue;
    const limit = Number(place.dataset.limit);
    const spoken = document.createElement("span");
    spoken.className = "usa-sr-only";
    spoken.setAttribute("role", "status");
    place.after(spoken);
    let resting;
    const count = () => {
      const left = limit - [...field.value].length;
      const words = left < 0 ? place.dataset.over : place.dataset.left;
      place.textContent = words.replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
      place.classList.toggle("site-limit--over", left < 0);
      clearTimeout(resting);
      resting = setTimeout(() => { spoken.textContent = place.textContent; }, 1200);
    };
    field.addEventListener("input", count);
  }

  // Leaves at once, and takes this page out of the way back. Three times Shift does the same: nobody who types presses
  // it three times with no letter between, while Esc closes what a browser or an input method suggests.
  const exit = document.querySelector("[data-exit]");
  if (exit) {
    const leave = () => {
      leaving = true;
      document.documentElement.hidden = true;
      location.replace(exit.href);
    };
    exit.addEventListener("click", (event) => { event.preventDefault(); leave(); });
    let presses = [];
    document.addEventListener("keydown", (event) => {
      if (event.repeat) return;
      if (event.key !== "Shift" || event.isComposing) { presses = []; return; }
      presses = [...presses.filter((at) => event.timeStamp - at < 3000), event.timeStamp];
      if (presses.length >= 3) leave();
    });
  }

  // A second click sends nothing. The server would give the same receipt anyway.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || (form.getAttribute("method") || "").toLowerCase() !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    leaving = true;
    // An answer that is a file leaves this page open: after a while it may send again.
    setTimeout(() => { delete form.dataset.sent; leaving = false; }, 8000);
  });
  // The way back may show this page as it was left.
  window.addEventListener("pageshow", () => {
    leaving = false;
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  // Asks before a longer text that was not sent is left behind.
  window.addEventListener("beforeunload", (event) => {
    if (leaving) return;
    const unsent = [...document.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
    if (unsent) event.preventDefault();
  });
})();
