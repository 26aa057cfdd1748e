"""The models of version 0.2 of the standard, for editors and type checkers.

Written by `cse-record build` from the definition of the standard; do not edit it. A blank is None. An argument without a default must be
given. A coded element takes a code of its list or a reason for absence; where the list is open, also a code of the sender's own, such as
`local:night-outreach`. A day is given as a date or as text such as 2011-03-04, and read as a date.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, overload

from cse_record.standard.record import Record as Record
from cse_record.standard.whole_return import WholeReturn as WholeReturn

_codes_age_band = Literal["under-18", "18-24", "25-34", "35-44", "45-54", "55-64", "65-and-over"]
_codes_agency_type = Literal["police", "childrens-services", "joint-childrens-services-lscb", "lscb", "safeguarding-partnership", "regional-safeguarding-board", "child-protection-committee", "sbni", "voluntary", "health", "education", "youth-justice", "probation", "housing", "prosecution", "family-court-advisory", "secure-estate", "immigration", "licensing", "other"]
_codes_area = Literal["E92000001", "W92000004", "S92000003", "N92000002", "K02000001", "E09000002", "E09000003", "E08000038", "E08000016", "E06000022", "E06000055", "E09000004", "E08000025", "E06000008", "E06000009", "E08000001", "E06000028", "E06000058", "E06000036", "E08000032", "E09000005", "E06000043", "E06000023", "E09000006", "E06000060", "E10000002", "E08000002", "E08000033", "E10000003", "E09000007", "E06000056", "E06000049", "E06000050", "E09000001", "E06000052", "E06000047", "E08000026", "E09000008", "E06000063", "E10000006", "E06000005", "E06000015", "E10000007", "E10000008", "E08000017", "E06000059", "E10000009", "E08000027", "E09000009", "E06000011", "E10000011", "E09000010", "E10000012", "E08000037", "E08000020", "E10000013", "E09000011", "E09000012", "E06000006", "E09000013", "E10000014", "E09000014", "E09000015", "E06000001", "E09000016", "E06000019", "E10000015", "E09000017", "E09000018", "E06000046", "E06000053", "E09000019", "E09000020", "E10000016", "E06000010", "E09000021", "E08000034", "E08000011", "E09000022", "E10000017", "E08000035", "E06000016", "E10000018", "E09000023", "E10000019", "E08000012", "E06000032", "E08000003", "E06000035", "E09000024", "E06000002", "E06000042", "E08000021", "E09000025", "E10000020", "E06000012", "E06000013", "E06000061", "E06000024", "E08000022", "E06000065", "E10000023", "E10000021", "E06000057", "E06000048", "E06000018", "E10000024", "E08000004", "E10000025", "E06000031", "E06000026", "E06000029", "E06000044", "E06000038", "E09000026", "E06000003", "E09000027", "E08000005", "E08000018", "E06000017", "E08000006", "E08000028", "E08000014", "E08000039", "E08000019", "E06000051", "E06000039", "E08000029", "E06000066", "E10000027", "E06000025", "E08000023", "E06000045", "E06000033", "E09000028", "E08000013", "E10000028", "E08000007", "E06000004", "E06000021", "E10000029", "E08000024", "E10000030", "E09000029", "E06000030", "E08000008", "E06000020", "E06000034", "E06000027", "E09000030", "E08000009", "E08000036", "E08000030", "E09000031", "E09000032", "E06000007", "E10000031", "E06000037", "E06000062", "E10000032", "E09000033", "E06000064", "E08000010", "E06000054", "E06000040", "E08000015", "E06000041", "E08000031", "E10000034", "E06000014", "W06000019", "W06000013", "W06000018", "W06000015", "W06000010", "W06000008", "W06000003", "W06000004", "W06000005", "W06000002", "W06000001", "W06000024", "W06000021", "W06000012", "W06000022", "W06000009", "W06000023", "W06000016", "W06000011", "W06000020", "W06000014", "W06000006", "S12000033", "S12000034", "S12000041", "S12000035", "S12000036", "S12000005", "S12000006", "S12000042", "S12000008", "S12000045", "S12000009", "S12000010", "S12000011", "S12000014", "S12000047", "S12000015", "S12000049", "S12000046", "S12000043", "S12000017", "S12000018", "S12000019", "S12000020", "S12000013", "S12000021", "S12000050", "S12000044", "S12000023", "S12000048", "S12000024", "S12000038", "S12000026", "S12000027", "S12000028", "S12000029", "S12000030", "S12000039", "S12000040", "N09000001", "N09000002", "N09000003", "N09000004", "N09000005", "N09000006", "N09000007", "N09000008", "N09000009", "N09000010", "N09000011", "95AA", "95BB", "95CC", "95DD", "95EE", "95FF", "95GG", "95HH", "95II", "95JJ", "95KK", "95LL", "95MM", "95NN", "95OO", "95PP", "95QQ", "95RR", "95SS", "95TT", "95UU", "95VV", "95WW", "95XX", "95YY", "95ZZ", "hsct-belfast", "hsct-northern", "hsct-south-eastern", "hsct-southern", "hsct-western", "E23000036", "E23000026", "E23000023", "E23000006", "E23000034", "E23000013", "E23000002", "E23000018", "E23000035", "E23000039", "E23000008", "E23000028", "E23000037", "E23000005", "E23000030", "E23000027", "E23000012", "E23000032", "E23000003", "E23000021", "E23000020", "E23000004", "E23000001", "E23000024", "E23000009", "E23000022", "E23000007", "E23000019", "E23000011", "E23000015", "E23000025", "E23000031", "E23000033", "E23000029", "E23000017", "E23000016", "E23000014", "E23000010", "E23000038", "W15000004", "W15000002", "W15000001", "W15000003", "S23000009", "police-central-scotland", "police-dumfries-and-galloway", "police-fife", "police-grampian", "police-lothian-and-borders", "police-northern", "police-strathclyde", "police-tayside", "police-northern-ireland", "police-british-transport", "outside-uk", "synthetic-northshire", "synthetic-port-ashby", "synthetic-eastmarch", "synthetic-larkshire", "synthetic-fenshire", "synthetic-brackenshire", "synthetic-averdale", "synthetic-hollinshire", "synthetic-ravenshire", "synthetic-ottershire", "synthetic-elmshire", "synthetic-thistleshire", "synthetic-copperdale", "synthetic-grayhaven", "synthetic-lindenshire", "synthetic-harrowmere", "synthetic-quillshire", "synthetic-ambershire", "synthetic-kestrelshire", "synthetic-juniper-vale", "synthetic-fernshire", "synthetic-tarnshire", "synthetic-windlesea", "synthetic-whinshire", "synthetic-rowanshire", "synthetic-millwater", "synthetic-stagshire", "synthetic-aldermouth", "synthetic-penmarrow", "synthetic-greyholm", "synthetic-kingsmarsh", "synthetic-lowmarch", "synthetic-southfold", "synthetic-beaconshire", "synthetic-pellshire", "synthetic-saltmere", "synthetic-westrowan", "synthetic-harbourside-to-2013", "synthetic-harbourside", "synthetic-old-eastholm", "synthetic-eastholm", "synthetic-old-saltshire", "synthetic-saltshire", "synthetic-cwm-arlais", "synthetic-aberelwen", "synthetic-brynlaswen", "synthetic-llanderwyn", "synthetic-glenmarroch", "synthetic-strathorrin", "synthetic-ballymorrow", "synthetic-drumkeelan", "synthetic-hsct-lough-arrin", "synthetic-police-northshire", "synthetic-police-port-ashby", "synthetic-police-eastmarch", "synthetic-police-larkshire", "synthetic-police-fenshire", "synthetic-police-brackenshire", "synthetic-police-averdale", "synthetic-police-hollinshire", "synthetic-police-ravenshire", "synthetic-police-ottershire", "synthetic-police-elmshire", "synthetic-police-thistleshire", "synthetic-police-copperdale", "synthetic-police-grayhaven", "synthetic-police-lindenshire", "synthetic-police-harrowmere", "synthetic-police-quillshire", "synthetic-police-ambershire", "synthetic-police-kestrelshire", "synthetic-police-juniper-vale", "synthetic-police-fernshire", "synthetic-police-tarnshire", "synthetic-police-windlesea", "synthetic-police-whinshire", "synthetic-police-rowanshire", "synthetic-police-millwater", "synthetic-police-stagshire", "synthetic-police-aldermouth", "synthetic-police-penmarrow", "synthetic-police-greyholm", "synthetic-police-kingsmarsh", "synthetic-police-lowmarch", "synthetic-police-southfold", "synthetic-police-beaconshire", "synthetic-police-pellshire", "synthetic-police-saltmere", "synthetic-police-westrowan", "synthetic-police-cwm-arlais", "synthetic-police-aberelwen", "synthetic-police-brynlaswen", "synthetic-police-llanderwyn", "synthetic-police-glenmarroch", "synthetic-police-strathorrin", "synthetic-police-lough-arrin"]
_codes_article_10_condition = Literal["official-authority", "sch1-para-18", "sch1-para-6", "sch1-para-10", "sch1-para-2", "sch1-para-4", "sch1-para-30", "sch1-para-33", "dpa-1998-schedule-3"]
_codes_article_6_condition = Literal["public-task", "legal-obligation", "recognised-legitimate-interest", "legitimate-interests", "vital-interests", "law-enforcement-task", "dpa-1998-schedule-2"]
_codes_article_9_condition = Literal["sch1-para-18", "sch1-para-6", "sch1-para-10", "sch1-para-2", "sch1-para-1", "sch1-para-3", "sch1-para-17", "sch1-para-4", "vital-interests", "legal-claims", "sch8-para-4", "sch8-para-1", "sch8-para-2", "sch8-para-3", "sch8-para-6", "sch8-para-9", "dpa-1998-schedule-3"]
_codes_attention_route = Literal["disclosure-by-child", "missing-episode", "return-interview", "family-concern", "friend-concern", "carer-concern", "school-concern", "professional-concern", "sexual-health", "health", "outreach", "assessment", "screening-tool", "police-incident", "arrest-of-child", "police-operation", "intelligence", "other-childs-case", "suspects-device", "online-monitoring", "public-report", "later-review", "other"]
_codes_board_arrangement = Literal["cse-subgroup", "agency-lead", "coordinator", "cse-protocol", "information-sharing-agreement", "strategy", "multi-agency-team", "exploitation-panel", "training-front-line", "training-carers", "training-police-units", "problem-profile", "data-collection", "outreach-service", "victim-family-support", "missing-return-arrangement", "prevention-programme", "prosecutor-link", "disruption-plan", "case-audit", "voice-of-children"]
_codes_case_closing = Literal["needs-met", "stepped-down", "stepped-up", "transferred-out", "adult-services", "became-adult", "no-further-action", "service-ended", "not-in-contact", "declined", "permanence", "left-country", "died", "other"]
_codes_case_level = Literal["early-help", "child-in-need", "child-protection", "looked-after", "leaving-care", "specialist", "police", "other"]
_codes_case_opening = Literal["new", "re-referral", "transferred-in", "stepped-up", "stepped-down", "other"]
_codes_charging_decision = Literal["charged", "no-prosecution-evidential", "no-prosecution-public-interest", "out-of-court", "diversion", "administrative", "police-no-referral", "further-evidence-requested", "early-advice", "awaiting-decision", "under-investigation"]
_codes_charging_reason = Literal["evidential-not-met", "evidence-insufficient", "identification-not-proved", "element-not-proved", "defence-not-disproved", "evidence-not-available", "evidence-not-gathered", "evidence-not-admissible", "disclosure-not-completed", "file-not-completed", "public-interest-not-met", "suspect-is-child", "suspect-exploited", "suspect-health", "out-of-court-sufficient", "other-sentence-sufficient", "lapse-of-time", "effect-of-proceedings", "threshold-test-charge", "threshold-test-not-met", "threshold-test-later-review", "suspect-died", "suspect-not-traced", "suspect-under-age", "suspect-unfit", "time-limit-expired", "transferred", "dealt-with-in-other-case"]
_codes_child_link = Literal["sibling", "half-sibling", "step-sibling", "parent-and-child", "other-relative", "same-household", "same-placement", "friends", "other"]
_codes_child_proceeding = Literal["arrested", "interviewed", "no-action", "diverted", "charged", "defence-raised", "stopped", "acquitted", "convicted", "reviewed", "set-aside"]
_codes_classification_scheme_ethnicity = Literal["ons-2021", "police-sde-18+1", "police-sde-16+1", "dfe-ethnicity", "nhs-england-ethnic-category", "nhs-wales-ethnic-category", "nhs-scotland-ethnic-group", "scotland-census-2022", "northern-ireland-census-2021", "census-2021-england-wales"]
_codes_contact_form = Literal["in-person", "online", "both"]
_codes_country_of_birth = Literal["GBR-ENG", "GBR-WLS", "GBR-SCT", "GBR-NIR", "GBR", "AFG", "ALA", "ALB", "DZA", "ASM", "AND", "AGO", "AIA", "ATA", "ATG", "ARG", "ARM", "ABW", "AUS", "AUT", "AZE", "BHS", "BHR", "BGD", "BRB", "BLR", "BEL", "BLZ", "BEN", "BMU", "BTN", "BOL", "BES", "BIH", "BWA", "BVT", "BRA", "IOT", "VGB", "BRN", "BGR", "BFA", "BDI", "CPV", "KHM", "CMR", "CAN", "CYM", "CAF", "TCD", "CHL", "CHN", "CXR", "CCK", "COL", "COM", "COD", "COG", "COK", "CRI", "HRV", "CUB", "CUW", "CYP", "CZE", "CSK", "DNK", "DJI", "DMA", "DOM", "DDR", "ECU", "EGY", "SLV", "GNQ", "ERI", "EST", "SWZ", "ETH", "FLK", "FRO", "FJI", "FIN", "FRA", "GUF", "PYF", "ATF", "GAB", "GMB", "GEO", "DEU", "GHA", "GIB", "GRC", "GRL", "GRD", "GLP", "GUM", "GTM", "GGY", "GIN", "GNB", "GUY", "HTI", "HMD", "HND", "HKG", "HUN", "ISL", "IND", "IDN", "IRN", "IRQ", "IRL", "IMN", "ISR", "ITA", "CIV", "JAM", "JPN", "JEY", "JOR", "KAZ", "KEN", "KIR", "XKX", "KWT", "KGZ", "LAO", "LVA", "LBN", "LSO", "LBR", "LBY", "LIE", "LTU", "LUX", "MAC", "MDG", "MWI", "MYS", "MDV", "MLI", "MLT", "MHL", "MTQ", "MRT", "MUS", "MYT", "MEX", "FSM", "MDA", "MCO", "MNG", "MNE", "MSR", "MAR", "MOZ", "MMR", "NAM", "NRU", "NPL", "NLD", "ANT", "NCL", "NZL", "NIC", "NER", "NGA", "NIU", "NFK", "PRK", "MKD", "MNP", "NOR", "OMN", "PAK", "PLW", "PSE", "PAN", "PNG", "PRY", "PER", "PHL", "PCN", "POL", "PRT", "PRI", "QAT", "REU", "ROU", "RUS", "RWA", "MAF", "WSM", "SMR", "STP", "SAU", "SEN", "SRB", "SCG", "SYC", "SLE", "SGP", "SXM", "SVK", "SVN", "SLB", "SOM", "ZAF", "SGS", "KOR", "SSD", "SUN", "ESP", "LKA", "BLM", "SHN", "KNA", "LCA", "SPM", "VCT", "SDN", "SUR", "SJM", "SWE", "CHE", "SYR", "TWN", "TJK", "TZA", "THA", "TLS", "TGO", "TKL", "TON", "TTO", "TUN", "TUR", "TKM", "TCA", "TUV", "UGA", "UKR", "ARE", "USA", "UMI", "VIR", "URY", "UZB", "VUT", "VAT", "VEN", "VNM", "WLF", "DEU-WEST", "ESH", "YEM", "YUG", "ZMB", "ZWE"]
_codes_court_outcome = Literal["guilty-plea", "convicted-after-trial", "proved-in-absence", "acquitted", "not-proven", "discontinued", "no-evidence-offered", "discharged-committal", "deserted", "stayed", "left-on-file", "jury-not-agreed", "warrant-unexecuted", "cannot-be-traced", "died", "unfit-to-plead", "conviction-quashed", "proceedings-ongoing"]
_codes_crime_outcome = Literal["0", "1", "1A", "2", "2A", "3", "3A", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22"]
_codes_cse_definition = Literal["nwg-2008", "dcsf-2009", "dfe-2017", "wales-guidance-2011", "wales-protocol-2013", "wales-procedures-2019", "wales-guidance-2021", "scotland-2016", "northern-ireland-barnardos-2013", "northern-ireland-sbni-2014", "northern-ireland-2017", "other-published"]
_codes_decision_stage = Literal["first", "review", "reopened", "correction"]
_codes_described_by = Literal["victim", "other-witness", "member-of-staff", "another-third-party"]
_codes_described_ethnicity = Literal["white", "mixed", "asian", "chinese", "east-or-south-east-asian", "black", "arab-or-north-african", "other"]
_codes_disclosure_barrier = Literal["fear-of-exploiter", "fear-for-others", "loyalty", "not-yet-seen-as-exploitation", "fear-of-authorities", "earlier-response", "fear-of-blame", "fear-of-prosecution", "fear-of-removal", "protecting-family", "shame", "community-stigma", "not-seen-as-victim", "identity-exposed", "images-held", "debt-or-dependence", "immigration-fear", "language-or-communication", "no-trusted-adult", "no-safe-opportunity", "protecting-other-children", "other"]
_codes_disclosure_form = Literal["volunteered", "prompted", "third-party", "none-made"]
_codes_disruption_measure = Literal["abduction-notice", "recovery-of-child-order", "sexual-risk-order", "sexual-harm-prevention-order", "sexual-risk-order-scotland", "sexual-offences-prevention-order", "risk-of-sexual-harm-order", "slavery-trafficking-risk-order", "slavery-trafficking-prevention-order", "civil-injunction", "non-molestation-order", "criminal-behaviour-order", "community-protection-notice", "closure-order", "hotel-notice", "taxi-licence", "takeaway-licence", "hotel-licence", "housing-action", "post-suspension", "barring-referral", "immigration-action", "bail-conditions", "online-removal", "secure-accommodation-order", "deprivation-of-liberty-order", "other"]
_codes_disruption_result = Literal["awaiting", "interim", "granted", "refused", "withdrawn", "overturned"]
_codes_education_engagement = Literal["attending", "attending-irregularly", "reduced-timetable", "suspended", "not-attending", "absent-ill", "absent-missing", "excluded-permanently", "awaiting-place", "alternative-provision", "home-tuition", "home-educated", "missing-education", "training-or-work", "not-in-education-or-work", "left-school-age", "other"]
_codes_education_observation = Literal["none-noticed", "behaviour-change", "attainment-change", "attendance-change", "being-bullied", "bullying-others", "friends-change", "other"]
_codes_education_setting = Literal["mainstream", "special", "residential-school", "pupil-referral-unit", "alternative-provider", "college", "training", "childrens-home-education", "home", "early-years", "none", "other"]
_codes_ethnicity = Literal["white-british", "white-irish", "white-gypsy-or-irish-traveller", "white-roma", "white-other", "mixed-white-and-black-caribbean", "mixed-white-and-black-african", "mixed-white-and-asian", "mixed-other", "asian-indian", "asian-pakistani", "asian-bangladeshi", "asian-chinese", "asian-other", "black-caribbean", "black-african", "black-other", "other-arab", "other-any"]
_codes_ethnicity_basis = Literal["person", "parent-or-carer", "copied-self-definition"]
_codes_explanation_reason = Literal["checked-correct", "confirmed-by-other-agency", "unusual-but-true", "as-stated-by-person", "known-limitation-of-source", "source-cannot-be-corrected", "converted-from-other-list", "definition-of-period", "correction-under-way", "rule-does-not-fit"]
_codes_exploitation_feature = Literal["model-localised-grooming", "model-online", "model-one-person-with-power", "model-posing-as-partner", "model-peer-on-peer", "model-networked", "model-trafficking", "model-gang-associated", "model-party", "model-familial", "model-institutional", "model-transactional", "model-other", "tactic-attention-and-flattery", "tactic-pretence-of-relationship", "tactic-gifts", "tactic-money", "tactic-travel-paid", "tactic-alcohol", "tactic-drugs", "tactic-place-to-stay", "tactic-offer-of-work", "tactic-false-identity", "tactic-isolation-from-family", "tactic-isolation-from-services", "tactic-created-family-conflict", "tactic-monitoring", "tactic-threats-to-child", "tactic-threats-to-others", "tactic-violence", "tactic-confinement", "tactic-humiliation", "tactic-images-as-threat", "tactic-images-sold", "tactic-debt", "tactic-shame-or-honour", "tactic-threat-of-authorities", "tactic-made-to-commit-crime", "tactic-made-to-recruit-others", "tactic-friends-used-to-draw-back", "tactic-disorienting-movement", "tactic-passed-to-others", "tactic-access-through-child-parent", "tactic-other", "location-private-home", "location-childs-home", "location-placement", "location-empty-property", "location-hotel", "location-short-let", "location-takeaway", "location-restaurant-or-cafe", "location-shisha-cafe", "location-shop", "location-town-centre", "location-residential-street", "location-park", "location-car-park", "location-vehicle", "location-taxi-rank", "location-taxi-office", "location-bus-station", "location-railway-station", "location-school", "location-youth-venue", "location-bar-or-club", "location-workplace", "location-place-of-worship", "location-health-setting", "location-online-social-media", "location-online-messaging", "location-online-gaming", "location-online-dating", "location-online-live-video", "location-online", "location-other", "transport-taxi", "transport-private-vehicle", "transport-hire-vehicle", "transport-work-vehicle", "transport-bus", "transport-coach", "transport-train", "transport-ferry", "transport-aircraft", "transport-on-foot", "transport-other", "movement-within-town", "movement-between-towns", "movement-between-uk-nations", "movement-between-countries"]
_codes_exploitation_feature_location = Literal["location-private-home", "location-childs-home", "location-placement", "location-empty-property", "location-hotel", "location-short-let", "location-takeaway", "location-restaurant-or-cafe", "location-shisha-cafe", "location-shop", "location-town-centre", "location-residential-street", "location-park", "location-car-park", "location-vehicle", "location-taxi-rank", "location-taxi-office", "location-bus-station", "location-railway-station", "location-school", "location-youth-venue", "location-bar-or-club", "location-workplace", "location-place-of-worship", "location-health-setting", "location-online-social-media", "location-online-messaging", "location-online-gaming", "location-online-dating", "location-online-live-video", "location-online", "location-other"]
_codes_exploitation_status = Literal["at-risk", "suspected", "confirmed", "ruled-out"]
_codes_exploiter_effect = Literal["created", "worsened", "neither"]
_codes_first_responder = Literal["police", "nca", "local-authority", "home-office", "gangmasters-authority", "voluntary"]
_codes_found_by = Literal["returned-by-self", "police", "parent", "carer", "social-worker", "school", "health", "outreach-worker", "friend", "transport-staff", "public", "other"]
_codes_gender = Literal["boy-or-man", "girl-or-woman", "non-binary", "another-term"]
_codes_grading_action = Literal["A1", "A2", "A3"]
_codes_grading_handling = Literal["3x5x2-P", "3x5x2-C", "5x5x5-1", "5x5x5-2", "5x5x5-3", "5x5x5-4", "5x5x5-5"]
_codes_grading_information = Literal["3x5x2-A", "3x5x2-B", "3x5x2-C", "3x5x2-D", "3x5x2-E", "5x5x5-1", "5x5x5-2", "5x5x5-3", "5x5x5-4", "5x5x5-5"]
_codes_grading_sanitisation = Literal["S1", "S2"]
_codes_grading_scheme = Literal["3x5x2", "5x5x5"]
_codes_grading_source = Literal["3x5x2-1", "3x5x2-2", "3x5x2-3", "5x5x5-A", "5x5x5-B", "5x5x5-C", "5x5x5-D", "5x5x5-E"]
_codes_group_definition = Literal["iicsa-2022", "cocad", "force-definition"]
_codes_handling_marking = Literal["official-sensitive", "official", "secret", "top-secret", "protect", "restricted", "confidential"]
_codes_history = Literal["some", "none"]
_codes_identification_level = Literal["full-name-or-initials", "given-name-or-alias", "described-only", "nothing-known"]
_codes_indicator = Literal["adults-near-home", "missing-or-late", "unusual-clothing", "unexplained-possessions", "change-at-school", "changes-of-mood", "drawn-into-petty-crime", "unknown-vehicles", "strain-with-family", "cared-for-while-missing", "physical-injury", "pregnancy", "sexually-transmitted-infection", "effect-on-sexual-behaviour", "distress-shown-as-anger", "afraid-of-someone", "friends-used-to-bring-back", "taken-out-of-area", "unknown-callers", "phone-concern", "internet-concern", "images-demanded", "self-harm", "despair-or-overdose", "eating-distress", "drugs-given-or-used", "alcohol-use", "excluded-from-school", "peers-exploited", "older-controlling-person", "hurt-by-controlling-person", "unexplained-money", "places-of-concern", "contact-with-worker-lost", "new-older-associates", "hotel-or-travel-items", "withdrawn", "other"]
_codes_indicator_seen = Literal["seen", "not-seen"]
_codes_information_source = Literal["custody-record", "pnc", "victims-account", "witness-account", "police-crime-record", "police-intelligence", "missing-person-record", "social-care-record", "health-record", "school-record", "youth-justice-record", "housing-record", "voluntary-service-record", "court-record", "immigration-record", "multi-agency-meeting", "another-agencys-return", "online-material", "other"]
_codes_interview_not_held = Literal["declined", "not-reached", "missing-again", "placed-too-far", "no-service", "not-notified", "pending", "other"]
_codes_interview_refusal = Literal["child", "parent-or-carer", "both", "nobody"]
_codes_involvement_role = Literal["direct-abuse", "arranged", "gained", "recruited", "images", "sold-images", "threatened", "online-contact", "transported", "provided-premises", "supplied", "present-or-aware", "other"]
_codes_legal_regime = Literal["uk-gdpr", "dpa-2018-part-3", "dpa-1998"]
_codes_legal_status = Literal["none", "child-arrangements", "special-guardianship", "supervision-order", "short-breaks", "bail", "sentenced-custody", "accommodated", "police-protection", "emergency-protection", "assessment-order", "interim-care-order", "care-order", "placement-order", "freeing-order", "remand", "police-detention", "sentenced-residence", "compulsory-supervision-order", "interim-compulsory-supervision-order", "supervision-requirement", "permanence-order", "secure-authorisation", "secure-accommodation-order", "other-in-care", "other-not-in-care"]
_codes_living_setting = Literal["with-parent", "with-guardian", "with-relative-or-friend", "private-fostering", "with-other-adult", "with-partner-family", "own-tenancy", "supported-lodgings", "hostel", "refuge", "hotel", "homeless", "asylum-accommodation", "traveller-site", "boarding-school", "hospital", "family-centre", "custody", "short-break", "other-not-in-care", "care-with-parent", "care-foster-relative", "care-foster-other", "care-childrens-home", "care-secure-home", "care-supported-accommodation", "care-independent", "care-unregistered", "care-residential-school", "care-residential-home", "care-health-setting", "care-family-centre", "care-custody", "care-adoption", "care-temporary", "care-other"]
_codes_missing_category = Literal["missing-acpo", "missing-acpo-2013", "absent-2013", "missing-app-2017", "missing-scotland-2017", "missing-from-care", "away-without-authorisation", "missing-child", "young-runaway", "unauthorised-absence", "local-class", "not-classed"]
_codes_missing_from = Literal["family-home", "relative-or-friend", "foster-home", "childrens-home", "secure-accommodation", "supported-accommodation", "independent-accommodation", "residential-school", "school-or-college", "hospital", "family-contact", "community", "police-or-court", "other"]
_codes_missing_risk = Literal["high", "medium", "low", "very-low", "no-apparent-risk"]
_codes_missing_risk_scheme = Literal["acpo-2010", "app-2013", "app-2017", "scotland-2017", "local-police", "local-authority"]
_codes_move_reason = Literal["safety-from-exploitation", "into-care", "left-care", "care-plan", "placement-concern", "place-closed", "carer-asked", "child-asked", "authority-asked", "custody", "family-moved", "home-lost", "status-only", "other"]
_codes_nation = Literal["england", "wales", "scotland", "northern-ireland"]
_codes_nationality = Literal["GBR", "AFG", "ALB", "DZA", "AND", "AGO", "ATG", "ARG", "ARM", "AUS", "AUT", "AZE", "BHS", "BHR", "BGD", "BRB", "BLR", "BEL", "BLZ", "BEN", "BTN", "BOL", "BIH", "BWA", "BRA", "GBN", "GBO", "GBD", "GBP", "GBS", "BRN", "BGR", "BFA", "MMR", "BDI", "KHM", "CMR", "CAN", "CPV", "CAF", "TCD", "CHL", "CHN", "COL", "COM", "COD", "COG", "CRI", "HRV", "CUB", "CYP", "CZE", "DNK", "DJI", "DMA", "DOM", "NLD", "TLS", "ECU", "EGY", "ARE", "GNQ", "ERI", "EST", "ETH", "FJI", "PHL", "FIN", "FRA", "GAB", "GMB", "GEO", "DEU", "GHA", "GRC", "GRD", "GTM", "GNB", "GIN", "GUY", "HTI", "HND", "HKG", "HUN", "ISL", "IND", "IDN", "IRN", "IRQ", "IRL", "ISR", "ITA", "CIV", "JAM", "JPN", "JOR", "KAZ", "KEN", "KIR", "XKX", "KWT", "KGZ", "LAO", "LVA", "LBN", "LSO", "LBR", "LBY", "LIE", "LTU", "LUX", "MAC", "MKD", "MDG", "MWI", "MYS", "MDV", "MLI", "MLT", "MHL", "MRT", "MUS", "MEX", "FSM", "MDA", "MCO", "MNG", "MNE", "MAR", "MOZ", "NAM", "NRU", "NPL", "NZL", "NIC", "NER", "NGA", "PRK", "NOR", "OMN", "PAK", "PLW", "PSE", "PAN", "PNG", "PRY", "PER", "POL", "PRT", "QAT", "ROU", "RUS", "RWA", "SLV", "WSM", "SMR", "STP", "SAU", "SEN", "SRB", "SYC", "SLE", "SGP", "SVK", "SVN", "SLB", "SOM", "ZAF", "KOR", "SSD", "ESP", "LKA", "KNA", "LCA", "SDN", "SUR", "SWZ", "SWE", "CHE", "SYR", "TWN", "TJK", "TZA", "THA", "TGO", "TON", "TTO", "TUN", "TUR", "TKM", "TUV", "UGA", "UKR", "USA", "URY", "UZB", "VUT", "VAT", "VEN", "VNM", "VCT", "YEM", "ZMB", "ZWE", "XXA", "XXB", "XXC"]
_codes_nationality_basis = Literal["stated-by-person", "stated-by-parent-or-carer", "document-seen", "custody-record", "pnc", "immigration-record", "another-system"]
_codes_network_role = Literal["core", "peripheral"]
_codes_network_setting = Literal["taxi-firm", "food-business", "shop-or-market", "hotel-or-lettings", "night-economy", "motor-or-delivery", "other-workplace", "family", "friends-or-neighbours", "gang", "school-or-college", "care-setting", "sport-youth-or-leisure", "religious-body", "online-group", "none-found", "other"]
_codes_nrm_decider = Literal["sca", "ieca", "local-panel"]
_codes_nrm_decision = Literal["positive", "negative", "suspended", "withdrawn", "reconsidered-positive", "awaiting"]
_codes_nrm_exploitation = Literal["sexual", "sexual-and-criminal", "sexual-and-labour", "sexual-criminal-and-labour", "criminal", "labour", "other", "not-specified"]
_codes_number_basis = Literal["recorded", "estimated", "stated"]
_codes_observed_appearance = Literal["ic1", "ic2", "ic3", "ic4", "ic5", "ic6"]
_codes_of_board_arrangements_since_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_case_spells_closed_absent = Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_case_spells_opened_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_child_proceedings_step_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_children_birth_month_absent = Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_children_first_attention_absent = Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_children_first_response_absent = Literal["absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_disclosure_barriers_noted_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_disclosures_disclosed_absent = Literal["absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_disruptions_applied_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_disruptions_ended_absent = Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_disruptions_granted_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_education_observed_absent = Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_exploitation_periods_ended_absent = Literal["absent:not-applicable", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_exploitation_periods_in_person_absent = Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_exploitation_periods_started_absent = Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_indicators_observed_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_investigation_outcomes_outcome_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_investigations_abe_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_investigations_opened_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_investigations_outcome_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_living_situations_ended_absent = Literal["absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_living_situations_started_absent = Literal["absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_missing_episodes_found_absent = Literal["absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_missing_episodes_last_seen_absent = Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_missing_episodes_reported_absent = Literal["absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_missing_episodes_returned_absent = Literal["absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_network_members_member_from_absent = Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_networks_first_known_absent = Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_networks_known_size_absent = Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_nrm_referrals_referred_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_referrals_referred_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_referrals_response_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_return_interviews_held_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_return_interviews_offered_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_returns_retain_until_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_returns_sharing_agreement_absent = Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_returns_systems_searched_absent = Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_statutory_steps_held_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_support_ended_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_support_offered_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_support_started_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_suspect_decisions_decided_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_suspect_outcomes_charged_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_suspect_outcomes_verdict_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_suspects_age_absent = Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_suspects_age_held_absent = Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_suspects_birth_month_absent = Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_vulnerabilities_known_absent = Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_witness_events_event_absent = Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_witness_support_ended_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_of_witness_support_started_absent = Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_codes_offence_group = Literal["rape", "sexual-assault", "sexual-activity-with-child", "arranging-child-sex-offence", "non-contact-child-sex-offence", "grooming-meeting", "sexual-communication", "position-of-trust", "familial-child-sex-offence", "cse-paying", "cse-causing", "cse-controlling", "cse-arranging", "indecent-images", "private-images-threat", "trafficking", "slavery-servitude", "abduction", "administering-substance", "drugs-supply", "violence", "threats-blackmail", "interference-with-justice", "other-sexual", "other"]
_codes_person_match_basis = Literal["same-nickname", "same-description", "same-vehicle", "same-premises", "same-contact", "same-associates", "identification", "forensic", "other"]
_codes_person_match_state = Literal["open", "same", "different"]
_codes_police_unit = Literal["child-abuse", "public-protection", "exploitation-team", "cid", "major-crime", "rape-unit", "missing-persons", "online", "serious-organised-crime", "trafficking", "neighbourhood", "response", "youth-or-schools", "offender-management", "intelligence", "safeguarding-hub", "custody", "national", "other"]
_codes_record_type = Literal["returns", "return_scope", "children", "child_links", "exploitation_periods", "missing_episodes", "return_interviews", "living_situations", "suspects", "suspect_matches", "involvements", "networks", "network_members", "network_exploitation", "exploitation_features", "indicators", "vulnerabilities", "education", "disclosures", "disclosure_barriers", "case_spells", "referrals", "statutory_steps", "nrm_referrals", "support", "disruptions", "disruption_children", "investigations", "investigation_outcomes", "suspect_outcomes", "suspect_decisions", "witness_support", "witness_events", "child_proceedings", "board_arrangements", "explanations", "local_codes"]
_codes_record_type_cases = Literal["children", "child_links", "exploitation_periods", "missing_episodes", "return_interviews", "living_situations", "suspects", "suspect_matches", "involvements", "networks", "network_members", "network_exploitation", "exploitation_features", "indicators", "vulnerabilities", "education", "disclosures", "disclosure_barriers", "case_spells", "referrals", "statutory_steps", "nrm_referrals", "support", "disruptions", "disruption_children", "investigations", "investigation_outcomes", "suspect_outcomes", "suspect_decisions", "witness_support", "witness_events", "child_proceedings", "board_arrangements"]
_codes_referral_source = Literal["child", "parent-or-carer", "other-relative", "foster-carer", "friend-or-peer", "other-exploited-child", "neighbour", "elected-representative", "member-of-public", "anonymous", "school", "pupil-referral-unit", "college", "education-welfare", "early-years", "gp", "health-visitor", "school-nurse", "sexual-health", "midwifery", "pharmacy-or-dentist", "emergency-department", "hospital", "ambulance", "camhs", "looked-after-nurse", "sarc", "substance-service", "adult-mental-health", "childrens-social-care", "adult-social-care", "residential-care-staff", "early-help", "youth-offending", "youth-work", "return-interviewer", "multi-agency-team", "licensing", "community-safety", "other-local-authority", "housing", "hostel-or-refuge", "police", "other-police-force", "transport-police", "national-policing", "probation", "court", "cafcass", "prosecutor", "prison-or-custody", "immigration", "specialist-exploitation-service", "sexual-violence-service", "voluntary-body", "helpline", "faith-or-community", "sport-or-leisure", "childrens-centre", "hotel", "transport", "business", "online-company", "care-provider", "other"]
_codes_release_status = Literal["voluntary-attendance", "held-until-charge", "bail-with-conditions", "bail-without-conditions", "released-under-investigation", "investigative-liberation", "undertaking", "recalled-or-serving", "released-no-further-action"]
_codes_response_type = Literal["immediate-protection", "taken-into-care", "child-protection-enquiry", "strategy-discussion", "police-investigation", "disruption", "exploitation-panel", "assessment", "early-help", "specialist-service", "outreach", "health-care", "support-in-existing-plan", "passed-on", "advice-only", "information-logged", "no-further-action", "awaiting-response"]
_codes_return_form = Literal["identifiable", "pseudonymised"]
_codes_returned_to = Literal["home-or-placement", "other-safe-place", "new-placement"]
_codes_scope_extent = Literal["complete", "partial", "not-held", "not-searched", "not-asked-for"]
_codes_search_extent = Literal["all", "some", "none", "no-capability"]
_codes_sentence_group = Literal["life-or-indeterminate", "extended", "custody", "suspended", "hospital-order", "community", "youth-community", "fine", "discharge", "other", "awaiting-sentence"]
_codes_sex = Literal["male", "female", "indeterminate"]
_codes_special_measure = Literal["screen", "live-link", "evidence-in-private", "wigs-and-gowns-removed", "recorded-evidence-in-chief", "prior-statement", "recorded-cross-examination", "evidence-by-commissioner", "intermediary", "communication-aid", "supporter"]
_codes_standard_version = Literal["0.1", "0.2"]
_codes_stated_order = Literal["before", "during", "after", "more-than-one"]
_codes_statutory_step = Literal["strategy-discussion", "section-47-enquiry", "section-17-assessment", "section-21-assessment", "initial-conference", "review-conference", "transfer-conference", "child-protection-plan", "child-protection-plan-ended", "child-in-need-plan", "care-support-protection-plan", "registration", "de-registration", "ird", "child-protection-investigation-scotland", "planning-meeting", "childs-protection-plan-scotland", "reporter-referral", "childrens-hearing", "article-66-investigation", "joint-protocol-investigation", "unocini-assessment", "police-protection", "emergency-protection-order", "child-protection-order-scotland", "recovery-order", "care-proceedings", "deprivation-of-liberty-order", "secure-accommodation-order", "nrm-referral", "nrm-reasonable-grounds", "nrm-conclusive-grounds", "trafficking-guardian", "exploitation-panel", "care-risk-management", "allegation-meeting"]
_codes_step_outcome = Literal["further-enquiry", "conference-called", "protection-plan", "plan-continued", "plan-ended", "other-plan", "actions-agreed", "harm-substantiated", "harm-substantiated-no-continuing", "harm-not-substantiated", "positive-decision", "negative-decision", "order-made", "order-not-made", "referred-on", "adjourned", "nothing-further", "pending"]
_codes_support_end = Literal["planned", "aims-met", "moved-on-service", "passed-to-adult-services", "age-limit-reached", "moved-area", "time-limit", "funding-ended", "worker-left", "contact-not-kept", "person-chose", "not-the-right-support", "not-safe", "court-case-ended", "died", "other"]
_codes_support_for = Literal["child", "parent-carer", "foster-residential-carer", "sibling", "family"]
_codes_support_stage = Literal["investigation", "before-court", "at-court", "after-court", "after-no-charge"]
_codes_support_status = Literal["planned", "offered", "not-at-present", "waiting", "taken-up", "paused", "not-available", "ended"]
_codes_support_type = Literal["specialist-exploitation", "outreach", "advocacy", "key-worker", "mentoring", "therapy", "mental-health", "sexual-health", "physical-health", "substance", "sexual-violence-adviser", "trafficking-guardian", "return-interview", "education-support", "safe-accommodation", "safety-measures", "legal-advice", "leaving-care", "parent-support", "family-work", "sibling-support", "carer-training", "financial", "community", "early-help", "other"]
_codes_suspect_known = Literal["some", "none"]
_codes_suspect_relationship = Literal["parent", "parents-partner", "sibling", "other-relative", "carer", "partner", "peer", "family-friend", "acquaintance", "professional", "volunteer", "work", "stranger-in-person", "stranger-online", "never-met", "other"]
_codes_threshold_decision = Literal["met", "met-lower-level", "already-open", "passed-on", "not-met", "more-information-sought", "awaiting-decision", "no-threshold"]
_codes_threshold_reason = Literal["need-assessed-lower", "information-not-sufficient", "single-incident-view", "harm-outside-family", "age-limit", "area-not-responsible", "unit-remit", "other-service-sufficient", "protective-adult", "no-offence-identified", "account-required", "agreement-of-family", "capacity", "other"]
_codes_vulnerability = Literal["emotional-neglect", "neglect", "physical-abuse", "earlier-sexual-abuse", "domestic-abuse", "family-substance-use", "family-mental-ill-health", "family-breakdown", "bereavement-or-loss", "young-carer", "in-care", "care-leaver", "unsuitable-housing", "poverty", "missing-history", "school-disengagement", "bullied", "isolated", "no-trusted-adult", "made-to-feel-worthless", "learning-disability", "neurodivergence", "physical-disability", "communication-need", "mental-ill-health", "drugs-or-alcohol", "drawn-into-crime", "gang-links", "criminal-exploitation", "trafficked", "insecure-immigration-status", "language-barrier", "fear-of-shame-in-community", "identity-unsupported", "exploited-sibling-or-friend", "area-of-exploitation", "detached-from-services", "other"]
_codes_witness_event = Literal["threatened", "family-threatened", "approached", "inducement", "identity-disclosed", "support-withdrawn", "support-refused", "long-wait", "prosecution-support-ended", "prosecution-support-resumed", "right-to-review"]
_codes_witness_support_form = Literal["special-measure", "independent-adviser", "witness-service", "court-visit", "kept-informed", "therapy", "protection-of-witness", "family-support", "decision-explained", "right-to-review", "compensation-help", "other"]
_codes_yes_no = Literal["yes", "no"]
_returns_standard_version = _codes_standard_version
_returns_agency_type = _codes_agency_type
_returns_agency_area = _codes_area
_returns_nil_return = _codes_yes_no
_returns_search_extent = _codes_search_extent
_returns_systems_searched_absent = _codes_of_returns_systems_searched_absent
_returns_form = _codes_return_form
_returns_synthetic = _codes_yes_no
_returns_handling_marking = _codes_handling_marking
_returns_legal_regime = _codes_legal_regime
_returns_article_6_condition = _codes_article_6_condition | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_returns_article_9_condition = _codes_article_9_condition | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_returns_article_10_condition = _codes_article_10_condition | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_returns_sharing_agreement_absent = _codes_of_returns_sharing_agreement_absent
_returns_retain_until_absent = _codes_of_returns_retain_until_absent
_return_scope_record_type = _codes_record_type_cases
_return_scope_extent = _codes_scope_extent
_children_sex = _codes_sex | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_gender = _codes_gender | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_ethnicity = _codes_ethnicity | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_ethnicity_basis = _codes_ethnicity_basis | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_ethnicity_scheme = _codes_classification_scheme_ethnicity
_children_described_ethnicity = _codes_described_ethnicity | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_described_by = _codes_described_by | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_observed_appearance = _codes_observed_appearance | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_nationality = _codes_nationality | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_nationality_2 = _codes_nationality | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_nationality_basis = _codes_nationality_basis | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_country_of_birth = _codes_country_of_birth | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_birth_month_absent = _codes_of_children_birth_month_absent
_children_disability = _codes_yes_no | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_home_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_first_attention_absent = _codes_of_children_first_attention_absent
_children_first_attention_age_basis = _codes_number_basis
_children_first_attention_service = _codes_referral_source | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_first_attention_route = _codes_attention_route | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_children_missing_history = _codes_history | Literal["absent:not-applicable", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_living_history = _codes_history | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_school_engagement = _codes_education_engagement | Literal["absent:not-applicable", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_indicator_history = _codes_history | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_first_response_absent = _codes_of_children_first_response_absent
_children_treated_as_risk_to_others = _codes_yes_no | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_children_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_child_links_connection = _codes_child_link | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_child_links_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_exploitation_periods_status = _codes_exploitation_status | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_periods_definition = _codes_cse_definition | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_periods_started_absent = _codes_of_exploitation_periods_started_absent
_exploitation_periods_ongoing = _codes_yes_no | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_periods_ended_absent = _codes_of_exploitation_periods_ended_absent
_exploitation_periods_exploitation_area = _codes_area | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_periods_contact_form = _codes_contact_form | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_periods_in_person_absent = _codes_of_exploitation_periods_in_person_absent
_exploitation_periods_continued_after_18 = _codes_yes_no | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_periods_first_meeting_place = _codes_exploitation_feature_location | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_exploitation_periods_suspect_known = _codes_suspect_known | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_periods_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_missing_episodes_last_seen_absent = _codes_of_missing_episodes_last_seen_absent
_missing_episodes_reported_absent = _codes_of_missing_episodes_reported_absent
_missing_episodes_found_absent = _codes_of_missing_episodes_found_absent
_missing_episodes_returned_absent = _codes_of_missing_episodes_returned_absent
_missing_episodes_returned_to = _codes_returned_to | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_missing_from = _codes_missing_from | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_category = _codes_missing_category | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_risk_level = _codes_missing_risk | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_risk_scheme = _codes_missing_risk_scheme | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_found_by = _codes_found_by | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_found_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_police_category = _codes_missing_category | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_care_category = _codes_missing_category | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_flagged_cse = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_reported_to = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_host_told = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_interview_offered = _codes_yes_no | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_interview_held = _codes_yes_no | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_stated_order = _codes_stated_order | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_missing_episodes_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_return_interviews_offered = _codes_yes_no | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_return_interviews_offered_absent = _codes_of_return_interviews_offered_absent
_return_interviews_independent = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_return_interviews_provider = _codes_agency_type | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_return_interviews_refused_by = _codes_interview_refusal | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_return_interviews_held = _codes_yes_no | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_return_interviews_held_absent = _codes_of_return_interviews_held_absent
_return_interviews_not_held_reason = _codes_interview_not_held | Literal["absent:not-asked-in-earlier-version", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_return_interviews_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_living_situations_started_absent = _codes_of_living_situations_started_absent
_living_situations_ended_absent = _codes_of_living_situations_ended_absent
_living_situations_setting = _codes_living_setting | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_living_situations_legal_status = _codes_legal_status | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_living_situations_placing_area = _codes_area | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_living_situations_placement_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_living_situations_move_reason = _codes_move_reason | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_living_situations_host_told = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_living_situations_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_suspects_identification = _codes_identification_level
_suspects_sex = _codes_sex | Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_age_basis = _codes_number_basis
_suspects_age_absent = _codes_of_suspects_age_absent
_suspects_birth_month_absent = _codes_of_suspects_birth_month_absent
_suspects_age_held_absent = _codes_of_suspects_age_held_absent
_suspects_age_band = _codes_age_band | Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_age_band_basis = _codes_number_basis
_suspects_ethnicity = _codes_ethnicity | Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_ethnicity_basis = _codes_ethnicity_basis | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_ethnicity_scheme = _codes_classification_scheme_ethnicity
_suspects_observed_appearance = _codes_observed_appearance | Literal["absent:not-identified", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_described_ethnicity = _codes_described_ethnicity | Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_described_by = _codes_described_by | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_nationality = _codes_nationality | Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_nationality_2 = _codes_nationality | Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_nationality_basis = _codes_nationality_basis | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_country_of_birth = _codes_country_of_birth | Literal["absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_suspects_grading_scheme = _codes_grading_scheme | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_grading_source = _codes_grading_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_grading_information = _codes_grading_information | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_grading_handling = _codes_grading_handling | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspects_grading_action = _codes_grading_action
_suspects_grading_sanitisation = _codes_grading_sanitisation
_suspect_matches_basis = _codes_person_match_basis | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_matches_state = _codes_person_match_state | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_matches_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_involvements_relationship = _codes_suspect_relationship | Literal["absent:not-asked-in-earlier-version", "absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_involvements_role = _codes_involvement_role | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_involvements_role_2 = _codes_involvement_role
_involvements_role_3 = _codes_involvement_role
_involvements_suspect_country = _codes_country_of_birth | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_networks_known_size_basis = _codes_number_basis
_networks_known_size_absent = _codes_of_networks_known_size_absent
_networks_size_complete = _codes_yes_no | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_networks_first_known_absent = _codes_of_networks_first_known_absent
_networks_network_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_networks_setting = _codes_network_setting | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_networks_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_network_members_role = _codes_network_role | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_network_members_member_from_absent = _codes_of_network_members_member_from_absent
_network_members_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_network_exploitation_certainty = _codes_exploitation_status | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_network_exploitation_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_exploitation_features_feature = _codes_exploitation_feature | str
_exploitation_features_from_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_features_to_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_exploitation_features_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_indicators_indicator = _codes_indicator | str
_indicators_seen = _codes_indicator_seen | Literal["absent:not-asked", "absent:not-safe-to-ask", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_indicators_observed_absent = _codes_of_indicators_observed_absent
_indicators_observed_by = _codes_referral_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_indicators_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_vulnerabilities_vulnerability = _codes_vulnerability | str
_vulnerabilities_known_absent = _codes_of_vulnerabilities_known_absent
_vulnerabilities_made_worse_by_exploiter = _codes_exploiter_effect | Literal["absent:not-asked", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_vulnerabilities_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_education_observed_absent = _codes_of_education_observed_absent
_education_engagement = _codes_education_engagement | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_education_observation = _codes_education_observation | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_education_setting = _codes_education_setting | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_education_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_disclosures_disclosed_absent = _codes_of_disclosures_disclosed_absent
_disclosures_form = _codes_disclosure_form | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_disclosures_disclosed_to = _codes_referral_source | Literal["absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_disclosures_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_disclosure_barriers_barrier = _codes_disclosure_barrier | str
_disclosure_barriers_noted_absent = _codes_of_disclosure_barriers_noted_absent
_disclosure_barriers_noted_by = _codes_referral_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_disclosure_barriers_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_case_spells_service = _codes_agency_type
_case_spells_level = _codes_case_level | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_case_spells_opened_absent = _codes_of_case_spells_opened_absent
_case_spells_opening = _codes_case_opening | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_case_spells_from_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_case_spells_closed_absent = _codes_of_case_spells_closed_absent
_case_spells_closing = _codes_case_closing | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_case_spells_to_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_case_spells_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_referrals_referred_absent = _codes_of_referrals_referred_absent
_referrals_from_service = _codes_referral_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_referrals_to_service = _codes_referral_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_referrals_first_recognised_by = _codes_referral_source | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_referrals_threshold = _codes_threshold_decision | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_referrals_threshold_reason = _codes_threshold_reason | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_referrals_police_unit = _codes_police_unit | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_referrals_response = _codes_response_type | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_referrals_response_absent = _codes_of_referrals_response_absent
_referrals_lead_professional = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_referrals_lead_professional_agency = _codes_agency_type | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_referrals_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_statutory_steps_step = _codes_statutory_step
_statutory_steps_held_absent = _codes_of_statutory_steps_held_absent
_statutory_steps_outcome = _codes_step_outcome | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_statutory_steps_nation = _codes_nation
_statutory_steps_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_nrm_referrals_first_responder = _codes_first_responder | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_nrm_referrals_referred_absent = _codes_of_nrm_referrals_referred_absent
_nrm_referrals_exploitation_type = _codes_nrm_exploitation | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_nrm_referrals_decided_by = _codes_nrm_decider | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_nrm_referrals_reasonable_grounds = _codes_nrm_decision | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_nrm_referrals_conclusive_grounds = _codes_nrm_decision | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_nrm_referrals_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_support_for_whom = _codes_support_for | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_support_type = _codes_support_type | str
_support_status = _codes_support_status | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_support_provider = _codes_agency_type | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_support_offered_absent = _codes_of_support_offered_absent
_support_started_absent = _codes_of_support_started_absent
_support_ended_absent = _codes_of_support_ended_absent
_support_ended_reason = _codes_support_end | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_support_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_disruptions_measure = _codes_disruption_measure
_disruptions_nation = _codes_nation
_disruptions_place = _codes_exploitation_feature_location | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_disruptions_measure_area = _codes_area | Literal["absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_disruptions_sought_by = _codes_agency_type | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_disruptions_applied_absent = _codes_of_disruptions_applied_absent
_disruptions_result = _codes_disruption_result | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_disruptions_granted_absent = _codes_of_disruptions_granted_absent
_disruptions_ended_absent = _codes_of_disruptions_ended_absent
_disruptions_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_disruption_children_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_investigations_opened_absent = _codes_of_investigations_opened_absent
_investigations_crime_recorded = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_country = _codes_country_of_birth | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_offence_group = _codes_offence_group | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_unit = _codes_police_unit | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_abe_offered = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_abe_held = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_abe_absent = _codes_of_investigations_abe_absent
_investigations_intermediary = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_outcome = _codes_crime_outcome | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_outcome_absent = _codes_of_investigations_outcome_absent
_investigations_flagged_cse = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_flagged_group_based = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_group_definition = _codes_group_definition | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigations_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_investigation_outcomes_outcome = _codes_crime_outcome | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigation_outcomes_outcome_absent = _codes_of_investigation_outcomes_outcome_absent
_investigation_outcomes_stage = _codes_decision_stage | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_investigation_outcomes_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_suspect_outcomes_offence_group = _codes_offence_group | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_arrested = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_released_under = _codes_release_status | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_charging_decision = _codes_charging_decision | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_charging_reason = _codes_charging_reason | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_charged_absent = _codes_of_suspect_outcomes_charged_absent
_suspect_outcomes_court_outcome = _codes_court_outcome | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_stopped_reason = _codes_charging_reason | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_verdict_absent = _codes_of_suspect_outcomes_verdict_absent
_suspect_outcomes_sentence_group = _codes_sentence_group | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_outcomes_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_suspect_decisions_decision = _codes_charging_decision | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_decisions_decided_absent = _codes_of_suspect_decisions_decided_absent
_suspect_decisions_reason = _codes_charging_reason | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_decisions_stage = _codes_decision_stage | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_suspect_decisions_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_witness_support_support_form = _codes_witness_support_form | str
_witness_support_special_measure = _codes_special_measure | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_witness_support_applied = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_witness_support_granted = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_witness_support_used = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_witness_support_support_stage = _codes_support_stage | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_witness_support_provider = _codes_agency_type | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_witness_support_started_absent = _codes_of_witness_support_started_absent
_witness_support_ended_absent = _codes_of_witness_support_ended_absent
_witness_support_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_witness_events_event = _codes_witness_event
_witness_events_event_absent = _codes_of_witness_events_event_absent
_witness_events_acted_upon = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_witness_events_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_child_proceedings_step = _codes_child_proceeding
_child_proceedings_step_absent = _codes_of_child_proceedings_step_absent
_child_proceedings_offence_group = _codes_offence_group | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_child_proceedings_exploitation_considered = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_child_proceedings_source = _codes_information_source | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"] | str
_board_arrangements_arrangement = _codes_board_arrangement | str
_board_arrangements_agency = _codes_agency_type
_board_arrangements_in_place = _codes_yes_no | Literal["absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"]
_board_arrangements_since_absent = _codes_of_board_arrangements_since_absent
_explanations_record_type = _codes_record_type
_explanations_reason = _codes_explanation_reason

class ReturnHeader(Record):
    """The header of one return: who answers, for which area and period, after what search and on what terms. Exactly one row. It comes first because it shows what the absence of rows elsewhere means."""
    def __init__(
        self,
        *,
        return_ref: str,
        standard_version: _returns_standard_version,
        agency_name: str,
        agency_type: _returns_agency_type,
        agency_area: _returns_agency_area,
        period_start: date | str,
        period_end: date | str,
        prepared_on: date | str,
        nil_return: _returns_nil_return,
        search_extent: _returns_search_extent,
        form: _returns_form,
        handling_marking: _returns_handling_marking,
        legal_regime: _returns_legal_regime,
        article_6_condition: _returns_article_6_condition,
        article_9_condition: _returns_article_9_condition,
        article_10_condition: _returns_article_10_condition,
        prepared_by_role: str | None = None,
        nil_signed_by_role: str | None = None,
        nil_signed_on: date | str | None = None,
        systems_searched: str | None = None,
        systems_searched_absent: _returns_systems_searched_absent | None = None,
        supersedes: str | None = None,
        synthetic: _returns_synthetic | None = None,
        handling_conditions: str | None = None,
        sharing_agreement: str | None = None,
        sharing_agreement_absent: _returns_sharing_agreement_absent | None = None,
        retain_until: date | str | None = None,
        retain_until_absent: _returns_retain_until_absent | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def return_ref(self) -> str:
        """Return reference. The reference of this return, unique among all returns of the agency."""
    @property
    def standard_version(self) -> _returns_standard_version:
        """Version of the standard. The version of this standard by which the return was prepared and is to be read."""
    @property
    def agency_name(self) -> str:
        """Agency. The name of the agency, or of the board and service together, that sends the return."""
    @property
    def agency_type(self) -> _returns_agency_type:
        """Type of agency. The type of body that answers: police, children's services, safeguarding board, joint return, health or voluntary."""
    @property
    def agency_area(self) -> _returns_agency_area:
        """Area answered for. The local authority or police force area for which the agency answers in this return."""
    @property
    def period_start(self) -> date:
        """Period from. The first day of the period that the return covers."""
    @property
    def period_end(self) -> date:
        """Period to. The last day of the period that the return covers."""
    @property
    def prepared_on(self) -> date:
        """Prepared on. The day on which the records were extracted from the agency's systems."""
    @property
    def prepared_by_role(self) -> str | None:
        """Prepared by (role). The post of the person who can answer questions about the return."""
    @property
    def nil_return(self) -> _returns_nil_return:
        """Nil return. Whether the agency states that it searched and found no case that was open in the period."""
    @property
    def nil_signed_by_role(self) -> str | None:
        """Nil return signed by (role). The post of the person who signs for the statement that no case was found."""
    @property
    def nil_signed_on(self) -> date | None:
        """Nil return signed on. The day on which the statement that no case was found was signed."""
    @property
    def search_extent(self) -> _returns_search_extent:
        """Extent of the search. How much of what the agency holds was searched for cases before the return was prepared."""
    @property
    def systems_searched(self) -> str | None:
        """Systems searched. The names of the systems and files that were searched for cases."""
    @property
    def systems_searched_absent(self) -> _returns_systems_searched_absent | None:
        """Systems searched: why absent. The reason why “Systems searched” holds no value."""
    @property
    def supersedes(self) -> str | None:
        """Replaces return. The reference of the earlier return of the same agency that this one corrects and replaces."""
    @property
    def form(self) -> _returns_form:
        """Form of the return. Whether the return holds direct identifiers or was pseudonymised before it left the agency."""
    @property
    def synthetic(self) -> _returns_synthetic | None:
        """Synthetic data. Whether every person and event in the return is invented, for testing or training."""
    @property
    def handling_marking(self) -> _returns_handling_marking:
        """Handling marking. The security classification and handling marking under which the sender releases the return."""
    @property
    def handling_conditions(self) -> str | None:
        """Handling conditions. What the recipient may and may not do with the return, in the sender's words."""
    @property
    def legal_regime(self) -> _returns_legal_regime:
        """Legal regime. The data protection regime under which the sender shares the return."""
    @property
    def article_6_condition(self) -> _returns_article_6_condition:
        """Lawful basis (Article 6 or equivalent). The lawful basis on which the sender relies for processing personal data."""
    @property
    def article_9_condition(self) -> _returns_article_9_condition:
        """Special category condition (Article 9 or equivalent). The condition under which the sender shares data on health, ethnicity or sex life."""
    @property
    def article_10_condition(self) -> _returns_article_10_condition:
        """Offence data condition (Article 10 or equivalent). The condition under which the sender shares data on alleged or proven offences."""
    @property
    def sharing_agreement(self) -> str | None:
        """Sharing agreement. The title and version of the information sharing agreement under which the return is sent."""
    @property
    def sharing_agreement_absent(self) -> _returns_sharing_agreement_absent | None:
        """Sharing agreement: why absent. The reason why “Sharing agreement” holds no value."""
    @property
    def retain_until(self) -> date | None:
        """Retain until. The last day on which the recipient may hold the return."""
    @property
    def retain_until_absent(self) -> _returns_retain_until_absent | None:
        """Retain until: why absent. The reason why “Retain until” holds no value."""

