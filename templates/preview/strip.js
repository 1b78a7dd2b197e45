// In the preview only: says on an article's page what its editor may want to look at, and copies lines that are clicked.
const strip = async () => {
  const entries = await (await fetch("/desk/data.json")).json();
  const entry = entries.find(({ url }) => url === decodeURI(location.pathname));
  const box = document.createElement("aside");
  box.className = "desk-strip";
  box.lang = "en";
  box.dir = "ltr";
  const desk = document.createElement("a");
  desk.href = "/desk/";
  desk.textContent = `Desk: ${entries.length}`;
  if (entry) {
    const fold = document.createElement("details");
    fold.open = entry.remarks.some(({ severity }) => severity !== "info");
    const summary = document.createElement("summary");
    summary.textContent = `${entry.path}: ${entry.remarks.length} to look at`;
    const list = document.createElement("ul");
    for (const { severity, text, line } of entry.remarks) {
      const item = document.createElement("li");
      item.className = severity;
      item.textContent = text;
      if (line) {
        const code = document.createElement("code");
        code.className = "line";
        code.textContent = line;
        item.append(" ", code);
      }
      list.append(item);
    }
    fold.append(summary, list);
    box.append(fold);
  }
  box.append(desk);
  document.body.append(box);
};
if (!location.pathname.startsWith("/desk/")) await strip();
addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.matches("code.line"))
    navigator.clipboard?.writeText(target.textContent ?? "");
});
