"""The table of roles as it is tried: who may do what. `yes` means that it works, `-` that it changes nothing."""

TABLE = """
                                        admin  editor author press  pilot  org.   transl nobody anon.
read the draft of a plain page          yes    yes    yes    yes    yes    yes    yes    -      -
read the draft of somebody's pilot      yes    yes    yes    yes    -      -      yes    -      -
read the draft of the own page          yes    yes    yes    yes    yes    yes    yes    -      -
open the editor of somebody's pilot     yes    yes    -      -      -      -      -      -      -
open the editor of the own page         yes    yes    -      -      yes    yes    -      -      -
change somebody's pilot                 yes    yes    -      -      -      -      -      -      -
change somebody's organisation          yes    yes    -      -      -      -      -      -      -
change a plain page                     yes    yes    -      -      -      -      -      -      -
change the own page                     yes    yes    -      -      yes    yes    -      -      -
change a page in Welsh                  yes    yes    -      -      -      -      yes    -      -
add a plain page                        yes    yes    -      -      -      -      -      -      -
add an update to somebody's pilot       yes    yes    -      -      -      -      -      -      -
add an update to the own pilot          yes    yes    -      -      yes    -      -      -      -
write a post for the own desk           -      -      -      -      yes    yes    -      -      -
write a post for somebody's pilot       -      -      -      -      -      -      -      -      -
add a post to the list by itself        yes    yes    yes    -      -      -      -      -      -
read the draft of the own post          yes    yes    yes    yes    yes    yes    yes    -      -
read the draft of somebody's post       yes    yes    yes    yes    -      -      yes    -      -
change the own post                     yes    yes    -      -      yes    yes    -      -      -
change somebody's post                  yes    yes    -      -      -      -      -      -      -
change the post of a comms author       yes    yes    yes    -      -      -      -      -      -
hand in the own post                    yes    yes    -      -      yes    yes    -      -      -
hand in the post of a comms author      yes    yes    yes    -      -      -      -      -      -
publish the own post                    yes    yes    -      -      -      -      -      -      -
put the own post into the Bin           yes    yes    -      -      -      -      -      -      -
copy somebody's post                    yes    yes    -      -      -      -      -      -      -
move somebody's post                    -      -      -      -      -      -      -      -      -
name somebody's post in a chooser       yes    yes    yes    yes    -      -      yes    -      -
programs: read somebody's post          yes    yes    yes    -      -      -      -      -      -
programs: publish the own post          yes    yes    -      -      -      -      -      -      -
begin a publication for the own desk    -      -      -      -      yes    yes    -      -      -
paste a reference as a publication      yes    yes    yes    -      yes    yes    -      -      -
see the form for a publication's file   yes    yes    yes    -      yes    yes    -      -      -
add a publication to the list by itself yes    yes    yes    -      -      -      -      -      -
read the draft of their publication     yes    yes    yes    yes    -      -      yes    -      -
read the outline of their publication   yes    yes    yes    -      -      -      -      -      -
change somebody's publication           yes    yes    yes    -      -      -      -      -      -
publish somebody's publication          yes    yes    -      -      -      -      -      -      -
programs: read somebody's publication   yes    yes    yes    -      -      -      -      -      -
hand in the own page                    yes    yes    -      -      yes    yes    -      -      -
hand in somebody's pilot                yes    yes    -      -      -      -      -      -      -
approve                                 yes    yes    -      -      -      -      -      -      -
send back                               yes    yes    -      -      -      -      -      -      -
sign off a press release                yes    yes    -      -      -      -      -      -      -
sign off a press release alone          yes    -      -      -      -      -      -      -      -
let a signed release go live            yes    yes    -      yes    -      -      -      -      -
let an unsigned release go live         -      -      -      -      -      -      -      -      -
take a sign-off back                    yes    yes    -      yes    -      -      -      -      -
take the history of somebody's page     yes    yes    -      -      -      -      -      -      -
take the history of the own page        yes    yes    -      -      yes    yes    -      -      -
publish the own page                    yes    yes    -      -      -      -      -      -      -
publish somebody's organisation         yes    yes    -      -      -      -      -      -      -
schedule the own page                   yes    yes    -      -      -      -      -      -      -
take the own page off the site          yes    yes    -      -      -      -      -      -      -
put the own page into the Bin           yes    yes    -      -      -      -      -      -      -
put somebody's pilot into the Bin       yes    yes    -      -      -      -      -      -      -
put a page back                         yes    yes    -      -      -      -      -      -      -
delete for good                         yes    -      -      -      -      -      -      -      -
move a page                             yes    yes    -      -      -      -      -      -      -
move the own page                       -      -      -      -      -      -      -      -      -
copy somebody's organisation            yes    yes    -      -      -      -      -      -      -
copy the own page                       yes    yes    -      -      -      -      -      -      -
lock the own page                       yes    yes    -      -      -      -      -      -      -
compare versions of somebody's page     yes    yes    -      -      -      -      -      -      -
compare versions of the own page        yes    yes    -      -      yes    yes    -      -      -
go back to an old version               yes    yes    -      -      -      -      -      -      -
read the history of somebody's page     yes    yes    -      -      -      -      -      -      -
read the history of the own page        yes    yes    -      -      yes    yes    -      -      -
comment on the own page                 yes    yes    -      -      yes    yes    -      -      -
comment on somebody's page              yes    yes    -      -      -      -      -      -      -
publish several pages at once           yes    yes    -      -      -      -      -      -      -
delete several pages at once            yes    yes    -      -      -      -      -      -      -
search all pages                        yes    yes    yes    -      -      -      yes    -      -
upload a picture to the own folder      yes    yes    yes    yes    yes    yes    -      -      -
upload a picture to somebody's folder   yes    yes    -      -      -      -      -      -      -
upload a file to the own folder         yes    yes    yes    yes    yes    yes    -      -      -
upload a file to somebody's folder      yes    yes    -      -      -      -      -      -      -
change the own picture                  yes    yes    yes    yes    yes    yes    -      -      -
change somebody's picture               yes    yes    -      -      -      -      -      -      -
move the own picture to their folder    yes    yes    -      -      -      -      -      -      -
delete somebody's picture               yes    yes    -      -      -      -      -      -      -
choose somebody's picture               yes    yes    -      -      -      -      -      -      -
choose the own picture                  yes    yes    yes    yes    yes    yes    -      -      -
change the own figure                   yes    yes    yes    -      yes    yes    -      -      -
change somebody's figure                yes    yes    yes    -      -      -      -      -      -
give away the own figure                yes    yes    -      -      -      -      -      -      -
publish the own figure                  yes    yes    -      -      -      -      -      -      -
delete somebody's figure                yes    yes    -      -      -      -      -      -      -
say that a quote may be used            yes    yes    -      -      -      -      -      -      -
add a redirect                          yes    yes    -      -      -      -      -      -      -
read a reader's message                 yes    yes    -      -      -      -      -      -      -
see which addresses are not found       yes    yes    -      -      -      -      -      -      -
see what people search for              yes    yes    -      -      -      -      -      -      -
promote a page in the search            yes    yes    -      -      -      -      -      -      -
read the style guide                    yes    yes    yes    yes    -      -      yes    -      -
see everything that happened            yes    yes    -      -      -      -      -      -      -
add an account                          yes    -      -      -      -      -      -      -      -
change somebody's account               yes    -      -      -      -      -      -      -      -
change a group                          yes    -      -      -      -      -      -      -      -
change the settings of the site         yes    -      -      -      -      -      -      -      -
change how pages are reviewed           yes    -      -      -      -      -      -      -      -
add a folder                            yes    -      -      -      -      -      -      -      -
ask for a translation                   yes    yes    -      -      -      -      yes    -      -
programs: read drafts                   yes    yes    -      -      -      -      -      -      -
programs: publish the own page          yes    yes    -      -      -      -      -      -      -
programs: take off the site             yes    yes    -      -      -      -      -      -      -
programs: delete                        yes    yes    -      -      -      -      -      -      -
programs: move                          yes    yes    -      -      -      -      -      -      -
programs: copy                          yes    yes    -      -      -      -      -      -      -
programs: go back to an old version     yes    yes    -      -      -      -      -      -      -
"""

WALKERS_IN_TABLE = [
    "administrator", "comms editor", "comms author", "press officer", "pilot lead", "organisation lead", "translator",
    "nobody", "anonymous",
]  # fmt: skip


def expected(role: str) -> dict[str, bool]:
    """What the table says of a role."""
    column = WALKERS_IN_TABLE.index(role)
    rows = [line for line in TABLE.splitlines()[2:] if line]
    return {line[:40].strip(): line[40:].split()[column] == "yes" for line in rows}
