"use strict";
(() => {
  const form = document.querySelector("form.filter");
  for (const button of document.querySelectorAll("button.copy")) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.closest("figure").querySelector("code").textContent);
      button.textContent = "copied";
      setTimeout(() => { button.textContent = "copy"; }, 1500);
    });
  }
  for (const button of document.querySelectorAll("button.fold")) {
    const inner = [...document.querySelectorAll("tr.inner")].filter((row) => row.dataset.within === button.dataset.fold);
    const fold = (open) => {
      for (const row of inner) row.hidden = !open;
      button.setAttribute("aria-expanded", open);
      button.textContent = `${open ? "▾" : "▸"} ${inner.length} parts`;
    };
    button.hidden = false;
    button.addEventListener("click", () => fold(inner[0].hidden));
    fold(false);
  }
  if (!form) return;
  form.hidden = false;
  const [words, part, check, known, count] = ["words", "part", "check", "known", "count"].map((id) => document.getElementById(id));
  const findings = [...document.querySelectorAll("details.finding")].map((node) => ({ node, text: node.textContent.toLowerCase() }));
  const kinds = [...document.querySelectorAll("section.kind")];
  const pairs = check.dataset.columns.trim().split(" ");
  const columns = Object.fromEntries(pairs.filter((_, index) => index % 2 === 0).map((name, index) => [name, pairs[2 * index + 1]]));
  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { node, text } of findings) {
      const title = node.closest("section.kind").querySelector("h3").textContent.toLowerCase();
      node.hidden = !((!part.value || node.dataset.part === part.value)
        && (!check.value || node.dataset.checks.split(" ").some((name) => name === check.value || (check.value in columns && name.startsWith(columns[check.value]))))
        && (known.checked || !("known" in node.dataset))
        && wanted.every((word) => text.includes(word) || title.includes(word)));
      shown += !node.hidden;
    }
    const filtered = wanted.length > 0 || part.value !== "" || check.value !== "";
    for (const rest of document.querySelectorAll("details.rest")) {
      rest.hidden = !rest.querySelector("details.finding:not([hidden])");
      rest.open = filtered && !rest.hidden;
    }
    for (const kind of kinds) kind.hidden = !kind.querySelector("details.finding:not([hidden])");
    count.textContent = `${shown} of ${findings.length} shown${count.dataset.hidden ? `, ${count.dataset.hidden} not on this page` : ""}`;
  };
  for (const event of ["input", "change"]) form.addEventListener(event, apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll("table.matrix td button")) {
    button.addEventListener("click", () => {
      part.value = button.dataset.part;
      check.value = button.dataset.check;
      words.value = "";
      apply();
      document.getElementById("findings").scrollIntoView();
      document.querySelector("details.finding:not([hidden]) summary")?.focus();
    });
  }
  apply();
})();
