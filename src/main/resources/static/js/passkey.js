// Passkeys: the browser's own dialogue, between two messages to the server. Without JavaScript the buttons stay hidden.
const supported = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;

async function say(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-TOKEN": document.querySelector('input[name="_csrf"]').value,
    },
    body: body ? JSON.stringify(body) : "{}",
  });
  if (response.status === 403) location.assign("/account/security/proof"); // signed in too long ago
  if (!response.ok) throw new Error(response.status);
  return response.status === 204 ? null : response.json();
}

async function create(place) {
  const options = await say("/account/security/passkeys/options");
  const key = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  const label = place.querySelector("input").value;
  await say("/account/security/passkeys?label=" + encodeURIComponent(label), key.toJSON());
  location.reload();
}

async function use(place) {
  const options = await say("/sign-in/passkey/options");
  const key = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  await say("/sign-in/passkey", key.toJSON());
  location.assign(place.dataset.next);
}

for (const place of document.querySelectorAll("[data-passkey]")) {
  if (!supported) continue;
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    const told = place.querySelector("[data-told]");
    told.textContent = "";
    try {
      await (place.dataset.passkey === "create" ? create(place) : use(place));
    } catch (problem) {
      told.textContent = problem.name === "NotAllowedError" ? place.dataset.cancelled : place.dataset.failed;
    }
  });
}
