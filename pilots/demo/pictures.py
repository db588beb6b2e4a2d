"""The pictures and files of the pilots."""

import datetime

from cms.demonstration.files import Leaflet
from cms.demonstration.pictures import Drawing

PICTURES = [
    Drawing(
        "pegs",
        "Coat pegs in a school corridor",
        "Drawing: seven school bags hang from a row of pegs; one yellow bag hangs on a lower peg, within easy reach.",
        "pegs",
        "Pilots",
        (0.6, 0.55),
    ),
    Drawing(
        "bridge",
        "A bridge between two banks",
        "Drawing: a high-arched bridge crosses a river and joins the roofs on both banks; the sun stands behind the arch.",
        "bridge",
        "Pilots",
        (0.5, 0.45),
    ),
    Drawing(
        "round-table",
        "Nine chairs around a table",
        "Drawing: a round table with nine chairs, seen from above; at each place lie papers with a cup or a pencil.",
        "table",
        "Pilots",
    ),
    Drawing(
        "report-cards",
        "Four report cards",
        "Drawing: four cards stand in a row, each with different bars, lines and columns.",
        "cards",
        "Pilots",
        (0.5, 0.45),
    ),
    Drawing(
        "two-strands",
        "Strands that cross",
        "Drawing: two bundles of lines, one green and one yellow, cross and go on side by side.",
        "strands",
        "Pilots",
        seed="progress",
    ),
]

SURREY_SUMMARY = """
= Two groups, one framework

The Schools Alliance for Excellence (SAfE) works in Surrey. In the third pilot of LocalED it brings together two groups
of schools and academies. The schools of the first group are close together. Those of the second are spread across the
county. Both work towards the same product: a locality accountability framework.

= What the framework is for

Schools answer to many bodies already. The framework adds no inspector. It describes how leaders answer to one another:
which question they ask, who asks it, what is written down, and who may read it.

= Methods that a group can choose from

#table(
  columns: (1fr, 2fr, 2fr),
  table.header[Method][What happens][What it is good for],
  [Peer review], [Leaders visit one another's schools with one agreed question.], [Seeing what a school no longer notices about itself.],
  [Self-evaluation], [A school judges its own work and shows what the judgement rests on.], [Preparing a visit; honesty about limits.],
  [Action learning set], [A small group meets regularly. Each member brings a real problem.], [Problems that have no ready answer.],
  [Score-card], [A few agreed measures on one page.], [Seeing a trend early; telling others briefly.],
)

= Near and far

Distance is the difference between the two groups. Four questions help to compare them:

+ How often do the schools meet, and where?
+ How is a question prepared when it cannot be talked over in passing?
+ What do reviewers need to know about a place that is strange to them?
+ What does each visit cost in hours?

= Who guides the work

The work in Surrey has a steering group of its own.

= Questions for a first meeting

+ Which question would we not dare to ask an inspector?
+ Who reads what we write, and what may they do with it?
+ What do we stop doing, so that there is time for this?
"""

FILES = [
    Leaflet(
        name="surrey-detailed-summary",
        title="Demonstration copy: Surrey in the third pilot, detailed summary",
        about="How two groups of Surrey schools work towards one accountability framework.",
        text=SURREY_SUMMARY,
        day=datetime.date(2022, 10, 3),
        collection="Pilots",
    ),
    Leaflet(
        name="meeting-questions",
        title="Demonstration copy: questions for a first meeting",
        about="Ten questions that schools of one place can take to their first meeting.",
        text="""
= Before the meeting

+ Which pupils do we all know about and none of us reaches?
+ What have we tried before, and why did it stop?
+ Who is not invited, and should be?

= In the meeting

+ What do we want to be able to say together in a year?
+ What does the council know that schools do not, and the other way round?
+ Who will answer to whom, and for what?
+ What will we share with one another before it is finished?

= At the end

+ Who does what before we meet again?
+ What do we tell the colleagues who were not here?
+ How would we notice that it works?
""",
        day=datetime.date(2022, 5, 16),
        collection="Pilots",
    ),
]
#: Kept in the library and used on no page: the state “unused file”.
UNUSED = [
    Leaflet(
        name="unused-agenda",
        title="Demonstration copy: agenda of a meeting that was moved",
        about="A file that no page uses.",
        text="= Agenda\n\n+ Welcome\n+ Report of the areas\n+ Date of the next meeting\n",
        day=datetime.date(2022, 5, 16),
        collection="Pilots",
    )
]
