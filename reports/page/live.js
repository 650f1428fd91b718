"use strict";
/* For a page that a server shows: verdicts are saved as they are made, and the page follows what changes. */
(() => {
  const { data, fingerprints, decisions, store, prefix, withdrawn, redraw, tell, subject } = window.twosource;
  const $ = (id) => document.getElementById(id);
  const live = data.live;
  const RETRY = 5000; /* milliseconds */
  const STATE = "twosource:state:" + location.pathname;

  /* Trouble is said once, in one place, and taken back when it is over. */
  const troubles = new Map();
  function trouble(kind, text) {
    if (text) troubles.set(kind, text); else troubles.delete(kind);
    const told = [...troubles.values()].join(" ");
    if ($("live").textContent !== told) $("live").textContent = told;
    $("live").hidden = !told;
  }
  function unanswered() {
    const number = waiting.size;
    const kept = number === 1 ? "a verdict waits in this browser until it does" : `${number} verdicts wait in this browser until it does`;
    trouble("server", "The server does not answer: " + (number ? kept : "what is shown may be out of date") + ".");
  }

  /* Saving: what was decided here stays in the browser until the server has it. */
  const waiting = new Map();
  let sending = false, timer = 0;
  const sendable = (entry) => entry.verdict !== ""; /* a note alone waits for its verdict */
  function accept({ fingerprint, verdict, note, editor, time }) {
    data.verdicts[fingerprint] = [verdict, note, editor, time];
  }
  function asked([fingerprint, { entry, fresh }]) {
    return {
      fingerprint, note: entry.note, editor: entry.editor,
      verdict: entry.verdict === withdrawn ? "" : entry.verdict,
      time: fresh ? "" : entry.time, /* the server's own clock, unless it was decided some time ago */
    };
  }
  async function send() {
    clearTimeout(timer);
    if (sending || !waiting.size) return;
    sending = true;
    const batch = [...waiting];
    try {
      const answer = await fetch("verdicts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ verdicts: batch.map(asked) }),
      });
      const told = await answer.json().catch(() => ({}));
      if (answer.ok) saved(batch, told.verdicts);
      else refused(batch, typeof told.detail === "string" ? told.detail : answer.statusText);
    } catch {
      batch.forEach(([, item]) => { item.fresh = false; });
      unanswered();
      timer = setTimeout(send, RETRY);
    }
    sending = false;
    if (waiting.size && !troubles.size) send();
  }
  function saved(batch, held) {
    ["saving", "server"].forEach((kind) => trouble(kind, ""));
    const overruled = [];
    for (const [key, item] of batch) {
      if (waiting.get(key) !== item) continue; /* decided anew meanwhile */
      waiting.delete(key);
      decisions.delete(key);
      store.remove(prefix + key);
    }
    for (const it of held) {
      const item = batch.find(([key]) => key === it.fingerprint)?.[1];
      if (item && asked([it.fingerprint, item]).verdict !== it.verdict) overruled.push(it);
      accept(it);
    }
    redraw(held.map((it) => it.fingerprint));
    tell(overruled.length
      ? overruled.map((it) => `${it.editor || "Somebody"} decided later on ${subject(it.fingerprint)}: ${it.verdict || "no verdict"}`).join("; ") + "."
      : `Saved in ${live.reviews}.`);
  }
  function refused(batch, reason) {
    batch.forEach(([, item]) => { item.fresh = false; });
    trouble("saving", `Not saved: ${reason}. Verdicts are kept in this browser.`);
    timer = setTimeout(send, 6 * RETRY);
  }
  function queue(key, entry, fresh) {
    if (!live.reviews || !fingerprints.has(key)) return;
    if (!sendable(entry) && !waiting.has(key)) {
      if (fresh && entry.note) tell("The note waits in this browser for a verdict.");
      return;
    }
    waiting.set(key, { entry, fresh });
    queueMicrotask(send);
  }
  window.twosource.kept = (key, entry) => queue(key, entry, !entry.imported);

  /* Following: a new run loads the page anew, with everything where it was. */
  const form = $("filter-form");
  const fields = () => [...(form?.elements ?? [])].filter((field) => field.type !== "fieldset" && field.type !== "reset");
  const place = () => document.activeElement?.closest?.(".card");
  function remember() {
    const card = place();
    const top = [...document.querySelectorAll("#cards > .card:not([hidden])")].find((it) => it.getBoundingClientRect().bottom > 0);
    const state = {
      fields: fields().map((field) => (field.type === "checkbox" ? field.checked : field.value)),
      open: Object.fromEntries([...document.querySelectorAll("details[id]")].map((it) => [it.id, it.open])),
      card: card?.id ?? "", top: top?.id ?? "", offset: top?.getBoundingClientRect().top ?? 0, y: scrollY,
    };
    try { sessionStorage.setItem(STATE, JSON.stringify(state)); } catch { /* then the page begins at its top */ }
  }
  function restore() {
    let state = null;
    try { state = JSON.parse(sessionStorage.getItem(STATE)); sessionStorage.removeItem(STATE); } catch { return; }
    if (!state) return;
    for (const [id, open] of Object.entries(state.open)) if ($(id)) $(id).open = open;
    fields().forEach((field, at) => {
      if (field.type === "checkbox") field.checked = state.fields[at] ?? true;
      else if (field.tagName !== "SELECT" || [...field.options].some((it) => it.value === state.fields[at])) field.value = state.fields[at] ?? "";
    });
    window.twosource.sort();
    window.twosource.follow();
    $(state.card)?.focus({ preventScroll: true });
    const top = $(state.top);
    if (top) scrollBy(0, top.getBoundingClientRect().top - state.offset); else scrollTo(0, state.y);
    tell("Articles have changed, and this page with them.");
  }
  let due = false;
  const busy = () => $("help").open || document.activeElement?.matches?.("input:not([type=radio]):not([type=checkbox]), select, textarea");
  function reload() {
    if (!due) return;
    if (busy()) { trouble("revision", "Articles have changed: this page follows when you leave the field."); return; }
    remember();
    location.reload();
  }
  document.addEventListener("focusout", () => setTimeout(reload));
  $("help").addEventListener("close", reload);

  function takeOver(held) {
    const before = new Map(held.map((it) => [it.fingerprint, data.verdicts[it.fingerprint] ?? ["", ""]]));
    const changed = held.filter((it) => {
      const [verdict, note] = before.get(it.fingerprint);
      return fingerprints.has(it.fingerprint) && !waiting.has(it.fingerprint) && (verdict !== it.verdict || note !== it.note);
    });
    changed.forEach(accept);
    redraw(changed.map((it) => it.fingerprint));
    const told = changed.filter((it) => before.get(it.fingerprint)[0] !== it.verdict || held.length === 1);
    if (told.length > 3) tell(`${told.length} verdicts have changed.`);
    else if (told.length) tell(told.map((it) => `${it.editor || "Somebody"} on ${subject(it.fingerprint)}: ${it.verdict || "no verdict"}.`).join(" "));
  }
  const undecided = (fingerprint) => ({ fingerprint, verdict: "", note: "", editor: "", time: "" });
  const heard = {
    revision(revision) { due = revision !== live.revision; reload(); },
    problem(problem) { trouble("problem", problem && `What is shown may be out of date: ${problem}.`); },
    verdict(it) { takeOver([it]); },
    verdicts(held) {
      const known = new Set(held.map((it) => it.fingerprint));
      const gone = Object.keys(data.verdicts).filter((key) => data.verdicts[key][0] && !known.has(key));
      takeOver([...held, ...gone.map(undecided)]);
    },
  };
  let source = null;
  function listen() {
    source = new EventSource("events");
    for (const [name, hear] of Object.entries(heard)) source.addEventListener(name, (event) => hear(JSON.parse(event.data)));
    source.addEventListener("open", () => { trouble("server", ""); send(); });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) unanswered();
      else trouble("server", "The server no longer lets this page in: open the address that it printed when it was started.");
    });
  }
  /* A browser opens six connections to one server: six pages in tabs would leave none to save a verdict. */
  document.addEventListener("visibilitychange", () => { if (document.hidden) source?.close(); else listen(); });
  if (!document.hidden) listen();

  restore();
  for (const [key, entry] of decisions) queue(key, entry, false);
})();
