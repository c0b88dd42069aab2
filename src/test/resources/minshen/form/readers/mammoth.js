// Prints the texts of all table cells of Word files as mammoth makes them, as JSON by file.
const mammoth = require("mammoth");
const files = process.argv.slice(2);
const text = (html) =>
  html
    .replace(/<br \/>|<\/p><p>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const cells = (html) => [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((cell) => text(cell[1]));
Promise.all(files.map((path) => mammoth.convertToHtml({ path }))).then((all) =>
  console.log(JSON.stringify(Object.fromEntries(all.map((one, i) => [files[i], cells(one.value)])))),
);
