// Validates FHIR documents: `node validate.cjs <folder of the module> <file>...` prints a line for each fault.
const [folder, ...files] = process.argv.slice(2);
const { Fhir } = require(require("path").join(folder, "node_modules", "fhir"));
const fhir = new Fhir();
for (const file of files) {
  const text = require("fs").readFileSync(file, "utf8");
  const { messages } = fhir.validate(JSON.parse(text), { errorOnUnexpected: true });
  for (const it of messages) {
    if (it.severity !== "info") console.log(`${file}: ${it.severity}: ${it.location}: ${it.message}`);
  }
}
