// Reads lines {"type", "row"} from standard input and prints 1 (valid) or 0 for each, by the published schemas of FOLDER.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";

const [, , modules, folder] = process.argv;
const require = createRequire(modules + "/");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const ajv = new Ajv({ strict: true, strictRequired: true, strictTypes: true, strictTuple: true, allowUnionTypes: false });
addFormats(ajv);
const check = {};
for (const file of readdirSync(folder + "/records"))
  check[file.replace(".schema.json", "")] = ajv.compile(JSON.parse(readFileSync(`${folder}/records/${file}`, "utf8")));
check["return"] = ajv.compile(JSON.parse(readFileSync(`${folder}/cse-record.schema.json`, "utf8")));

for await (const line of createInterface({ input: process.stdin })) {
  const { type, row } = JSON.parse(line);
  process.stdout.write(check[type](row) ? "1\n" : "0\n");
}
