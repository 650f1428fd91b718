"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement;
  root.classList.add("scripted");
  const data = JSON.parse($("data").textContent);
  const list = $("cards");
  const all = [...document.querySelectorAll(".card")];
  const cards = list ? [...list.children] : [];
  const WORDS = ["confirmed", "dismissed", "fixed"];
  const WITHDRAWN = "withdrawn"; /* undecided here, and to be exported, as a reviews file says otherwise */
  const PREFIX = "twosource:verdict:";

  /* What the browser keeps. Some keep nothing for a page from disk or mail: then it is said, once. */
  const memory = new Map();
  let keeps = true;
  const store = {
    get(key) {
      try { return localStorage.getItem(key) ?? memory.get(key) ?? null; } catch { keeps = false; return memory.get(key) ?? null; }
    },
    set(key, value) {
      memory.set(key, value);
      try { localStorage.setItem(key, value); } catch { lost(); }
    },
    remove(key) {
      memory.delete(key);
      try { localStorage.removeItem(key); } catch { lost(); }
    },
    keys() {
      const found = new Set(memory.keys());
      try { for (let i = 0; i < localStorage.length; i++) found.add(localStorage.key(i)); } catch { keeps = false; }
      return [...found].filter((key) => key.startsWith(PREFIX));
    },
  };
  const tell = (text) => { if ($("told")) $("told").textContent = text; };
  function lost() {
    if (keeps) tell("This browser keeps nothing for this page: export your verdicts before you close it.");
    keeps = false;
  }

  /* Theme */
  const themes = ["auto", "light", "dark"];
  function setTheme(name) {
    if (name === "auto") delete root.dataset.theme; else root.dataset.theme = name;
    $("theme").textContent = "Theme: " + name;
  }
  let theme = store.get("twosource:theme");
  if (!themes.includes(theme)) theme = "auto";
  setTheme(theme);
  $("theme").addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    setTheme(theme);
    store.set("twosource:theme", theme);
  });

  /* Verdicts: what was decided here, else what the reviews file said when the page was written. */
  const decisions = new Map();
  function sound(entry) {
    return entry && typeof entry === "object" && ["", WITHDRAWN, ...WORDS].includes(entry.verdict)
      && ["note", "editor", "time"].every((name) => typeof entry[name] === "string");
  }
  function load(key) {
    try {
      const entry = JSON.parse(store.get(PREFIX + key));
      if (sound(entry)) decisions.set(key, entry);
    } catch { /* somebody else's, or half written */ }
  }
  store.keys().forEach((key) => load(key.slice(PREFIX.length)));
  function earlier(key) {
    const [verdict, note, editor, time] = Object.hasOwn(data.verdicts, key) ? data.verdicts[key] : ["", "", "", ""];
    return { verdict, note, editor, time };
  }
  const when = (text) => Date.parse(text) || 0;
  /* What was decided in this browser, unless the reviews file has something later; a server sees to that itself. */
  function own(key) {
    const entry = decisions.get(key);
    return entry && !data.live && when(earlier(key).time) > when(entry.time) ? undefined : entry;
  }
  const decided = (key) => own(key) ?? earlier(key);
  const shownVerdict = (entry) => (entry.verdict === WITHDRAWN ? "" : entry.verdict);
  const now = () => new Date().toISOString().slice(0, 19) + "+00:00";
  const live = {}; /* what a page that a server shows puts in: kept(key, entry) */
  function keep(key, entry) {
    decisions.set(key, entry);
    store.set(PREFIX + key, JSON.stringify(entry));
    live.kept?.(key, entry);
  }
  function decide(key, change) {
    const { verdict, note, imported = false } = decided(key);
    const entry = { verdict, note, imported, ...change, editor: $("editor").value.trim(), time: now() };
    /* one that others have seen is not only cleared: it has to be taken back */
    if (!entry.verdict && (imported || earlier(key).verdict)) entry.verdict = WITHDRAWN;
    keep(key, entry);
    all.filter((card) => card.dataset.fingerprint === key).forEach(show);
  }

  function equip(card) {
    const controls = $("decide").content.cloneNode(true);
    const key = card.dataset.fingerprint;
    const subject = card.querySelector(".subject").textContent;
    controls.querySelector("legend").textContent = "Verdict on " + subject;
    controls.querySelector(".note").setAttribute("aria-label", "Note on " + subject);
    controls.querySelectorAll("input[type=radio]").forEach((radio) => {
      radio.name = "verdict-" + card.id;
      radio.addEventListener("change", () => settle(card, radio.value));
    });
    controls.querySelector(".clear").addEventListener("click", () => settle(card, ""));
    const note = controls.querySelector(".note");
    note.addEventListener("change", () => { decide(key, { note: note.value.trim() }); follow(); });
    card.append(controls);
    show(card);
  }
  function show(card) {
    const key = card.dataset.fingerprint;
    const entry = decided(key);
    const verdict = shownVerdict(entry);
    card.dataset.verdict = verdict;
    card.querySelectorAll("input[type=radio]").forEach((radio) => { radio.checked = radio.value === verdict; });
    const note = card.querySelector(".decide .note");
    if (note !== document.activeElement) note.value = entry.note; /* nobody takes words from under a hand */
    card.querySelector(".decided").hidden = !verdict && !entry.note;
    card.querySelector(".verdict-word").textContent = verdict || "none";
    card.querySelector(".verdict-note").textContent = entry.note ? " – " + entry.note : "";
    const before = earlier(key);
    const told = card.querySelector(".before");
    told.hidden = !before.verdict;
    const by = [before.editor, before.time && before.time.slice(0, 16).replace("T", " ") + " UTC"].filter(Boolean).join(", ");
    const fate = own(key) && !verdict ? " (to be withdrawn)" : "";
    told.textContent = "In the reviews file: " + before.verdict + (before.note ? " – " + before.note : "") + (by ? ` (${by})` : "") + fate;
  }
  function settle(card, verdict) {
    decide(card.dataset.fingerprint, { verdict });
    const place = visibleCards().indexOf(card);
    follow();
    if (card.hidden && place >= 0) {
      const left = visibleCards();
      go(left[Math.min(place, left.length - 1)]);
    }
  }

  /* Filters */
  const STROKES = { "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "’": "'", "‘": "'", "“": '"', "”": '"' };
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[łøđðħıßæœþ’‘“”]/gu, (letter) => STROKES[letter]);
  const words = new Map();
  const wordsOf = (card) => {
    if (!words.has(card)) {
      const clone = card.cloneNode(true);
      clone.querySelectorAll(".folds, .decide, .decided, .before").forEach((part) => part.remove());
      words.set(card, folded(clone.textContent).replace(/\s+/g, " "));
    }
    return words.get(card) + " " + folded(decided(card.dataset.fingerprint).note);
  };
  const checked = (name) => new Set([...document.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
  const chosen = (id) => $(id)?.value ?? "";
  function tests() {
    const severities = checked("severity"), verdicts = checked("verdict");
    const rule = chosen("rule"), outlet = chosen("outlet"), story = chosen("story");
    const sought = folded(chosen("search")).split(/\s+/).filter(Boolean);
    return {
      severity: (card) => severities.has(card.dataset.severity),
      verdict: (card) => verdicts.has(WORDS.includes(card.dataset.verdict) ? card.dataset.verdict : ""),
      rule: (card) => !rule || card.dataset.rule === rule,
      outlet: (card) => !outlet || card.dataset.outlets.split(" ").includes(outlet),
      story: (card) => !story || card.dataset.story === story,
      search: (card) => sought.every((word) => wordsOf(card).includes(word)),
    };
  }
  const visibleCards = () => (list ? [...list.children] : []).filter((card) => !card.hidden);
  function counted(number, noun) { return number.toLocaleString("en") + " " + (number === 1 ? noun : noun.replace(/y$/, "ie") + "s"); }

  function follow() {
    if (!list) return;
    const passed = tests();
    const names = Object.keys(passed);
    const tally = {};
    const add = (what) => { tally[what] = (tally[what] ?? 0) + 1; };
    let shown = 0;
    const done = { confirmed: 0, dismissed: 0, fixed: 0 };
    for (const card of cards) {
      const failed = names.filter((name) => !passed[name](card));
      const verdict = WORDS.includes(card.dataset.verdict) ? card.dataset.verdict : "";
      /* a facet counts what all the other filters let through */
      const open = (name) => failed.every((other) => other === name);
      if (open("severity")) add("severity:" + card.dataset.severity);
      if (open("verdict")) add("verdict:" + verdict);
      if (open("rule")) add("rule:" + card.dataset.rule);
      if (open("story")) add("story:" + card.dataset.story);
      if (open("outlet")) card.dataset.outlets.split(" ").forEach((outlet) => add("outlet:" + outlet));
      card.hidden = failed.length > 0;
      shown += !card.hidden;
      if (verdict) done[verdict] += 1;
    }
    document.querySelectorAll("[data-count]").forEach((place) => { place.textContent = tally[place.dataset.count] ?? 0; });
    for (const id of ["rule", "outlet", "story"]) {
      for (const option of $(id)?.options ?? []) {
        option.dataset.label ??= option.textContent;
        if (option.index) option.textContent = `${option.dataset.label} (${tally[id + ":" + option.value] ?? 0})`;
      }
    }
    const hidden = new Set(cards.filter((card) => card.hidden).map((card) => card.id));
    document.querySelectorAll("tr[data-card]").forEach((row) => { row.hidden = hidden.has(row.dataset.card); });
    document.querySelectorAll("#matrix, #timeline").forEach((it) => { it.hidden = !it.querySelector("tr[data-card]:not([hidden])"); });
    $("none").hidden = shown > 0;
    const sum = done.confirmed + done.dismissed + done.fixed;
    const parts = WORDS.filter((word) => done[word]).map((word) => done[word] + " " + word);
    const count = (shown === cards.length ? counted(shown, "discrepancy") : `${shown} of ${counted(cards.length, "discrepancy")}`)
      + `, ${sum} decided` + (parts.length ? ` (${parts.join(", ")})` : "");
    if ($("count").textContent !== count) $("count").textContent = count;
  }

  const by = {
    n: (card) => Number(card.dataset.n),
    undecided: (card) => (card.dataset.verdict ? 1 : 0),
    articles: (card) => -Number(card.dataset.articles),
    score: (card) => -Number(card.dataset.score),
    subject: (card) => folded(card.querySelector(".subject").textContent),
    rule: (card) => card.dataset.rule,
  };
  function sort() {
    if (!list) return;
    const key = by[$("sort").value];
    const keys = new Map(cards.map((card) => [card, key(card)]));
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    cards.sort((a, b) => compare(keys.get(a), keys.get(b)) || by.n(a) - by.n(b));
    if (cards.every((card, place) => list.children[place] === card)) return;
    const here = document.activeElement;
    list.append(...cards); /* what moves loses the focus */
    if (list.contains(here)) here.focus({ preventScroll: true });
  }

  /* Going from one to the next */
  let current = null;
  const last = () => (document.activeElement?.closest?.(".card") ?? current);
  function go(card) {
    if (!card) { current = null; $("list")?.focus(); return; }
    current = card;
    card.focus({ preventScroll: true });
    bring(card);
  }
  /* Cards that were never drawn are as high as was guessed: what lies beyond them moves once they are. */
  let sought = null;
  function bring(place) {
    sought = place;
    let tries = 10;
    const again = () => {
      if (sought !== place) return;
      const before = scrollY;
      place.scrollIntoView({ block: "start" });
      if (tries-- && (tries > 7 || scrollY !== before)) requestAnimationFrame(again); else sought = null;
    };
    again();
  }
  ["wheel", "touchmove", "keydown", "pointerdown"].forEach((name) => document.addEventListener(name, () => { sought = null; }, { capture: true, passive: true }));
  function step(way) {
    const shown = visibleCards();
    const here = last();
    let place = shown.indexOf(here);
    if (place < 0) {
      const top = parseFloat(getComputedStyle(root).getPropertyValue("--bar")) || 0;
      place = shown.findIndex((card) => card.getBoundingClientRect().bottom > top) - (way > 0 ? 1 : 0);
      if (place < -1) place = -1;
    }
    const next = shown[Math.min(Math.max(place + way, 0), shown.length - 1)];
    if (next) go(next);
  }
  function reveal() {
    let card = null, name = "";
    try {
      name = decodeURIComponent(location.hash.slice(1));
      card = $(name) ?? $(name + "-s"); /* it may have been suppressed since the link was sent */
    } catch { return; }
    if (!card && /^[0-9a-f]{16}/.test(name)) tell("The discrepancy that this link names is not on this page: it may have been mended since.");
    if (!card) return;
    if (!card.classList.contains("card")) { bring(card); return; }
    if (card.hidden) { $("filter-form").reset(); sort(); follow(); }
    for (let fold = card.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    go(card);
  }

  /* CSV and JSON */
  const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
  const NUMERIC = /^'*[0-9]+(e[0-9]+)?$/;
  const escaped = (text) => (FORMULA.test(text) ? "'" + text : text);
  const unescaped = (text) => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);
  const unescapedKey = (text) => (text.startsWith("'") && NUMERIC.test(text) ? text.slice(1) : text);
  const oneLine = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f]+/g, " ").replace(/\s+/g, " ").trim();
  const quoted = (text) => (/[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const place = (name) => data.columns.indexOf(name);
  const columns = [...data.columns, ...["editor", "time"].filter((name) => place(name) < 0)];

  /* The rows of the report, and of what is suppressed those that were decided here. */
  function rows() {
    return data.rows
      .map((cells) => ({ cells, key: unescapedKey(cells[place("fingerprint")]) }))
      .filter((row, number) => number < data.shown || own(row.key));
  }
  /* What the reviews file has already goes back unsigned: it is nobody's new word. */
  function exported(key) {
    const { verdict, note, editor, time } = own(key) ?? { ...earlier(key), editor: "", time: "" };
    return { verdict, note, editor, time };
  }
  function csv() {
    const lines = rows().map(({ cells, key }) => {
      const filled = exported(key);
      return columns.map((name, at) => quoted(name in filled ? escaped(oneLine(filled[name])) : cells[at])).join(",");
    });
    return "\ufeff" + [columns.join(","), ...lines].join("\n") + "\n";
  }
  /* One object a row of the CSV: of three spellings, each pair is told. */
  const ABOUT = ["rule", "story", "subject", "message", "value_a", "outlets_a", "value_b", "outlets_b"];
  function json() {
    const verdicts = [];
    for (const { cells, key } of rows()) {
      const { verdict, note, editor, time } = exported(key);
      if (!verdict && !note) continue;
      const about = Object.fromEntries(ABOUT.map((name) => [name, unescaped(cells[place(name)])]));
      verdicts.push({ fingerprint: key, verdict, note: oneLine(note), editor: oneLine(editor), time, ...about });
    }
    return JSON.stringify({ schema: 1, version: data.version, verdicts }, null, 2) + "\n";
  }
  function save(text, name, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell("Written to " + name + " in your downloads.");
  }

  /* RFC 4180, with the separator that Excel takes in half of Europe, too */
  function parse(text) {
    const end = text.search(/[\r\n]/);
    const head = end < 0 ? text : text.slice(0, end);
    const comma = head.includes(",") ? "," : head.includes(";") ? ";" : "\t";
    const table = [];
    let row = [], cell = "", inside = false;
    for (let at = 0; at < text.length; at++) {
      const char = text[at];
      if (inside) {
        if (char !== '"') cell += char;
        else if (text[at + 1] === '"') { cell += '"'; at++; }
        else inside = false;
      } else if (char === '"' && cell === "") inside = true;
      else if (char === comma) { row.push(cell); cell = ""; }
      else if (char === "\n" || char === "\r") {
        if (char === "\r" && text[at + 1] === "\n") at++;
        row.push(cell); table.push(row); row = []; cell = "";
      } else cell += char;
    }
    if (inside) throw new Error("a quotation mark is never closed");
    if (cell || row.length) { row.push(cell); table.push(row); }
    return table;
  }
  function fromCsv(text) {
    const [head, ...body] = parse(text);
    const at = Object.fromEntries((head ?? []).map((name, number) => [name.trim(), number]));
    if (!("fingerprint" in at) || !("verdict" in at)) throw new Error("it has no columns fingerprint and verdict");
    const cell = (row, name) => unescaped((row[at[name]] ?? "").trim());
    return body.map((row) => ({
      fingerprint: unescapedKey((row[at.fingerprint] ?? "").trim()), verdict: cell(row, "verdict").toLowerCase(),
      note: cell(row, "note"), editor: cell(row, "editor"), time: cell(row, "time"),
    }));
  }
  function fromJson(text) {
    const found = JSON.parse(text);
    if (!Array.isArray(found?.verdicts)) throw new Error("it has no list of verdicts");
    return found.verdicts.map((it) => Object.fromEntries(["fingerprint", "verdict", "note", "editor", "time"]
      .map((name) => [name, typeof it?.[name] === "string" ? it[name] : ""])));
  }
  /* What to go back to: a server may have what was imported already, and is told what held before. */
  const past = (key) => (data.live ? { ...earlier(key), verdict: earlier(key).verdict || WITHDRAWN } : null);

  /* The later verdict stays; one without a time is as new as its import. Nothing is lost: it can be undone. */
  let undo = null;
  function take(text, name) {
    const body = text.replace(/^\ufeff/, "");
    const found = (/^\s*[{[]/.test(body) ? fromJson(body) : fromCsv(body)).filter((it) => it.fingerprint && it.verdict);
    if (!found.length) { tell(`${name} has no verdicts in it.`); return; }
    const known = new Set(all.map((card) => card.dataset.fingerprint));
    const before = new Map();
    const number = { taken: 0, here: 0, replaced: 0, older: 0, elsewhere: 0, unknown: 0 };
    found.sort((a, b) => when(a.time) - when(b.time));
    for (const it of found) {
      if (it.verdict !== WITHDRAWN && !WORDS.includes(it.verdict)) { number.unknown++; continue; }
      const key = it.fingerprint;
      const old = decisions.get(key);
      if (old && it.time && when(it.time) < when(old.time)) { number.older++; continue; }
      if (old && old.verdict === it.verdict && old.note === it.note && old.time === it.time) { number.here++; continue; }
      if (!before.has(key)) {
        before.set(key, old ?? past(key));
        number.taken++;
        if (old && shownVerdict(old) && it.verdict !== WITHDRAWN && old.verdict !== it.verdict) number.replaced++;
        if (!known.has(key)) number.elsewhere++;
      }
      keep(key, { verdict: it.verdict, note: it.note, imported: true, editor: it.editor, time: it.time || now() });
    }
    const withdrawn = [...before.keys()].filter((key) => decisions.get(key).verdict === WITHDRAWN).length;
    undo = before;
    $("undo").hidden = before.size === 0;
    all.forEach(show);
    follow();
    const parts = [counted(number.taken, "verdict") + " imported"];
    if (number.replaced) parts.push(number.replaced + " replaced another verdict");
    if (withdrawn) parts.push(withdrawn + " of them withdrawn");
    if (number.here) parts.push(number.here + " here already");
    if (number.older) parts.push(number.older + " left out, since yours is later");
    if (number.elsewhere) parts.push(number.elsewhere + " of discrepancies that are not on this page");
    if (number.unknown) parts.push(number.unknown + " not confirmed, dismissed or fixed");
    tell(parts.join("; ") + ".");
  }

  /* Keys */
  const typing = (place) => place?.closest?.("input:not([type=radio]):not([type=checkbox]), select, textarea");
  const press = (card, verdict) => (card ? settle(card, verdict) : tell("Go to a discrepancy first: j is the next one."));
  const actions = {
    j: () => step(1),
    k: () => step(-1),
    0: (card) => press(card, ""),
    1: (card) => press(card, WORDS[0]),
    2: (card) => press(card, WORDS[1]),
    3: (card) => press(card, WORDS[2]),
    n: (card) => card?.querySelector(".decide .note").focus(),
    o: (card) => {
      const folds = card ? [...card.querySelectorAll("details")] : [];
      const open = folds.some((fold) => !fold.open);
      folds.forEach((fold) => { fold.open = open; });
    },
    "/": () => { if ($("search")) { $("filters").open = true; $("search").focus(); } },
    "?": () => $("help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $("help").open) return;
    if (typing(event.target)) {
      if (event.key === "Escape" || (event.key === "Enter" && event.target.matches(".note"))) {
        const card = event.target.closest(".card");
        event.target.blur();
        if (card?.hidden) go(visibleCards()[0]);
        else if (card) card.focus({ preventScroll: true });
        else if (event.target.id === "search" && current) current.focus();
        event.preventDefault();
      }
      return;
    }
    const action = Object.hasOwn(actions, event.key) && actions[event.key];
    if (!action) return;
    event.preventDefault();
    action(last());
  });
  $("help-button").addEventListener("click", () => $("help").showModal());

  /* Set up */
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && link.hash === location.hash) reveal(); /* a second click changes no hash */
  });
  window.addEventListener("pagehide", () => document.activeElement?.blur?.()); /* a note half written is kept */
  let folds = [];
  window.addEventListener("beforeprint", () => {
    folds = [...document.querySelectorAll("details:not([open])")].filter((fold) => !fold.closest(".folds"));
    folds.forEach((fold) => { fold.open = true; });
  });
  window.addEventListener("afterprint", () => folds.forEach((fold) => { fold.open = false; }));
  const bar = document.querySelector(".bar");
  if (bar) {
    const narrow = matchMedia("(max-width: 46rem)");
    if (narrow.matches && list) { $("filters").open = false; document.querySelectorAll(".picture").forEach((it) => { it.open = false; }); }
    const measure = () => root.style.setProperty("--bar", (narrow.matches ? 8 : bar.offsetHeight + 8) + "px");
    new ResizeObserver(measure).observe(bar);
    measure();
    $("editor").value = store.get("twosource:editor") ?? "";
    $("editor").addEventListener("change", () => store.set("twosource:editor", $("editor").value.trim()));
    all.forEach(equip);
    $("filter-form")?.addEventListener("input", (event) => {
      if (event.target.id === "sort") sort();
      follow();
    });
    $("filter-form")?.addEventListener("reset", () => setTimeout(() => { if (list) { sort(); follow(); } }));
    $("filter-form")?.addEventListener("submit", (event) => event.preventDefault());
    document.querySelectorAll("[data-outlet]").forEach((button) => button.addEventListener("click", () => {
      $("outlet").value = button.dataset.outlet;
      follow();
      go(visibleCards()[0]);
    }));
    $("export-csv").addEventListener("click", () => save(csv(), "twosource-reviewed.csv", "text/csv;charset=utf-8"));
    $("export-json").addEventListener("click", () => save(json(), "twosource-verdicts.json", "application/json"));
    $("import-button").addEventListener("click", () => $("import").click());
    $("import").addEventListener("change", async () => {
      const [file] = $("import").files;
      if (!file) return;
      try { take(await file.text(), file.name); } catch (error) { tell(`${file.name} was not imported: ${error.message}.`); }
      $("import").value = "";
    });
    $("undo").addEventListener("click", () => {
      undo?.forEach((entry, key) => {
        if (entry) keep(key, entry);
        else { decisions.delete(key); store.remove(PREFIX + key); }
      });
      undo = null;
      $("undo").hidden = true;
      all.forEach(show);
      follow();
      tell("The import was undone.");
    });
    /* Two windows on one story */
    window.addEventListener("storage", (event) => {
      if (!event.key?.startsWith(PREFIX)) return;
      const key = event.key.slice(PREFIX.length);
      decisions.delete(key);
      load(key);
      all.filter((card) => card.dataset.fingerprint === key && !card.contains(document.activeElement)).forEach(show);
      follow();
    });
    follow();
    if (!keeps) { keeps = true; lost(); }
  }
  reveal();
  if (data.live) {
    const redraw = (keys) => { all.filter((card) => keys.includes(card.dataset.fingerprint)).forEach(show); follow(); };
    const subject = (key) => all.find((card) => card.dataset.fingerprint === key)?.querySelector(".subject").textContent ?? key;
    const fingerprints = new Set(all.map((card) => card.dataset.fingerprint));
    window.twosource = Object.assign(live, { data, fingerprints, decisions, store, prefix: PREFIX, withdrawn: WITHDRAWN, redraw, sort, follow, tell, subject });
  }
})();
