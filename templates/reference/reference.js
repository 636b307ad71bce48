"use strict";

(() => {
  const LIMIT = 40;
  const box = document.getElementById("search-box");
  const results = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const entries = OPERATIONS.map(([name, verb, path, summary, parameters]) => ({
    name, verb, path, summary,
    names: name.toLowerCase().split("."),
    lower: [name, path, summary, parameters].map((text) => text.toLowerCase()),
  }));
  let active = -1;

  function score(entry, words) {
    let total = 0;
    for (const word of words) {
      const place = entry.lower.findIndex((text) => text.includes(word));
      if (place < 0) return -1;
      const last = entry.names.at(-1);
      if (last === word) total += 100;
      else if (entry.names.some((part) => part.startsWith(word))) total += 40;
      else total += [20, 10, 5, 2][place];
    }
    return total;
  }

  function search(query) {
    const words = query.toLowerCase().split(/[\s()]+/).filter(Boolean);
    if (!words.length) return null;
    return entries
      .map((entry) => ({ entry, score: score(entry, words) }))
      .filter((found) => found.score >= 0)
      .sort((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length || (a.entry.name < b.entry.name ? -1 : 1))
      .map((found) => found.entry);
  }

  function part(kind, text, name) {
    const element = document.createElement(kind);
    element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  function option(entry, number) {
    const split = entry.name.lastIndexOf(".");
    const link = document.createElement("a");
    link.href = `${encodeURIComponent(entry.name.slice(0, split))}.html#${encodeURIComponent(entry.name.slice(split + 1))}`;
    link.id = `search-option-${number}`;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.append(part("strong", entry.name), part("span", entry.summary), part("code", `${entry.verb} ${entry.path}`));
    return link;
  }

  function show(found) {
    active = -1;
    box.removeAttribute("aria-activedescendant");
    results.replaceChildren(...(found ?? []).slice(0, LIMIT).map(option));
    const text = found === null ? "" : found.length === 0 ? "Nothing found" : `${found.length} found`;
    status.textContent = text;
    if (found?.length === 0) results.append(part("p", "Nothing found: try fewer or shorter words."));
    if (found?.length > LIMIT) results.append(part("p", `${found.length - LIMIT} more: add a word.`));
    results.hidden = found === null;
    box.setAttribute("aria-expanded", String(found !== null));
  }

  function select(step) {
    const options = [...results.querySelectorAll("[role=option]")];
    if (!options.length) return;
    options[active]?.setAttribute("aria-selected", "false");
    active = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[active].id);
  }

  function open() {
    const options = results.querySelectorAll("[role=option]");
    const chosen = options[Math.max(active, 0)];
    if (chosen) chosen.click();
  }

  box.addEventListener("input", () => show(search(box.value)));
  box.addEventListener("focus", () => { if (box.value) show(search(box.value)); });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") select(1);
    else if (event.key === "ArrowUp") select(-1);
    else if (event.key === "Enter") open();
    else if (event.key === "Escape") { box.value = ""; show(null); box.blur(); }
    else return;
    event.preventDefault();
  });
  results.addEventListener("click", () => { show(null); box.value = ""; });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) show(null);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const menu = document.getElementById("site-menu");
  const wide = matchMedia("(min-width: 60rem)");
  const follow = () => { menu.open = wide.matches; };
  wide.addEventListener("change", follow);
  follow();
  menu.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });

  // what the browser doesn't let a page from a file remember is chosen anew on each page
  const remembered = (value) => {
    try {
      if (value) localStorage.setItem("reference-language", value);
      return localStorage.getItem("reference-language");
    } catch {
      return null;
    }
  };
  const languages = [...document.querySelectorAll("input[name=language]")];
  for (const input of languages) {
    input.addEventListener("change", () => remembered(input.value));
    if (input.value === remembered()) input.checked = true;
  }

  for (const figure of document.querySelectorAll("figure.example")) {
    const button = part("button", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", `Copy: ${figure.querySelector("pre").getAttribute("aria-label")}`);
    button.addEventListener("click", async () => {
      const code = figure.querySelector("code");
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = "Copy"; }, 1500);
      } catch {
        getSelection().selectAllChildren(code);
      }
    });
    figure.append(button);
  }
})();
