// A second runner of the conformance suite, for rules that look at one record. It knows the published JSON Schema, by ajv,
// and schema/rules.json, and nothing else of the standard. Prints what disagrees, one case a line, then the counts as JSON.
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
  const shape = shapes[table].errors.filter((error) => !error.schemaPath.includes("$defs/rules.")); // rules are asked below
  return new Set(shape.map(columnOf).filter(Boolean));
}

function columnOf(error) {
  if (error.keyword === "required" && error.instancePath === "") return error.params.missingProperty;
  // a condition between columns is a choice of blanks, and speaks of the column that it names first
  const condition = /^#\/allOf\/[0-9]+\/(anyOf|oneOf)(\/.*)?$/.exec(error.schemaPath);
  if (condition) return condition[2] ? null : Object.keys(error.parentSchema[condition[1]][0].properties)[0];
  return error.instancePath.split("/")[1];
}

// --- reading a record -----------------------------------------------------------------------------------------------

class NotReadable extends Error {}

const isReason = (cell) => typeof cell === "string" && cell.startsWith("absent:");

class Here {
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
  /** First and last day that a date can be, as ISO text, which sorts as days do. */
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

function holds(condition, here) {
  if (!condition) return true;
  if (condition.is) return condition.codes.includes(String(here.answer(condition.is)));
  if (condition.is_not) {
    const answer = here.answer(condition.is_not);
    return answer !== null && !condition.codes.includes(String(answer));
  }
  if (condition.has_value) return here.value(condition.has_value) !== null;
  if (condition.has_reason) {
    const reason = here.reason(condition.has_reason);
    return reason !== null && (condition.reasons.length === 0 || condition.reasons.includes(reason));
  }
  if (condition.blank) return here.answer(condition.blank) === null;
  // every part is read, also where the answer is clear before
  if (condition.all) return condition.all.map((part) => holds(part, here)).every(Boolean);
  if (condition.any) return condition.any.map((part) => holds(part, here)).some(Boolean);
  throw new Error(`not a condition: ${Object.keys(condition)}`);
}

/** Null if one of the values is; else the answer. */
const given = (values, answer) => (values.some((value) => value === null) ? null : answer());

function holdsName(text) {
  const words = new Set(standard.not_names);
  for (const match of text.matchAll(new RegExp(standard.text_patterns.name, "g"))) {
    const parts = match.slice(1).filter(Boolean).flatMap((word) => word.split(/['’-]/));
    if (!parts.some((part) => words.has(part))) return true;
  }
  return false;
}

const PREDICATES = {
  OnOrAfter(here, p) {
    const [later, earlier] = [here.days(p.later), here.days(p.earlier)];
    const [laterAt, earlierAt] = [here.time(p.later), here.time(p.earlier)];
    const told = p.told_by.map((of) => here.days(of)).filter((days) => days !== null);
    return given([later, earlier], () => {
      if (told.some((days) => days[1] < earlier[0])) return true;
      const sameDay = new Set([...later, ...earlier]).size === 1;
      if (!sameDay || laterAt === null || earlierAt === null) return later[1] >= earlier[0];
      const noOrder = hasHourTwice(later[0]) && laterAt.startsWith("01") && earlierAt.startsWith("01");
      return laterAt >= earlierAt || noOrder;
    });
  },
  OnOrAfterFirst(here, p) {
    const later = here.days(p.later);
    const ends = p.ends.map((end) => here.days(end)).filter((days) => days !== null);
    return later === null || ends.length === 0 ? null : ends.some((days) => later[1] >= days[0]);
  },
  RangeInOrder(here, p) {
    const [first, latest] = [here.value(p.element), here.cell(p.element.latest)];
    return given([first, latest], () => latest >= first);
  },
  WithinDays(here, p) {
    const [later, earlier] = [here.days(p.later), here.days(p.earlier)];
    return given([later, earlier], () => daysBetween(earlier[1], later[0]) <= p.days);
  },
  AgeBetween(here, p) {
    const [on, born] = [here.days(p.on), here.days(p.born)];
    return given([on, born], () => {
      const [least, most] = agesOf(born, on);
      return most < 0 || (most >= p.least && least <= p.most);
    });
  },
  AgeIs(here, p) {
    const [number, on, born] = [here.value(p.age), here.days(p.on), here.days(p.born)];
    return given([number, on, born], () => {
      const [least, most] = agesOf(born, on);
      return most < 0 || (least <= number && number <= most);
    });
  },
  NumberBetween(here, p) {
    const number = here.value(p.number);
    return given([number], () => p.least <= number && number <= p.most);
  },
  Present: (here, p) => (p.value_only ? here.value(p.element) : here.answer(p.element)) !== null,
  NoValue: (here, p) => here.value(p.element) === null,
  Empty: (here, p) => here.answer(p.element) === null,
  OneOf(here, p) {
    const answer = here.answer(p.element);
    return given([answer], () => p.codes.includes(String(answer)));
  },
  NotOneOf(here, p) {
    const answer = here.answer(p.element);
    return given([answer], () => !p.codes.includes(String(answer)));
  },
  GroupFits(here, p) {
    const [code, other] = [here.value(p.element), here.value(p.other)];
    return given([code, other], () => (code.startsWith("local:") ? null : (p.groups[other] ?? []).includes(code)));
  },
  ValidAt(here, p) {
    const [code, on] = [here.value(p.element), here.days(p.on)];
    const until = p.until ? here.days(p.until) : on;
    return given([code, on, until], () => {
      if (!(code in p.valid)) return null;
      const [from, to] = p.valid[code];
      return (from === null || until[1] >= from) && (to === null || on[0] <= to);
    });
  },
  Differs(here, p) {
    const [own, other] = [here.value(p.element), here.value(p.other)];
    return given([own, other], () => own !== other);
  },
  Same(here, p) {
    const [own, other] = [here.value(p.element), here.value(p.other)];
    return given([own, other], () => own === other);
  },
  AnyPresent: (here, p) => p.elements.map((of) => here.value(of)).some((value) => value !== null),
  NotLike(here, p) {
    const text = here.value(p.element);
    return given([text], () => !(p.pattern === "name" ? holdsName(text) : new RegExp(standard.text_patterns[p.pattern]).test(text)));
  },
  NotNameOf(here, p) {
    const text = here.value(p.element);
    return given([text], () => !p.names.includes(text.toLowerCase()));
  },
};

function fails(check, here) {
  const { predicate } = check;
  try {
    const applies = holds(predicate.when, here);
    const outcome = PREDICATES[predicate.name](here, predicate);
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
  return (whole.explanations ?? []).some((said) => {
    const named = ["*", check.rule.id].includes(said.rule_id) && said.record_type === check.record_type && said.record_ref === ref;
    return named && (said.digest == null || said.digest === digest(check, row));
  });
}

// --- the suite ----------------------------------------------------------------------------------------------------------

function found(whole) {
  const pairs = new Set();
  for (const [table, rows] of Object.entries(whole))
    rows.forEach((row, index) => {
      const here = new Here(row, faultyColumns(table, row));
      for (const check of ofRecord)
        if (check.record_type === table && fails(check, here) && !isSettled(check, row, whole))
          pairs.add(`${check.rule.id} /${table}/${index}/${check.fields[0]}`);
    });
  return pairs;
}

/** The checks that can have made a finding: those of the rule that point to that column of that record type. */
function makersOf([rule, pointer]) {
  const [, table, ...place] = pointer.split("/");
  return checks.filter((check) => check.rule.id === rule && check.record_type === table && check.fields[0] === place.at(-1));
}
const isOurs = (pair) => makersOf(pair).some((check) => check.reach === "record");
const isOursAlone = (pair) => makersOf(pair).every((check) => check.reach === "record");

const base = read("conformance/base.json");
const counts = { cases: 0, rules: new Set(), predicates: new Set(ofRecord.map((check) => check.predicate.name)), disagreements: 0 };
for (const file of readdirSync(`${root}/conformance/cases`).sort())
  for (const one of read(`conformance/cases/${file}`).cases) {
    const ours = one.expected.filter(isOurs);
    const wanted = new Set(ours.map((pair) => pair.join(" ")));
    const given = found({ ...base, ...one.return });
    const missing = ours.filter(isOursAlone).map((pair) => pair.join(" ")).filter((pair) => !given.has(pair));
    const extra = [...given].filter((pair) => !wanted.has(pair));
    counts.cases += 1;
    wanted.forEach((pair) => counts.rules.add(pair.split(" ")[0]));
    if (missing.length || extra.length) {
      counts.disagreements += 1;
      console.log(`${one.id}: not found ${JSON.stringify(missing)}, not expected ${JSON.stringify(extra)}`);
    }
  }
console.log(JSON.stringify({ ...counts, rules: counts.rules.size, predicates: [...counts.predicates].sort() }));
process.exitCode = counts.disagreements ? 1 : 0;
