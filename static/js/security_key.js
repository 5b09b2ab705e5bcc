/* Lets a security key answer. The page carries what the server asks; the answer goes back in a hidden field. */
(() => {
  "use strict";
  const button = document.querySelector("[data-key]");
  const options = document.getElementById("key-options");
  if (!button || !options) return;
  const failed = document.querySelector("[data-key-failed]");
  const field = button.form.querySelector('[name="credential"]');

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const words = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  // The server writes bytes as text; the browser wants bytes.
  const read = (asked) => {
    const key = { ...asked, challenge: bytes(asked.challenge) };
    if (asked.user) key.user = { ...asked.user, id: bytes(asked.user.id) };
    if (asked.excludeCredentials) key.excludeCredentials = named(asked.excludeCredentials);
    if (asked.allowCredentials) key.allowCredentials = named(asked.allowCredentials);
    return key;
  };

  const written = (answer) => {
    const response = { clientDataJSON: words(answer.response.clientDataJSON) };
    for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (answer.response[part]) response[part] = words(answer.response[part]);
    }
    if (answer.response.getTransports) response.transports = answer.response.getTransports();
    return {
      type: answer.type, id: answer.id, rawId: words(answer.rawId), response,
      authenticatorAttachment: answer.authenticatorAttachment,
      clientExtensionResults: answer.getClientExtensionResults(),
    };
  };

  button.addEventListener("click", async () => {
    failed.hidden = true;
    try {
      const publicKey = read(JSON.parse(options.textContent).publicKey);
      field.value = JSON.stringify(written(await navigator.credentials[button.dataset.key]({ publicKey })));
    } catch {
      failed.hidden = false;
      return;
    }
    button.form.requestSubmit();
  });
})();