class ReturnScope(Record):
    """For each record type, whether it was looked for and whether all that was found is in the return. One row for each record type that holds cases or arrangements, including those that your agency does not hold."""
    def __init__(
        self,
        *,
        record_type: _return_scope_record_type,
        extent: _return_scope_extent,
        note: str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def record_type(self) -> _return_scope_record_type:
        """Record type. The record type whose search this statement describes."""
    @property
    def extent(self) -> _return_scope_extent:
        """Searched and complete?. Whether records of this type were searched for, and whether all those found are in the return."""
    @property
    def note(self) -> str | None:
        """What was left out. What a partial search left out, such as a district, a team or a span of years."""

class Child(Record):
    """A child known or suspected to have been sexually exploited, or at risk of it, with what is known of them, who said it, and what is not known and why. One row for each child whose case was open at any time in the period of the return. Keep a child who turns 18 while support continues. A child who is not yet born has no row. A child who is also alleged to have harmed others has a row under suspects too."""
    def __init__(
        self,
        *,
        child_ref: str,
        sex: _children_sex,
        ethnicity: _children_ethnicity,
        ethnicity_basis: _children_ethnicity_basis,
        nationality: _children_nationality,
        nationality_basis: _children_nationality_basis,
        first_attention_service: _children_first_attention_service,
        missing_history: _children_missing_history,
        living_history: _children_living_history,
        school_engagement: _children_school_engagement,
        indicator_history: _children_indicator_history,
        source: _children_source,
        gender: _children_gender | None = None,
        ethnicity_scheme: _children_ethnicity_scheme | None = None,
        ethnicity_in_source: str | None = None,
        described_ethnicity: _children_described_ethnicity | None = None,
        described_by: _children_described_by | None = None,
        observed_appearance: _children_observed_appearance | None = None,
        nationality_2: _children_nationality_2 | None = None,
        country_of_birth: _children_country_of_birth | None = None,
        birth_month: str | None = None,
        birth_month_latest: str | None = None,
        birth_month_absent: _children_birth_month_absent | None = None,
        disability: _children_disability | None = None,
        home_area: _children_home_area | None = None,
        first_attention_on: date | str | None = None,
        first_attention_latest: date | str | None = None,
        first_attention_absent: _children_first_attention_absent | None = None,
        first_attention_age: int | None = None,
        first_attention_age_basis: _children_first_attention_age_basis | None = None,
        first_attention_route: _children_first_attention_route | None = None,
        first_response_on: date | str | None = None,
        first_response_latest: date | str | None = None,
        first_response_absent: _children_first_response_absent | None = None,
        treated_as_risk_to_others: _children_treated_as_risk_to_others | None = None,
        confirmed_on: date | str | None = None,
        given_name: str | None = None,
        family_name: str | None = None,
        date_of_birth: date | str | None = None,
        nhs_number: str | None = None,
        chi_number: str | None = None,
        hc_number: str | None = None,
        consistent_identifier: str | None = None,
        upn: str | None = None,
        nhs_number_pseudonym: str | None = None,
        chi_number_pseudonym: str | None = None,
        hc_number_pseudonym: str | None = None,
        consistent_identifier_pseudonym: str | None = None,
        upn_pseudonym: str | None = None,
        name_birth_pseudonym: str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of this child, kept from return to return and never given to another."""
    @property
    def sex(self) -> _children_sex:
        """Sex. Whether the child is male or female, as stated in the source record, normally as registered at birth."""
    @property
    def gender(self) -> _children_gender | None:
        """Gender, as the child describes it. The gender that the child says they have, where the agency asks and records it."""
    @property
    def ethnicity(self) -> _children_ethnicity:
        """Ethnicity, self-defined. The ethnic group that the child, or someone entitled to speak for them, says they belong to."""
    @property
    def ethnicity_basis(self) -> _children_ethnicity_basis:
        """Ethnicity: who said so. Who gave the answer recorded as the self-defined ethnicity of the child, or that it was copied from another record."""
    @property
    def ethnicity_scheme(self) -> _children_ethnicity_scheme | None:
        """Ethnicity: scheme of the source. The classification, with its version, in which the source system holds the ethnic group."""
    @property
    def ethnicity_in_source(self) -> str | None:
        """Ethnicity: code in the source. The code that the source system holds for the ethnic group, unchanged by any conversion."""
    @property
    def described_ethnicity(self) -> _children_described_ethnicity | None:
        """Ethnicity as described by others. The broad group in which another person placed the child: a victim, a third party, or a record that does not say who."""
    @property
    def described_by(self) -> _children_described_by | None:
        """Described by. Who gave the description from which the broad group was taken."""
    @property
    def observed_appearance(self) -> _children_observed_appearance | None:
        """Observed appearance. The appearance of the child as an officer noted it in a six-part code, which is not an ethnicity."""
    @property
    def nationality(self) -> _children_nationality:
        """Nationality. The country of which the child is a national, or that they are stateless or hold another status listed."""
    @property
    def nationality_2(self) -> _children_nationality_2 | None:
        """Second nationality. A further country of which the child is also a national."""
    @property
    def nationality_basis(self) -> _children_nationality_basis:
        """Nationality: basis. What the recorded nationality of the child is based on: a statement, a document seen or another system."""
    @property
    def country_of_birth(self) -> _children_country_of_birth | None:
        """Country of birth. The country in which the child was born, by its name now or at that time."""
    @property
    def birth_month(self) -> str | None:
        """Month of birth. The month in which the child was born, or the earliest month that it can have been."""
    @property
    def birth_month_latest(self) -> str | None:
        """Month of birth: latest possible. The last day or month that “Month of birth” can be, when only a range is known."""
    @property
    def birth_month_absent(self) -> _children_birth_month_absent | None:
        """Month of birth: why absent. The reason why “Month of birth” holds no value."""
    @property
    def disability(self) -> _children_disability | None:
        """Disability. Whether the child has a physical or mental impairment with a substantial and long-term effect on daily life."""
    @property
    def home_area(self) -> _children_home_area | None:
        """Home area. The local authority in which the child's own home is, wherever the child may be placed."""
    @property
    def first_attention_on(self) -> date | None:
        """First came to attention. The day on which any service first saw that this child might be sexually exploited, or the earliest it can be."""
    @property
    def first_attention_latest(self) -> date | None:
        """First came to attention: latest possible. The last day or month that “First came to attention” can be, when only a range is known."""
    @property
    def first_attention_absent(self) -> _children_first_attention_absent | None:
        """First came to attention: why absent. The reason why “First came to attention” holds no value."""
    @property
    def first_attention_age(self) -> int | None:
        """Age when first came to attention. The child's age in completed years when a service first saw the concern, where only the age was recorded."""
    @property
    def first_attention_age_basis(self) -> _children_first_attention_age_basis | None:
        """Age when first came to attention: basis. Whether the number in “Age when first came to attention” was recorded from a source, estimated, or stated by the person concerned."""
    @property
    def first_attention_service(self) -> _children_first_attention_service:
        """First seen by. The service or person who first saw that this child might be sexually exploited."""
    @property
    def first_attention_route(self) -> _children_first_attention_route | None:
        """How it was first seen. What led a service to see the concern, such as a missing episode, a disclosure or an assessment."""
    @property
    def missing_history(self) -> _children_missing_history:
        """Missing history. Whether it is known if the child was ever missing, and whether there are episodes to record."""
    @property
    def living_history(self) -> _children_living_history:
        """Living situation history. Whether it is known where the child has lived, and whether there is any spell to record."""
    @property
    def school_engagement(self) -> _children_school_engagement:
        """Engagement with school. How far the child was taking part in education when the concern was first seen."""
    @property
    def indicator_history(self) -> _children_indicator_history:
        """Indicators considered. Whether anyone has considered the signs of exploitation for this child, and whether any were seen."""
    @property
    def first_response_on(self) -> date | None:
        """First response. The day on which any service first acted to protect or support this child, or the earliest it can be."""
    @property
    def first_response_latest(self) -> date | None:
        """First response: latest possible. The last day or month that “First response” can be, when only a range is known."""
    @property
    def first_response_absent(self) -> _children_first_response_absent | None:
        """First response: why absent. The reason why “First response” holds no value."""
    @property
    def treated_as_risk_to_others(self) -> _children_treated_as_risk_to_others | None:
        """Treated as a risk to others. Whether any service has responded to this child mainly as a risk to other people rather than as a child at risk."""
    @property
    def source(self) -> _children_source:
        """Source of the information. The kind of record or account from which the details in this row were taken."""
    @property
    def confirmed_on(self) -> date | None:
        """Last confirmed. The day on which somebody last checked the details in this row against their source."""
    @property
    def given_name(self) -> str | None:
        """Given name. The first or given names of the child. A direct identifier."""
    @property
    def family_name(self) -> str | None:
        """Family name. The surname of the child. A direct identifier."""
    @property
    def date_of_birth(self) -> date | None:
        """Date of birth. The exact day of birth, held only to form a pseudonym. A direct identifier."""
    @property
    def nhs_number(self) -> str | None:
        """NHS number. The number that the NHS in England and Wales gives to the child. A direct identifier."""
    @property
    def chi_number(self) -> str | None:
        """CHI number. The Community Health Index number that the NHS in Scotland gives to the child. A direct identifier."""
    @property
    def hc_number(self) -> str | None:
        """Health and Care Number. The number that health and social care in Northern Ireland gives to the child. A direct identifier."""
    @property
    def consistent_identifier(self) -> str | None:
        """Consistent identifier. The consistent identifier of the child under the Children's Wellbeing and Schools Act, if it is not the NHS number. A direct identifier."""
    @property
    def upn(self) -> str | None:
        """Unique pupil number. The number that the education system in England gives to the child. A direct identifier."""
    @property
    def nhs_number_pseudonym(self) -> str | None:
        """Pseudonym from NHS number. A keyed pseudonym that the agency forms from the NHS number, and that the receiving board cannot reverse."""
    @property
    def chi_number_pseudonym(self) -> str | None:
        """Pseudonym from CHI number. A keyed pseudonym that the agency forms from the CHI number, and that the receiving board cannot reverse."""
    @property
    def hc_number_pseudonym(self) -> str | None:
        """Pseudonym from Health and Care Number. A keyed pseudonym that the agency forms from the Health and Care Number, and that the receiving board cannot reverse."""
    @property
    def consistent_identifier_pseudonym(self) -> str | None:
        """Pseudonym from consistent identifier. A keyed pseudonym that the agency forms from the consistent identifier, and that the receiving board cannot reverse."""
    @property
    def upn_pseudonym(self) -> str | None:
        """Pseudonym from unique pupil number. A keyed pseudonym that the agency forms from the unique pupil number, and that the receiving board cannot reverse."""
    @property
    def name_birth_pseudonym(self) -> str | None:
        """Pseudonym from name and date of birth. A keyed pseudonym that the agency forms from name and date of birth, and that the receiving board cannot reverse."""

class ChildLink(Record):
    """The connection of two children of this return, such as brothers and sisters or a shared household. One row for each pair of children in this return who are connected. It says nothing about who exploited them: involvements with the same suspect say that."""
    def __init__(
        self,
        *,
        child_ref: str,
        other_child_ref: str,
        connection: _child_links_connection,
        source: _child_links_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def other_child_ref(self) -> str:
        """Other child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def connection(self) -> _child_links_connection:
        """Connection. How the two children are connected."""
    @property
    def source(self) -> _child_links_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class ExploitationPeriod(Record):
    """A spell during which a child is suspected or confirmed to have been sexually exploited, or is at risk of it. One row for each spell of exploitation of one child. If it ended and began again, enter another row."""
    def __init__(
        self,
        *,
        exploitation_ref: str,
        child_ref: str,
        status: _exploitation_periods_status,
        definition: _exploitation_periods_definition,
        ongoing: _exploitation_periods_ongoing,
        exploitation_area: _exploitation_periods_exploitation_area,
        suspect_known: _exploitation_periods_suspect_known,
        status_on: date | str | None = None,
        status_latest: date | str | None = None,
        started_on: date | str | None = None,
        started_latest: date | str | None = None,
        started_absent: _exploitation_periods_started_absent | None = None,
        ended_on: date | str | None = None,
        ended_latest: date | str | None = None,
        ended_absent: _exploitation_periods_ended_absent | None = None,
        contact_form: _exploitation_periods_contact_form | None = None,
        in_person_on: date | str | None = None,
        in_person_latest: date | str | None = None,
        in_person_absent: _exploitation_periods_in_person_absent | None = None,
        continued_after_18: _exploitation_periods_continued_after_18 | None = None,
        first_meeting_place: _exploitation_periods_first_meeting_place | None = None,
        source: _exploitation_periods_source | None = None,
        confirmed_on: date | str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def exploitation_ref(self) -> str:
        """Exploitation reference. The reference of this spell of exploitation, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def status(self) -> _exploitation_periods_status:
        """Status. Whether the child is at risk of exploitation, or it is suspected, confirmed or was ruled out after enquiry."""
    @property
    def status_on(self) -> date | None:
        """Status decided. The day on which the agency or meeting decided on the present status and definition, or the earliest it can be."""
    @property
    def status_latest(self) -> date | None:
        """Status decided: latest possible. The last day or month that “Status decided” can be, when only a range is known."""
    @property
    def definition(self) -> _exploitation_periods_definition:
        """Definition applied. Which published definition of child sexual exploitation was used to decide that this is a case of it."""
    @property
    def started_on(self) -> date | None:
        """Exploitation started. The day on which the exploitation began, or the earliest day on which it can have begun."""
    @property
    def started_latest(self) -> date | None:
        """Exploitation started: latest possible. The last day or month that “Exploitation started” can be, when only a range is known."""
    @property
    def started_absent(self) -> _exploitation_periods_started_absent | None:
        """Exploitation started: why absent. The reason why “Exploitation started” holds no value."""
    @property
    def ongoing(self) -> _exploitation_periods_ongoing:
        """Still going on. Whether the exploitation was still going on when the return was prepared, as far as the agency knows."""
    @property
    def ended_on(self) -> date | None:
        """Exploitation ended. The day on which the exploitation ended, or the earliest day on which it can have ended."""
    @property
    def ended_latest(self) -> date | None:
        """Exploitation ended: latest possible. The last day or month that “Exploitation ended” can be, when only a range is known."""
    @property
    def ended_absent(self) -> _exploitation_periods_ended_absent | None:
        """Exploitation ended: why absent. The reason why “Exploitation ended” holds no value."""
    @property
    def exploitation_area(self) -> _exploitation_periods_exploitation_area:
        """Area of the exploitation. The local authority in which the exploitation mainly took place, which need not be where the child lives."""
    @property
    def contact_form(self) -> _exploitation_periods_contact_form | None:
        """Form of contact. Whether the child and those who exploited them were together, at a distance, or both."""
    @property
    def in_person_on(self) -> date | None:
        """First in person on. Where it began at a distance, the day on which child and suspect were first together, or the earliest it can be."""
    @property
    def in_person_latest(self) -> date | None:
        """First in person on: latest possible. The last day or month that “First in person on” can be, when only a range is known."""
    @property
    def in_person_absent(self) -> _exploitation_periods_in_person_absent | None:
        """First in person on: why absent. The reason why “First in person on” holds no value."""
    @property
    def continued_after_18(self) -> _exploitation_periods_continued_after_18 | None:
        """Went on after the 18th birthday. Whether the abuse went on after the child became 18, when exploitation of a child has ended in the sense of this standard."""
    @property
    def first_meeting_place(self) -> _exploitation_periods_first_meeting_place | None:
        """Place of first meeting. The kind of place, which may be online, where the child first met the person or people who exploited them."""
    @property
    def suspect_known(self) -> _exploitation_periods_suspect_known:
        """Any suspect known. Whether anything is known of any person suspected of this exploitation, however little."""
    @property
    def source(self) -> _exploitation_periods_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""
    @property
    def confirmed_on(self) -> date | None:
        """Last confirmed. The day on which somebody last checked the details in this row against their source."""

class MissingEpisode(Record):
    """One episode in which a child was missing, from when they were last seen until they were found and back. One row for each episode, however short, including any before the period of the return. A child who goes missing twice in a day has two rows."""
    def __init__(
        self,
        *,
        missing_ref: str,
        child_ref: str,
        missing_from: _missing_episodes_missing_from,
        category: _missing_episodes_category,
        last_seen_on: date | str | None = None,
        last_seen_latest: date | str | None = None,
        last_seen_absent: _missing_episodes_last_seen_absent | None = None,
        last_seen_at: str | None = None,
        reported_on: date | str | None = None,
        reported_latest: date | str | None = None,
        reported_absent: _missing_episodes_reported_absent | None = None,
        reported_at: str | None = None,
        found_on: date | str | None = None,
        found_latest: date | str | None = None,
        found_absent: _missing_episodes_found_absent | None = None,
        found_at: str | None = None,
        returned_on: date | str | None = None,
        returned_latest: date | str | None = None,
        returned_absent: _missing_episodes_returned_absent | None = None,
        returned_at: str | None = None,
        returned_to: _missing_episodes_returned_to | None = None,
        back_on: date | str | None = None,
        back_latest: date | str | None = None,
        risk_level: _missing_episodes_risk_level | None = None,
        risk_scheme: _missing_episodes_risk_scheme | None = None,
        found_by: _missing_episodes_found_by | None = None,
        found_area: _missing_episodes_found_area | None = None,
        police_category: _missing_episodes_police_category | None = None,
        care_category: _missing_episodes_care_category | None = None,
        flagged_cse: _missing_episodes_flagged_cse | None = None,
        reported_to: _missing_episodes_reported_to | None = None,
        host_told: _missing_episodes_host_told | None = None,
        interview_offered: _missing_episodes_interview_offered | None = None,
        interview_held: _missing_episodes_interview_held | None = None,
        interview_on: date | str | None = None,
        interview_latest: date | str | None = None,
        stated_order: _missing_episodes_stated_order | None = None,
        source: _missing_episodes_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def missing_ref(self) -> str:
        """Missing episode reference. The reference of this episode, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def last_seen_on(self) -> date | None:
        """Last seen. The day on which a responsible adult last saw the child or knew where they were, or the earliest it can be."""
    @property
    def last_seen_latest(self) -> date | None:
        """Last seen: latest possible. The last day or month that “Last seen” can be, when only a range is known."""
    @property
    def last_seen_absent(self) -> _missing_episodes_last_seen_absent | None:
        """Last seen: why absent. The reason why “Last seen” holds no value."""
    @property
    def last_seen_at(self) -> str | None:
        """Last seen: time. The time of day at which the child was last seen, in UK civil time."""
    @property
    def reported_on(self) -> date | None:
        """Reported to police. The day on which the child was reported missing to the police, or the earliest it can be."""
    @property
    def reported_latest(self) -> date | None:
        """Reported to police: latest possible. The last day or month that “Reported to police” can be, when only a range is known."""
    @property
    def reported_absent(self) -> _missing_episodes_reported_absent | None:
        """Reported to police: why absent. The reason why “Reported to police” holds no value."""
    @property
    def reported_at(self) -> str | None:
        """Reported to police: time. The time of day at which the child was reported missing, in UK civil time."""
    @property
    def found_on(self) -> date | None:
        """Found. The day on which it became known where the child was, or the earliest it can be."""
    @property
    def found_latest(self) -> date | None:
        """Found: latest possible. The last day or month that “Found” can be, when only a range is known."""
    @property
    def found_absent(self) -> _missing_episodes_found_absent | None:
        """Found: why absent. The reason why “Found” holds no value."""
    @property
    def found_at(self) -> str | None:
        """Found: time. The time of day at which the child was found, in UK civil time."""
    @property
    def returned_on(self) -> date | None:
        """Returned. The day on which the child was back at home, at the placement or in another safe place, or the earliest it can be."""
    @property
    def returned_latest(self) -> date | None:
        """Returned: latest possible. The last day or month that “Returned” can be, when only a range is known."""
    @property
    def returned_absent(self) -> _missing_episodes_returned_absent | None:
        """Returned: why absent. The reason why “Returned” holds no value."""
    @property
    def returned_at(self) -> str | None:
        """Returned: time. The time of day at which the child was back, in UK civil time."""
    @property
    def returned_to(self) -> _missing_episodes_returned_to | None:
        """Returned to. The kind of place to which the child came back on the day of return."""
    @property
    def back_on(self) -> date | None:
        """Back at home or placement. The day on which the child was back at home or at a placement, where the return was first to another safe place."""
    @property
    def back_latest(self) -> date | None:
        """Back at home or placement: latest possible. The last day or month that “Back at home or placement” can be, when only a range is known."""
    @property
    def missing_from(self) -> _missing_episodes_missing_from:
        """Missing from. The kind of place from which the child went missing."""
    @property
    def category(self) -> _missing_episodes_category:
        """Category. How the episode was classed, under the definitions in force at the time."""
    @property
    def risk_level(self) -> _missing_episodes_risk_level | None:
        """Risk level. The highest level of risk that the police or the authority gave to the episode."""
    @property
    def risk_scheme(self) -> _missing_episodes_risk_scheme | None:
        """Risk scheme. The set of risk levels, and its edition, that the level was taken from."""
    @property
    def found_by(self) -> _missing_episodes_found_by | None:
        """Found by. Who found the child, or that the child came back without being found."""
    @property
    def found_area(self) -> _missing_episodes_found_area | None:
        """Area where found. The local authority in which the child was found."""
    @property
    def police_category(self) -> _missing_episodes_police_category | None:
        """Category given by the police. How the police classed the episode, where another authority classed it too."""
    @property
    def care_category(self) -> _missing_episodes_care_category | None:
        """Category given by children's services. How children's services classed the episode, where the police classed it too."""
    @property
    def flagged_cse(self) -> _missing_episodes_flagged_cse | None:
        """Flagged as connected with exploitation. Whether the police marked this episode in their system as connected with sexual exploitation."""
    @property
    def reported_to(self) -> _missing_episodes_reported_to | None:
        """Police force told. The area whose police took the report that the child was missing."""
    @property
    def host_told(self) -> _missing_episodes_host_told | None:
        """Host authority told. Whether the authority in whose area the child is placed was told of the episode."""
    @property
    def interview_offered(self) -> _missing_episodes_interview_offered | None:
        """Return interview offered. Whether an independent return interview was offered to the child after this episode. Retired in version 0.2 of the standard. Use return_interviews.offered instead."""
    @property
    def interview_held(self) -> _missing_episodes_interview_held | None:
        """Return interview held. Whether an independent return interview took place with the child after this episode. Retired in version 0.2 of the standard. Use return_interviews.held instead."""
    @property
    def interview_on(self) -> date | None:
        """Return interview date. The day on which the independent return interview took place, or the earliest it can be. Retired in version 0.2 of the standard. Use return_interviews.held_on instead."""
    @property
    def interview_latest(self) -> date | None:
        """Return interview date: latest possible. The last day or month that “Return interview date” can be, when only a range is known. Retired in version 0.2 of the standard. Use return_interviews.held_on instead."""
    @property
    def stated_order(self) -> _missing_episodes_stated_order | None:
        """Order stated by the recorder. Whether the recorder said that the episode came before, during or after the exploitation. This is evidence in its own right."""
    @property
    def source(self) -> _missing_episodes_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class ReturnInterview(Record):
    """One offer of an independent return interview after a missing episode: when it was offered, who declined it, whether it was held and, if not, why. One row for each offer of an independent return interview after a missing episode, and one for an episode after which none was offered. A check by the police is not a return interview."""
    def __init__(
        self,
        *,
        interview_ref: str,
        missing_ref: str,
        offered: _return_interviews_offered,
        offered_on: date | str | None = None,
        offered_latest: date | str | None = None,
        offered_absent: _return_interviews_offered_absent | None = None,
        offered_at: str | None = None,
        independent: _return_interviews_independent | None = None,
        provider: _return_interviews_provider | None = None,
        refused_by: _return_interviews_refused_by | None = None,
        held: _return_interviews_held | None = None,
        held_on: date | str | None = None,
        held_latest: date | str | None = None,
        held_absent: _return_interviews_held_absent | None = None,
        held_at: str | None = None,
        not_held_reason: _return_interviews_not_held_reason | None = None,
        source: _return_interviews_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def interview_ref(self) -> str:
        """Return interview reference. The reference of this return interview, kept from return to return and never given to another."""
    @property
    def missing_ref(self) -> str:
        """Missing episode reference. The reference of the missing episode that this row belongs to, as it appears in the missing episodes of this return."""
    @property
    def offered(self) -> _return_interviews_offered:
        """Interview offered. Whether an independent return interview was offered to the child after this episode."""
    @property
    def offered_on(self) -> date | None:
        """Offered on. The day on which the interview was offered to the child, or the earliest it can be."""
    @property
    def offered_latest(self) -> date | None:
        """Offered on: latest possible. The last day or month that “Offered on” can be, when only a range is known."""
    @property
    def offered_absent(self) -> _return_interviews_offered_absent | None:
        """Offered on: why absent. The reason why “Offered on” holds no value."""
    @property
    def offered_at(self) -> str | None:
        """Offered: time. The time of day at which the interview was offered, in UK civil time."""
    @property
    def independent(self) -> _return_interviews_independent | None:
        """Interviewer independent. Whether the person who held the interview, or was to hold it, was independent of the placement and of those who look after the child."""
    @property
    def provider(self) -> _return_interviews_provider | None:
        """Provider. The type of agency that held the interview, or was to hold it."""
    @property
    def refused_by(self) -> _return_interviews_refused_by | None:
        """Declined by. Who said no to the offer, or that nobody did."""
    @property
    def held(self) -> _return_interviews_held | None:
        """Interview held. Whether the independent return interview took place with the child."""
    @property
    def held_on(self) -> date | None:
        """Held on. The day on which the interview took place, or the earliest it can be."""
    @property
    def held_latest(self) -> date | None:
        """Held on: latest possible. The last day or month that “Held on” can be, when only a range is known."""
    @property
    def held_absent(self) -> _return_interviews_held_absent | None:
        """Held on: why absent. The reason why “Held on” holds no value."""
    @property
    def held_at(self) -> str | None:
        """Held: time. The time of day at which the interview began, in UK civil time."""
    @property
    def not_held_reason(self) -> _return_interviews_not_held_reason | None:
        """Why it was not held. Why the interview did not take place."""
    @property
    def source(self) -> _return_interviews_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class LivingSituation(Record):
    """A spell during which a child lived in one setting under one legal status, in care or not. One row for each spell in one setting under one legal status, from before the exploitation until now, where known. The spell at home continues through short breaks, which have rows of their own."""
    def __init__(
        self,
        *,
        living_ref: str,
        child_ref: str,
        setting: _living_situations_setting,
        legal_status: _living_situations_legal_status,
        placing_area: _living_situations_placing_area,
        placement_area: _living_situations_placement_area,
        started_on: date | str | None = None,
        started_latest: date | str | None = None,
        started_absent: _living_situations_started_absent | None = None,
        ended_on: date | str | None = None,
        ended_latest: date | str | None = None,
        ended_absent: _living_situations_ended_absent | None = None,
        move_reason: _living_situations_move_reason | None = None,
        host_told: _living_situations_host_told | None = None,
        source: _living_situations_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def living_ref(self) -> str:
        """Living situation reference. The reference of this spell, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def started_on(self) -> date | None:
        """Living there from. The first day of the spell, or the earliest day on which it can have begun."""
    @property
    def started_latest(self) -> date | None:
        """Living there from: latest possible. The last day or month that “Living there from” can be, when only a range is known."""
    @property
    def started_absent(self) -> _living_situations_started_absent | None:
        """Living there from: why absent. The reason why “Living there from” holds no value."""
    @property
    def ended_on(self) -> date | None:
        """Living there until. The last day of the spell, or the earliest day on which it can have ended."""
    @property
    def ended_latest(self) -> date | None:
        """Living there until: latest possible. The last day or month that “Living there until” can be, when only a range is known."""
    @property
    def ended_absent(self) -> _living_situations_ended_absent | None:
        """Living there until: why absent. The reason why “Living there until” holds no value."""
    @property
    def setting(self) -> _living_situations_setting:
        """Setting. The kind of home or placement in which the child lived during the spell, and whether it was part of care."""
    @property
    def legal_status(self) -> _living_situations_legal_status:
        """Legal status. The order, agreement or other legal status under which the child lived during the spell."""
    @property
    def placing_area(self) -> _living_situations_placing_area:
        """Placing area. The local authority or trust that placed the child and is responsible for the placement."""
    @property
    def placement_area(self) -> _living_situations_placement_area:
        """Area lived in. The local authority in which the child lived during the spell, which may differ from the one that placed them."""
    @property
    def move_reason(self) -> _living_situations_move_reason | None:
        """Why the child came to live there. Why the spell began: why the child moved there, or why the legal status or kind of placement changed."""
    @property
    def host_told(self) -> _living_situations_host_told | None:
        """Host authority told of the placement. Whether the authority in whose area the child was placed was told of the placement when it was made."""
    @property
    def source(self) -> _living_situations_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class Suspect(Record):
    """A person suspected of exploiting a child, from fully identified down to known only to exist. One row for each person suspected, even if all that is known is that they exist. A suspect who is also a child in this return is linked by the child reference."""
    def __init__(
        self,
        *,
        suspect_ref: str,
        identification: _suspects_identification,
        sex: _suspects_sex,
        ethnicity: _suspects_ethnicity,
        ethnicity_basis: _suspects_ethnicity_basis,
        observed_appearance: _suspects_observed_appearance,
        described_ethnicity: _suspects_described_ethnicity,
        nationality: _suspects_nationality,
        nationality_basis: _suspects_nationality_basis,
        source: _suspects_source,
        child_ref: str | None = None,
        age: int | None = None,
        age_basis: _suspects_age_basis | None = None,
        age_absent: _suspects_age_absent | None = None,
        birth_month: str | None = None,
        birth_month_latest: str | None = None,
        birth_month_absent: _suspects_birth_month_absent | None = None,
        age_held_on: date | str | None = None,
        age_held_absent: _suspects_age_held_absent | None = None,
        age_band: _suspects_age_band | None = None,
        age_band_basis: _suspects_age_band_basis | None = None,
        ethnicity_scheme: _suspects_ethnicity_scheme | None = None,
        ethnicity_in_source: str | None = None,
        described_by: _suspects_described_by | None = None,
        nationality_2: _suspects_nationality_2 | None = None,
        country_of_birth: _suspects_country_of_birth | None = None,
        confirmed_on: date | str | None = None,
        grading_scheme: _suspects_grading_scheme | None = None,
        grading_source: _suspects_grading_source | None = None,
        grading_information: _suspects_grading_information | None = None,
        grading_handling: _suspects_grading_handling | None = None,
        grading_action: _suspects_grading_action | None = None,
        grading_sanitisation: _suspects_grading_sanitisation | None = None,
        given_name: str | None = None,
        family_name: str | None = None,
        alias: str | None = None,
        date_of_birth: date | str | None = None,
        pnc_id: str | None = None,
        pnc_id_pseudonym: str | None = None,
        name_birth_pseudonym: str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def suspect_ref(self) -> str:
        """Suspect reference. The reference of this suspect, kept from return to return and never given to another."""
    @property
    def identification(self) -> _suspects_identification:
        """Identification level. How far the suspect is identified in the source: by name, by an alias, by description, or not at all."""
    @property
    def child_ref(self) -> str | None:
        """Suspect is also this child. The reference of the child of this return who is the same person as this suspect."""
    @property
    def sex(self) -> _suspects_sex:
        """Sex. Whether the suspect is male or female, as stated in the source record, normally as registered at birth."""
    @property
    def age(self) -> int | None:
        """Age. The suspect's age in completed years on the date given under “Age as at”."""
    @property
    def age_basis(self) -> _suspects_age_basis | None:
        """Age: basis. Whether the number in “Age” was recorded from a source, estimated, or stated by the person concerned."""
    @property
    def age_absent(self) -> _suspects_age_absent | None:
        """Age: why absent. The reason why “Age” holds no value."""
    @property
    def birth_month(self) -> str | None:
        """Month of birth. The month in which the suspect was born, or the earliest month that it can have been."""
    @property
    def birth_month_latest(self) -> str | None:
        """Month of birth: latest possible. The last day or month that “Month of birth” can be, when only a range is known."""
    @property
    def birth_month_absent(self) -> _suspects_birth_month_absent | None:
        """Month of birth: why absent. The reason why “Month of birth” holds no value."""
    @property
    def age_held_on(self) -> date | None:
        """Age as at. The day on which the suspect was of the recorded age or age band."""
    @property
    def age_held_absent(self) -> _suspects_age_held_absent | None:
        """Age as at: why absent. The reason why “Age as at” holds no value."""
    @property
    def age_band(self) -> _suspects_age_band | None:
        """Age band. The range of years in which the suspect's age lies, where the age itself is not known."""
    @property
    def age_band_basis(self) -> _suspects_age_band_basis | None:
        """Age band: basis. Whether the age band was recorded from a source, estimated or stated by the person."""
    @property
    def ethnicity(self) -> _suspects_ethnicity:
        """Ethnicity, self-defined. The ethnic group that the suspect, or someone entitled to speak for them, says they belong to."""
    @property
    def ethnicity_basis(self) -> _suspects_ethnicity_basis:
        """Ethnicity: who said so. Who gave the answer recorded as the self-defined ethnicity of the suspect, or that it was copied from another record."""
    @property
    def ethnicity_scheme(self) -> _suspects_ethnicity_scheme | None:
        """Ethnicity: scheme of the source. The classification, with its version, in which the source system holds the ethnic group."""
    @property
    def ethnicity_in_source(self) -> str | None:
        """Ethnicity: code in the source. The code that the source system holds for the ethnic group, unchanged by any conversion."""
    @property
    def observed_appearance(self) -> _suspects_observed_appearance:
        """Observed appearance. The appearance of the suspect as an officer noted it in a six-part code, which is not an ethnicity."""
    @property
    def described_ethnicity(self) -> _suspects_described_ethnicity:
        """Ethnicity as described by others. The broad group in which another person placed the suspect: a victim, a third party, or a record that does not say who."""
    @property
    def described_by(self) -> _suspects_described_by | None:
        """Described by. Who gave the description from which the broad group was taken."""
    @property
    def nationality(self) -> _suspects_nationality:
        """Nationality. The country of which the suspect is a national, or that they are stateless or hold another status listed."""
    @property
    def nationality_2(self) -> _suspects_nationality_2 | None:
        """Second nationality. A further country of which the suspect is also a national."""
    @property
    def nationality_basis(self) -> _suspects_nationality_basis:
        """Nationality: basis. What the recorded nationality of the suspect is based on: a statement, a document seen or another system."""
    @property
    def country_of_birth(self) -> _suspects_country_of_birth | None:
        """Country of birth. The country in which the suspect was born, by its name now or at that time."""
    @property
    def source(self) -> _suspects_source:
        """Source of the information. The kind of record or account from which the details in this row were taken."""
    @property
    def confirmed_on(self) -> date | None:
        """Last confirmed. The day on which somebody last checked the details in this row against their source."""
    @property
    def grading_scheme(self) -> _suspects_grading_scheme | None:
        """Intelligence grading: scheme. The police scheme under which the information about this suspect was graded."""
    @property
    def grading_source(self) -> _suspects_grading_source | None:
        """Intelligence grading: source. How reliable the police judged the source to be."""
    @property
    def grading_information(self) -> _suspects_grading_information | None:
        """Intelligence grading: information. How the police assessed the information that the source gave."""
    @property
    def grading_handling(self) -> _suspects_grading_handling | None:
        """Intelligence grading: handling. With whom, and on what terms, the police allow the information to be shared."""
    @property
    def grading_action(self) -> _suspects_grading_action | None:
        """Intelligence handling: action. What a recipient may do with information that the police share on conditions."""
    @property
    def grading_sanitisation(self) -> _suspects_grading_sanitisation | None:
        """Intelligence handling: sanitisation. Whether information that the police share on conditions may be put into other words and passed on."""
    @property
    def given_name(self) -> str | None:
        """Given name. The first or given names of the suspect. A direct identifier."""
    @property
    def family_name(self) -> str | None:
        """Family name. The surname of the suspect. A direct identifier."""
    @property
    def alias(self) -> str | None:
        """Alias. A nickname or other name by which the suspect is known. A direct identifier."""
    @property
    def date_of_birth(self) -> date | None:
        """Date of birth. The exact day on which the suspect was born, held only to form a pseudonym. A direct identifier."""
    @property
    def pnc_id(self) -> str | None:
        """PNC identifier. The number of the suspect on the Police National Computer. A direct identifier."""
    @property
    def pnc_id_pseudonym(self) -> str | None:
        """Pseudonym from PNC identifier. A keyed pseudonym that the agency forms from the PNC identifier, and that the receiving board cannot reverse."""
    @property
    def name_birth_pseudonym(self) -> str | None:
        """Pseudonym from name and date of birth. A keyed pseudonym that the agency forms from the suspect's name and date of birth, and that the receiving board cannot reverse."""

class SuspectMatch(Record):
    """Two suspects of this return who may be one and the same person, and why. One row for each pair of suspects in this return who may be one person. Nothing is merged: both keep their rows and are counted until one reference is withdrawn."""
    def __init__(
        self,
        *,
        suspect_ref: str,
        other_suspect_ref: str,
        basis: _suspect_matches_basis | None = None,
        state: _suspect_matches_state | None = None,
        source: _suspect_matches_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def suspect_ref(self) -> str:
        """Suspect reference. The reference of the suspect that this row belongs to, as it appears in the suspects of this return."""
    @property
    def other_suspect_ref(self) -> str:
        """Other suspect reference. The reference of the suspect that this row belongs to, as it appears in the suspects of this return."""
    @property
    def basis(self) -> _suspect_matches_basis | None:
        """Why they may be one person. What suggests that the two suspects are one person."""
    @property
    def state(self) -> _suspect_matches_state | None:
        """State of the enquiry. What enquiries have shown so far."""
    @property
    def source(self) -> _suspect_matches_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class Involvement(Record):
    """The connection of one suspect with one exploitation period and the part that the suspect had in it. One row for each suspect and each exploitation period that the suspect is connected with."""
    def __init__(
        self,
        *,
        exploitation_ref: str,
        suspect_ref: str,
        relationship: _involvements_relationship,
        role: _involvements_role | None = None,
        role_2: _involvements_role_2 | None = None,
        role_3: _involvements_role_3 | None = None,
        suspect_country: _involvements_suspect_country | None = None,
        started_on: date | str | None = None,
        started_latest: date | str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def exploitation_ref(self) -> str:
        """Exploitation period reference. The reference of the exploitation period that this row belongs to, as it appears in the exploitation periods of this return."""
    @property
    def suspect_ref(self) -> str:
        """Suspect reference. The reference of the suspect that this row belongs to, as it appears in the suspects of this return."""
    @property
    def relationship(self) -> _involvements_relationship:
        """Relationship to the child. How the suspect and the child stood to each other when this exploitation began."""
    @property
    def role(self) -> _involvements_role | None:
        """Part played. The part that the suspect is alleged or known to have had in this exploitation."""
    @property
    def role_2(self) -> _involvements_role_2 | None:
        """Second part played. A further part that the same suspect is alleged or known to have had in this exploitation, beside the first part."""
    @property
    def role_3(self) -> _involvements_role_3 | None:
        """Third part played. One more part that the same suspect is alleged or known to have had in this exploitation, beside the first two parts."""
    @property
    def suspect_country(self) -> _involvements_suspect_country | None:
        """Country where the suspect was. The country from which the suspect took part, where the suspect was not with the child."""
    @property
    def started_on(self) -> date | None:
        """Involved from. The day from which the suspect is alleged or known to have been involved, or the earliest it can be."""
    @property
    def started_latest(self) -> date | None:
        """Involved from: latest possible. The last day or month that “Involved from” can be, when only a range is known."""

class Network(Record):
    """A group of two or more people suspected of exploiting children together, with what is known of its size and of what connects them. One row for each network of two or more suspects, even if its full extent is not known. Enter its members who are listed under suspects as network members."""
    def __init__(
        self,
        *,
        network_ref: str,
        known_size: int | None = None,
        known_size_basis: _networks_known_size_basis | None = None,
        known_size_absent: _networks_known_size_absent | None = None,
        size_complete: _networks_size_complete | None = None,
        first_known_on: date | str | None = None,
        first_known_latest: date | str | None = None,
        first_known_absent: _networks_first_known_absent | None = None,
        network_area: _networks_network_area | None = None,
        setting: _networks_setting | None = None,
        source: _networks_source | None = None,
        confirmed_on: date | str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def network_ref(self) -> str:
        """Network reference. The reference of this network, kept from return to return and never given to another."""
    @property
    def known_size(self) -> int | None:
        """Known size. How many people are known or thought to belong to the network, whether or not they are listed under suspects."""
    @property
    def known_size_basis(self) -> _networks_known_size_basis | None:
        """Known size: basis. Whether the number in “Known size” was recorded from a source, estimated, or stated by the person concerned."""
    @property
    def known_size_absent(self) -> _networks_known_size_absent | None:
        """Known size: why absent. The reason why “Known size” holds no value."""
    @property
    def size_complete(self) -> _networks_size_complete | None:
        """Size complete. Whether the known size is thought to be the full extent of the network."""
    @property
    def first_known_on(self) -> date | None:
        """Network first known. The day on which an agency first saw that these suspects were acting together, or the earliest it can be."""
    @property
    def first_known_latest(self) -> date | None:
        """Network first known: latest possible. The last day or month that “Network first known” can be, when only a range is known."""
    @property
    def first_known_absent(self) -> _networks_first_known_absent | None:
        """Network first known: why absent. The reason why “Network first known” holds no value."""
    @property
    def network_area(self) -> _networks_network_area | None:
        """Area of the network. The local authority or police force area in which the network is mainly active."""
    @property
    def setting(self) -> _networks_setting | None:
        """Shared setting or business. The kind of business, circle or setting through which the members are mainly connected."""
    @property
    def source(self) -> _networks_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""
    @property
    def confirmed_on(self) -> date | None:
        """Last confirmed. The day on which somebody last checked the details in this row against their source."""

class NetworkMember(Record):
    """The membership of one suspect in one network, as a core or a peripheral member. One row for each suspect and each network that the suspect is thought to belong to."""
    def __init__(
        self,
        *,
        network_ref: str,
        suspect_ref: str,
        role: _network_members_role | None = None,
        member_from_on: date | str | None = None,
        member_from_latest: date | str | None = None,
        member_from_absent: _network_members_member_from_absent | None = None,
        source: _network_members_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def network_ref(self) -> str:
        """Network reference. The reference of the network that this row belongs to, as it appears in the networks of this return."""
    @property
    def suspect_ref(self) -> str:
        """Suspect reference. The reference of the suspect that this row belongs to, as it appears in the suspects of this return."""
    @property
    def role(self) -> _network_members_role | None:
        """Role in the network. Whether the suspect is thought to be a core or a peripheral member of the network."""
    @property
    def member_from_on(self) -> date | None:
        """Member from. The day from which the suspect is thought to have belonged to the network, or the earliest it can be."""
    @property
    def member_from_latest(self) -> date | None:
        """Member from: latest possible. The last day or month that “Member from” can be, when only a range is known."""
    @property
    def member_from_absent(self) -> _network_members_member_from_absent | None:
        """Member from: why absent. The reason why “Member from” holds no value."""
    @property
    def source(self) -> _network_members_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class NetworkExploitation(Record):
    """The connection of one network with one exploitation period for which it is thought to be responsible. One row for each network and each exploitation period that it is thought to be responsible for, even if no single member is known to have taken part."""
    def __init__(
        self,
        *,
        network_ref: str,
        exploitation_ref: str,
        certainty: _network_exploitation_certainty | None = None,
        source: _network_exploitation_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def network_ref(self) -> str:
        """Network reference. The reference of the network that this row belongs to, as it appears in the networks of this return."""
    @property
    def exploitation_ref(self) -> str:
        """Exploitation period reference. The reference of the exploitation period that this row belongs to, as it appears in the exploitation periods of this return."""
    @property
    def certainty(self) -> _network_exploitation_certainty | None:
        """How certain. Whether the network's part in this exploitation is suspected or confirmed, was ruled out, or is a risk."""
    @property
    def source(self) -> _network_exploitation_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class ExploitationFeature(Record):
    """One feature of one exploitation period: a model, a tactic, a kind of place, a means of transport or a movement. One row for each known feature of each exploitation period. Models do not exclude one another: enter each that fits. A child who was made to recruit others has that as a tactic used on them."""
    def __init__(
        self,
        *,
        exploitation_ref: str,
        feature: _exploitation_features_feature,
        first_seen_on: date | str | None = None,
        first_seen_latest: date | str | None = None,
        from_area: _exploitation_features_from_area | None = None,
        to_area: _exploitation_features_to_area | None = None,
        source: _exploitation_features_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def exploitation_ref(self) -> str:
        """Exploitation period reference. The reference of the exploitation period that this row belongs to, as it appears in the exploitation periods of this return."""
    @property
    def feature(self) -> _exploitation_features_feature:
        """Feature. A model, a tactic, a kind of place, a means of transport or a movement that was part of the exploitation."""
    @property
    def first_seen_on(self) -> date | None:
        """First seen. The day on which the feature is first known to have been part of the exploitation, or the earliest it can be."""
    @property
    def first_seen_latest(self) -> date | None:
        """First seen: latest possible. The last day or month that “First seen” can be, when only a range is known."""
    @property
    def from_area(self) -> _exploitation_features_from_area | None:
        """Moved from area. The local authority from which the child was moved."""
    @property
    def to_area(self) -> _exploitation_features_to_area | None:
        """Moved to area. The local authority to which the child was moved."""
    @property
    def source(self) -> _exploitation_features_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class IndicatorObservation(Record):
    """What one observer noted, at one time, of one sign of exploitation in one child. One row for each sign that somebody considered for a child, on each occasion. Signs are prompts for thought. They are never added up, and a child with no signs may still be exploited."""
    def __init__(
        self,
        *,
        child_ref: str,
        indicator: _indicators_indicator,
        seen: _indicators_seen,
        observed_on: date | str | None = None,
        observed_latest: date | str | None = None,
        observed_absent: _indicators_observed_absent | None = None,
        observed_by: _indicators_observed_by | None = None,
        source: _indicators_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def indicator(self) -> _indicators_indicator:
        """Indicator. The sign that was considered: something that suggests what is being done to the child, or an effect of it."""
    @property
    def seen(self) -> _indicators_seen:
        """Seen or not. Whether the observer noticed the sign, or considered it and did not notice it."""
    @property
    def observed_on(self) -> date | None:
        """Day of observation. The day on which the sign was noticed or considered, or the earliest it can be."""
    @property
    def observed_latest(self) -> date | None:
        """Day of observation: latest possible. The last day or month that “Day of observation” can be, when only a range is known."""
    @property
    def observed_absent(self) -> _indicators_observed_absent | None:
        """Day of observation: why absent. The reason why “Day of observation” holds no value."""
    @property
    def observed_by(self) -> _indicators_observed_by | None:
        """Observed by. The service or person who noticed or considered the sign."""
    @property
    def source(self) -> _indicators_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class Vulnerability(Record):
    """One circumstance in a child's life that exploiters may use, and whether an exploiter created it or made it worse. One row for each known circumstance of a child. For each, say whether an exploiter created it or made it worse. A circumstance is never a cause of the abuse."""
    def __init__(
        self,
        *,
        child_ref: str,
        vulnerability: _vulnerabilities_vulnerability,
        known_on: date | str | None = None,
        known_latest: date | str | None = None,
        known_absent: _vulnerabilities_known_absent | None = None,
        made_worse_by_exploiter: _vulnerabilities_made_worse_by_exploiter | None = None,
        source: _vulnerabilities_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def vulnerability(self) -> _vulnerabilities_vulnerability:
        """Vulnerability. A circumstance in the child's life that exploiters may use to gain access to the child or control over the child."""
    @property
    def known_on(self) -> date | None:
        """Known from. The day on which a service first knew of the circumstance, or the earliest it can be."""
    @property
    def known_latest(self) -> date | None:
        """Known from: latest possible. The last day or month that “Known from” can be, when only a range is known."""
    @property
    def known_absent(self) -> _vulnerabilities_known_absent | None:
        """Known from: why absent. The reason why “Known from” holds no value."""
    @property
    def made_worse_by_exploiter(self) -> _vulnerabilities_made_worse_by_exploiter | None:
        """Created or made worse by the exploiter. Whether an exploiter brought the circumstance about, made it worse, or did neither."""
    @property
    def source(self) -> _vulnerabilities_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class EducationObservation(Record):
    """One dated observation of a child's engagement with education, and of what shows it. One row for each observation, so that change over time can be seen. Where several things were noted on one day, enter a row for each."""
    def __init__(
        self,
        *,
        education_ref: str,
        child_ref: str,
        engagement: _education_engagement,
        observed_on: date | str | None = None,
        observed_latest: date | str | None = None,
        observed_absent: _education_observed_absent | None = None,
        observation: _education_observation | None = None,
        setting: _education_setting | None = None,
        source: _education_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def education_ref(self) -> str:
        """Education observation reference. The reference of this observation, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def observed_on(self) -> date | None:
        """Observed. The day that the observation refers to, or the earliest that it can refer to."""
    @property
    def observed_latest(self) -> date | None:
        """Observed: latest possible. The last day or month that “Observed” can be, when only a range is known."""
    @property
    def observed_absent(self) -> _education_observed_absent | None:
        """Observed: why absent. The reason why “Observed” holds no value."""
    @property
    def engagement(self) -> _education_engagement:
        """Engagement with education. How far the child was taking part in education at that time."""
    @property
    def observation(self) -> _education_observation | None:
        """What was noted. The particular thing that was noted at school or about schooling, such as absence, exclusion or being bullied."""
    @property
    def setting(self) -> _education_setting | None:
        """Education setting. The kind of school, college or other provision in which the child was or should have been educated."""
    @property
    def source(self) -> _education_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class Disclosure(Record):
    """One occasion on which the exploitation of a child was disclosed, or a statement that the child has told nobody so far. One row for each occasion, because children often disclose in stages. If the child has told nobody, enter one row that says so. Delay is a result of exploitation and says nothing about the truth of an account."""
    def __init__(
        self,
        *,
        disclosure_ref: str,
        child_ref: str,
        form: _disclosures_form,
        disclosed_on: date | str | None = None,
        disclosed_latest: date | str | None = None,
        disclosed_absent: _disclosures_disclosed_absent | None = None,
        disclosed_to: _disclosures_disclosed_to | None = None,
        exploitation_ref: str | None = None,
        source: _disclosures_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def disclosure_ref(self) -> str:
        """Disclosure reference. The reference of this disclosure, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def disclosed_on(self) -> date | None:
        """Day of disclosure. The day on which somebody was told about the exploitation, or the earliest it can be."""
    @property
    def disclosed_latest(self) -> date | None:
        """Day of disclosure: latest possible. The last day or month that “Day of disclosure” can be, when only a range is known."""
    @property
    def disclosed_absent(self) -> _disclosures_disclosed_absent | None:
        """Day of disclosure: why absent. The reason why “Day of disclosure” holds no value."""
    @property
    def form(self) -> _disclosures_form:
        """Form. Whether the child disclosed unprompted or when asked, another person disclosed, or no disclosure has been made."""
    @property
    def disclosed_to(self) -> _disclosures_disclosed_to | None:
        """Told to. The service or person who was told."""
    @property
    def exploitation_ref(self) -> str | None:
        """Exploitation period reference. The reference of the exploitation period that this row belongs to, as it appears in the exploitation periods of this return."""
    @property
    def source(self) -> _disclosures_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class DisclosureBarrier(Record):
    """One thing that was noted, at one time, as stopping a child from telling anyone about the exploitation. One row for each barrier noted, with its date, to show which have passed and which remain. Delay is a result of exploitation and says nothing about the truth of an account."""
    def __init__(
        self,
        *,
        child_ref: str,
        barrier: _disclosure_barriers_barrier,
        noted_on: date | str | None = None,
        noted_latest: date | str | None = None,
        noted_absent: _disclosure_barriers_noted_absent | None = None,
        noted_by: _disclosure_barriers_noted_by | None = None,
        source: _disclosure_barriers_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def barrier(self) -> _disclosure_barriers_barrier:
        """Barrier. What stopped or stops the child from telling anyone about the exploitation, as the child or another person described it."""
    @property
    def noted_on(self) -> date | None:
        """Noted. The day on which the barrier was noted, or the earliest it can be."""
    @property
    def noted_latest(self) -> date | None:
        """Noted: latest possible. The last day or month that “Noted” can be, when only a range is known."""
    @property
    def noted_absent(self) -> _disclosure_barriers_noted_absent | None:
        """Noted: why absent. The reason why “Noted” holds no value."""
    @property
    def noted_by(self) -> _disclosure_barriers_noted_by | None:
        """Noted by. The service or person who noted the barrier."""
    @property
    def source(self) -> _disclosure_barriers_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class CaseSpell(Record):
    """One spell during which one service held the case of a child at one level: how it was opened, how it was closed, and from or to which area it passed. One row for each spell during which one service held the case of one child at one level. If the level changes, or the case is closed and opened again, enter another row."""
    def __init__(
        self,
        *,
        case_ref: str,
        child_ref: str,
        service: _case_spells_service,
        level: _case_spells_level | None = None,
        opened_on: date | str | None = None,
        opened_latest: date | str | None = None,
        opened_absent: _case_spells_opened_absent | None = None,
        opening: _case_spells_opening | None = None,
        from_area: _case_spells_from_area | None = None,
        closed_on: date | str | None = None,
        closed_latest: date | str | None = None,
        closed_absent: _case_spells_closed_absent | None = None,
        closing: _case_spells_closing | None = None,
        to_area: _case_spells_to_area | None = None,
        source: _case_spells_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def case_ref(self) -> str:
        """Case spell reference. The reference of this spell, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def service(self) -> _case_spells_service:
        """Service that held the case. The type of agency that held the case of the child in this spell."""
    @property
    def level(self) -> _case_spells_level | None:
        """Level of the case. The level of help and protection at which the case was held."""
    @property
    def opened_on(self) -> date | None:
        """Case opened. The day on which the service opened the case, or took it on at this level, or the earliest it can be."""
    @property
    def opened_latest(self) -> date | None:
        """Case opened: latest possible. The last day or month that “Case opened” can be, when only a range is known."""
    @property
    def opened_absent(self) -> _case_spells_opened_absent | None:
        """Case opened: why absent. The reason why “Case opened” holds no value."""
    @property
    def opening(self) -> _case_spells_opening | None:
        """How it was opened. The reason for which the service took on the case of the child in this spell."""
    @property
    def from_area(self) -> _case_spells_from_area | None:
        """Area transferred from. The local authority or police force area whose service held the case until then."""
    @property
    def closed_on(self) -> date | None:
        """Case closed. The day on which the service closed the case, or ended this spell, or the earliest it can be."""
    @property
    def closed_latest(self) -> date | None:
        """Case closed: latest possible. The last day or month that “Case closed” can be, when only a range is known."""
    @property
    def closed_absent(self) -> _case_spells_closed_absent | None:
        """Case closed: why absent. The reason why “Case closed” holds no value."""
    @property
    def closing(self) -> _case_spells_closing | None:
        """Why it was closed. Why the service closed the case or ended this spell."""
    @property
    def to_area(self) -> _case_spells_to_area | None:
        """Area transferred to. The local authority or police force area whose service took the case over."""
    @property
    def source(self) -> _case_spells_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class Referral(Record):
    """One referral of a child from one service or person to another, with the decision on threshold and what was done. One row for each referral of a child by one service or person to another. If the receiving service sends the child on, that is a further referral with a row of its own."""
    def __init__(
        self,
        *,
        referral_ref: str,
        child_ref: str,
        referred_on: date | str | None = None,
        referred_latest: date | str | None = None,
        referred_absent: _referrals_referred_absent | None = None,
        from_service: _referrals_from_service | None = None,
        to_service: _referrals_to_service | None = None,
        first_recognised_by: _referrals_first_recognised_by | None = None,
        threshold: _referrals_threshold | None = None,
        threshold_reason: _referrals_threshold_reason | None = None,
        decided_on: date | str | None = None,
        decided_latest: date | str | None = None,
        police_unit: _referrals_police_unit | None = None,
        response: _referrals_response | None = None,
        response_on: date | str | None = None,
        response_latest: date | str | None = None,
        response_absent: _referrals_response_absent | None = None,
        lead_professional: _referrals_lead_professional | None = None,
        lead_professional_agency: _referrals_lead_professional_agency | None = None,
        source: _referrals_source | None = None,
        confirmed_on: date | str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def referral_ref(self) -> str:
        """Referral reference. The reference of this referral, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def referred_on(self) -> date | None:
        """Referred on. The day on which the receiving service was first told of the child in this referral, or the earliest it can be."""
    @property
    def referred_latest(self) -> date | None:
        """Referred on: latest possible. The last day or month that “Referred on” can be, when only a range is known."""
    @property
    def referred_absent(self) -> _referrals_referred_absent | None:
        """Referred on: why absent. The reason why “Referred on” holds no value."""
    @property
    def from_service(self) -> _referrals_from_service | None:
        """Referred by. The service or person who made the referral."""
    @property
    def to_service(self) -> _referrals_to_service | None:
        """Referred to. The service that received the referral and decided what to do about it."""
    @property
    def first_recognised_by(self) -> _referrals_first_recognised_by | None:
        """Concern first recognised by. The service or person who first recognised the concern that led to this referral as possible sexual exploitation."""
    @property
    def threshold(self) -> _referrals_threshold | None:
        """Threshold decision. What the receiving service decided when it compared this referral with the level at which it acts."""
    @property
    def threshold_reason(self) -> _referrals_threshold_reason | None:
        """Why the threshold was not met. The reason that the receiving service gave for deciding that its threshold was not met."""
    @property
    def decided_on(self) -> date | None:
        """Decided on. The day on which the receiving service made its decision on threshold, or the earliest it can be."""
    @property
    def decided_latest(self) -> date | None:
        """Decided on: latest possible. The last day or month that “Decided on” can be, when only a range is known."""
    @property
    def police_unit(self) -> _referrals_police_unit | None:
        """Police unit that took it. The kind of police unit that accepted the case after this referral."""
    @property
    def response(self) -> _referrals_response | None:
        """Response. The main thing that the receiving service did about this referral, which may be no further action."""
    @property
    def response_on(self) -> date | None:
        """Response began. The day on which the response began, or the earliest it can be."""
    @property
    def response_latest(self) -> date | None:
        """Response began: latest possible. The last day or month that “Response began” can be, when only a range is known."""
    @property
    def response_absent(self) -> _referrals_response_absent | None:
        """Response began: why absent. The reason why “Response began” holds no value."""
    @property
    def lead_professional(self) -> _referrals_lead_professional | None:
        """Lead professional. Whether one named professional was made responsible for coordinating the work with this child."""
    @property
    def lead_professional_agency(self) -> _referrals_lead_professional_agency | None:
        """Lead professional: agency. The type of agency that employs the person who coordinates the help given to the child."""
    @property
    def source(self) -> _referrals_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""
    @property
    def confirmed_on(self) -> date | None:
        """Last confirmed. The day on which somebody last checked the details in this row against their source."""

class StatutoryStep(Record):
    """One step taken for a child in a child protection, trafficking or multi-agency procedure, with its date and outcome. One row for each child each time that a step is taken. A step that concerns several children has a row for each of them."""
    def __init__(
        self,
        *,
        child_ref: str,
        step: _statutory_steps_step,
        nation: _statutory_steps_nation,
        held_on: date | str | None = None,
        held_latest: date | str | None = None,
        held_absent: _statutory_steps_held_absent | None = None,
        outcome: _statutory_steps_outcome | None = None,
        source: _statutory_steps_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def step(self) -> _statutory_steps_step:
        """Step. The step that was taken, by its name in the law or guidance of the nation."""
    @property
    def held_on(self) -> date | None:
        """Held or begun on. The day on which the meeting was held, or the enquiry, plan or order began, or the earliest it can be."""
    @property
    def held_latest(self) -> date | None:
        """Held or begun on: latest possible. The last day or month that “Held or begun on” can be, when only a range is known."""
    @property
    def held_absent(self) -> _statutory_steps_held_absent | None:
        """Held or begun on: why absent. The reason why “Held or begun on” holds no value."""
    @property
    def outcome(self) -> _statutory_steps_outcome | None:
        """Outcome of the step. What the step decided or led to."""
    @property
    def nation(self) -> _statutory_steps_nation:
        """Nation. The nation under whose law or procedure the step was taken."""
    @property
    def source(self) -> _statutory_steps_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class NrmReferral(Record):
    """One referral of a child to the National Referral Mechanism, with the first responder and both decisions. One row for each referral. A decision that was reconsidered is recorded by its last result and day."""
    def __init__(
        self,
        *,
        nrm_ref: str,
        child_ref: str,
        first_responder: _nrm_referrals_first_responder | None = None,
        referred_on: date | str | None = None,
        referred_latest: date | str | None = None,
        referred_absent: _nrm_referrals_referred_absent | None = None,
        exploitation_type: _nrm_referrals_exploitation_type | None = None,
        decided_by: _nrm_referrals_decided_by | None = None,
        reasonable_grounds: _nrm_referrals_reasonable_grounds | None = None,
        reasonable_on: date | str | None = None,
        reasonable_latest: date | str | None = None,
        conclusive_grounds: _nrm_referrals_conclusive_grounds | None = None,
        conclusive_on: date | str | None = None,
        conclusive_latest: date | str | None = None,
        source: _nrm_referrals_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def nrm_ref(self) -> str:
        """NRM reference. The reference of this referral, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def first_responder(self) -> _nrm_referrals_first_responder | None:
        """First responder. The body, named for this purpose by law or guidance, that sent the referral."""
    @property
    def referred_on(self) -> date | None:
        """Referred on. The day on which the referral was made, or the earliest it can be."""
    @property
    def referred_latest(self) -> date | None:
        """Referred on: latest possible. The last day or month that “Referred on” can be, when only a range is known."""
    @property
    def referred_absent(self) -> _nrm_referrals_referred_absent | None:
        """Referred on: why absent. The reason why “Referred on” holds no value."""
    @property
    def exploitation_type(self) -> _nrm_referrals_exploitation_type | None:
        """Exploitation type. The kinds of exploitation of the child that the referral names."""
    @property
    def decided_by(self) -> _nrm_referrals_decided_by | None:
        """Decided by. The body that decides on the referral."""
    @property
    def reasonable_grounds(self) -> _nrm_referrals_reasonable_grounds | None:
        """Reasonable grounds decision. The first decision: whether there are grounds to regard the child as a potential victim."""
    @property
    def reasonable_on(self) -> date | None:
        """Reasonable grounds decided on. The day of the reasonable grounds decision, or the earliest it can be."""
    @property
    def reasonable_latest(self) -> date | None:
        """Reasonable grounds decided on: latest possible. The last day or month that “Reasonable grounds decided on” can be, when only a range is known."""
    @property
    def conclusive_grounds(self) -> _nrm_referrals_conclusive_grounds | None:
        """Conclusive grounds decision. The final decision: whether the child is a victim of trafficking or modern slavery."""
    @property
    def conclusive_on(self) -> date | None:
        """Conclusive grounds decided on. The day of the conclusive grounds decision, or the earliest it can be."""
    @property
    def conclusive_latest(self) -> date | None:
        """Conclusive grounds decided on: latest possible. The last day or month that “Conclusive grounds decided on” can be, when only a range is known."""
    @property
    def source(self) -> _nrm_referrals_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class SupportSpell(Record):
    """One spell of one kind of support by one provider, for the child or those close to the child, from offer to end. One row for each kind of support by each provider, from offer to end. Include offers that were not taken up. Support to the child as a witness belongs under witness support."""
    def __init__(
        self,
        *,
        support_ref: str,
        child_ref: str,
        type: _support_type,
        for_whom: _support_for_whom | None = None,
        status: _support_status | None = None,
        provider: _support_provider | None = None,
        offered_on: date | str | None = None,
        offered_latest: date | str | None = None,
        offered_absent: _support_offered_absent | None = None,
        started_on: date | str | None = None,
        started_latest: date | str | None = None,
        started_absent: _support_started_absent | None = None,
        ended_on: date | str | None = None,
        ended_latest: date | str | None = None,
        ended_absent: _support_ended_absent | None = None,
        ended_reason: _support_ended_reason | None = None,
        source: _support_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def support_ref(self) -> str:
        """Support reference. The reference of this spell of support, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def for_whom(self) -> _support_for_whom | None:
        """For whom. Whether the support was for the child, for a family member, or for those who care for or work with the child."""
    @property
    def type(self) -> _support_type:
        """Kind of support. The kind of support that was offered or given in this spell."""
    @property
    def status(self) -> _support_status | None:
        """Status of the support. How far this support had come when the return was prepared, from the offer to its end."""
    @property
    def provider(self) -> _support_provider | None:
        """Provider. The type of agency that offered or gave the support."""
    @property
    def offered_on(self) -> date | None:
        """Offered on. The day on which the support was first offered to the person, or the earliest it can be."""
    @property
    def offered_latest(self) -> date | None:
        """Offered on: latest possible. The last day or month that “Offered on” can be, when only a range is known."""
    @property
    def offered_absent(self) -> _support_offered_absent | None:
        """Offered on: why absent. The reason why “Offered on” holds no value."""
    @property
    def started_on(self) -> date | None:
        """Support began. The day on which the support began, or the earliest it can be."""
    @property
    def started_latest(self) -> date | None:
        """Support began: latest possible. The last day or month that “Support began” can be, when only a range is known."""
    @property
    def started_absent(self) -> _support_started_absent | None:
        """Support began: why absent. The reason why “Support began” holds no value."""
    @property
    def ended_on(self) -> date | None:
        """Support ended. The day on which the support ended, or the earliest it can be."""
    @property
    def ended_latest(self) -> date | None:
        """Support ended: latest possible. The last day or month that “Support ended” can be, when only a range is known."""
    @property
    def ended_absent(self) -> _support_ended_absent | None:
        """Support ended: why absent. The reason why “Support ended” holds no value."""
    @property
    def ended_reason(self) -> _support_ended_reason | None:
        """Why support ended. The reason why this spell of support came to an end."""
    @property
    def source(self) -> _support_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class Disruption(Record):
    """One notice, order or other measure against a suspect or a place, or for a child: applied for, granted, breached, ended. One row for each measure against one suspect or one place, or for one child. A measure that protects several children has one row, names none of them here, and has a row for each child under “Children protected by measures”."""
    def __init__(
        self,
        *,
        disruption_ref: str,
        measure: _disruptions_measure,
        nation: _disruptions_nation,
        suspect_ref: str | None = None,
        child_ref: str | None = None,
        place: _disruptions_place | None = None,
        measure_area: _disruptions_measure_area | None = None,
        sought_by: _disruptions_sought_by | None = None,
        applied_on: date | str | None = None,
        applied_latest: date | str | None = None,
        applied_absent: _disruptions_applied_absent | None = None,
        result: _disruptions_result | None = None,
        granted_on: date | str | None = None,
        granted_latest: date | str | None = None,
        granted_absent: _disruptions_granted_absent | None = None,
        breached_on: date | str | None = None,
        breached_latest: date | str | None = None,
        ended_on: date | str | None = None,
        ended_latest: date | str | None = None,
        ended_absent: _disruptions_ended_absent | None = None,
        source: _disruptions_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def disruption_ref(self) -> str:
        """Disruption reference. The reference of this measure, kept from return to return and never given to another."""
    @property
    def measure(self) -> _disruptions_measure:
        """Measure. Which notice, order or other measure was applied for or taken."""
    @property
    def nation(self) -> _disruptions_nation:
        """Nation. The nation under whose law the measure was applied for or taken."""
    @property
    def suspect_ref(self) -> str | None:
        """Suspect reference. The reference of the suspect that this row belongs to, as it appears in the suspects of this return."""
    @property
    def child_ref(self) -> str | None:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def place(self) -> _disruptions_place | None:
        """Kind of place. The sort of premises, vehicle or business at which the measure is aimed."""
    @property
    def measure_area(self) -> _disruptions_measure_area | None:
        """Area of the measure. The local authority or police force area in which the measure was sought."""
    @property
    def sought_by(self) -> _disruptions_sought_by | None:
        """Sought by. The type of agency that applied for the measure or took it."""
    @property
    def applied_on(self) -> date | None:
        """Applied for on. The day on which the measure was applied for, or the earliest it can be."""
    @property
    def applied_latest(self) -> date | None:
        """Applied for on: latest possible. The last day or month that “Applied for on” can be, when only a range is known."""
    @property
    def applied_absent(self) -> _disruptions_applied_absent | None:
        """Applied for on: why absent. The reason why “Applied for on” holds no value."""
    @property
    def result(self) -> _disruptions_result | None:
        """Result. What came of the application or notice."""
    @property
    def granted_on(self) -> date | None:
        """Granted or served on. The day on which the order was made, the notice was served or the action took effect, or the earliest it can be."""
    @property
    def granted_latest(self) -> date | None:
        """Granted or served on: latest possible. The last day or month that “Granted or served on” can be, when only a range is known."""
    @property
    def granted_absent(self) -> _disruptions_granted_absent | None:
        """Granted or served on: why absent. The reason why “Granted or served on” holds no value."""
    @property
    def breached_on(self) -> date | None:
        """First breached on. The day of the first breach that is recorded, or the earliest it can be."""
    @property
    def breached_latest(self) -> date | None:
        """First breached on: latest possible. The last day or month that “First breached on” can be, when only a range is known."""
    @property
    def ended_on(self) -> date | None:
        """Ended on. The day on which the measure ended, was discharged or ran out, or the earliest it can be."""
    @property
    def ended_latest(self) -> date | None:
        """Ended on: latest possible. The last day or month that “Ended on” can be, when only a range is known."""
    @property
    def ended_absent(self) -> _disruptions_ended_absent | None:
        """Ended on: why absent. The reason why “Ended on” holds no value."""
    @property
    def source(self) -> _disruptions_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class DisruptionChild(Record):
    """The connection of one measure of disruption with one of the several children whom it names or protects. One row for each measure and each child, if the measure names or protects several children of this return. A measure that is about one child names the child in its own row."""
    def __init__(
        self,
        *,
        disruption_ref: str,
        child_ref: str,
        source: _disruption_children_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def disruption_ref(self) -> str:
        """Disruption measure reference. The reference of the disruption measure that this row belongs to, as it appears in the disruptions of this return."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def source(self) -> _disruption_children_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class Investigation(Record):
    """One police investigation of alleged crime against one child, up to its recorded outcome. One row for each crime, or enquiry into a possible crime, against one child. An operation with several children has a row for each child. What happened to each suspect belongs under suspect outcomes."""
    def __init__(
        self,
        *,
        investigation_ref: str,
        child_ref: str,
        exploitation_ref: str | None = None,
        opened_on: date | str | None = None,
        opened_latest: date | str | None = None,
        opened_absent: _investigations_opened_absent | None = None,
        crime_recorded: _investigations_crime_recorded | None = None,
        country: _investigations_country | None = None,
        offence_group: _investigations_offence_group | None = None,
        unit: _investigations_unit | None = None,
        abe_offered: _investigations_abe_offered | None = None,
        abe_held: _investigations_abe_held | None = None,
        abe_on: date | str | None = None,
        abe_latest: date | str | None = None,
        abe_absent: _investigations_abe_absent | None = None,
        intermediary: _investigations_intermediary | None = None,
        outcome: _investigations_outcome | None = None,
        outcome_on: date | str | None = None,
        outcome_latest: date | str | None = None,
        outcome_absent: _investigations_outcome_absent | None = None,
        flagged_cse: _investigations_flagged_cse | None = None,
        flagged_group_based: _investigations_flagged_group_based | None = None,
        group_definition: _investigations_group_definition | None = None,
        source: _investigations_source | None = None,
        confirmed_on: date | str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def investigation_ref(self) -> str:
        """Investigation reference. The reference of this investigation, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def exploitation_ref(self) -> str | None:
        """Exploitation period reference. The reference of the exploitation period that this row belongs to, as it appears in the exploitation periods of this return."""
    @property
    def opened_on(self) -> date | None:
        """Investigation opened. The day on which the police opened this investigation, or the earliest it can be."""
    @property
    def opened_latest(self) -> date | None:
        """Investigation opened: latest possible. The last day or month that “Investigation opened” can be, when only a range is known."""
    @property
    def opened_absent(self) -> _investigations_opened_absent | None:
        """Investigation opened: why absent. The reason why “Investigation opened” holds no value."""
    @property
    def crime_recorded(self) -> _investigations_crime_recorded | None:
        """Crime recorded. Whether the police recorded a crime, rather than an incident or intelligence only."""
    @property
    def country(self) -> _investigations_country | None:
        """Country of the proceedings. The country whose police or prosecution leads the case, where that is not the United Kingdom."""
    @property
    def offence_group(self) -> _investigations_offence_group | None:
        """Offence heading. The broad heading of the offence that was recorded or is being investigated."""
    @property
    def unit(self) -> _investigations_unit | None:
        """Investigating unit. The kind of police unit that carried out the investigation."""
    @property
    def abe_offered(self) -> _investigations_abe_offered | None:
        """Recorded interview offered. Whether the child was offered an interview under Achieving Best Evidence, or its equivalent in the nation."""
    @property
    def abe_held(self) -> _investigations_abe_held | None:
        """Recorded interview held. Whether at least one recorded interview with the child took place."""
    @property
    def abe_on(self) -> date | None:
        """First recorded interview. The day of the first recorded interview with the child, or the earliest it can be."""
    @property
    def abe_latest(self) -> date | None:
        """First recorded interview: latest possible. The last day or month that “First recorded interview” can be, when only a range is known."""
    @property
    def abe_absent(self) -> _investigations_abe_absent | None:
        """First recorded interview: why absent. The reason why “First recorded interview” holds no value."""
    @property
    def intermediary(self) -> _investigations_intermediary | None:
        """Intermediary at interview. Whether an intermediary helped the child to understand and answer questions in a recorded interview."""
    @property
    def outcome(self) -> _investigations_outcome | None:
        """Outcome of the investigation. The outcome that the police recorded for this crime, in the framework that the Home Office set in 2013."""
    @property
    def outcome_on(self) -> date | None:
        """Outcome recorded on. The day on which the police recorded the outcome, or the earliest it can be."""
    @property
    def outcome_latest(self) -> date | None:
        """Outcome recorded on: latest possible. The last day or month that “Outcome recorded on” can be, when only a range is known."""
    @property
    def outcome_absent(self) -> _investigations_outcome_absent | None:
        """Outcome recorded on: why absent. The reason why “Outcome recorded on” holds no value."""
    @property
    def flagged_cse(self) -> _investigations_flagged_cse | None:
        """Flagged as sexual exploitation. Whether the police marked the crime in their system as child sexual exploitation."""
    @property
    def flagged_group_based(self) -> _investigations_flagged_group_based | None:
        """Flagged as group-based. Whether the police record marks the alleged offending as committed by two or more people together."""
    @property
    def group_definition(self) -> _investigations_group_definition | None:
        """Flagged as group-based: definition. The definition or criterion by which the police recorded the crime as group-based or not."""
    @property
    def source(self) -> _investigations_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""
    @property
    def confirmed_on(self) -> date | None:
        """Last confirmed. The day on which somebody last checked the details in this row against their source."""

class InvestigationOutcome(Record):
    """One outcome that was recorded for an investigation on one day. The last is its present outcome. One row for each outcome that was recorded for the crime, in the order in which they were recorded. The present outcome is the last of them."""
    def __init__(
        self,
        *,
        investigation_ref: str,
        outcome: _investigation_outcomes_outcome,
        outcome_on: date | str | None = None,
        outcome_latest: date | str | None = None,
        outcome_absent: _investigation_outcomes_outcome_absent | None = None,
        stage: _investigation_outcomes_stage | None = None,
        source: _investigation_outcomes_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def investigation_ref(self) -> str:
        """Investigation reference. The reference of the investigation that this row belongs to, as it appears in the investigations of this return."""
    @property
    def outcome(self) -> _investigation_outcomes_outcome:
        """Outcome. The outcome that was recorded for the crime, by the Home Office numbering."""
    @property
    def outcome_on(self) -> date | None:
        """Recorded on. The day on which the outcome was recorded, or the earliest it can be."""
    @property
    def outcome_latest(self) -> date | None:
        """Recorded on: latest possible. The last day or month that “Recorded on” can be, when only a range is known."""
    @property
    def outcome_absent(self) -> _investigation_outcomes_outcome_absent | None:
        """Recorded on: why absent. The reason why “Recorded on” holds no value."""
    @property
    def stage(self) -> _investigation_outcomes_stage | None:
        """Stage. Whether this was the first outcome, or came after a review, after the case was reopened, or as a correction."""
    @property
    def source(self) -> _investigation_outcomes_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class SuspectOutcome(Record):
    """What was decided in one investigation about one suspect: arrest, charge, verdict and sentence. One row for each suspect in each investigation. If decisions differ between offences, enter a row for each offence heading. Update the row as the case progresses."""
    def __init__(
        self,
        *,
        outcome_ref: str,
        suspect_ref: str,
        investigation_ref: str,
        offence_group: _suspect_outcomes_offence_group | None = None,
        arrested: _suspect_outcomes_arrested | None = None,
        arrested_on: date | str | None = None,
        arrested_latest: date | str | None = None,
        released_under: _suspect_outcomes_released_under | None = None,
        charging_decision: _suspect_outcomes_charging_decision | None = None,
        charging_reason: _suspect_outcomes_charging_reason | None = None,
        charged_on: date | str | None = None,
        charged_latest: date | str | None = None,
        charged_absent: _suspect_outcomes_charged_absent | None = None,
        court_outcome: _suspect_outcomes_court_outcome | None = None,
        stopped_reason: _suspect_outcomes_stopped_reason | None = None,
        verdict_on: date | str | None = None,
        verdict_latest: date | str | None = None,
        verdict_absent: _suspect_outcomes_verdict_absent | None = None,
        sentence_group: _suspect_outcomes_sentence_group | None = None,
        source: _suspect_outcomes_source | None = None,
        confirmed_on: date | str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def outcome_ref(self) -> str:
        """Suspect outcome reference. The reference of this outcome, kept from return to return and never given to another."""
    @property
    def suspect_ref(self) -> str:
        """Suspect reference. The reference of the suspect that this row belongs to, as it appears in the suspects of this return."""
    @property
    def investigation_ref(self) -> str:
        """Investigation reference. The reference of the investigation that this row belongs to, as it appears in the investigations of this return."""
    @property
    def offence_group(self) -> _suspect_outcomes_offence_group | None:
        """Offence decided upon. The broad heading of the offence that this outcome is about, which may differ from the one first recorded."""
    @property
    def arrested(self) -> _suspect_outcomes_arrested | None:
        """Arrested. Whether the suspect was arrested in this investigation."""
    @property
    def arrested_on(self) -> date | None:
        """First arrested on. The day of the first arrest of this suspect in this investigation, or the earliest it can be."""
    @property
    def arrested_latest(self) -> date | None:
        """First arrested on: latest possible. The last day or month that “First arrested on” can be, when only a range is known."""
    @property
    def released_under(self) -> _suspect_outcomes_released_under | None:
        """Status before charging decision. The terms on which the suspect was at liberty or held between interview and decision, including whether bail had conditions."""
    @property
    def charging_decision(self) -> _suspect_outcomes_charging_decision | None:
        """Charging decision. The decision whether to bring this suspect to court for this offence."""
    @property
    def charging_reason(self) -> _suspect_outcomes_charging_reason | None:
        """Reason for the charging decision. The reason for a decision not to charge, or for a charge on the Threshold Test, by stage of the test."""
    @property
    def charged_on(self) -> date | None:
        """Charged on. The day of charge, summons or requisition, or the earliest it can be."""
    @property
    def charged_latest(self) -> date | None:
        """Charged on: latest possible. The last day or month that “Charged on” can be, when only a range is known."""
    @property
    def charged_absent(self) -> _suspect_outcomes_charged_absent | None:
        """Charged on: why absent. The reason why “Charged on” holds no value."""
    @property
    def court_outcome(self) -> _suspect_outcomes_court_outcome | None:
        """Court outcome. How the proceedings against this suspect for this offence ended, or that they are continuing."""
    @property
    def stopped_reason(self) -> _suspect_outcomes_stopped_reason | None:
        """Reason for stopping after charge. The reason why a prosecution ended after charge and before a verdict, by stage of the test."""
    @property
    def verdict_on(self) -> date | None:
        """Verdict or end of case on. The day of the verdict or plea, or on which the proceedings ended without one, or the earliest it can be."""
    @property
    def verdict_latest(self) -> date | None:
        """Verdict or end of case on: latest possible. The last day or month that “Verdict or end of case on” can be, when only a range is known."""
    @property
    def verdict_absent(self) -> _suspect_outcomes_verdict_absent | None:
        """Verdict or end of case on: why absent. The reason why “Verdict or end of case on” holds no value."""
    @property
    def sentence_group(self) -> _suspect_outcomes_sentence_group | None:
        """Sentence. The broad kind of the main sentence passed on this suspect for this offence."""
    @property
    def source(self) -> _suspect_outcomes_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""
    @property
    def confirmed_on(self) -> date | None:
        """Last confirmed. The day on which somebody last checked the details in this row against their source."""

class SuspectDecision(Record):
    """One decision whether to bring a suspect to court, on one day. The last is the present decision. One row for each decision whether to bring a suspect to court, in the order in which they were made. The present decision is the last of them."""
    def __init__(
        self,
        *,
        outcome_ref: str,
        decision: _suspect_decisions_decision,
        decided_on: date | str | None = None,
        decided_latest: date | str | None = None,
        decided_absent: _suspect_decisions_decided_absent | None = None,
        reason: _suspect_decisions_reason | None = None,
        stage: _suspect_decisions_stage | None = None,
        source: _suspect_decisions_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def outcome_ref(self) -> str:
        """Suspect outcome reference. The reference of the suspect outcome that this row belongs to, as it appears in the suspect outcomes of this return."""
    @property
    def decision(self) -> _suspect_decisions_decision:
        """Decision. What was decided about bringing this suspect to court."""
    @property
    def decided_on(self) -> date | None:
        """Decided on. The day of the decision, or the earliest it can be."""
    @property
    def decided_latest(self) -> date | None:
        """Decided on: latest possible. The last day or month that “Decided on” can be, when only a range is known."""
    @property
    def decided_absent(self) -> _suspect_decisions_decided_absent | None:
        """Decided on: why absent. The reason why “Decided on” holds no value."""
    @property
    def reason(self) -> _suspect_decisions_reason | None:
        """Reason. The reason for a decision not to charge, or for a charge on the Threshold Test, by stage of the test."""
    @property
    def stage(self) -> _suspect_decisions_stage | None:
        """Stage. Whether this was the first decision, or came after a review, after the case was reopened, or as a correction."""
    @property
    def source(self) -> _suspect_decisions_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class WitnessSupport(Record):
    """One special measure considered, or one spell of support given, for a child as a witness, whatever the verdict. One row for each special measure considered, and one for each form of support by one provider. Support that continues from one stage of the case to the next has a row for each stage."""
    def __init__(
        self,
        *,
        witness_support_ref: str,
        child_ref: str,
        support_form: _witness_support_support_form,
        investigation_ref: str | None = None,
        special_measure: _witness_support_special_measure | None = None,
        applied: _witness_support_applied | None = None,
        granted: _witness_support_granted | None = None,
        used: _witness_support_used | None = None,
        support_stage: _witness_support_support_stage | None = None,
        provider: _witness_support_provider | None = None,
        started_on: date | str | None = None,
        started_latest: date | str | None = None,
        started_absent: _witness_support_started_absent | None = None,
        ended_on: date | str | None = None,
        ended_latest: date | str | None = None,
        ended_absent: _witness_support_ended_absent | None = None,
        source: _witness_support_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def witness_support_ref(self) -> str:
        """Witness support reference. The reference of this measure or spell of support, kept from return to return and never given to another."""
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def investigation_ref(self) -> str | None:
        """Investigation reference. The reference of the investigation that this row belongs to, as it appears in the investigations of this return."""
    @property
    def support_form(self) -> _witness_support_support_form:
        """Form of support. Whether this row is a special measure and, if not, which form of support for the child as a witness it is."""
    @property
    def special_measure(self) -> _witness_support_special_measure | None:
        """Special measure. Which arrangement for giving evidence was considered for the child."""
    @property
    def applied(self) -> _witness_support_applied | None:
        """Measure applied for. Whether the court was asked for this special measure, where an application is needed."""
    @property
    def granted(self) -> _witness_support_granted | None:
        """Measure granted. Whether the court ordered or allowed this special measure."""
    @property
    def used(self) -> _witness_support_used | None:
        """Measure used. Whether the child gave evidence with this special measure."""
    @property
    def support_stage(self) -> _witness_support_support_stage | None:
        """Stage of the case. The part of the case in which this spell of support was given, from the investigation to after the verdict."""
    @property
    def provider(self) -> _witness_support_provider | None:
        """Provider. The type of agency that gave the support."""
    @property
    def started_on(self) -> date | None:
        """Support began or measure decided. The day on which the support began or the court decided on the measure, or the earliest it can be."""
    @property
    def started_latest(self) -> date | None:
        """Support began or measure decided: latest possible. The last day or month that “Support began or measure decided” can be, when only a range is known."""
    @property
    def started_absent(self) -> _witness_support_started_absent | None:
        """Support began or measure decided: why absent. The reason why “Support began or measure decided” holds no value."""
    @property
    def ended_on(self) -> date | None:
        """Support ended. The day on which this spell of support ended, or the earliest it can be."""
    @property
    def ended_latest(self) -> date | None:
        """Support ended: latest possible. The last day or month that “Support ended” can be, when only a range is known."""
    @property
    def ended_absent(self) -> _witness_support_ended_absent | None:
        """Support ended: why absent. The reason why “Support ended” holds no value."""
    @property
    def source(self) -> _witness_support_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class WitnessEvent(Record):
    """One thing that was done to a child who gave, or might give, evidence, or that happened in the case. One row for each event. Each says what others did or what happened in the case. There is no place here for a judgement of the child."""
    def __init__(
        self,
        *,
        child_ref: str,
        event: _witness_events_event,
        investigation_ref: str | None = None,
        event_on: date | str | None = None,
        event_latest: date | str | None = None,
        event_absent: _witness_events_event_absent | None = None,
        suspect_ref: str | None = None,
        acted_upon: _witness_events_acted_upon | None = None,
        source: _witness_events_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def investigation_ref(self) -> str | None:
        """Investigation reference. The reference of the investigation that this row belongs to, as it appears in the investigations of this return."""
    @property
    def event(self) -> _witness_events_event:
        """Event. What was done, or what happened."""
    @property
    def event_on(self) -> date | None:
        """Date of the event. The day on which it happened, or the earliest it can be."""
    @property
    def event_latest(self) -> date | None:
        """Date of the event: latest possible. The last day or month that “Date of the event” can be, when only a range is known."""
    @property
    def event_absent(self) -> _witness_events_event_absent | None:
        """Date of the event: why absent. The reason why “Date of the event” holds no value."""
    @property
    def suspect_ref(self) -> str | None:
        """Suspect reference. The reference of the suspect that this row belongs to, as it appears in the suspects of this return."""
    @property
    def acted_upon(self) -> _witness_events_acted_upon | None:
        """Acted upon. Whether an agency acted upon it, for example with an arrest, a measure or more support."""
    @property
    def source(self) -> _witness_events_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class ChildProceeding(Record):
    """One step that police, prosecution or a court took against a child in connection with the exploitation. One row for each step. Enter only what is connected with the exploitation. It records what happened to the child, who may have been made to commit an offence."""
    def __init__(
        self,
        *,
        child_ref: str,
        step: _child_proceedings_step,
        step_on: date | str | None = None,
        step_latest: date | str | None = None,
        step_absent: _child_proceedings_step_absent | None = None,
        offence_group: _child_proceedings_offence_group | None = None,
        exploitation_considered: _child_proceedings_exploitation_considered | None = None,
        source: _child_proceedings_source | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def child_ref(self) -> str:
        """Child reference. The reference of the child that this row belongs to, as it appears in the children of this return."""
    @property
    def step(self) -> _child_proceedings_step:
        """Step. What was done in respect of the child."""
    @property
    def step_on(self) -> date | None:
        """Date of the step. The day on which the step was taken, or the earliest it can be."""
    @property
    def step_latest(self) -> date | None:
        """Date of the step: latest possible. The last day or month that “Date of the step” can be, when only a range is known."""
    @property
    def step_absent(self) -> _child_proceedings_step_absent | None:
        """Date of the step: why absent. The reason why “Date of the step” holds no value."""
    @property
    def offence_group(self) -> _child_proceedings_offence_group | None:
        """Offence heading. The broad heading of the offence of which the child was suspected."""
    @property
    def exploitation_considered(self) -> _child_proceedings_exploitation_considered | None:
        """Exploitation considered. Whether the body that took the step considered that the child might have been exploited."""
    @property
    def source(self) -> _child_proceedings_source | None:
        """Source of the information. The kind of record or account from which the details in this row were taken."""

class BoardArrangement(Record):
    """One arrangement that a safeguarding board or one of its agencies has, or does not have, in place. One row for each arrangement and each agency that has it or should have it. An arrangement of the whole board has one row, with the board as the agency. Include arrangements that are not in place."""
    def __init__(
        self,
        *,
        arrangement: _board_arrangements_arrangement,
        agency: _board_arrangements_agency,
        in_place: _board_arrangements_in_place,
        since_on: date | str | None = None,
        since_latest: date | str | None = None,
        since_absent: _board_arrangements_since_absent | None = None,
        reviewed_on: date | str | None = None,
        review_due_on: date | str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def arrangement(self) -> _board_arrangements_arrangement:
        """Arrangement. The arrangement that this row describes, whether it is in place or not."""
    @property
    def agency(self) -> _board_arrangements_agency:
        """Agency. The type of agency that has this arrangement, or the board itself."""
    @property
    def in_place(self) -> _board_arrangements_in_place:
        """In place. Whether the arrangement existed and was in use at the end of the return's period."""
    @property
    def since_on(self) -> date | None:
        """In place since. The day from which the arrangement has been in use, or the earliest it can be."""
    @property
    def since_latest(self) -> date | None:
        """In place since: latest possible. The last day or month that “In place since” can be, when only a range is known."""
    @property
    def since_absent(self) -> _board_arrangements_since_absent | None:
        """In place since: why absent. The reason why “In place since” holds no value."""
    @property
    def reviewed_on(self) -> date | None:
        """Last reviewed. The day on which the board or agency last reviewed the arrangement, and either agreed it again or changed it."""
    @property
    def review_due_on(self) -> date | None:
        """Review due. The day by which the arrangement is next to be reviewed."""

class Explanation(Record):
    """One recorded reason why one record that a rule queried stands as it is. One row for each query about a record that has been checked and is right, or that cannot be corrected. An error cannot be explained, only corrected."""
    def __init__(
        self,
        *,
        explanation_ref: str,
        rule_id: str,
        record_type: _explanations_record_type,
        record_ref: str,
        reason: _explanations_reason,
        note: str | None = None,
        explained_by_role: str | None = None,
        explained_on: date | str | None = None,
        digest: str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def explanation_ref(self) -> str:
        """Explanation reference. The reference of this explanation, kept from return to return."""
    @property
    def rule_id(self) -> str:
        """Rule. The identifier of the rule whose query is explained."""
    @property
    def record_type(self) -> _explanations_record_type:
        """Record type. The sheet of the row that the query is about."""
    @property
    def record_ref(self) -> str:
        """Record. The reference of the queried record or, where it has none, the values that identify it, joined by vertical bars."""
    @property
    def reason(self) -> _explanations_reason:
        """Reason. Why the record has been left as it is although the rule queried it."""
    @property
    def note(self) -> str | None:
        """Note. What a reader needs to know in addition to the reason, in a few words."""
    @property
    def explained_by_role(self) -> str | None:
        """Explained by: role. The post or role, but not the name, of the person who looked into the query."""
    @property
    def explained_on(self) -> date | None:
        """Explained on. The day on which the query was looked into and the reason was recorded."""
    @property
    def digest(self) -> str | None:
        """Digest of the fields explained. The SHA-256 digest, as 64 hexadecimal digits, of the fields explained. The explanation lapses when they change."""

class DeclaredCode(Record):
    """A code of the sender's own in an open list, with its meaning, so that a reader elsewhere can understand it. One row for each code beginning local: that the return uses. Only open lists accept such codes."""
    def __init__(
        self,
        *,
        codelist: str,
        code: str,
        label: str,
        nearest_code: str | None = None,
        local: dict[str, str] = ...,
    ) -> None: ...
    @property
    def codelist(self) -> str:
        """List. The name of the open list of this standard that the code is added to."""
    @property
    def code(self) -> str:
        """Local code. The code as it is used in the return, beginning with local:."""
    @property
    def label(self) -> str:
        """Meaning. What the code means, in words that a reader outside the agency understands."""
    @property
    def nearest_code(self) -> str | None:
        """Nearest code of the list. The code of the standard under which a national table may count this one."""

class Return(WholeReturn):
    """A whole return: a tuple of records for each record type. `returns` holds the header, one record."""
    def __init__(
        self,
        *,
        returns: Sequence[ReturnHeader | Mapping[str, object]],
        return_scope: Sequence[ReturnScope | Mapping[str, object]] = (),
        children: Sequence[Child | Mapping[str, object]] = (),
        child_links: Sequence[ChildLink | Mapping[str, object]] = (),
        exploitation_periods: Sequence[ExploitationPeriod | Mapping[str, object]] = (),
        missing_episodes: Sequence[MissingEpisode | Mapping[str, object]] = (),
        return_interviews: Sequence[ReturnInterview | Mapping[str, object]] = (),
        living_situations: Sequence[LivingSituation | Mapping[str, object]] = (),
        suspects: Sequence[Suspect | Mapping[str, object]] = (),
        suspect_matches: Sequence[SuspectMatch | Mapping[str, object]] = (),
        involvements: Sequence[Involvement | Mapping[str, object]] = (),
        networks: Sequence[Network | Mapping[str, object]] = (),
        network_members: Sequence[NetworkMember | Mapping[str, object]] = (),
        network_exploitation: Sequence[NetworkExploitation | Mapping[str, object]] = (),
        exploitation_features: Sequence[ExploitationFeature | Mapping[str, object]] = (),
        indicators: Sequence[IndicatorObservation | Mapping[str, object]] = (),
        vulnerabilities: Sequence[Vulnerability | Mapping[str, object]] = (),
        education: Sequence[EducationObservation | Mapping[str, object]] = (),
        disclosures: Sequence[Disclosure | Mapping[str, object]] = (),
        disclosure_barriers: Sequence[DisclosureBarrier | Mapping[str, object]] = (),
        case_spells: Sequence[CaseSpell | Mapping[str, object]] = (),
        referrals: Sequence[Referral | Mapping[str, object]] = (),
        statutory_steps: Sequence[StatutoryStep | Mapping[str, object]] = (),
        nrm_referrals: Sequence[NrmReferral | Mapping[str, object]] = (),
        support: Sequence[SupportSpell | Mapping[str, object]] = (),
        disruptions: Sequence[Disruption | Mapping[str, object]] = (),
        disruption_children: Sequence[DisruptionChild | Mapping[str, object]] = (),
        investigations: Sequence[Investigation | Mapping[str, object]] = (),
        investigation_outcomes: Sequence[InvestigationOutcome | Mapping[str, object]] = (),
        suspect_outcomes: Sequence[SuspectOutcome | Mapping[str, object]] = (),
        suspect_decisions: Sequence[SuspectDecision | Mapping[str, object]] = (),
        witness_support: Sequence[WitnessSupport | Mapping[str, object]] = (),
        witness_events: Sequence[WitnessEvent | Mapping[str, object]] = (),
        child_proceedings: Sequence[ChildProceeding | Mapping[str, object]] = (),
        board_arrangements: Sequence[BoardArrangement | Mapping[str, object]] = (),
        explanations: Sequence[Explanation | Mapping[str, object]] = (),
        local_codes: Sequence[DeclaredCode | Mapping[str, object]] = (),
    ) -> None: ...
    @property
    def returns(self) -> tuple[ReturnHeader, ...]:
        """Return. The header of one return: who answers, for which area and period, after what search and on what terms."""
    @property
    def return_scope(self) -> tuple[ReturnScope, ...]:
        """Scope of the return. For each record type, whether it was looked for and whether all that was found is in the return."""
    @property
    def children(self) -> tuple[Child, ...]:
        """Children. A child known or suspected to have been sexually exploited, or at risk of it, with what is known of them, who said it, and what is not known and why."""
    @property
    def child_links(self) -> tuple[ChildLink, ...]:
        """Connections of children. The connection of two children of this return, such as brothers and sisters or a shared household."""
    @property
    def exploitation_periods(self) -> tuple[ExploitationPeriod, ...]:
        """Exploitation periods. A spell during which a child is suspected or confirmed to have been sexually exploited, or is at risk of it."""
    @property
    def missing_episodes(self) -> tuple[MissingEpisode, ...]:
        """Missing episodes. One episode in which a child was missing, from when they were last seen until they were found and back."""
    @property
    def return_interviews(self) -> tuple[ReturnInterview, ...]:
        """Return interviews. One offer of an independent return interview after a missing episode: when it was offered, who declined it, whether it was held and, if not, why."""
    @property
    def living_situations(self) -> tuple[LivingSituation, ...]:
        """Living situations. A spell during which a child lived in one setting under one legal status, in care or not."""
    @property
    def suspects(self) -> tuple[Suspect, ...]:
        """Suspects. A person suspected of exploiting a child, from fully identified down to known only to exist."""
    @property
    def suspect_matches(self) -> tuple[SuspectMatch, ...]:
        """Possible matches. Two suspects of this return who may be one and the same person, and why."""
    @property
    def involvements(self) -> tuple[Involvement, ...]:
        """Involvements. The connection of one suspect with one exploitation period and the part that the suspect had in it."""
    @property
    def networks(self) -> tuple[Network, ...]:
        """Networks. A group of two or more people suspected of exploiting children together, with what is known of its size and of what connects them."""
    @property
    def network_members(self) -> tuple[NetworkMember, ...]:
        """Network members. The membership of one suspect in one network, as a core or a peripheral member."""
    @property
    def network_exploitation(self) -> tuple[NetworkExploitation, ...]:
        """Exploitation by networks. The connection of one network with one exploitation period for which it is thought to be responsible."""
    @property
    def exploitation_features(self) -> tuple[ExploitationFeature, ...]:
        """Exploitation features. One feature of one exploitation period: a model, a tactic, a kind of place, a means of transport or a movement."""
    @property
    def indicators(self) -> tuple[IndicatorObservation, ...]:
        """Indicators. What one observer noted, at one time, of one sign of exploitation in one child."""
    @property
    def vulnerabilities(self) -> tuple[Vulnerability, ...]:
        """Vulnerabilities. One circumstance in a child's life that exploiters may use, and whether an exploiter created it or made it worse."""
    @property
    def education(self) -> tuple[EducationObservation, ...]:
        """Education. One dated observation of a child's engagement with education, and of what shows it."""
    @property
    def disclosures(self) -> tuple[Disclosure, ...]:
        """Disclosures. One occasion on which the exploitation of a child was disclosed, or a statement that the child has told nobody so far."""
    @property
    def disclosure_barriers(self) -> tuple[DisclosureBarrier, ...]:
        """Disclosure barriers. One thing that was noted, at one time, as stopping a child from telling anyone about the exploitation."""
    @property
    def case_spells(self) -> tuple[CaseSpell, ...]:
        """Case spells. One spell during which one service held the case of a child at one level: how it was opened, how it was closed, and from or to which area it passed."""
    @property
    def referrals(self) -> tuple[Referral, ...]:
        """Referrals. One referral of a child from one service or person to another, with the decision on threshold and what was done."""
    @property
    def statutory_steps(self) -> tuple[StatutoryStep, ...]:
        """Statutory steps. One step taken for a child in a child protection, trafficking or multi-agency procedure, with its date and outcome."""
    @property
    def nrm_referrals(self) -> tuple[NrmReferral, ...]:
        """NRM referrals. One referral of a child to the National Referral Mechanism, with the first responder and both decisions."""
    @property
    def support(self) -> tuple[SupportSpell, ...]:
        """Support. One spell of one kind of support by one provider, for the child or those close to the child, from offer to end."""
    @property
    def disruptions(self) -> tuple[Disruption, ...]:
        """Disruption. One notice, order or other measure against a suspect or a place, or for a child: applied for, granted, breached, ended."""
    @property
    def disruption_children(self) -> tuple[DisruptionChild, ...]:
        """Children protected by measures. The connection of one measure of disruption with one of the several children whom it names or protects."""
    @property
    def investigations(self) -> tuple[Investigation, ...]:
        """Investigations. One police investigation of alleged crime against one child, up to its recorded outcome."""
    @property
    def investigation_outcomes(self) -> tuple[InvestigationOutcome, ...]:
        """Outcome history. One outcome that was recorded for an investigation on one day. The last is its present outcome."""
    @property
    def suspect_outcomes(self) -> tuple[SuspectOutcome, ...]:
        """Suspect outcomes. What was decided in one investigation about one suspect: arrest, charge, verdict and sentence."""
    @property
    def suspect_decisions(self) -> tuple[SuspectDecision, ...]:
        """Decision history. One decision whether to bring a suspect to court, on one day. The last is the present decision."""
    @property
    def witness_support(self) -> tuple[WitnessSupport, ...]:
        """Witness support. One special measure considered, or one spell of support given, for a child as a witness, whatever the verdict."""
    @property
    def witness_events(self) -> tuple[WitnessEvent, ...]:
        """Events of witnesses. One thing that was done to a child who gave, or might give, evidence, or that happened in the case."""
    @property
    def child_proceedings(self) -> tuple[ChildProceeding, ...]:
        """Steps against children. One step that police, prosecution or a court took against a child in connection with the exploitation."""
    @property
    def board_arrangements(self) -> tuple[BoardArrangement, ...]:
        """Board arrangements. One arrangement that a safeguarding board or one of its agencies has, or does not have, in place."""
    @property
    def explanations(self) -> tuple[Explanation, ...]:
        """Explanations. One recorded reason why one record that a rule queried stands as it is."""
    @property
    def local_codes(self) -> tuple[DeclaredCode, ...]:
        """Local codes. A code of the sender's own in an open list, with its meaning, so that a reader elsewhere can understand it."""

class _Records(dict[str, type[Record]]):
    @overload
    def __getitem__(self, name: Literal["returns"], /) -> type[ReturnHeader]: ...
    @overload
    def __getitem__(self, name: Literal["return_scope"], /) -> type[ReturnScope]: ...
    @overload
    def __getitem__(self, name: Literal["children"], /) -> type[Child]: ...
    @overload
    def __getitem__(self, name: Literal["child_links"], /) -> type[ChildLink]: ...
    @overload
    def __getitem__(self, name: Literal["exploitation_periods"], /) -> type[ExploitationPeriod]: ...
    @overload
    def __getitem__(self, name: Literal["missing_episodes"], /) -> type[MissingEpisode]: ...
    @overload
    def __getitem__(self, name: Literal["return_interviews"], /) -> type[ReturnInterview]: ...
    @overload
    def __getitem__(self, name: Literal["living_situations"], /) -> type[LivingSituation]: ...
    @overload
    def __getitem__(self, name: Literal["suspects"], /) -> type[Suspect]: ...
    @overload
    def __getitem__(self, name: Literal["suspect_matches"], /) -> type[SuspectMatch]: ...
    @overload
    def __getitem__(self, name: Literal["involvements"], /) -> type[Involvement]: ...
    @overload
    def __getitem__(self, name: Literal["networks"], /) -> type[Network]: ...
    @overload
    def __getitem__(self, name: Literal["network_members"], /) -> type[NetworkMember]: ...
    @overload
    def __getitem__(self, name: Literal["network_exploitation"], /) -> type[NetworkExploitation]: ...
    @overload
    def __getitem__(self, name: Literal["exploitation_features"], /) -> type[ExploitationFeature]: ...
    @overload
    def __getitem__(self, name: Literal["indicators"], /) -> type[IndicatorObservation]: ...
    @overload
    def __getitem__(self, name: Literal["vulnerabilities"], /) -> type[Vulnerability]: ...
    @overload
    def __getitem__(self, name: Literal["education"], /) -> type[EducationObservation]: ...
    @overload
    def __getitem__(self, name: Literal["disclosures"], /) -> type[Disclosure]: ...
    @overload
    def __getitem__(self, name: Literal["disclosure_barriers"], /) -> type[DisclosureBarrier]: ...
    @overload
    def __getitem__(self, name: Literal["case_spells"], /) -> type[CaseSpell]: ...
    @overload
    def __getitem__(self, name: Literal["referrals"], /) -> type[Referral]: ...
    @overload
    def __getitem__(self, name: Literal["statutory_steps"], /) -> type[StatutoryStep]: ...
    @overload
    def __getitem__(self, name: Literal["nrm_referrals"], /) -> type[NrmReferral]: ...
    @overload
    def __getitem__(self, name: Literal["support"], /) -> type[SupportSpell]: ...
    @overload
    def __getitem__(self, name: Literal["disruptions"], /) -> type[Disruption]: ...
    @overload
    def __getitem__(self, name: Literal["disruption_children"], /) -> type[DisruptionChild]: ...
    @overload
    def __getitem__(self, name: Literal["investigations"], /) -> type[Investigation]: ...
    @overload
    def __getitem__(self, name: Literal["investigation_outcomes"], /) -> type[InvestigationOutcome]: ...
    @overload
    def __getitem__(self, name: Literal["suspect_outcomes"], /) -> type[SuspectOutcome]: ...
    @overload
    def __getitem__(self, name: Literal["suspect_decisions"], /) -> type[SuspectDecision]: ...
    @overload
    def __getitem__(self, name: Literal["witness_support"], /) -> type[WitnessSupport]: ...
    @overload
    def __getitem__(self, name: Literal["witness_events"], /) -> type[WitnessEvent]: ...
    @overload
    def __getitem__(self, name: Literal["child_proceedings"], /) -> type[ChildProceeding]: ...
    @overload
    def __getitem__(self, name: Literal["board_arrangements"], /) -> type[BoardArrangement]: ...
    @overload
    def __getitem__(self, name: Literal["explanations"], /) -> type[Explanation]: ...
    @overload
    def __getitem__(self, name: Literal["local_codes"], /) -> type[DeclaredCode]: ...
    @overload
    def __getitem__(self, name: str, /) -> type[Record]: ...

RECORDS: _Records
