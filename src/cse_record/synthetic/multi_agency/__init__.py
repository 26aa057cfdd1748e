"""A synthetic collection of ten returns about overlapping children and suspects, with the truth kept aside.

In three fictitious areas, police forces, children's services, health services and charities each send what such an agency holds about 400
invented children: the police episodes, investigations and suspects; children's services care, referrals and school; health services
first attention, signs and disclosures; charities disclosures, support and sometimes care. Exploitation periods are held by children's
services in the first area, by the police in the second and by both in the third.

- About a third of the children are in one return, a third in two, the others in three or four.
- Of ten children, seven or eight can be linked by an identifier: NHS number, unique pupil number, the consistent identifier, or a chain of
  two. The others have only a pseudonym made from name and birth, by which nobody is linked unless this is asked for, or none.
- A few records hold the number of another child, or a wrong month of birth. They contradict those with which they would be joined.
- Agencies disagree about school, ethnicity, the status of a period and the place of an episode, and record the same event an hour, a day or
  a few days apart. Of a shared event one may know what another does not: its end, its class, or the decision on a referral.
- Often only the dates of one agency and the episodes of another tell whether a child was missing before, during or after exploitation.
  For some children nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic.multi_agency import plan
from cse_record.synthetic.multi_agency.agencies import SENDERS, Sender, asked
from cse_record.synthetic.multi_agency.records import Record, records_of
from cse_record.synthetic.multi_agency.rows import rows_of
from cse_record.synthetic.multi_agency.truth import truth_of

__all__ = ["Collection", "Return", "asked"]


@dataclass(frozen=True)
class Return:
    """A return of the collection."""

    sender: Sender
    collection: Collection

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.sender.name

    def rows(self) -> Iterator[NamedRow]:
        """The rows of the return, parents first: pairs of record type and row."""
        return rows_of(self.collection.seed, self.sender, self.collection.records)


@dataclass(frozen=True)
class Collection:
    """A collection of returns of several agencies. The same seed gives the same returns and the same truth."""

    seed: int

    @cached_property
    def records(self) -> list[Record]:
        return records_of(self.seed, plan.children(self.seed))

    @property
    def returns(self) -> list[Return]:
        return [Return(sender, self) for sender in SENDERS]

    def truth(self) -> Row:
        """What is true of all that was sent, as plain data: see `docs/guides/analyst.md`."""
        return truth_of(self.seed, self.records)
