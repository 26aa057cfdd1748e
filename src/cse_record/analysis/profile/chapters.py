"""The chapters of a problem profile: which tables each shows, its picture, and what must not be concluded from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class View:
    """A table as a profile shows it: the measured dimension, within given codes of other dimensions. `sheet` names its worksheet."""

    table: str
    sheet: str
    within: Mapping[str, str] = field(default_factory=dict)
    title: str = ""


@dataclass(frozen=True)
class Section:
    """A chapter of a profile, with its tables and what must not be concluded from them. The first table gives its sentence."""

    name: str
    title: str
    views: tuple[View, ...]
    caution: str


ANALYSED = {"group": "analysed"}
SECTIONS = (
    Section("concerns", "Status of concerns", (
        View("concerns", "Concerns about children"), View("concerns-of-suspects", "Concerns about suspects"),
        View("concerns-by-period", "Concerns by period"),
    ), "That exploitation was not confirmed does not mean that it did not happen."),
    Section("children", "Children", (
        View("children-age", "Age of children"), View("children", "Sex of children", title="Sex of children"),
        View("children-ethnicity", "Ethnicity of children"), View("children-nationality", "Nationality of children"),
        View("first-attention", "Service that first saw concern"), View("non-recent", "Recent or non-recent"),
    ), "Children whom no service has looked for are not here. Boys and children from minority ethnic groups are known to be missed more "
    "often."),
    Section("missing", "Missing episodes and exploitation", (
        View("missing-timing-of-children", "Children definitely missing", {"certainty": "definite"},
             "Children definitely missing before, during and after exploitation"),
        View("missing-timing-of-children", "Children possibly missing", {"certainty": "possible"},
             "Children possibly, but not certainly, missing at those times"),
        View("missing", "Missing history"), View("missing-timing", "Episodes and exploitation"),
        View("missing-episodes", "Missing episodes"),
    ), "That an episode came before exploitation does not mean that it led to it."),
    Section("care", "Living situation and care", (View("living-situation", "Living situation and care"),),
            "Children in care may be over-represented because more is written down about them."),
    Section("education", "Education", (View("school", "Education"),),
            "Why a child was not in school is not shown. Absence can be an effect of exploitation as well as a risk."),
    Section("suspects", "Suspects", (
        View("suspects-age", "Age of suspects", ANALYSED, "Age of suspects in groups one and two"),
        View("suspects-age-at-start", "Age of suspects at the start", ANALYSED,
             "Age of suspects in groups one and two at the start of the exploitation"),
        View("suspects", "Groups of suspects"), View("suspects-sex", "Sex of suspects", ANALYSED, "Sex of suspects in groups one and two"),
        View("suspects-relationship", "Suspects and children"),
        View("suspects-ethnicity", "Ethnicity of suspects", ANALYSED, "Ethnicity as reported of suspects in groups one and two"),
        View("suspects-nationality", "Nationality of suspects", ANALYSED, "Nationality of suspects in groups one and two"),
        View("suspects-sources", "Sources about suspects"),
    ), "Ethnicity and nationality are different facts. Neither explains why anybody offends, and where many are unknown, neither "
    "describes the whole group. Being a suspect is not the same as being convicted."),
    Section("networks", "Networks", (View("networks", "Size of networks"), View("network-members", "Roles in networks")),
            "The full extent of a network is often not known."),
    Section("places", "Places, transport and tactics", (
        View("features", "Features of exploitation"), View("exploitation-areas", "Areas of exploitation"),
    ), "A place where much is recorded may simply be watched more closely."),
    Section("indicators", "Signs and vulnerabilities", (
        View("indicators", "Signs seen"), View("vulnerabilities", "Vulnerabilities"), View("disclosure-barriers", "Barriers to disclosure"),
    ), "Signs are counted, but never added up to a score. Their absence proves nothing."),
    Section("pathway", "From first contact to court", (
        View("pathway-support", "From referral to support"), View("pathway-justice", "From investigation to court"),
        View("response", "Response to referrals", title="Response to referrals"),
        View("response", "Below the threshold", {"threshold": "not-met"}, "Response to referrals that did not meet the threshold"),
    ), "A step that is not recorded may still have been taken, by this agency or by another."),
    Section("responses", "Times of response", (
        View("missing-reported", "Reports to the police"),
        View("return-interviews", "Interviews offered"), View("return-interviews-held", "Interviews held"),
        View("delay-to-disclosure", "Delay to disclosure"),
    ), "Delay before disclosure is an effect of exploitation and says nothing about whether an account is reliable."),
    Section("outcomes", "Outcomes", (
        View("outcome", "Outcomes in court", title="Suspects' outcomes in court"), View("outcome-of-crimes", "Outcomes of investigations"),
        View("support-after-court", "Support after court"),
    ), "An investigation without a charge is a decision about evidence, not about the child."),
)  # fmt: skip
"""The chapters of a profile, in order."""
