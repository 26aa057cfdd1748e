// A second runner of the conformance suite, for rules about a single record. It uses only the published JSON Schema, through ajv,
// and schema/rules.json. It prints disagreements, one case per line, and then the counts as JSON.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";

const [, , modules, root] = process.argv;
const require = createRequire(modules + "/");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const read = (path) => JSON.parse(readFileSync(`${root}/${path}`, "utf8"));

const standard = read("schema/rules.json");
const checks = standard.rules.flatMap((rule) => rule.checks.map((check) => ({ rule, ...check })));
const ofRecord = checks.filter((check) => check.reach === "record");

// --- shape ----------------------------------------------------------------------------------------------------------

const ajv = new Ajv({ strict: true, allErrors: true, verbose: true });
addFormats(ajv);
const shapes = Object.fromEntries(
  readdirSync(`${root}/schema/records`).map((file) => [file.replace(".schema.json", ""), ajv.compile(read(`schema/records/${file}`))]),
);

/** The columns of a record that the JSON Schema refuses. */
function faultyColumns(table, row) {
  if (shapes[table](row)) return new Set();
  const shape = shapes[table].errors.filter((error) => !error.schemaPath.includes("$defs/rules.")); // rules are checked below
  return new Set(shape.map(columnOf).filter(Boolean));
}

function columnOf(error) {
  if (error.keyword === "required" && error.instancePath === "") return error.params.missingProperty;
  // a condition between columns is a choice of blanks, and concerns the first column that it names
  const condition = /^#\/allOf\/[0-9]+\/(anyOf|oneOf)(\/.*)?$/.exec(error.schemaPath);
  if (condition) return condition[2] ? null : Object.keys(error.parentSchema[condition[1]][0].properties)[0];
  return error.instancePath.split("/")[1];
}

// --- reading a record -----------------------------------------------------------------------------------------------

class NotReadable extends Error {}

const isReason = (cell) => typeof cell === "string" && cell.startsWith("absent:");

class RecordView {
  constructor(row, faulty) {
    this.row = row;
    this.faulty = faulty;
  }
  cell(name) {
    if (this.faulty.has(name)) throw new NotReadable();
    return this.row[name] ?? null;
  }
  value(of) {
    const cell = this.cell(of.element);
    return isReason(cell) ? null : cell;
  }
  answer(of) {
    const reason = of.absent ? this.cell(of.absent) : null;
    return this.cell(of.element) ?? reason;
  }
  reason(of) {
    const answer = this.answer(of);
    return isReason(answer) ? answer : null;
  }
  /** The first and last possible day of a date, as ISO text, which sorts like days. */
  days(of) {
    const first = this.value(of);
    const latest = of.latest ? this.cell(of.latest) : null;
    if (first === null) return null;
    const readings = [first, latest ?? first].sort();
    return [firstDay(readings[0]), lastDay(readings[1])];
  }
  time(of) {
    return of.at ? this.cell(of.at) : null;
  }
}

