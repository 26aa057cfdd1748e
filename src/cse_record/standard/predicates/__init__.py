"""The vocabulary of rules: a small closed set of conditions and predicates, each total.

A predicate **passes**, **fails**, **does not apply** or is **held back**; there is no other answer and no error. It names
elements, never their companions, which follow from the element. A path is the name of an element (`started_on`), an element of the
record to which a reference leads (`child_ref.birth_month`), or an element of the header of the return (`returns.prepared_on`).

**Blank and faulty cells.** If a cell has failed its own shape check, a rule that reads it does not apply. A condition about a blank
element is not fulfilled, unless it asks for the blank.

**Held back.** A row that seems to be missing may be a faulty row. A check that depends on it then neither passes nor fails. It is
counted as one that cannot be made until the faulty cell is corrected. Only checks for which the faulty cell may be meant are held
back: those with a reference or code that has the same letters and digits, ignoring case.

A reference that leads nowhere may be meant for any record. A check that fails because a row is missing is held back while such a
reference may be that of the missing row. A check that fails because of a row that exists is not.

**Dates are ranges.** An element with a companion `…_latest` is any day between the two, in whichever order they are given; a
month is any of its days. A comparison fails only if it fails for every reading. Times of day count only between
two exact dates on the same day. In the hour that occurs twice when summer time ends (01:00 to 01:59 on the last Sunday
of October), the order cannot be determined.

**Ages** are completed years. A person born on 29 February completes a year on 1 March of a year without such a day.

**Spells** include their first and their last day. Two spells overlap if some day certainly belongs to both, other than a day on
which one ends and the other begins, because the day of a move belongs to both. A spell that begins and ends on the same day
overlaps another only if that day is neither the first nor the last of the other. If the start is absent because it does not
apply, the spell has lasted since birth; if the end is, the spell is ongoing."""

from __future__ import annotations

from cse_record.standard.predicates.base import *  # noqa: F403 — each class is named where it is defined, and nowhere else
from cse_record.standard.predicates.conditions import *  # noqa: F403
from cse_record.standard.predicates.records import *  # noqa: F403
from cse_record.standard.predicates.relations import *  # noqa: F403
from cse_record.standard.predicates.tables import *  # noqa: F403
from cse_record.standard.predicates.text_patterns import *  # noqa: F403
