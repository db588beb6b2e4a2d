"""The topics of the demonstration, by the end of their address."""

TOPICS = {
    "peer-review": {
        "title": "Peer review",
        "also_called": "peer enquiry, school-to-school review",
        "summary": "Leaders look at one another’s schools, ask questions and say what they saw.",
        "definition": (
            "In a peer review, leaders from other schools visit, look at one agreed question and talk through what "
            "they found. It is done by colleagues, not by inspectors. A formative review exists to help the school "
            "that is visited; a moderated one also checks that reviewers everywhere apply the same standard."
        ),
        "search_words": "peer challenge school visit triads reviewers",
    },
    "accountability": {
        "title": "Accountability",
        "also_called": "professional accountability, local accountability",
        "summary": "Who answers to whom for how well schools do, and in what form.",
        "definition": (
            "Schools are answerable to parents, to the public and to the authorities that fund and inspect them. "
            "Professional accountability adds a further kind: school leaders answer to one another, openly and by "
            "agreed rules, for the pupils of the whole place."
        ),
        "search_words": "inspection standards performance responsibility report card scorecard",
    },
    "vulnerable-pupils": {
        "title": "Vulnerable pupils",
        "also_called": "pupils at risk, inclusion",
        "summary": "Pupils who need more help than one school alone can give.",
        "definition": (
            "A pupil can be vulnerable for many reasons: special educational needs, poverty, illness, time in care or "
            "trouble at home. What the reasons share is that several services are involved at once, so the help is "
            "only as good as the way they work together."
        ),
        "search_words": "SEND inclusion exclusion attendance safeguarding care disadvantaged",
    },
    "combined-authorities": {
        "title": "Combined authorities",
        "also_called": "devolution, mayoral authorities",
        "summary": "Councils that act together for a whole region, and what that means for schools.",
        "definition": (
            "A combined authority is a legal body in which several councils take decisions together for a region. "
            "Schools are not run by it, but skills, transport and jobs often are, and each of them touches the lives "
            "of pupils."
        ),
        "search_words": "region mayor devolution councils skills",
    },
    "school-improvement": {
        "title": "School improvement",
        "also_called": "SI, school-to-school support",
        "summary": "How schools get better, and who helps them to.",
        "definition": (
            "School improvement is the planned work of making teaching, leadership and the life of a school better. In "
            "a local system much of it is done by schools for schools: a strength in one place is brought to a need "
            "in another."
        ),
        "search_words": "support teaching schools leadership standards help",
    },
    "local-partnerships": {
        "title": "Local partnerships",
        "also_called": "area-based partnerships, locality working",
        "summary": "Schools, the council and others in one place, working to one plan.",
        "definition": (
            "A local education partnership brings the schools of a place together with the council and other bodies. "
            "It may be a company, a board or a loose alliance. What makes it a partnership is that its members decide "
            "together and are answerable to one another for the result."
        ),
        "search_words": "alliance collaboration board locality place-based working together",
    },
    "role-of-the-council": {
        "title": "The role of the council",
        "also_called": "local authority role, LA role",
        "summary": "What a council can do for schools that it no longer runs.",
        "definition": (
            "English councils keep legal duties towards all pupils of their area although many schools are academies. "
            "In a partnership the council’s role is to enable: to bring people together, to share what it knows and to "
            "keep in view the pupils whom nobody else sees."
        ),
        "search_words": "local authority council duties academies enabling",
    },
    "leadership": {
        "title": "System leadership",
        "also_called": "leading beyond one school",
        "summary": "Leading for the pupils of a place, and not of one school only.",
        "definition": (
            "A system leader takes responsibility for more than the own school: for a group of schools, for a subject "
            "across a town, or for the way a whole area works. It asks for time, for trust and for a mandate from the "
            "others."
        ),
        "search_words": "headteachers leaders executive trust social capital",
    },
}
