"""Forms of text that identify a person: seven patterns, and the words that are not names.

The patterns use only syntax with the same meaning in Python and JavaScript: no `\\d`, `\\b` or `$`, no flags, no look-behind. Each is
searched anywhere in the text.

**The test for a name** takes every match of the pattern `name` in turn, from left to right, without overlap (in Python `finditer`,
in JavaScript `matchAll` with the flag `g`). The words of a match are its groups that took part. Each word is split at hyphens and
apostrophes (`-`, `'`, `’`). If no part of any word of the match is in `NOT_NAMES` with exactly this spelling, the text contains a
name; if every match has such a part, it contains none. The test sees only a title followed by a capitalised word, and two
capitalised words in a row that do not begin the text, a line or a sentence.
"""

from __future__ import annotations

from cse_record.standard.columns import NHS_NUMBER, PERSON_NUMBER

_WORD = "([A-ZÀ-ÖØ-Þ](?:['’][A-Z]?)?[a-zß-ÿ][A-Za-zÀ-ɏ'’-]*)"
_TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Sir|Lady|Sgt|PC|DC|DS|DI"
_MONTH, _DAY, _YEAR = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])", "(19|20)[0-9]{2}"

TEXT_PATTERNS: dict[str, str] = {
    # something, @, a name and a dot followed by a letter
    "email": r"[^ \t\n@]@[^ \t\n@.]+\.[A-Za-z]",
    # 0 and nine or ten digits, or +44 or 0044 and nine to eleven, with spaces, hyphens, stops or brackets between them; at least
    # three digits come first, so that 04-05-2020 10:30 does not match
    "telephone": (
        "(^|[^0-9A-Za-z])(0[1-9][0-9]([ \u00a0().-]{0,2}[0-9]){7,8}|([+]44|0044)([ \u00a0().-]{0,2}[0-9]){9,11})(?![0-9])"
    ),
    # a full postcode in upper or lower case; 1st, 2nd, 3rd and 4th do not end one
    "postcode": (
        "(^|[^A-Za-z0-9])([Gg][Ii][Rr][ \u00a0]{0,2}0[Aa]{2}"
        "|[A-Za-z]{1,2}[0-9][A-Za-z0-9]?[ \u00a0]{0,2}(?!1st|2nd|3rd|[04-9]th)[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![A-Za-z0-9])"
    ),
    "nhs-number": NHS_NUMBER,
    "person-number": PERSON_NUMBER,
    # eight or more digits in a row, unless they are a day such as 20200504 or 04052020, or an area code such as E06000054
    "long-number": (
        rf"(^|[^0-9EKNSW])(?!({_YEAR}{_MONTH}{_DAY}|{_DAY}{_MONTH}{_YEAR})(?![0-9]))[0-9]{{8}}|[EKNSW][0-9]{{9}}"
    ),
    # a title and a capitalised word, optionally with initials between; or two capitalised words that do not begin a sentence
    "name": rf"(?:^|[^A-Za-z])(?:{_TITLES})\.? +(?:[A-Z]\.? +){{0,3}}{_WORD}|[^.!?: \t\n](?= +{_WORD} +{_WORD})",
}  # fmt: skip
"""The forms by name, as regular expressions. A telephone number can also be a long number; each form is tested on its own."""

_NOT_NAMES = """
January February March April May June July August September October November December
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
Spring Summer Autumn Winter Easter Christmas Ramadan Eid Diwali Hanukkah Bank Holiday New Year

England Wales Scotland Ireland Britain British English Welsh Scottish Irish Northern Southern Eastern Western United Kingdom
Great Greater North South East West Central Upper Lower Inner Outer Royal County City Borough District Metropolitan Town
Village Parish Region Regional National Nation International European Europe Isle Island Islands Road Street Avenue
Close Drive Square Park House Lodge Station Hotel Hostel Airport Port Centre Center

Act Acts Order Orders Code Codes Section Schedule Part Chapter Article Articles Annex Table Form Guidance Regulations Directive
Convention Protocol Policy Procedure Procedures Standard Standards Framework Strategy Plan Programme Project Pilot

Children Child Youth People Person Persons Adult Adults Family Families Parent Parents Carer Carers Mother Father
Foster Fostering Adoption Looked After Care Leaver Leavers Leaving Home Homes Secure Unit Units Residential Placement
Missing Return Returned Returns Episode Episodes Exploitation Exploited Sexual Sexually Abuse Trafficking Modern Slavery Criminal
Risk Assessment Assessments Indicator Indicators Referral Referrals Concern Concerns Protection Safeguarding Welfare Need Early Help
Interview Interviews Strategy Discussion Conference Conferences Review Reviews Meeting Meetings Visit Contact Front Door Hub Mash

Police Constabulary Constable Force Forces Officer Officers Detective Inspector Sergeant Superintendent Chief Commissioner
Crime Crimes Custody Intelligence Investigation Investigations Operation Op Offence Offences Offender Offenders Suspect Suspects
Crown Court Courts Magistrates High Prosecution Prosecutor Prosecutors Judge Justice Judicial Legal Lawyer Solicitor Solicitors
Probation Prison Prisons Bail Charge Evidence Witness Witnesses Victim Victims Commission Tribunal Home Office Ministry

Council Councils Authority Authorities Local Board Boards Committee Panel Panels Subgroup Group Groups Team Teams Service
Services Department Departments Directorate Agency Agencies Partnership Partnerships Partner Partners Joint Multi Trust Trusts
Government Public Social Work Worker Workers Manager Managers Director Directors Lead Leads Head Deputy Assistant Senior
Coordinator Administrator Analyst Analysts Performance Data Information Governance Protection Caldicott Guardian Guardians Advocate
Advocates Independent Reviewing Designated Nurse Doctor Consultant Practitioner Professional Professionals Therapist Psychologist

Health Healthcare Hospital Hospitals Clinic Clinical Clinics Surgery Practice General Medical Mental Emergency Accident Ambulance
Commissioning Primary Community Accommodation Housing Homelessness Drug Drugs Alcohol Substance Misuse Counselling

School Schools Academy College Colleges University Education Educational Nursery Sixth Pupil Pupils Referral Teacher Welfare Attendance
Charity Charities Voluntary Sector Society Association Foundation Project Projects Outreach Church Mosque Crimestoppers
Barnardo Barnardos Samaritans Childline Facebook Instagram Snapchat Whatsapp Google Microsoft Excel Word Outlook Teams

Case Cases Record Records Recording System Systems Database Register File Files Paper Report Reports Reporting Note Notes Letter
Email Telephone Number Numbers Reference References Key Date Dates Time Day Days Week Month Quarter Period Annual Quarterly
Synthetic Example Test Training Sample Official Sensitive Secret Confidential Restricted Version Sheet Column Row Not Known Unknown None
The This That These Those A An And Or Of In On At By For From With To No Yes It He She They We I You Was Were Is Are Has Had Have
"""
NOT_NAMES: frozenset[str] = frozenset(_NOT_NAMES.split())
"""Capitalised words that are not part of a person's name: months, days, place words, and words of this field."""
