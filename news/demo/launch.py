"""Press release and announcement of the launch, and the words of the press centre."""

from cms.demonstration.names import picture, prose

RELEASE = {
    "title": "LocalED puts local school partnerships to the test in nine areas",
    "short_title": "Local school partnerships put to the test",
    "summary": "A research project asks what schools, councils and local bodies can do together that none of them can do alone. Three pilots have begun.",
    "search_words": "press release launch journalists media",
    "dateline_place": "London",
    "social_image": picture("round-table"),
    "body": [
        (
            "prose",
            prose("""
                LocalED, a research project about locality-based working in English education, opens its website today. The project began in April 2022. It
                follows **three pilots in nine areas**, each of them a partnership of schools, a council or another local body.

                The first pilot is about [support for vulnerable pupils](/pilots/vulnerable-pupils/) and takes place in Wakefield, Wiltshire, Rochdale and
                Coventry. The second asks what part [combined authorities](/pilots/combined-authorities/) can play in education, with the North of Tyne
                Combined Authority. The third works
                [towards a new model of professional accountability](/pilots/professional-accountability/) in Surrey, Ealing, Sheffield and Milton Keynes.

                The areas were chosen on 1 March 2022. Four of the members of AEPA, the association of area-based education
                partnerships, are among them. A steering group
                accompanies the work, and each pilot reports on its progress every six months.

                ## What the pilots look at

                English schools answer to many bodies: to trusts, to councils, to an inspectorate, to a department. What happens between schools of one
                place is nobody’s task in particular. The pilots look at areas where somebody has made it theirs, at how they did it, and at what others could
                take over.
            """),
        ),
    ],
}
RELEASE_QUOTES = ["pilot-1-head", "pilot-3-trust"]
NOTES = [
    prose(
        "The nine areas are: Wakefield, Wiltshire, Rochdale, Coventry (Pilot 1); North of Tyne Combined Authority (Pilot 2); Surrey, Ealing, Sheffield, Milton Keynes (Pilot 3)."
    ),
    prose("The speakers of the quotes are invented for this demonstration."),
    prose(
        "Three introductory posts, dated 13 May 2022, say [why vulnerable pupils](/news/blog/why-vulnerable-pupils/), [why combined authorities](/news/blog/why-combined-authorities/) and [why professional accountability](/news/blog/why-professional-accountability/)."
    ),
]

ANNOUNCEMENT = {
    "title": "LocalED is launched",
    "summary": "The project’s website is open. It says what the three pilots ask, who takes part, and where to follow them.",
    "search_words": "launch start website new",
    "body": [
        (
            "prose",
            prose("""
                On 16 May 2022 LocalED begins to report on its work in public. There is no ceremony: the pilots are under way, and this is the place where
                they can be followed.

                Everybody who works in schools, councils or partnerships will find what is asked, who asks it and
                whom to talk to. [The nine areas](/pilots/) are listed by pilot, with their leads. Four of them are members of AEPA.
            """),
        )
    ],
    "next_steps": prose("""
        Each pilot reports every six months. The first progress updates come in autumn 2022.
    """),
}
#: Address of what it announces: what readers find there.
ANNOUNCED = {
    "/pilots/vulnerable-pupils/": "Pilot 1: four areas, one system for pupils who need help.",
    "/pilots/combined-authorities/": "Pilot 2: what a combined authority can do for education.",
    "/pilots/professional-accountability/": "Pilot 3: four areas, four ways to answer for the quality of schools together.",
    "/news/blog/why-vulnerable-pupils/": "Why the first pilot is about vulnerable pupils.",
    "/news/blog/why-combined-authorities/": "Why the second is about combined authorities.",
    "/news/blog/why-professional-accountability/": "Why the third is about professional accountability.",
    "/infographics/why-locality/": "Why place matters, in six reasons to pass on.",
    "/news/press/localed-launch/": "For the press, with contact and quotes.",
}

PRESS_CENTRE = {
    "intro": prose("""
        Ring or write to the press desk: you reach a person. Everything on this site may be quoted if you say where it is from. Key figures carry the day for which they were
        true and their source; please print both.
    """),
    "terms": prose(
        "Free to print with the credit that stands beside each picture, as long as it is about LocalED."
    ),
}
