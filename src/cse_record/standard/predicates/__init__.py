"""The vocabulary of rules: a small closed set of conditions and predicates, each total.

A predicate **passes**, **fails**, **does not apply** or is **held back**; there is no other answer and no error. It names
elements, never their companions: those follow from the element. A path is the name of an element (`started_on`), an element of the record
to which a reference leads (`child_ref.birth_month`), or an element of the header of the return (`returns.prepared_on`).

**Blank and faulty cells.** A cell that has failed its own shape check is treated as if the rule did not apply. A condition
about a blank element is not fulfilled, unless it asks for the blank.

**Held back.** What seems not to be there may be a row that is faulty itself. A check that rests on it is then neither passed
nor failed: it is counted as one that could not be made until the faulty cell is corrected. Only what the cell may be meant for
waits: it has the same letters and digits, without regard to case.

A reference that leads nowhere may be meant for any record. What rests on a row that is missed, and might be the one with that
reference, is held back too; what rests on a row that is there is not.

**Dates are ranges.** An element with a companion `…_latest` is any day from the one to the other, whichever way round they
stand; a month is any of its days. A comparison fails only if it fails for every reading. Times of day count only between
two exact dates on the same day, and in the hour that occurs twice when summer time ends (01:00 to 01:59 on the last Sunday
of October) no order can be told.

**Ages** are completed years. A person born on 29 February completes a year on 1 March of a year without such a day.

**Spells** hold both their first and their last day. Two spells overlap if there is certainly a day that belongs to both,
other than a day on which the one ends and the other begins: the day of a move belongs to both. A spell that begins and ends
on the same day overlaps another only if it lies wholly inside it, neither on its first day nor on its last. Where the start is
absent because it does not apply, the spell has lasted since birth; where the end is, it goes on.
"""

from __future__ import annotations

from cse_record.standard.predicates.base import *  # noqa: F403 — each class is named where it is defined, and nowhere else
from cse_record.standard.predicates.conditions import *  # noqa: F403
from cse_record.standard.predicates.records import *  # noqa: F403
from cse_record.standard.predicates.relations import *  # noqa: F403
from cse_record.standard.predicates.tables import *  # noqa: F403
from cse_record.standard.predicates.text_patterns import *  # noqa: F403
