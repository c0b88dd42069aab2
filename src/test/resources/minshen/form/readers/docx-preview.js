// Writes, beside each Word file, a page in which docx-preview draws it; Chromium shows what it drew.
const fs = require("fs");
const path = require("path");
const read = (name) => fs.readFileSync(path.join(process.env.NODE_PATH, name), "utf8");
const scripts = [read("jszip/dist/jszip.min.js"), read("docx-preview/dist/docx-preview.min.js")]
  .map((script) => script.replaceAll("</script", "<\\/script"))
  .map((script) => `<script>${script}</script>`)
  .join("");
for (const file of process.argv.slice(2)) {
  const docx = fs.readFileSync(file).toString("base64");
  fs.writeFileSync(
    file + ".html",
    `<meta charset="utf-8">${scripts}<div id="form"></div><script>
       const bytes = Uint8Array.from(atob("${docx}"), (c) => c.charCodeAt(0));
       docx.renderAsync(bytes, document.getElementById("form")).then(() => {
         const cells = [...document.querySelectorAll("#form td")].map((cell) => cell.innerText);
         document.body.innerHTML = "";
         document.title = "";
         const seen = document.createElement("pre");
         seen.id = "seen";
         seen.textContent = JSON.stringify(cells);
         document.body.append(seen);
       });
     </script>`,
  );
}
