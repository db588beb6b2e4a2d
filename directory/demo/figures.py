"""The key figures of the demonstration, each with its day and its source."""

import datetime

from cms.models import KeyFigure
from cms.planting import plant_record

PROJECT = "LocalED project information"
CHOSEN = {"as_at": datetime.date(2022, 3, 1), "source": f"{PROJECT}: choice of areas"}
SPRING = {"as_at": datetime.date(2022, 5, 13), "as_at_text": "May 2022", "source": PROJECT}
SCHOOL_YEAR = {
    "as_at": datetime.date(2022, 9, 1),
    "as_at_text": "2022/23",
    "source": "Learn Sheffield, through LocalED",
}

FIGURES = {
    "areas": {"value": "9", "unit": "areas", "label": "take part in LocalED", **CHOSEN},
    "pilots": {"value": "3", "unit": "pilots", "label": "run side by side", **SPRING},
    "aepa-members": {"value": "4", "unit": "of 9 areas", "label": "are members of AEPA", **CHOSEN},
    "pilot-1-areas": {"value": "4", "unit": "areas", "label": "take part in Pilot 1", **CHOSEN},
    "pilot-2-areas": {"value": "1", "unit": "area", "label": "takes part in Pilot 2", **CHOSEN},
    "pilot-3-areas": {"value": "4", "unit": "areas", "label": "take part in Pilot 3", **CHOSEN},
    "isos-areas": {
        "value": "30+",
        "unit": "local areas",
        "label": "stand behind the evidence of Isos Partnership",
        **SPRING,
    },
    "ealing-schools": {
        "value": "85",
        "unit": "schools",
        "label": "work with the council in the Ealing Learning Partnership",
        **SPRING,
    },
    "ealing-clusters": {
        "value": "5",
        "unit": "clusters",
        "label": "of 12 to 13 schools each in Ealing",
        **SPRING,
    },
    "ealing-research": {
        "value": "2",
        "unit": "clusters",
        "label": "in Ealing are research-active",
        **SPRING,
    },
    "sheffield-members": {
        "value": "100",
        "unit": "%",
        "label": "of eligible settings are members of Learn Sheffield",
        **SCHOOL_YEAR,
    },
    "sheffield-package": {
        "value": "91.2",
        "unit": "%",
        "label": "bought a package from Learn Sheffield",
        **SCHOOL_YEAR,
    },
    "sheffield-settings": {
        "value": "180+",
        "unit": "settings",
        "label": "in Sheffield are publicly funded",
        **SCHOOL_YEAR,
    },
}


def load() -> None:
    """Plants them all."""
    for name, fields in FIGURES.items():
        plant_record(KeyFigure(**fields), name)
