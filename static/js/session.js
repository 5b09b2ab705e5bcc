/* Asks before a sign-in runs out. Any page of ours, in any window, starts the time anew. */
(() => {
  "use strict";
  const dialog = document.querySelector("[data-session]");
  if (!dialog || !dialog.showModal) return;
  const idle = Number(dialog.dataset.idle) * 1000;
  const warning = Number(dialog.dataset.warning) * 1000;
  const form = dialog.querySelector("form");
  let seen = Date.now();

  // Windows tell each other; where that is switched off each counts for itself.
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("seen") : null;
  const anew = () => {
    seen = Date.now();
    if (dialog.open) dialog.close();
  };
  const present = () => {
    anew();
    if (channel) channel.postMessage("seen");
  };
  if (channel) channel.addEventListener("message", anew);
  document.addEventListener("htmx:afterRequest", present);
  present();

  const unsent = () => [...document.querySelectorAll("textarea, input[type=text]")].some((field) => field.value !== field.defaultValue);
  const over = () => {
    if (!unsent()) { location.replace(location.pathname + location.search); return; }
    for (const part of dialog.querySelectorAll("[data-session-soon]")) part.hidden = true;
    for (const part of dialog.querySelectorAll("[data-session-over]")) part.hidden = false;
  };
  const timer = setInterval(() => {
    const rest = Date.now() - seen;
    if (rest >= idle) { clearInterval(timer); over(); }
    else if (rest >= idle - warning && !dialog.open) dialog.showModal();
  }, 5000);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
      if (answer.status === 204) { present(); return; }
    } catch { /* no network: say so by ending, rather than promise what nobody kept */ }
    over();
  });
})();