const utc = (day) => Date.UTC(...day.split("-").map((part, place) => Number(part) - (place === 1 ? 1 : 0)));
const daysBetween = (from, to) => Math.round((utc(to) - utc(from)) / 86400000);
const firstDay = (text) => (text.length === 7 ? `${text}-01` : text);
const lastDay = (text) => {
  if (text.length !== 7) return text;
  const [year, month] = text.split("-").map(Number);
  return `${text}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
};
const age = (born, on) => Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
const agesOf = (born, on) => [age(born[1], on[0]), age(born[0], on[1])];

function hasHourTwice(day) {
  const date = new Date(utc(day));
  return date.getUTCMonth() === 9 && date.getUTCDay() === 0 && date.getUTCDate() > 24;
}

// --- conditions and predicates: true, false, or null for "does not apply" ----------------------------------------------

function holds(condition, record) {
  if (!condition) return true;
  if (condition.is) return condition.codes.includes(String(record.answer(condition.is)));
  if (condition.is_not) {
    const answer = record.answer(condition.is_not);
    return answer !== null && !condition.codes.includes(String(answer));
  }
  if (condition.has_value) return record.value(condition.has_value) !== null;
  if (condition.has_reason) {
    const reason = record.reason(condition.has_reason);
    return reason !== null && (condition.reasons.length === 0 || condition.reasons.includes(reason));
  }
  if (condition.blank) return record.answer(condition.blank) === null;
  // every part is read, even if the answer is already clear
  if (condition.all) return condition.all.map((part) => holds(part, record)).every(Boolean);
  if (condition.any) return condition.any.map((part) => holds(part, record)).some(Boolean);
  throw new Error(`not a condition: ${Object.keys(condition)}`);
}

/** Null if any of the values is null; otherwise the answer. */
const ifAllPresent = (values, answer) => (values.some((value) => value === null) ? null : answer());

function holdsName(text) {
  const words = new Set(standard.not_names);
  for (const match of text.matchAll(new RegExp(standard.text_patterns.name, "g"))) {
    const parts = match.slice(1).filter(Boolean).flatMap((word) => word.split(/['’-]/));
    if (!parts.some((part) => words.has(part))) return true;
  }
  return false;
}

const PREDICATES = {
  OnOrAfter(record, predicate) {
    const [later, earlier] = [record.days(predicate.later), record.days(predicate.earlier)];
    const [laterAt, earlierAt] = [record.time(predicate.later), record.time(predicate.earlier)];
    const othersReported = predicate.told_by.map((of) => record.days(of)).filter((days) => days !== null);
    return ifAllPresent([later, earlier], () => {
      if (othersReported.some((days) => days[1] < earlier[0])) return true;
      const sameDay = new Set([...later, ...earlier]).size === 1;
      if (!sameDay || laterAt === null || earlierAt === null) return later[1] >= earlier[0];
      const noOrder = hasHourTwice(later[0]) && laterAt.startsWith("01") && earlierAt.startsWith("01");
      return laterAt >= earlierAt || noOrder;
    });
  },
  OnOrAfterFirst(record, predicate) {
    const later = record.days(predicate.later);
    const ends = predicate.ends.map((end) => record.days(end)).filter((days) => days !== null);
    return later === null || ends.length === 0 ? null : ends.some((days) => later[1] >= days[0]);
  },
  RangeInOrder(record, predicate) {
    const [first, latest] = [record.value(predicate.element), record.cell(predicate.element.latest)];
    return ifAllPresent([first, latest], () => latest >= first);
  },
  WithinDays(record, predicate) {
    const [later, earlier] = [record.days(predicate.later), record.days(predicate.earlier)];
    return ifAllPresent([later, earlier], () => daysBetween(earlier[1], later[0]) <= predicate.days);
  },
  AgeBetween(record, predicate) {
    const [on, born] = [record.days(predicate.on), record.days(predicate.born)];
    return ifAllPresent([on, born], () => {
      const [least, most] = agesOf(born, on);
      return most < 0 || (most >= predicate.least && least <= predicate.most);
    });
  },
  AgeIs(record, predicate) {
    const [number, on, born] = [record.value(predicate.age), record.days(predicate.on), record.days(predicate.born)];
    return ifAllPresent([number, on, born], () => {
      const [least, most] = agesOf(born, on);
      return most < 0 || (least <= number && number <= most);
    });
  },
  NumberBetween(record, predicate) {
    const number = record.value(predicate.number);
    return ifAllPresent([number], () => predicate.least <= number && number <= predicate.most);
  },
  Present: (record, predicate) => (predicate.value_only ? record.value(predicate.element) : record.answer(predicate.element)) !== null,
  NoValue: (record, predicate) => record.value(predicate.element) === null,
  Empty: (record, predicate) => record.answer(predicate.element) === null,
  OneOf(record, predicate) {
    const answer = record.answer(predicate.element);
    return ifAllPresent([answer], () => predicate.codes.includes(String(answer)));
  },
  NotOneOf(record, predicate) {
    const answer = record.answer(predicate.element);
    return ifAllPresent([answer], () => !predicate.codes.includes(String(answer)));
  },
  GroupFits(record, predicate) {
    const [code, other] = [record.value(predicate.element), record.value(predicate.other)];
    return ifAllPresent([code, other], () => (code.startsWith("local:") ? null : (predicate.groups[other] ?? []).includes(code)));
  },
  ValidAt(record, predicate) {
    const [code, on] = [record.value(predicate.element), record.days(predicate.on)];
    const until = predicate.until ? record.days(predicate.until) : on;
    return ifAllPresent([code, on, until], () => {
      if (!(code in predicate.valid)) return null;
      const [from, to] = predicate.valid[code];
      return (from === null || until[1] >= from) && (to === null || on[0] <= to);
    });
  },
  Differs(record, predicate) {
    const [own, other] = [record.value(predicate.element), record.value(predicate.other)];
    return ifAllPresent([own, other], () => own !== other);
  },
  Same(record, predicate) {
    const [own, other] = [record.value(predicate.element), record.value(predicate.other)];
    return ifAllPresent([own, other], () => own === other);
  },
  AnyPresent: (record, predicate) => predicate.elements.map((of) => record.value(of)).some((value) => value !== null),
  NotLike(record, predicate) {
    const text = record.value(predicate.element);
    const matches = () => new RegExp(standard.text_patterns[predicate.pattern]).test(text);
    return ifAllPresent([text], () => !(predicate.pattern === "name" ? holdsName(text) : matches()));
  },
  NotNameOf(record, predicate) {
    const text = record.value(predicate.element);
    return ifAllPresent([text], () => !predicate.names.includes(text.toLowerCase()));
  },
};

function fails(check, record) {
  const { predicate } = check;
  try {
    const applies = holds(predicate.when, record);
    const outcome = PREDICATES[predicate.name](record, predicate);
    return applies && outcome === false;
  } catch (error) {
    if (error instanceof NotReadable) return false;
    throw error;
  }
}

// --- explanations settle queries --------------------------------------------------------------------------------------

function digest(check, row) {
  const lines = check.digest_of.map((name) => `${name}=${row[name] ?? ""}`);
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

function isSettled(check, row, whole) {
  if (check.rule.severity !== "query") return false;
  const { key, identified_by } = standard.record_types[check.record_type];
  const ref = (key ? [key] : identified_by).map((name) => row[name] ?? "").join("|");
  return (whole.explanations ?? []).some((explanation) => {
    const isForRule = ["*", check.rule.id].includes(explanation.rule_id);
    const isForRecord = explanation.record_type === check.record_type && explanation.record_ref === ref;
    return isForRule && isForRecord && (explanation.digest == null || explanation.digest === digest(check, row));
  });
}

// --- the suite ----------------------------------------------------------------------------------------------------------

function findingsOf(whole) {
  const pairs = new Set();
  for (const [table, rows] of Object.entries(whole))
    rows.forEach((row, index) => {
      const record = new RecordView(row, faultyColumns(table, row));
      for (const check of ofRecord)
        if (check.record_type === table && isOf(check, whole) && fails(check, record) && !isSettled(check, row, whole))
          pairs.add(`${check.rule.id} /${table}/${index}/${check.fields[0]}`);
    });
  return pairs;
}

/** Whether the version that a return states has a check: it was added then or before, and is not retired. */
function isOf(check, whole) {
  const number = (version) => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  const stated = number(whole.returns[0].standard_version);
  const until = check.deprecated_in ?? check.rule.deprecated_in;
  return number(check.since ?? check.rule.since) <= stated && !(until && number(until) <= stated);
}

/** The checks that may have made a finding: those of the rule on that column of that record type. */
function makersOf([rule, pointer]) {
  const [, table, ...place] = pointer.split("/");
  return checks.filter((check) => check.rule.id === rule && check.record_type === table && check.fields[0] === place.at(-1));
}
const isOurs = (pair) => makersOf(pair).some((check) => check.reach === "record");
const isOursAlone = (pair) => makersOf(pair).every((check) => check.reach === "record");

const base = read("conformance/base.json");
const counts = { cases: 0, rules: new Set(), predicates: new Set(ofRecord.map((check) => check.predicate.name)), disagreements: 0 };
for (const file of readdirSync(`${root}/conformance/cases`).sort())
  for (const testCase of read(`conformance/cases/${file}`).cases) {
    const ours = testCase.expected.filter(isOurs);
    const wanted = new Set(ours.map((pair) => pair.join(" ")));
    const reported = findingsOf({ ...base, ...testCase.return });
    const missing = ours.filter(isOursAlone).map((pair) => pair.join(" ")).filter((pair) => !reported.has(pair));
    const extra = [...reported].filter((pair) => !wanted.has(pair));
    counts.cases += 1;
    wanted.forEach((pair) => counts.rules.add(pair.split(" ")[0]));
    if (missing.length || extra.length) {
      counts.disagreements += 1;
      console.log(`${testCase.id}: not found ${JSON.stringify(missing)}, not expected ${JSON.stringify(extra)}`);
    }
  }
console.log(JSON.stringify({ ...counts, rules: counts.rules.size, predicates: [...counts.predicates].sort() }));
process.exitCode = counts.disagreements ? 1 : 0;
