// Reads a JSON list of English lines on standard input; prints [[start, end, kind, message, words], …] per line.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const dist = join(process.argv[2], "node_modules", "harper.js", "dist");
const off = process.argv.slice(3);
const load = (name) => import(pathToFileURL(join(dist, name)).href);
const { LocalLinter, Dialect } = await load("index.js");
const { binaryInlined } = await load("binaryInlined.js");
const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.Canadian });
await linter.setup();
await linter.setLintConfig({ ...(await linter.getLintConfig()), ...Object.fromEntries(off.map((rule) => [rule, false])) });
const found = [];
for (const line of JSON.parse(readFileSync(0, "utf8"))) {
  const lints = await linter.organizedLints(line, { language: "plaintext" });
  found.push(
    Object.entries(lints).flatMap(([rule, list]) =>
      list.map((lint) => [lint.span().start, lint.span().end, rule, lint.message(), lint.get_problem_text()]),
    ),
  );
}
console.log(JSON.stringify(found));
